#include "tools/study_reading.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/messages.h"
#include "query/coding/codebook_json.h"
#include "query/coding/tag_study.h"
#include "query/tables/plan_selection.h"
#include "query/tables/reasons.h"
#include "tools/codebook_choice.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

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

Result<query::PlanSelection> selection_of(const ReadingNeeds& needs) {
  query::PlanSelection selection{.counties = needs.counties};
  for (const std::string& name : needs.types) {
    const auto type = plan_type_named(name);
    if (!type)
      return fail(Errc::usage, message("selection.type"), name, message("selection.type.hint"));
    selection.types.push_back(*type);
  }
  return selection;
}

}  // namespace

void add_selection_options(CLI::App& command, ReadingNeeds& needs) {
  command.add_option("--county", needs.counties, message("search.county"));
  command.add_option("--type", needs.types, message("search.type"));
  command.add_option("--as-of", needs.as_of, message("table.option.as_of"))
      ->check(whole_between(1950, 2100));
}

Result<StudyReading> tag_and_read(const Study& study, const ReadingNeeds& needs) {
  const auto selection = selection_of(needs);
  if (!selection) return fail(selection.error());
  auto codebook = query::codebook_of(study);
  if (!codebook) return fail(codebook.error());
  for (const std::string& code : needs.codes)
    if (const auto known = known_code(*codebook, code); !known) return fail(known.error());
  StudyReading made;
  const auto tagger = tagger_of(*codebook);
  if (!tagger) return fail(tagger.error());
  for (const Error& failure : tag(study, *tagger).failures) made.status = report(failure);
  const auto topics = needs.topics ? query::read_topics(needs.citations) : Result<query::Topics>{};
  if (!topics) return fail(topics.error());
  made.reading = query::read_study(study, needs.as_of, *topics);
  if (query::nothing_read(made.reading) && !needs.unread)
    return fail(Errc::data_invalid, message("reading.nothing"), study.root.string(),
                message("reading.hint"));
  if (const auto done = query::narrow(made.reading, *selection); !done) return fail(done.error());
  made.reading.codes = needs.codes;
  made.reading.labels = query::labels_of(*codebook);
  query::renew_reasons(made.reading, *codebook);
  made.codebook = *std::move(codebook);
  report_notices(made.reading.notices);
  return made;
}

}  // namespace planlupe::tools
