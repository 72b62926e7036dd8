#include "index/language/term.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace planlupe::index {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "januar", "februar", "mars",      "april",   "mai",      "juni",
    "juli",   "august",  "september", "oktober", "november", "desember"};

std::optional<Term> date(std::size_t first, std::size_t end, int year, int month, int day) {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return Term{TokenKind::date, first, end, text};
}

int value(const std::string& digits) {
  return is_number(digits) && digits.size() <= 4 ? std::stoi(digits) : 0;
}

// «01.07.2024» is one word for ICU.
std::optional<Term> dotted_date(const WordRow& row, std::size_t i) {
  const std::string& word = row.word(i);
  const auto first = word.find('.'), second = word.find('.', first + 1);
  if (first == word.npos || second == word.npos) return {};
  const auto year = word.substr(second + 1);
  if (year.size() != 4) return {};
  return date(i, i + 1, value(year), value(word.substr(first + 1, second - first - 1)),
              value(word.substr(0, first)));
}

// «1. juli 2024»
std::optional<Term> written_date(const WordRow& row, std::size_t i) {
  const auto month = std::find(months.begin(), months.end(), row.word(i + 1));
  if (month == months.end() || !row.stop_or_blank_before(i + 1) || !row.blank_before(i + 2))
    return {};
  return date(i, i + 3, value(row.word(i + 2)), static_cast<int>(month - months.begin()) + 1,
              value(row.word(i)));
}

// «2024-07-01»
std::optional<Term> iso_date(const WordRow& row, std::size_t i) {
  if (!row.hyphen_before(i + 1) || !row.hyphen_before(i + 2) || row.word(i).size() != 4 ||
      row.word(i + 1).size() != 2 || row.word(i + 2).size() != 2)
    return {};
  return date(i, i + 3, value(row.word(i)), value(row.word(i + 1)), value(row.word(i + 2)));
}

}  // namespace

bool is_number(const std::string& text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> year_of(const std::string& text) {
  if (text.size() != 4 || !is_number(text)) return {};
  const int year = std::stoi(text);
  return year >= 1900 && year <= 2099 ? std::optional(year) : std::nullopt;
}

std::optional<Term> date_term(const WordRow& row, std::size_t i) {
  if (auto term = dotted_date(row, i)) return term;
  if (!is_number(row.word(i))) return {};
  if (auto term = written_date(row, i)) return term;
  return iso_date(row, i);
}

std::vector<Term> find_terms(const WordRow& row) {
  std::vector<Term> out;
  for (std::size_t i = 0; i < row.size();) {
    auto here = law_terms(row, i);
    if (here.empty()) here = document_terms(row, i);
    if (here.empty())
      if (auto term = date_term(row, i)) here = {*std::move(term)};
    if (here.empty())
      if (auto term = number_term(row, i)) here = {*std::move(term)};
    std::size_t next = i + 1;
    for (auto& term : here) {
      next = std::max(next, term.end);
      out.push_back(std::move(term));
    }
    i = next;
  }
  return out;
}

}  // namespace planlupe::index
