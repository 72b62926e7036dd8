#include "index/words/word_row.h"

#include <algorithm>

namespace planlupe::index {

bool is_blank(char32_t c) {
  return c == U' ' || c == 0xA0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
}

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

bool is_dash(char32_t c) { return is_hyphen(c) || c == U'–' || c == U'—'; }

const std::string& WordRow::word(std::size_t i) const {
  static const std::string none;
  return i < words_.size() ? words_[i].word->text : none;
}

std::u32string_view WordRow::gap(std::size_t i) const {
  if (i > words_.size()) return {};
  const auto start = i == 0 ? 0 : static_cast<std::size_t>(words_[i - 1].end);
  const auto end = i == words_.size() ? text_.size() : static_cast<std::size_t>(words_[i].start);
  return text_.substr(start, end - start);
}

std::u32string_view WordRow::surface(std::size_t i) const {
  if (i >= words_.size()) return {};
  const auto start = static_cast<std::size_t>(words_[i].start);
  return text_.substr(start, static_cast<std::size_t>(words_[i].end) - start);
}

bool WordRow::blank_before(std::size_t i) const {
  const auto between = gap(i);
  return i > 0 && i < size() && !between.empty() &&
         std::all_of(between.begin(), between.end(), is_blank);
}

bool WordRow::stop_or_blank_before(std::size_t i) const {
  auto between = gap(i);
  if (i == 0 || i >= size() || between.empty()) return false;
  if (between.front() == U'.') between.remove_prefix(1);
  return std::all_of(between.begin(), between.end(), is_blank);
}

bool WordRow::hyphen_before(std::size_t i) const {
  const auto between = gap(i);
  return i > 0 && i < size() && between.size() == 1 && is_hyphen(between.front());
}

}  // namespace planlupe::index
