#include "ingest/repair/health_signs.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include "corpus/lexicon.h"
#include "corpus/text.h"
#include "ingest/repair/confusions.h"

namespace planlupe::ingest {

namespace {

const std::unordered_set<std::u32string_view> function_words{
    U"og", U"er", U"som", U"det", U"til", U"av",   U"med",   U"for", U"den", U"de",
    U"en", U"et", U"ein", U"eit", U"dei", U"ikke", U"ikkje", U"har", U"kan", U"skal"};
const std::unordered_set<std::u32string_view> telltale_words{
    U"pa",     U"ogsa",    U"vaere",   U"veere",      U"matte",     U"nar",
    U"omrade", U"omradet", U"omrader", U"sprak",      U"fgr",       U"gker",
    U"gnsker", U"mgte",    U"bade",    U"opplaering", U"oppleering"};

bool is_norwegian_letter(char32_t c) { return c == U'æ' || c == U'ø' || c == U'å'; }
bool has_norwegian_letter(std::string_view text) {
  return text.find("æ") != text.npos || text.find("ø") != text.npos || text.find("å") != text.npos;
}
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || is_norwegian_letter(c); }
bool is_vowel(char32_t c) {
  return is_norwegian_letter(c) ||
         std::u32string_view(U"aeiouy").find(c) != std::u32string_view::npos;
}
bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }
bool is_broken(char32_t c) {
  return c == 0xFFFD || is_private(c) || c < 0x20 || (c >= 0x7F && c < 0xA0);
}

// "Ã¥": two bytes of UTF-8 shown as the characters they are in Latin-1.
bool is_doubly_encoded(char32_t c, char32_t next) {
  return (c == 0xC3 || c == 0xC2) && next >= 0x80 && next <= 0xBF;
}

void count_characters(std::u32string_view word, Signs& signs) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = to_lower(word[i]);
    ++signs.visible;
    signs.letters += is_letter(c);
    signs.norwegian += is_norwegian_letter(c);
    signs.latin += is_latin(c);
    signs.vowels += is_vowel(c);
    // A private-use character alone is a bullet of a symbol font.
    signs.broken += is_broken(c) && !(is_private(c) && word.size() == 1);
    if (i + 1 < word.size()) signs.broken += is_doubly_encoded(word[i], word[i + 1]);
  }
}

// `word` without punctuation around it, in lower case; empty when more than letters is left.
std::u32string spelling(std::u32string_view word) {
  while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
  while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
  if (!std::all_of(word.begin(), word.end(), is_letter)) return {};
  std::u32string out(word);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// «for a styrke»: the infinitive mark, for there is no word «a».
bool is_misread_mark(std::u32string_view word, std::string_view before) {
  static const std::unordered_set<std::string_view> prepositions{"for", "til",  "ved",  "med",
                                                                 "om",  "uten", "utan", "av"};
  return word == U"a" && prepositions.contains(before);
}

// «videreg&ende», «sparsm4l».
bool has_sign_within(std::u32string_view word) {
  const std::size_t at = word.find_first_of(U"&4");
  if (at == word.npos || at < 2 || at + 2 >= word.size()) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return is_lower(c) || c == U'&' || c == U'4'; });
}

void count_word(std::u32string_view word, Signs& signs) {
  ++signs.words;
  count_characters(word, signs);
  signs.telltales += has_sign_within(word);
  if (!signs.spelled.empty()) signs.telltales += is_misread_mark(word, signs.spelled.back());
  std::u32string spelled = spelling(word);
  if (spelled.empty()) return;
  signs.one_letter += word.size() == 1;
  signs.function_words += static_cast<int>(function_words.count(spelled));
  signs.telltales += static_cast<int>(telltale_words.count(spelled));
  signs.spelled.push_back(encode(spelled));
}

// Only cheap misreadings, and only to words that are in the lists: on clean pages, names and
// foreign words must not look like misread Norwegian.
bool looks_misread(const std::string& word) {
  constexpr double cheap = 2.4;
  bool found = false;
  each_origin(Confusions::shipped(), decode(word), cheap, [&](const Spelling& spelling) {
    found = spelling.cost > 0 && has_norwegian_letter(spelling.printed) &&
            Lexicon::norwegian().knows(spelling.printed);
    return found ? 0 : cheap;
  });
  return found;
}

}  // namespace

Signs signs_of(std::string_view text) {
  const std::u32string all = decode(text);
  Signs signs;
  for (std::size_t at = 0; at < all.size();) {
    const auto is_space = [](char32_t c) {
      return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0;
    };
    if (is_space(all[at])) {
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < all.size() && !is_space(all[at])) ++at;
    count_word(std::u32string_view(all).substr(start, at - start), signs);
  }
  return signs;
}

UnknownShares unknown_shares(const Signs& signs, int sample) {
  const Lexicon& lexicon = Lexicon::norwegian();
  const std::size_t step =
      std::max<std::size_t>(1, signs.spelled.size() / static_cast<std::size_t>(sample));
  UnknownShares shares;
  int unknown = 0;
  for (std::size_t i = 0; i < signs.spelled.size(); i += step) {
    const std::string& word = signs.spelled[i];
    if (word.size() < 2) continue;
    ++shares.sampled;
    if (lexicon.knows(word) || lexicon.knows_compound(word)) continue;
    ++unknown;
    shares.repairable_words += looks_misread(word);
  }
  if (shares.sampled == 0 || !lexicon.available()) return {};
  shares.unknown = static_cast<double>(unknown) / shares.sampled;
  shares.repairable = static_cast<double>(shares.repairable_words) / shares.sampled;
  return shares;
}

}  // namespace planlupe::ingest
