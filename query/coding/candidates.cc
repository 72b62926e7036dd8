#include "query/coding/candidates.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "index/changes.h"
#include "index/passage_set.h"
#include "index/term_name.h"
#include "index/xapian_guard.h"
#include "query/coding/pattern.h"
#include "query/coding/tag.h"
#include "query/coding/tokens.h"
#include "query/search/star_pattern.h"

namespace planlupe::query {

namespace {

using index::PassageSet;

std::u32string small(std::u32string text) {
  for (char32_t& c : text) c = to_lower(c);
  return text;
}

// The passages in which something may be found, from the words of an index. `all` stands where
// its words cannot tell.
class Finder {
 public:
  Finder(const Codebook& codebook, const index::IndexReader& reader)
      : codebook_(codebook), reader_(reader), all_(PassageSet::all(reader.database())) {}

  // With `wanted` or a code below it.
  PassageSet within_code(std::string_view wanted) {
    PassageSet found(reader_.database());
    for (const Code& code : codebook_.codes)
      if (within(code.code, wanted)) found |= with_code(code);
    return found;
  }

 private:
  const PassageSet& with_code(const Code& code) {
    if (const auto at = by_code_.find(code.code); at != by_code_.end()) return at->second;
    PassageSet found(reader_.database());
    for (const Rule& rule : code.rules)
      if (rule.role != Role::mask && rule.role != Role::attribute) found |= of(rule);
    if (const auto required = required_codes(code); !required.empty())
      found &= with_one_of(required);
    return by_code_[code.code] = std::move(found);
  }

  PassageSet of(const Rule& rule) {
    PassageSet found = rule.patterns.empty() ? all_ : with_one_pattern(rule.patterns);
    for (const Condition& need : rule.needs) {
      if (need.scope == Scope::heading || need.scope == Scope::lead_in) continue;
      PassageSet meeting = with_one_pattern(need.patterns);
      found &= meeting |= with_one_of(need.codes);
    }
    return found;
  }

  PassageSet with_one_of(const std::vector<std::string>& wanted) {
    PassageSet found(reader_.database());
    for (const Code& code : codebook_.codes)
      if (std::any_of(wanted.begin(), wanted.end(),
                      [&](const std::string& one) { return names(one, code.code); }))
        found |= with_code(code);
    return found;
  }

  PassageSet with_one_pattern(const std::vector<std::string>& patterns) {
    PassageSet found(reader_.database());
    for (const std::string& text : patterns) found |= with_pattern(text);
    return found;
  }

  const PassageSet& with_pattern(const std::string& text) {
    if (const auto at = by_pattern_.find(text); at != by_pattern_.end()) return at->second;
    PassageSet found(reader_.database());
    const Pattern pattern = parse_pattern(text, codebook_.sets).value();
    for (const Sequence& sequence : pattern.sequences) found |= of(sequence);
    return by_pattern_[text] = std::move(found);
  }

  // With a word for each of its places.
  PassageSet of(const Sequence& sequence) {
    PassageSet found = all_;
    for (const Element& element : sequence) {
      PassageSet filled(reader_.database());
      for (const WordGlob& glob : element.any) filled |= with_word(glob);
      found &= filled;
    }
    return found;
  }

  const PassageSet& with_word(const WordGlob& glob) {
    const std::u32string text = small(glob.text);
    const std::string letters = encode(text);
    const std::string_view piece = longest_piece(letters);
    if (glob.kind == WordGlob::Kind::lemma || code_points(piece) < fewest_letters) return all_;
    const auto [at, added] = by_word_.try_emplace(text, reader_.database());
    if (added) at->second = PassageSet::with_one_of(reader_.database(), terms_of(text, piece));
    return at->second;
  }

  std::vector<std::string> terms_of(const std::u32string& glob, std::string_view piece) const {
    const auto& vocabulary = reader_.vocabulary();
    std::set<std::string> terms;
    for (const index::WordId id : vocabulary.containing(piece))
      if (vocabulary.layer(id) == index::Layer::word && fills(vocabulary.text(id), glob))
        terms.insert(index::word_term(index::Layer::word, vocabulary.text(id)));
    return {terms.begin(), terms.end()};
  }

  // An index takes «f.eks» as one word, patterns as two.
  static bool fills(std::string_view word, std::u32string_view glob) {
    const auto tokens = tokenise(word);
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return glob_matches(glob, small(word_form(word.substr(token.byte, token.bytes))));
    });
  }

  static constexpr std::size_t fewest_letters = 2;  // one letter leaves few passages out

  const Codebook& codebook_;
  const index::IndexReader& reader_;
  PassageSet all_;
  std::map<std::string, PassageSet> by_code_, by_pattern_;
  std::map<std::u32string, PassageSet> by_word_;
};

std::vector<std::size_t> places_in(const PassageSet& set, Xapian::docid first, Xapian::docid end) {
  std::vector<std::size_t> places;
  for (auto id = set.next(first); id != 0 && id < end; id = set.next(id + 1))
    places.push_back(id - first);
  return places;
}

}  // namespace

Result<PassagePlaces> candidates(const Codebook& codebook, std::string_view code,
                                 const Study& study, const index::IndexReader& reader) {
  return index::guard([&]() -> Result<PassagePlaces> {
    const PassageSet found = Finder(codebook, reader).within_code(code);
    const auto first = index::first_passages(reader.documents());
    PassagePlaces places;
    for (std::size_t i = 0; i < reader.documents().size(); ++i)
      if (const auto& document = reader.documents()[i]; index::holds_text(document, study))
        places[document.file] = places_in(found, first[i], first[i + 1]);
    return places;
  });
}

}  // namespace planlupe::query
