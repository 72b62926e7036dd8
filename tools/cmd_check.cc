// planlupe check: one draft against the themes and duties.

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/check.h"
#include "query/codebook_json.h"
#include "query/table_text.h"
#include "tools/commands.h"
#include "tools/reading_options.h"
#include "tools/study_reading.h"
#include "tools/table_output.h"
#include "tools/tagged_file.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string file, against, output, format = "text", password;
  ingest::ReadingRules rules;
};

Result<std::string> rendered(const query::Reading& draft, const std::vector<query::Table>& tables,
                             const std::string& format) {
  if (format == "html") return query::check_html(draft, tables);
  if (format == "json") return query::check_json(draft, tables);
  std::string out;
  for (const query::Table& table : tables) out += query::table_text(table, line_width()) + "\n";
  return out;
}

// The file as a study of one document, without a row in a register.
Result<query::Reading> draft_of(const Options& options, int& status) {
  auto codebook = query::read_codebook(query::standard_codebook());
  if (!codebook) return fail(codebook.error());
  const auto topics = query::read_topics();
  if (!topics) return fail(topics.error());
  const query::Tagger tagger(*codebook);
  auto read = read_and_tag(options.file, options.rules, options.password, tagger);
  if (!read) return fail(read.error());
  if (read->document.outcome != Outcome::complete) status = 2;
  const Plan plan{.file = read->document.file, .title = read->document.title};
  query::Reading draft;
  draft.documents.push_back(
      query::document_reading(plan, read->document, std::move(read->tags), *topics));
  draft.codebook = draft.documents.front().codebook = codebook->version;
  draft.labels = query::labels_of(*codebook);
  return draft;
}

int run(const Options& options) {
  int status = 0;
  const auto draft = draft_of(options, status);
  if (!draft) return report(draft.error());
  std::optional<StudyReading> others;
  if (!options.against.empty()) {
    const auto study = open_study(options.against);
    if (!study) return report(study.error());
    auto read = tag_and_read(*study);
    if (!read) return report(read.error());
    others = *std::move(read);
  }
  const auto tables = query::check_tables(*draft, others ? &others->reading : nullptr);
  const auto text = rendered(*draft, tables, options.format);
  if (!text) return report(text.error());
  if (options.output.empty()) {
    std::fwrite(text->data(), 1, text->size(), stdout);
    return status;
  }
  const auto done = write_file(options.output, *text);
  return done ? status : report(done.error());
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", message("check.about"));
  command->footer("\n" + message("check.examples"));
  command->add_option("file", options->file, message("check.file"))->required();
  command->add_option("--against", options->against, message("check.against"));
  command->add_option("--format", options->format, message("check.format"))
      ->check(CLI::IsMember({"text", "html", "json"}));
  command->add_option("-o,--output", options->output, message("table.option.output"));
  add_reading_options(*command, options->rules, options->password);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
