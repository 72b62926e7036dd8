// planlupe check: one draft against the themes and duties.

#include <memory>
#include <optional>
#include <string>

#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/coding/codebook_json.h"
#include "query/drafts/check.h"
#include "query/tables/document_reading.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/reading_options.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/tagged_file.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string file, against, codebook, output, format = "text", password;
  ingest::ReadingRules rules;
};

Result<std::string> rendered(const query::Reading& draft, const std::vector<query::Table>& tables,
                             const std::string& format) {
  if (format == "html") return query::check_html(draft, tables);
  if (format == "json") return query::check_json(draft, tables);
  return query::check_text(draft, tables, line_width());
}

// The study to quote from; nothing when none is named.
Result<std::optional<StudyReading>> others_of(const Options& options) {
  if (options.against.empty()) return std::optional<StudyReading>();
  const auto study = open_study(options.against);
  if (!study) return fail(study.error());
  auto read = tag_and_read(*study);
  if (!read) return fail(read.error());
  return std::optional(*std::move(read));
}

// The codebook that is named, else the one the draft is compared by, else the standard one.
Result<query::Codebook> codebook_for(const Options& options,
                                     const std::optional<StudyReading>& others) {
  if (!options.codebook.empty()) return query::read_codebook(options.codebook);
  if (others) return others->codebook;
  return query::read_codebook(query::standard_codebook());
}

// The file as a study of one document, without a row in a register.
Result<query::Reading> draft_of(const Options& options, const query::Codebook& codebook,
                                int& status) {
  const auto topics = query::read_topics();
  if (!topics) return fail(topics.error());
  const query::Tagger tagger(codebook);
  auto read = read_and_tag(options.file, options.rules, options.password, tagger);
  if (!read) return fail(read.error());
  if (read->document.outcome != Outcome::complete) status = 2;
  const Plan plan{.file = read->document.file, .title = read->document.title};
  query::Reading draft;
  draft.topics = *topics;
  draft.documents.push_back(
      query::document_reading(plan, read->document, std::move(read->tags), *topics));
  draft.codebook = draft.documents.front().codebook = codebook.version;
  draft.labels = query::labels_of(codebook);
  return draft;
}

Result<int> checked(const Options& options) {
  const auto others = others_of(options);
  if (!others) return fail(others.error());
  const auto codebook = codebook_for(options, *others);
  if (!codebook) return fail(codebook.error());
  int status = 0;
  const auto draft = draft_of(options, *codebook, status);
  if (!draft) return fail(draft.error());
  const auto tables = query::check_tables(*draft, *others ? &(*others)->reading : nullptr);
  const auto text = rendered(*draft, tables, options.format);
  if (!text) return fail(text.error());
  if (const auto done = put_text(*text, options.output); !done) return fail(done.error());
  return status;
}

int run(const Options& options) {
  const auto status = checked(options);
  return status ? *status : report(status.error());
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", message("check.about"));
  command->footer("\n" + message("check.examples"));
  command->add_option("file", options->file, message("check.file"))->required();
  command->add_option("--against", options->against, message("check.against"));
  command->add_option("--codebook", options->codebook, message("check.codebook"));
  command->add_option("--format", options->format, message("check.format"))
      ->check(one_of({"text", "html", "json"}));
  command->add_option("-o,--output", options->output, message("table.option.output"));
  add_reading_options(*command, options->rules, options->password);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
