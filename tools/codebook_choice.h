// The codebook a command works with, and its tagger.

#ifndef PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_
#define PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_

#include <string>

#include "corpus/result.h"
#include "query/coding/codebook.h"
#include "query/coding/tagger.h"

namespace planlupe::tools {

// The codebook in `file`; without a file that of `study`; without either the standard one. Fails
// as read_codebook and open_study do.
Result<query::Codebook> chosen_codebook(const std::string& file, const std::string& study);

// Nothing when `codebook` has `code` or codes below it; else the error of a command that asked for
// it.
Result<void> known_code(const query::Codebook& codebook, const std::string& code);

// The tagger of `codebook`; says so when the language data that its `lemma:` patterns need is
// missing. Fails as query::open_tagger does.
Result<query::Tagger> tagger_of(query::Codebook codebook);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_
