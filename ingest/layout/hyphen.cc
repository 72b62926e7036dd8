#include "ingest/layout/hyphen.h"

#include "corpus/lexicon.h"
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
  return word == U"og" || word == U"eller" || word == U"samt";
}

bool is_acronym(std::u32string_view word) {
  std::size_t upper = 0;
  for (const char32_t c : word)
    if (is_upper(c) || is_digit(c)) ++upper;
  return upper * 2 > word.size();
}

bool is_address(std::string_view token) {
  return token.find("://") != std::string_view::npos ||
         token.find("www.") != std::string_view::npos || token.find('@') != std::string_view::npos;
}

// True when `word` can only be more of an address: it has its marks inside.
bool looks_like_address(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return word.find_first_of("/_=?%&.") != std::string_view::npos || word.size() > 24;
}

std::string_view last_token(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

std::string_view first_token(std::string_view text) { return text.substr(0, text.find(' ')); }

enum class Join { blank, keep, drop };

bool knows(const std::u32string& word) { return Lexicon::norwegian().knows(lower(encode(word))); }

bool knows_compound(const std::u32string& word) {
  return Lexicon::norwegian().knows_compound(lower(encode(word)));
}

// True when the hyphen joins words that are not written as one: a name and a word
// («Syria-ankomstene», «Bulyst-prosjektet»; a plain word at the start of a sentence makes a known
// compound), or the links of a chain («ansikt-til-ansikt», but «e-postadresse»).
bool joins_words(const std::u32string& head, const std::u32string& tail) {
  const std::size_t inner = head.rfind(U'-');
  if (inner != std::u32string::npos) return !knows(head.substr(inner + 1) + tail);
  if (!is_upper(head.front()) || tail.size() <= 5 || !knows(tail)) return false;
  const bool name = head.back() != U's' && Lexicon::norwegian().knows_name(encode(head));
  return name || !knows_compound(head + tail);  // the s of «Østlands-» links
}

// Which of the three for `head`, a hyphen and `tail`, none of them empty.
Join how(const std::u32string& head, const std::u32string& tail, const Vocabulary& known) {
  const std::u32string whole = head + tail;
  const bool word = knows(whole);
  if (is_conjunction(tail)) return word ? Join::drop : Join::blank;
  if (known.has(lower(encode(whole)))) return Join::drop;
  if (known.has(lower(encode(head + U"-" + tail)))) return Join::keep;
  if (word) return Join::drop;
  if (is_digit(tail.front()) || is_digit(head.back())) return Join::keep;
  if (is_upper(tail.front()))  // a word in capitals, or a name
    return is_acronym(head) && is_acronym(tail) && head.size() > 3 ? Join::drop : Join::keep;
  if (is_acronym(head)) return Join::keep;
  return joins_words(head, tail) ? Join::keep : Join::drop;
}

void append_to_hyphen(std::string& text, std::string_view hyphen, std::string_view next,
                      const Vocabulary& known) {
  const bool address = is_address(last_token(text));
  text.resize(text.size() - hyphen.size());
  Join join = Join::drop;
  if (hyphen != soft_hyphen) {
    const std::u32string head = last_word(decode(last_token(text)));
    const std::u32string tail = first_word(decode(first_token(next)));
    join = head.empty() || tail.empty() ? Join::blank : how(head, tail, known);
    if (address || text.ends_with("/")) join = Join::keep;
  }
  if (join != Join::drop) text += '-';
  if (join == Join::blank) text += ' ';
  text.append(next);
}

// True when no blank belongs between `text`, which ends without a hyphen, and `next`.
bool touches(std::string_view text, std::string_view next) {
  const std::string_view last = last_token(text), first = first_token(next);
  if (last.ends_with("://")) return true;
  if (is_address(last)) return !is_address(first) && looks_like_address(first);
  const bool slash = last.ends_with("/") && last.size() > 1, dash = last.ends_with("–");
  if (!slash && !(dash && last.size() > 3)) return false;
  const char32_t c = decode(first.substr(0, 4)).front();
  return slash ? is_letter(c) || is_digit(c) : is_digit(c) || is_upper(c);
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
  if (next.empty()) return;
  if (text.empty()) {
    text = next;
    return;
  }
  if (const std::string_view hyphen = hyphen_at_end(text); !hyphen.empty())
    return append_to_hyphen(text, hyphen, next, known);
  if (!touches(text, next)) text += ' ';
  text.append(next);
}

}  // namespace planlupe::ingest
