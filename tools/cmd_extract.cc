// planlupe extract: one file, on stdout.

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "ingest/worker/read_files.h"
#include "tools/commands.h"
#include "tools/document_text.h"
#include "tools/problems.h"
#include "tools/reading_options.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

struct Options {
  std::string file, password;
  bool json = false;
  ingest::ReadingRules rules;
};

int extract(const Options& options) {
  const std::filesystem::path path = options.file;
  const auto document = ingest::read_file_contained(
      {path.filename().string(), path, options.password}, options.rules, stop_on_signals());
  if (!document) return report(document.error());
  const std::string text = options.json ? to_json(*document) + "\n" : readable_text(*document);
  std::fwrite(text.data(), 1, text.size(), stdout);
  ProblemTalk().say(document->file, document->problems);
  return document->outcome == Outcome::complete ? 0 : 2;
}

}  // namespace

void add_extract(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("extract", message("extract.about"));
  command->footer("\n" + message("extract.examples"));
  command->add_option("file", options->file, message("extract.file"))->required();
  command->add_flag("--json", options->json, message("extract.json"));
  add_reading_options(*command, options->rules, options->password);
  command->callback([options, &status] { status = extract(*options); });
}

}  // namespace planlupe::tools
