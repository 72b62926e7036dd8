#include "ingest/repair/lone_sign.h"

#include <algorithm>
#include <string_view>

#include "corpus/lexicon.h"
#include "corpus/text.h"
#include "ingest/repair/confusions.h"

namespace planlupe::ingest {

namespace {

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// By list, or by its participle: «styrke» is an infinitive because «styrkende» is a word too,
// «halda» because «haldande» is.
bool is_infinitive(const std::string& word) {
  if (Confusions::shipped().verbs.contains(word)) return true;
  if (!word.ends_with('e') && !word.ends_with('a')) return false;
  const Lexicon& lexicon = Lexicon::norwegian();
  const std::string stem = word.substr(0, word.size() - 1);
  return lexicon.knows(stem + "ende") || lexicon.knows(stem + "ande");
}

// «oppretthalde»: an infinitive without «opp» and «rett».
bool has_prefixes(const std::string& word) {
  const auto& prefixes = Confusions::shipped().verb_prefixes;
  return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
    if (!word.starts_with(prefix) || word.size() < prefix.size() + 2) return false;
    const std::string rest = word.substr(prefix.size());
    return is_infinitive(rest) || has_prefixes(rest);
  });
}

bool is_prefixed_infinitive(const std::string& word) {
  return Lexicon::norwegian().knows(word) && has_prefixes(word);
}

// «bl a», «m a», «o a».
bool is_abbreviated(const std::string& before) {
  return before == "bl" || before == "bi" || before == "m" || before == "o";
}

bool is_infinitive_mark(const LoneSign& sign) {
  const Confusions& table = Confusions::shipped();
  if (sign.after.empty() || !is_lower(sign.after.front())) return false;
  if (contains(table.sure_marks, sign.read)) return !is_abbreviated(sign.before);
  const std::string verb = encode(sign.after);
  if (!contains(table.marks_before_verbs, sign.read)) return false;
  const bool after_preposition = table.before_infinitives.contains(sign.before);
  // «i 4 tilfelle»: a noun like a verb with its prefix.
  if (!is_infinitive(verb)) return after_preposition && is_prefixed_infinitive(verb);
  return !is_digit(sign.read) || sign.read == U'4' || table.verbs.contains(verb) ||
         after_preposition;
}

}  // namespace

char32_t printed_letter(const LoneSign& sign) {
  if (sign.read == U'|')
    return sign.starts_sentence || (!sign.after.empty() && is_lower(sign.after.front())) ? U'I'
                                                                                         : U'|';
  if (!is_infinitive_mark(sign)) return sign.read;
  return sign.read == U'A' && sign.starts_sentence ? U'Å' : U'å';
}

}  // namespace planlupe::ingest
