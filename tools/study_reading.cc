#include "tools/study_reading.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/messages.h"
#include "query/codebook_json.h"
#include "query/tag_study.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

query::TagReport tag(const Study& study, const query::Tagger& tagger) {
  Progress progress(message("tag.progress"));
  query::TagOptions options;
  options.step = [&](std::size_t done, std::size_t total, const std::string& file) {
    progress.show(done, total, file);
  };
  return query::tag_study(study, tagger, options);
}

}  // namespace

Result<StudyReading> tag_and_read(const Study& study, int as_of, bool topics) {
  auto codebook = query::codebook_of(study);
  if (!codebook) return fail(codebook.error());
  StudyReading made;
  const query::Tagger tagger(*codebook);
  for (const Error& failure : tag(study, tagger).failures) made.status = report(failure);
  auto looked_for = topics ? query::read_topics() : Result<query::Topics>{};
  if (!looked_for) return fail(looked_for.error());
  auto reading = query::read_study(study, as_of, *looked_for);
  if (!reading) return fail(reading.error());
  made.reading = *std::move(reading);
  made.reading.labels = query::labels_of(*codebook);
  made.codebook = *std::move(codebook);
  report_notices(made.reading.notices);
  return made;
}

}  // namespace planlupe::tools
