#include "ingest/hyphen.h"

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::string_view unicode_hyphen = "\u2010";

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || c == U'-'; }

// The run of word characters that `text` begins or ends with.
std::u32string first_word(std::u32string_view text) {
  std::size_t n = 0;
  while (n < text.size() && is_word_char(text[n])) ++n;
  return std::u32string(text.substr(0, n));
}

std::u32string last_word(std::u32string_view text) {
  std::size_t n = text.size();
  while (n > 0 && is_word_char(text[n - 1])) --n;
  return std::u32string(text.substr(n));
}

// The hyphen that `text` ends with, as bytes; empty when there is none.
std::string_view hyphen_at_end(std::string_view text) {
  for (const std::string_view h : {std::string_view("-"), soft_hyphen, unicode_hyphen})
    if (text.ends_with(h)) return h;
  return {};
}

bool is_conjunction(const std::u32string& word) {
  return word == U"og" || word == U"eller" || word == U"samt" || word == U"til" || word == U"men" ||
         word == U"and" || word == U"or";
}

bool is_acronym(std::u32string_view word) {
  std::size_t upper = 0;
  for (const char32_t c : word)
    if (is_upper(c) || is_digit(c)) ++upper;
  return upper * 2 > word.size();
}

enum class Join { blank, keep, drop };

Join how(const std::u32string& head, const std::u32string& tail, const Vocabulary& known) {
  if (head.empty() || tail.empty()) return Join::blank;
  if (is_conjunction(tail)) return Join::blank;
  if (is_digit(tail.front()) || is_digit(head.back()) || is_upper(tail.front())) return Join::keep;
  if (is_acronym(head)) return Join::keep;
  const std::string whole = lower(encode(head + tail)),
                    hyphened = lower(encode(head + U"-" + tail));
  if (known.has(whole)) return Join::drop;
  return known.has(hyphened) ? Join::keep : Join::drop;
}

}  // namespace

void Vocabulary::add(std::string_view text) {
  const std::string low = lower(text);
  std::size_t at = 0;
  while (at < low.size()) {
    const std::size_t end = std::min(low.find(' ', at), low.size());
    std::string_view word(low.data() + at, end - at);
    const std::string_view marks = ".,;:!?()\"'";
    while (!word.empty() && marks.find(word.back()) != std::string_view::npos)
      word.remove_suffix(1);
    while (!word.empty() && marks.find(word.front()) != std::string_view::npos)
      word.remove_prefix(1);
    if (word.size() > 2) words_.emplace(word);
    at = end + 1;
  }
}

void append_line(std::string& text, std::string_view next, const Vocabulary& known) {
  if (text.empty()) {
    text = next;
    return;
  }
  const std::string_view hyphen = hyphen_at_end(text);
  if (hyphen.empty()) {
    text.append(1, ' ').append(next);
    return;
  }
  const std::size_t stem = text.size() - hyphen.size();
  const std::size_t from = text.rfind(' ') == std::string::npos ? 0 : text.rfind(' ') + 1;
  const bool soft = hyphen != "-";
  text.resize(stem);
  const Join join =
      hyphen == soft_hyphen
          ? Join::drop
          : how(last_word(decode(std::string_view(text).substr(std::min(from, stem)))),
                first_word(decode(next.substr(0, next.find(' ')))), known);
  if (join != Join::drop) text += soft ? std::string_view("-") : hyphen;
  if (join == Join::blank) text += ' ';
  text.append(next);
}

}  // namespace planlupe::ingest
