// The tagger of a codebook, with the analyser behind its `lemma:` patterns.

#ifndef PLANLUPE_QUERY_CODING_OPEN_TAGGER_H_
#define PLANLUPE_QUERY_CODING_OPEN_TAGGER_H_

#include "corpus/result.h"
#include "query/coding/codebook.h"
#include "query/coding/tagger.h"

namespace planlupe::query {

struct OpenedTagger {
  Tagger tagger;
  bool forms_missing = false;  // `lemma:` patterns find stems only: the language data is missing
};

// Opens the analyser only when a pattern of `codebook` asks for every form of a word; the version
// of the tagger's codebook then holds the analyser's, so that tags made with another are stale.
// Fails as index::Analyser::open does.
Result<OpenedTagger> open_tagger(Codebook codebook);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_OPEN_TAGGER_H_
