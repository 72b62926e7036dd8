#include "query/coding/tokens.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

// Norwegian abbreviations that are followed by more of the sentence, without their last stop.
constexpr std::array abbreviations{
    "adm", "art", "avd",   "bl",  "bl.a",  "ca",  "cand", "dir",  "dr",   "ev",
    "evt", "f",   "f.eks", "fig", "forts", "fr",  "hhv",  "if",   "inkl", "jf",
    "jfr", "jmf", "kap",   "kl",  "kr",    "m",   "m.a",  "maks", "mht",  "mill",
    "min", "mrd", "nr",    "o.a", "o.l",   "obs", "pga",  "pkt",  "pr",   "prof",
    "pst", "red", "ref",   "s",   "sml",   "st",  "tab",  "tlf",  "vha",  "vs"};

char32_t next_char(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  char32_t c = first & (more == 3 ? 0x07U : more == 2 ? 0x0FU : 0x1FU);
  for (int i = 0; i < more && at < text.size() && (byte(at) & 0xC0U) == 0x80U; ++i)
    c = (c << 6U) | (byte(at++) & 0x3FU);
  return c;
}

bool joins_words(char32_t c) {
  return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200D);
}

bool word_char(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (c >= 0xC0 && c <= 0x24F) return c != 0xD7 && c != 0xF7;
  return is_letter(c) || is_digit(c) || joins_words(c);
}

bool bullet(char32_t c) {
  constexpr std::u32string_view marks = U"|\u2022\u25AA\u25CF\u25E6\uF0B7\u27A2";
  return marks.find(c) != std::u32string_view::npos;
}

// Decides where sentences end while the text goes by.
class SentenceCounter {
 public:
  explicit SentenceCounter(std::string_view text) : text_(text) {}

  int sentence() const { return sentence_; }

  void separator(char32_t c) {
    if (c == U'.' || c == U'!' || c == U'?') stop_ = c, blank_ = false;
    if (c == U'\n' && newline_) ++pending_;
    if (c == U'\n') newline_ = true;
    if (bullet(c)) ++pending_;
    if (c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0) blank_ = true;
  }

  // Called when a word begins with `first`; `previous` is the token before it, if any.
  void word(char32_t first, const Token* previous) {
    if (previous != nullptr && (pending_ > 0 || ends(first, *previous))) ++sentence_;
    stop_ = 0;
    pending_ = 0;
    blank_ = newline_ = false;
  }

 private:
  bool ends(char32_t first, const Token& previous) const {
    if (stop_ == 0 || !blank_ || !(is_upper(first) || is_digit(first))) return false;
    return stop_ != U'.' || !abbreviation(previous);
  }

  bool abbreviation(const Token& token) const {
    std::size_t from = token.byte;
    while (from > 0 && text_[from - 1] != ' ' && text_[from - 1] != '\n' && text_[from - 1] != '(')
      --from;
    const auto word = lower(text_.substr(from, token.byte + token.bytes - from));
    const bool number = word.size() <= 2 && std::all_of(word.begin(), word.end(), [](char c) {
                          return c >= '0' && c <= '9';
                        });
    return number || word.size() == 1 ||
           std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
  }

  std::string_view text_;
  int sentence_ = 0;
  char32_t stop_ = 0;
  int pending_ = 0;
  bool blank_ = false, newline_ = false;
};

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> out;
  SentenceCounter sentences(text);
  bool inside = false;
  int point = 0;
  for (std::size_t at = 0; at < text.size(); ++point) {
    const std::size_t byte = at;
    const char32_t c = next_char(text, at);
    if (!word_char(c) || (!inside && joins_words(c))) {
      inside = false;
      sentences.separator(c);
      continue;
    }
    if (!inside) {
      sentences.word(c, out.empty() ? nullptr : &out.back());
      out.push_back({.byte = byte, .start = point, .sentence = sentences.sentence()});
      inside = true;
    }
    out.back().bytes = at - out.back().byte;
    out.back().end = point + 1;
  }
  return out;
}

std::u32string word_form(std::string_view token) {
  const bool plain = std::all_of(token.begin(), token.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return plain ? std::u32string(token.begin(), token.end()) : decode(normalise(token));
}

}  // namespace planlupe::query
