// The codebook a command works with.

#ifndef PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_
#define PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_

#include <string>

#include "corpus/result.h"
#include "query/codebook.h"

namespace planlupe::tools {

// The codebook in `file`; without a file that of `study`; without either the standard one. Fails
// as read_codebook and open_study do.
Result<query::Codebook> chosen_codebook(const std::string& file, const std::string& study);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_CODEBOOK_CHOICE_H_
