#include "tools/codebook_choice.h"

#include "corpus/study.h"
#include "query/codebook_json.h"

namespace planlupe::tools {

Result<query::Codebook> chosen_codebook(const std::string& file, const std::string& study) {
  if (!file.empty()) return query::read_codebook(file);
  if (study.empty()) return query::read_codebook(query::standard_codebook());
  const auto opened = open_study(study);
  if (!opened) return fail(opened.error());
  return query::codebook_of(*opened);
}

}  // namespace planlupe::tools
