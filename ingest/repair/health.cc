#include "ingest/repair/health.h"

#include <algorithm>

#include "corpus/lexicon.h"
#include "ingest/repair/health_signs.h"

namespace planlupe::ingest {

namespace {

// Thresholds measured on pages of real and generated plans, clean and read by tesseract `eng`.
// Without the letters: clean text has at least 1.2 % of them in 2 000 characters, damaged text
// none.
constexpr double few_norwegian_letters = 0.006;
constexpr double norwegian_function_words = 0.06;
constexpr double many_unknown = 0.35;
constexpr int little_words = 40;
// Of recognised letters. In print of 9 points, at most 2 % are doubtful from 100 dpi up, a fifth at
// 72 dpi, where every tenth word is wrong, and three quarters at 50.
constexpr double partly_doubtful = 0.05, mostly_doubtful = 0.12;
// Looking words up is what costs here, so a page that seems healthy has few of them looked up.
constexpr int full_sample = 300, small_sample = 60;

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

bool is_norwegian(const Signs& s) {
  return s.function_words >= 4 && share(s.function_words, s.words) >= norwegian_function_words;
}

Verdict unreadable(const char* reason) { return {Health::unreadable, reason, false}; }
Verdict suspicious(const char* reason, bool damaged) {
  return {Health::suspicious, reason, damaged};
}

Verdict judge_encoding(const Signs& s) {
  if (share(s.broken, s.visible) > 0.2) return unreadable("broken_encoding");
  if (s.broken >= 5 && share(s.broken, s.visible) > 0.01)
    return suspicious("broken_encoding", false);
  if (s.one_letter >= 40 && share(s.one_letter, s.words) > 0.5) return unreadable("letters_apart");
  // Glyph numbers taken for characters: hardly a letter, or no vowels among them.
  const bool soup = s.visible >= 200 && s.words >= 20;
  if (soup && s.latin > s.visible / 2 && share(s.vowels, s.latin) < 0.2)
    return unreadable("garbled");
  return {};
}

// Of a text with hardly any æ, ø and å. The shorter it is, the more it takes: lists of names and
// numbers can do without them. One that was read without them has none at all.
bool is_misread(const Signs& s, const UnknownShares& shares) {
  if (shares.repairable_words >= 2 && shares.repairable > 0.02) return true;
  const int signs = shares.repairable_words + s.telltales;
  if (!is_norwegian(s) || (s.norwegian > 0 && signs < 2)) return false;
  return s.letters >= 600 || signs >= 1;
}

Verdict judge_words(const Signs& s) {
  const bool lost = s.letters >= 60 && share(s.norwegian, s.letters) < few_norwegian_letters;
  const bool suspect = lost || s.telltales > 0;
  const UnknownShares shares = unknown_shares(s, suspect ? full_sample : small_sample);
  if (lost && is_misread(s, shares)) return suspicious("no_norwegian_letters", true);
  if (suspect && shares.repairable_words >= 4 && shares.repairable > 0.03)
    return suspicious("damaged_words", true);
  if (is_norwegian(s) && shares.sampled >= small_sample / 2 && shares.unknown > many_unknown)
    return suspicious("unknown_words", false);
  return {};
}

}  // namespace

Verdict judge(std::string_view text, bool shows_more) {
  const Signs signs = signs_of(text);
  if (shows_more && signs.words < 3) return unreadable("no_text");
  if (shows_more && signs.words < little_words) return unreadable("little_text");
  const Verdict encoding = judge_encoding(signs);
  return encoding.health == Health::ok ? judge_words(signs) : encoding;
}

Verdict judge_recognised(std::string_view text, bool shows_more, double doubtful) {
  const Verdict verdict = judge(text, shows_more);
  if (verdict.health == Health::unreadable) return verdict;
  if (doubtful > mostly_doubtful) return unreadable("poorly_recognised");
  if (verdict.health == Health::ok && doubtful > partly_doubtful)
    return suspicious("poorly_recognised", false);
  return verdict;
}

bool has_little_text(std::string_view text) { return signs_of(text).words < little_words; }

long known_letters(std::string_view text) {
  const Lexicon& lexicon = Lexicon::norwegian();
  long letters = 0;
  for (const std::string& word : signs_of(text).spelled)
    if (lexicon.knows(word) || lexicon.knows_compound(word))
      letters += static_cast<long>(word.size());
  return letters;
}

}  // namespace planlupe::ingest
