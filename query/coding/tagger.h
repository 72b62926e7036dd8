// Applies a codebook to passages: which codes, with what evidence, and on request why.

#ifndef PLANLUPE_QUERY_CODING_TAGGER_H_
#define PLANLUPE_QUERY_CODING_TAGGER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/coding/codebook.h"
#include "query/coding/matcher.h"
#include "query/coding/tag.h"

namespace planlupe::query {

// A passage with what governs it.
struct PassageText {
  std::string_view text = {};
  std::vector<std::string> headings = {};  // the heading path
  std::string_view lead_in = {};           // what introduces a list item or a row
};

// One pattern that was found and what became of it.
struct Finding {
  enum class Fate {
    counted,   // is evidence
    masked,    // a counter-pattern hides it
    unmet,     // something that is needed is not there
    barred,    // an exception holds
    alone,     // support without a core of its theme
    no_theme,  // its code is only given with another, which is not there
    replaced,  // a more specific code stands for it
  };
  std::string code = {};
  Role role = Role::core;
  Fate fate = Fate::counted;
  Evidence evidence = {};
  // masked: the counter-pattern; unmet, barred: the condition's JSON pointer; no_theme: the theme;
  // replaced: the code
  std::string by = {};
  const Condition* condition = nullptr;  // unmet, barred: into the tagger's codebook
  Evidence barrier = {};                 // barred: the words that hold it, where words do
  std::string rule = {};                 // JSON pointer to the rule
  std::string why = {};                  // the rule's reason
};

std::string_view name(Finding::Fate fate);

// Shared by threads. Keeps a copy of the codebook, and puts its patterns together when the first
// scanner asks: a study that is tagged already needs none.
class Tagger {
 public:
  // The codebook must come from codebook_json.h, which has checked it.
  explicit Tagger(Codebook codebook, Lemmas lemmas = {});
  ~Tagger();
  Tagger(Tagger&&) noexcept;

  const Codebook& codebook() const;

  struct Compiled;
  const Compiled& compiled() const;

 private:
  struct Source;
  std::unique_ptr<Source> source_;
};

// Tags for one thread. The Tagger must outlive it.
class TagScanner {
 public:
  explicit TagScanner(const Tagger& tagger);
  ~TagScanner();
  TagScanner(TagScanner&&) noexcept;

  // Passages tagged with the same codebook before: `tag` takes their codes over where the text and
  // what governs it are the same. Forgets those it was given before.
  void know(std::vector<TaggedPassage> passages);

  // The codes of `passage`, by code. Every finding, counted or not, is added to `findings` when it
  // is given.
  std::vector<CodeTag> tag(const PassageText& passage, std::vector<Finding>* findings = nullptr);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

// What TaggedPassage::surroundings says of `passage`.
std::string surroundings_of(const PassageText& passage);

// The tagged passages of `document`: those that may carry evidence and carry a code, in order.
std::vector<TaggedPassage> tag_document(TagScanner& scanner, const Document& document);

// The same of those at `places` (from 0, ascending) alone.
std::vector<TaggedPassage> tag_document(TagScanner& scanner, const Document& document,
                                        const std::vector<std::size_t>& places);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAGGER_H_
