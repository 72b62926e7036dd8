#include "tools/codebook_exchange.h"

#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "query/exchange/codebook_dictionary.h"
#include "tools/codebook_choice.h"
#include "tools/one_of.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

struct Options {
  std::string file, study, codebook, format, output;
};

const std::map<std::string, DictionaryFormat> formats{{"quanteda", DictionaryFormat::quanteda},
                                                      {"liwc", DictionaryFormat::liwc},
                                                      {"wordstat", DictionaryFormat::wordstat},
                                                      {"csv", DictionaryFormat::csv},
                                                      {"qdc", DictionaryFormat::qdc}};

// The format asked for, or the one that the name of `file` tells.
Result<DictionaryFormat> format_of(const Options& options, const std::string& file) {
  if (const auto named = formats.find(options.format); named != formats.end()) return named->second;
  if (const auto told = dictionary_format(file)) return *told;
  return fail(Errc::usage, message("codebook.no_format"), file, message("codebook.no_format_hint"));
}

void tell(const Losses& losses) {
  for (const auto& [lost, loss] : losses)
    say(message(std::string("codebook.lost.").append(name(lost)),
                {{"count", static_cast<long>(loss.count)}, {"example", loss.example}}));
}

int put(const std::string& bytes, const std::string& file) {
  if (file.empty()) {
    std::cout << bytes;
    return 0;
  }
  const auto done = write_file(file, bytes);
  return done ? 0 : report(done.error());
}

int import_codebook(const Options& options) {
  const auto format = format_of(options, options.file);
  if (!format) return report(format.error());
  const auto bytes = read_file(options.file);
  if (!bytes) return report(bytes.error());
  const auto dictionary = read_dictionary(*bytes, *format);
  if (!dictionary) {
    Error error = dictionary.error();
    error.where = options.file + (error.where.empty() ? "" : ", " + error.where);
    return report(error);
  }
  const auto stem = std::filesystem::path(options.file).stem().string();
  const CodebookMade made = codebook_from(*dictionary, stem);
  tell(made.losses);
  return put(made.json, options.output);
}

int export_codebook(const Options& options) {
  const auto format = format_of(options, options.output);
  if (!format) return report(format.error());
  const auto codebook = chosen_codebook(options.codebook, options.study);
  if (!codebook) return report(codebook.error());
  const DictionaryMade made = dictionary_of(*codebook, *format);
  tell(made.losses);
  return put(write_dictionary(made.dictionary, *format), options.output);
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto& [name, format] : formats) names.push_back(name);
  return names;
}

CLI::App* add(CLI::App& parent, const char* name, const std::shared_ptr<Options>& options,
              int& status, int (*work)(const Options&)) {
  CLI::App* command =
      parent.add_subcommand(name, message(std::string("codebook.about.").append(name)));
  command->footer("\n" + message(std::string("codebook.examples.").append(name)));
  command->add_option("--format", options->format, message("codebook.option.format"))
      ->check(one_of(format_names()));
  command->add_option("-o,--output", options->output, message("codebook.option.output"));
  command->callback([options, &status, work] { status = work(*options); });
  return command;
}

}  // namespace

void add_codebook_import(CLI::App& codebook, int& status) {
  const auto options = std::make_shared<Options>();
  add(codebook, "import", options, status, import_codebook)
      ->add_option("file", options->file, message("codebook.option.file"))
      ->required();
}

void add_codebook_export(CLI::App& codebook, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = add(codebook, "export", options, status, export_codebook);
  command->add_option("study", options->study, message("tag.study"));
  command->add_option("--codebook", options->codebook, message("tag.codebook"));
}

}  // namespace planlupe::tools
