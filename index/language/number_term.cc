// Numbers as Norwegians write them: «3 000», «10,5», «4,2 millioner kroner», «kr 500», «12 %».

#include <algorithm>
#include <array>

#include "index/language/term.h"

namespace planlupe::index {

namespace {

struct Scale {
  std::string_view name;
  int zeros;
};

constexpr std::array<Scale, 11> scales = {{{"tusen", 3},
                                           {"mill", 6},
                                           {"million", 6},
                                           {"millioner", 6},
                                           {"millionar", 6},
                                           {"mrd", 9},
                                           {"milliard", 9},
                                           {"milliarder", 9},
                                           {"milliardar", 9},
                                           {"mnok", 6},
                                           {"tnok", 3}}};

constexpr std::array<std::string_view, 5> currencies = {"kroner", "krone", "kr", "nok", "kronor"};

template <class List>
bool contains(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// A number in digits: whole part and decimals, over the words up to `end`.
struct Digits {
  std::string whole = {}, decimals = {};
  std::size_t end = 0;
};

bool is_group(const std::string& text) { return text.size() == 3 && is_number(text); }

// «1.000.000» without its points; nothing for «1.2.3» or «10.5», which number chapters.
std::optional<std::string> ungrouped(std::string text) {
  std::string out;
  std::size_t groups = 0;
  for (auto at = text.find('.'); at != text.npos; at = text.find('.'), ++groups) {
    const auto head = text.substr(0, at);
    if (groups == 0 ? !is_number(head) || head.size() > 3 : !is_group(head)) return {};
    out += head;
    text.erase(0, at + 1);
  }
  if (groups > 0 ? !is_group(text) : !is_number(text)) return {};
  return out + text;
}

// One word: digits, maybe with grouping points and a decimal comma.
std::optional<Digits> digits_in(const std::string& word) {
  const auto comma = word.find(',');
  auto whole = ungrouped(word.substr(0, comma));
  if (!whole) return {};
  Digits digits{.whole = *whole};
  if (comma == word.npos) return digits;
  digits.decimals = word.substr(comma + 1);
  if (!is_number(digits.decimals)) return {};
  return digits;
}

// Words from `i` on: «3», «000», «000,50» with a blank between are one number.
std::optional<Digits> digits_at(const WordRow& row, std::size_t i) {
  auto digits = digits_in(row.word(i));
  if (!digits) return {};
  digits->end = i + 1;
  if (!digits->decimals.empty() || row.word(i).size() > 3) return digits;
  while (row.blank_before(digits->end) && row.gap(digits->end).size() == 1) {
    const auto group = digits_in(row.word(digits->end));
    if (!group || group->whole.size() != 3 || row.word(digits->end).find('.') != std::string::npos)
      break;
    digits->whole += group->whole;
    digits->decimals = group->decimals;
    ++digits->end;
    if (!digits->decimals.empty()) break;
  }
  return digits;
}

void shift_decimals(Digits& digits, int zeros) {
  for (; zeros > 0; --zeros) {
    digits.whole += digits.decimals.empty() ? '0' : digits.decimals.front();
    if (!digits.decimals.empty()) digits.decimals.erase(0, 1);
  }
}

std::string normal(Digits digits) {
  const auto first = std::min(digits.whole.find_first_not_of('0'), digits.whole.size() - 1);
  digits.whole.erase(0, first);
  while (digits.decimals.ends_with('0')) digits.decimals.pop_back();
  return digits.decimals.empty() ? digits.whole : digits.whole + "." + digits.decimals;
}

// The blanks and the percent sign before word `next`, in code points; 0 without a sign.
int percent_sign(const WordRow& row, std::size_t next) {
  const auto gap = row.gap(next);
  std::size_t blanks = 0;
  while (blanks < gap.size() && is_blank(gap[blanks])) ++blanks;
  return blanks < gap.size() && gap[blanks] == U'%' ? static_cast<int>(blanks) + 1 : 0;
}

bool is_percent(const std::string& word) {
  return word == "prosent" || word == "pst" || word == "prosentar";
}

bool is_currency(const std::string& word) { return contains(currencies, word); }

std::optional<Term> percent(const WordRow& row, std::size_t i, const Digits& digits) {
  Term term{TokenKind::percent, i, digits.end, normal(digits) + "%"};
  term.sign_after = percent_sign(row, digits.end);
  if (term.sign_after > 0) return term;
  if (!row.blank_before(term.end) || !is_percent(row.word(term.end))) return {};
  ++term.end;
  return term;
}

// Reads «millioner» and the like at `digits.end`; returns its name.
std::string_view take_scale(const WordRow& row, Digits& digits) {
  const auto scale = std::find_if(scales.begin(), scales.end(), [&](const Scale& candidate) {
    return candidate.name == row.word(digits.end);
  });
  if (scale == scales.end() || !row.blank_before(digits.end)) return {};
  shift_decimals(digits, scale->zeros);
  ++digits.end;
  return scale->name;
}

}  // namespace

std::optional<Term> number_term(const WordRow& row, std::size_t i) {
  const bool currency_first = is_currency(row.word(i)) && row.stop_or_blank_before(i + 1);
  auto digits = digits_at(row, currency_first ? i + 1 : i);
  if (!digits) return {};
  if (!currency_first)
    if (auto term = percent(row, i, *digits)) return term;
  const bool is_year = year_of(row.word(i)).has_value();
  const bool is_short = digits->whole.size() < 4 && digits->decimals.empty();
  const auto scale = take_scale(row, *digits);
  const bool currency_last =
      is_currency(row.word(digits->end)) && row.stop_or_blank_before(digits->end);
  const Term term{TokenKind::number, i, digits->end, normal(*digits)};
  if (currency_first || currency_last || scale.ends_with("nok"))
    return Term{TokenKind::amount, i, digits->end + (currency_last ? 1 : 0), term.text + "kr"};
  if (!scale.empty()) return term;
  if (is_year) return Term{TokenKind::year, i, digits->end, term.text};
  if (is_short) return {};  // found as the word it is
  return term;
}

}  // namespace planlupe::index
