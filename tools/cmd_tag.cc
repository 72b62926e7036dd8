// planlupe tag: tagged passages of a study, or of passages given as JSON lines.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "corpus/text.h"
#include "query/coding/tag_json.h"
#include "query/coding/tag_lines.h"
#include "query/coding/tag_study.h"
#include "query/tables/table.h"
#include "tools/codebook_choice.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/tag_coverage.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

struct TagOptionsText {
  std::string study, passages, code, format = "jsonl", codebook;
  bool coverage = false;
};

// Which passages are shown: those with the code or its sub-codes, whatever the status.
bool wanted(const TaggedPassage& passage, const std::string& code) {
  if (code.empty()) return true;
  return std::any_of(passage.codes.begin(), passage.codes.end(),
                     [&](const CodeTag& tag) { return within(tag.code, code); });
}

void print_csv_header() {
  std::cout << utf8_bom
            << csv_line({message("tag.column.document"), message("tag.column.page"),
                         message("tag.column.code"), message("tag.column.label"),
                         message("tag.column.status"), message("tag.column.words"),
                         message("tag.column.text"), message("tag.column.passage")});
}

void print_csv(const TaggedPassage& passage, const Codebook& codebook, const std::string& code) {
  for (const CodeTag& tag : passage.codes) {
    if (!code.empty() && !within(tag.code, code)) continue;
    std::string words;
    for (const Evidence& e : tag.evidence)
      words += (words.empty() ? "" : " … ") + slice(passage.text, static_cast<std::size_t>(e.start),
                                                    static_cast<std::size_t>(e.end));
    std::cout << csv_line({passage.document, std::to_string(passage.page), tag.code,
                           label_of(codebook, tag.code), label("code_status", name(tag.status)),
                           words, passage.text, passage.passage});
  }
}

int tag_passages(const TagOptionsText& options) {
  auto codebook = chosen_codebook(options.codebook, "");
  if (!codebook) return report(codebook.error());
  const auto tagger = tagger_of(*std::move(codebook));
  if (!tagger) return report(tagger.error());
  int status = 0;
  const auto bad = [&](const Error& error) { status = report(error); };
  if (options.passages == "-") {
    tag_lines(*tagger, std::cin, std::cout, bad);
    return status;
  }
  std::ifstream file(options.passages, std::ios::binary);
  if (!file) return report({Errc::file_missing, message("error.file_missing"), options.passages});
  tag_lines(*tagger, file, std::cout, bad);
  return status;
}

// Prints the tags files in the order of the study. Returns how many passages were printed, or the
// error that stopped it.
Result<std::size_t> print_tags(const Study& study, const Codebook& codebook,
                               const TagOptionsText& options) {
  std::size_t printed = 0;
  const bool csv = options.format == "csv";
  if (csv) print_csv_header();
  for (const std::string& file : study.files) {
    std::error_code ignored;
    if (!std::filesystem::exists(study.tags_path(file), ignored)) continue;
    const auto tags = read_tags(study.tags_path(file));
    if (!tags) return fail(tags.error());
    for (const TaggedPassage& passage : tags->passages) {
      if (!wanted(passage, options.code)) continue;
      ++printed;
      if (csv) {
        print_csv(passage, codebook, options.code);
      } else {
        std::cout << to_json(passage) << '\n';
      }
    }
  }
  return printed;
}

int tag_folder(const TagOptionsText& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  auto codebook = chosen_codebook(options.codebook, options.study);
  if (!codebook) return report(codebook.error());
  if (!options.code.empty())
    if (const auto known = known_code(*codebook, options.code); !known)
      return report(known.error());
  const auto tagger = tagger_of(*std::move(codebook));
  if (!tagger) return report(tagger.error());
  Progress progress(message("tag.progress"));
  TagOptions work;
  work.step = [&](std::size_t done, std::size_t total, const std::string& file) {
    progress.show(done, total, file);
  };
  const TagReport done = tag_study(*study, *tagger, work);
  progress.clear();
  int status = 0;
  for (const Error& failure : done.failures) status = report(failure);
  if (!done.unread.empty())
    say(message("tag.unread", {{"files", static_cast<long>(done.unread.size())}}));
  const auto printed =
      options.coverage ? print_coverage(*study, options.code, options.format == "csv", std::cout)
                       : print_tags(*study, tagger->codebook(), options);
  if (!printed) return report(printed.error());
  return status != 0 ? status : *printed == 0 ? 1 : 0;
}

}  // namespace

void add_tag(CLI::App& app, int& status) {
  const auto options = std::make_shared<TagOptionsText>();
  CLI::App* command = app.add_subcommand("tag", message("tag.about"));
  command->footer("\n" + message("tag.examples"));
  auto* study = command->add_option("study", options->study, message("tag.study"));
  auto* passages = command->add_option("--passages", options->passages, message("tag.passages"));
  study->excludes(passages);
  command->add_option("--code", options->code, message("tag.code"));
  command->add_option("--format", options->format, message("tag.format"))
      ->check(one_of({"jsonl", "csv"}));
  command->add_option("--codebook", options->codebook, message("tag.codebook"));
  command->add_flag("--coverage", options->coverage, message("tag.coverage"))->excludes(passages);
  command->callback([options, &status] {
    if (options->study.empty() == options->passages.empty()) {
      status = report({Errc::usage, message("tag.either")});
    } else {
      status = options->study.empty() ? tag_passages(*options) : tag_folder(*options);
    }
  });
}

}  // namespace planlupe::tools
