// References to sections of laws: «§ 5-3», «integreringsloven § 4 andre ledd», «§§ 4 og 5»,
// «§ 13 a i opplæringslova».

#include <algorithm>
#include <array>

#include "index/language/term.h"

namespace planlupe::index {

namespace {

struct Ordinal {
  std::string_view name;
  char digit;
};

constexpr std::array<Ordinal, 9> ordinals = {{{"første", '1'},
                                              {"fyrste", '1'},
                                              {"annet", '2'},
                                              {"andre", '2'},
                                              {"tredje", '3'},
                                              {"fjerde", '4'},
                                              {"femte", '5'},
                                              {"sjette", '6'},
                                              {"sjuende", '7'}}};

// How many code points of section signs and blanks stand right before word `i`; 0 without a sign.
// `signs` counts the signs: «§§» announces several sections.
int section_sign(const WordRow& row, std::size_t i, int& signs) {
  const auto gap = row.gap(i);
  std::size_t length = 0;
  signs = 0;
  while (length < gap.size()) {
    const char32_t c = gap[gap.size() - 1 - length];
    if (c == U'§')
      ++signs;
    else if (!is_blank(c))
      break;
    ++length;
  }
  while (length > 0 && is_blank(gap[gap.size() - length])) --length;
  return signs > 0 ? static_cast<int>(length) : 0;
}

// «5», «5a», «12b»
bool is_section(const std::string& word) {
  if (word.empty() || word.size() > 5) return false;
  const bool lettered = word.back() >= 'a' && word.back() <= 'h';
  return is_number(lettered ? word.substr(0, word.size() - 1) : word);
}

// «5-3», «8a-2», «13 a»: reads from word `i` and moves it on; empty when there is no number.
std::string take_section(const WordRow& row, std::size_t& i) {
  if (!is_section(row.word(i))) return {};
  std::string text = row.word(i++);
  if (row.hyphen_before(i) && is_section(row.word(i))) text += "-" + row.word(i++);
  const std::string& letter = row.word(i);
  if (row.blank_before(i) && letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'h')
    text += row.word(i++);
  return text;
}

// «andre ledd»: its digit; moves `i` past it. 0 when there is none.
char take_subsection(const WordRow& row, std::size_t& i) {
  if (!row.blank_before(i) || !row.blank_before(i + 1) || row.word(i + 1) != "ledd") return 0;
  for (const Ordinal& ordinal : ordinals)
    if (ordinal.name == row.word(i)) {
      i += 2;
      return ordinal.digit;
    }
  return 0;
}

// The law that a reference from word `first` to `end` names, after it with «i», which moves
// `end`, or right before it.
std::string named_law(const WordRow& row, std::size_t first, std::size_t& end) {
  if (row.word(end) == "i" && row.blank_before(end) && row.blank_before(end + 1))
    if (auto name = law_name(row.word(end + 1)); !name.empty()) {
      end += 2;
      return name;
    }
  const auto gap = row.gap(first);
  const bool near =
      std::all_of(gap.begin(), gap.end(), [](char32_t c) { return is_blank(c) || c == U'§'; });
  return first > 0 && near ? law_name(row.word(first - 1)) : "";
}

struct Section {
  std::size_t first = 0, end = 0;
  std::string number = {};
  char subsection = 0;
};

std::optional<Section> section_at(const WordRow& row, std::size_t i) {
  Section section{.first = i, .end = i};
  section.number = take_section(row, section.end);
  if (section.number.empty()) return {};
  section.subsection = take_subsection(row, section.end);
  return section;
}

// After «§§»: where the next section of the list begins, or nothing.
std::optional<std::size_t> next_in_list(const WordRow& row, std::size_t end) {
  const std::string& word = row.word(end);
  if ((word == "og" || word == "eller" || word == "til") && row.blank_before(end)) return end + 1;
  const auto gap = row.gap(end);
  if (!gap.empty() && (gap.front() == U',' || gap.front() == U'–')) return end;
  return {};
}

Term term_of(const Section& section, std::string text) {
  return {
      .kind = TokenKind::law, .first = section.first, .end = section.end, .text = std::move(text)};
}

}  // namespace

std::string law_name(std::string word) {
  if (word.ends_with("s") && (word.ends_with("lovens") || word.ends_with("lovas"))) word.pop_back();
  if (word.ends_with("lova")) word.replace(word.size() - 1, 1, "en");
  if (word.ends_with("forskrifta")) word.replace(word.size() - 1, 1, "en");
  const bool law = (word.ends_with("loven") && word.size() > 5) ||
                   (word.ends_with("forskriften") && word.size() > 11);
  return law ? word : "";
}

std::vector<Term> law_terms(const WordRow& row, std::size_t i) {
  int signs = 0;
  const int sign = section_sign(row, i, signs);
  if (sign == 0) return {};
  std::vector<Section> sections;
  for (auto at = std::optional(i); at;) {
    const auto section = section_at(row, *at);
    if (!section) break;
    sections.push_back(*section);
    at = signs > 1 ? next_in_list(row, section->end) : std::nullopt;
  }
  if (sections.empty()) return {};
  const std::string law = named_law(row, i, sections.back().end);
  std::vector<Term> out;
  for (const Section& section : sections) {
    const std::string number = "§" + section.number;
    out.push_back(term_of(section, number));
    if (!law.empty()) out.push_back(term_of(section, law + number));
    if (section.subsection == 0) continue;
    const std::string longer = number + "ledd" + section.subsection;
    out.push_back(term_of(section, longer));
    if (!law.empty()) out.push_back(term_of(section, law + longer));
  }
  for (Term& term : out)
    if (term.first == i) term.sign_before = sign;
  return out;
}

}  // namespace planlupe::index
