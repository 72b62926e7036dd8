// planlupe codebook: shows the codes, checks a codebook, tries a code on a study.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "corpus/text.h"
#include "index/index_reader.h"
#include "query/coding/candidates.h"
#include "query/coding/codebook_lint.h"
#include "query/coding/tagger.h"
#include "query/tables/table.h"
#include "tools/codebook_choice.h"
#include "tools/codebook_exchange.h"
#include "tools/commands.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

struct Options {
  std::string study, file, code;
  bool never = false;
};

Result<Codebook> chosen(const Options& options) {
  return chosen_codebook(options.file, options.study);
}

int list(const Options& options) {
  const auto codebook = chosen(options);
  if (!codebook) return report(codebook.error());
  for (const Code& code : codebook->codes)
    std::cout << code.code << '\t' << label_of(*codebook, code.code) << '\n';
  return 0;
}

void print_field(const std::string& key, const std::string& text) {
  if (!text.empty()) std::cout << message(key) << ": " << text << '\n';
}

void print_rule(const Rule& rule) {
  std::cout << "\n"
            << message(std::string("codebook.role.").append(name(rule.role))) << ": " << rule.why
            << "\n ";
  for (const std::string& pattern : rule.patterns) std::cout << "  " << pattern;
  std::cout << '\n';
}

int show(const Options& options) {
  const auto codebook = chosen(options);
  if (!codebook) return report(codebook.error());
  const Code* code = find_code(*codebook, options.code);
  if (code == nullptr)
    return report({Errc::usage, message("tag.unknown_code", {{"code", options.code}}), "",
                   message("tag.unknown_code_hint")});
  std::cout << code->code << "  " << label_of(*codebook, code->code) << '\n';
  print_field("codebook.definition", code->definition);
  print_field("codebook.included", code->include);
  print_field("codebook.excluded", code->exclude);
  print_field("codebook.note", code->note);
  for (const std::string& example : code->examples) print_field("codebook.example", example);
  for (const Rule& rule : code->rules) print_rule(rule);
  return 0;
}

void print(const Lint& lint) {
  std::cout << message(std::string("codebook.lint.").append(name(lint.kind)),
                       {{"code", lint.code}, {"pattern", lint.pattern}, {"by", lint.by}})
            << "  (" << lint.pointer << ")\n";
}

// What stands where a study may: a file there is the codebook itself.
Options with_file(Options options) {
  std::error_code ignored;
  if (options.file.empty() && std::filesystem::is_regular_file(options.study, ignored))
    options.file = std::exchange(options.study, "");
  return options;
}

int check(const Options& given) {
  const Options options = with_file(given);
  const auto codebook = chosen(options);
  if (!codebook) return report(codebook.error());
  auto found = lint(*codebook);
  if (options.never && !options.study.empty()) {
    const auto study = open_study(options.study);
    if (!study) return report(study.error());
    for (Lint& more : never_matched(*codebook, *study)) found.push_back(std::move(more));
  }
  for (const Lint& one : found) print(one);
  std::size_t patterns = 0;
  for (const Code& code : codebook->codes)
    for (const Rule& rule : code.rules) patterns += rule.patterns.size();
  say(message("codebook.checked", {{"codes", static_cast<long>(codebook->codes.size())},
                                   {"patterns", static_cast<long>(patterns)},
                                   {"lints", static_cast<long>(found.size())}}));
  return 0;
}

// The words around the evidence, the evidence in brackets.
std::string in_context(const std::string& text, const Evidence& evidence) {
  constexpr std::size_t around = 60;
  const auto start = static_cast<std::size_t>(evidence.start);
  const auto end = static_cast<std::size_t>(evidence.end);
  const std::size_t from = start < around ? 0 : start - around;
  return (from > 0 ? "…" : "") + slice(text, from, start) + "[" + slice(text, start, end) + "]" +
         slice(text, end, end + around) + (end + around < code_points(text) ? "…" : "");
}

// The passages that the study's index leaves for `code`; nothing of documents it cannot tell of.
PassagePlaces places_of(const Study& study, const Tagger& tagger, const std::string& code) {
  const auto reader = index::IndexReader::open(study.index());
  if (!reader) return {};
  return candidates(tagger.codebook(), code, study, *reader).value_or(PassagePlaces{});
}

// Prints the places in `passage` that show `code` or a code below it. Returns how many.
std::size_t print_hits(const TaggedPassage& passage, const std::string& code) {
  std::size_t hits = 0;
  for (const CodeTag& tag : passage.codes)
    if (within(tag.code, code))
      for (const Evidence& evidence : tag.evidence) {
        std::cout << passage.document << '\t' << passage.page << '\t' << tag.code << '\t'
                  << label("code_status", name(tag.status)) << '\t'
                  << in_context(passage.text, evidence) << '\t' << evidence.pattern << '\n';
        ++hits;
      }
  return hits;
}

int try_code(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  auto codebook = chosen(options);
  if (!codebook) return report(codebook.error());
  const auto tagger = tagger_of(*std::move(codebook));
  if (!tagger) return report(tagger.error());
  const PassagePlaces places = places_of(*study, *tagger, options.code);
  TagScanner scanner(*tagger);
  std::size_t hits = 0;
  for (const std::string& file : study->files) {
    const auto at = places.find(file);
    if (at != places.end() && at->second.empty()) continue;
    const auto document = read_document(study->text_path(file));
    if (!document) continue;
    for (const TaggedPassage& passage : at == places.end()
                                            ? tag_document(scanner, *document)
                                            : tag_document(scanner, *document, at->second))
      hits += print_hits(passage, options.code);
  }
  say(message("codebook.tried", {{"hits", static_cast<long>(hits)}, {"code", options.code}}));
  return hits > 0 ? 0 : 1;
}

CLI::App* add(CLI::App& parent, const char* name, const std::shared_ptr<Options>& options,
              int& status, int (*work)(const Options&)) {
  CLI::App* command =
      parent.add_subcommand(name, message(std::string("codebook.about.").append(name)));
  command->add_option("--codebook", options->file, message("tag.codebook"));
  command->callback([options, &status, work] { status = work(*options); });
  return command;
}

}  // namespace

void add_codebook(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("codebook", message("codebook.about"));
  command->footer("\n" + message("codebook.examples"));
  command->require_subcommand(1);
  add(*command, "list", options, status, list)
      ->add_option("study", options->study, message("tag.study"));
  add(*command, "show", options, status, show)
      ->add_option("code", options->code, message("codebook.code"))
      ->required();
  CLI::App* checking = add(*command, "check", options, status, check);
  checking->add_option("study", options->study, message("codebook.study_or_file"));
  checking->add_flag("--never", options->never, message("codebook.never"));
  CLI::App* trying = add(*command, "try", options, status, try_code);
  trying->add_option("code", options->code, message("codebook.code"))->required();
  trying->add_option("study", options->study, message("tag.study"))->required();
  add_codebook_import(*command, status);
  add_codebook_export(*command, status);
}

}  // namespace planlupe::tools
