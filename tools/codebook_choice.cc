#include "tools/codebook_choice.h"

#include <algorithm>
#include <utility>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/coding/codebook_json.h"
#include "query/coding/open_tagger.h"
#include "query/coding/tag.h"
#include "tools/talk.h"

namespace planlupe::tools {

Result<query::Codebook> chosen_codebook(const std::string& file, const std::string& study) {
  if (!file.empty()) return query::read_codebook(file);
  if (study.empty()) return query::read_codebook(query::standard_codebook());
  const auto opened = open_study(study);
  if (!opened) return fail(opened.error());
  return query::codebook_of(*opened);
}

Result<void> known_code(const query::Codebook& codebook, const std::string& code) {
  if (std::any_of(codebook.codes.begin(), codebook.codes.end(),
                  [&](const query::Code& known) { return query::within(known.code, code); }))
    return {};
  return fail(Errc::usage, message("tag.unknown_code", {{"code", code}}), {},
              message("tag.unknown_code_hint"));
}

Result<query::Tagger> tagger_of(query::Codebook codebook) {
  auto opened = query::open_tagger(std::move(codebook));
  if (!opened) return fail(opened.error());
  if (opened->forms_missing) say(message("codebook.no_forms"));
  return std::move(opened->tagger);
}

}  // namespace planlupe::tools
