// planlupe agree: how far two codings agree, code by code.

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/coding/tag_json.h"
#include "query/tables/table_agreement.h"
#include "tools/codebook_choice.h"
#include "tools/commands.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

namespace fs = std::filesystem;

struct AgreeOptions {
  std::string first, second, codebook;
  bool conflicts = false;
  TableOutput output;
};

// What planlupe itself has given the passages of a study: the codes that count.
Result<query::HandCoding> own_coding(const fs::path& root) {
  const auto study = open_study(root);
  if (!study) return fail(study.error());
  query::HandCoding coding;
  for (const std::string& file : study->files) {
    const auto document = read_document(study->text_path(file));
    const auto tags = query::read_tags(study->tags_path(file));
    if (!document || !tags) continue;
    for (const Passage& passage : document->passages)
      if (carries_evidence(passage.kind, passage.region)) coding[passage.id];
    for (const query::TaggedPassage& passage : tags->passages)
      for (const query::CodeTag& tag : passage.codes)
        if (tag.status == query::Status::core) coding[passage.passage].insert(tag.code);
  }
  if (coding.empty())
    return fail(Errc::data_invalid, message("suggest.unread"), root.string(),
                message("suggest.unread.hint"));
  return coding;
}

Result<query::HandCoding> coding_in(const fs::path& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return own_coding(path);
  const auto csv = read_file(path);
  if (!csv) return fail(csv.error());
  auto coding = query::read_hand_coding(*csv);
  if (!coding) return fail(std::move(coding).error().at(path.filename().string()));
  return coding;
}

int run(const AgreeOptions& options) {
  const auto first = coding_in(options.first), second = coding_in(options.second);
  if (!first) return report(first.error());
  if (!second) return report(second.error());
  const auto codebook = chosen_codebook(options.codebook, "");
  if (!codebook) return report(codebook.error());
  const query::Table table = options.conflicts ? query::conflicts_table(*first, *second, *codebook)
                                               : query::agreement_table(*first, *second, *codebook);
  const int status = put(table, options.output);
  return status != 0 ? status : table.rows.empty() ? 1 : 0;
}

}  // namespace

void add_agree(CLI::App& app, int& status) {
  const auto options = std::make_shared<AgreeOptions>();
  CLI::App* command = app.add_subcommand("agree", message("agree.about"));
  command->footer("\n" + message("agree.examples"));
  command->add_option("first", options->first, message("agree.first"))->required();
  command->add_option("second", options->second, message("agree.second"))->required();
  command->add_flag("--conflicts", options->conflicts, message("agree.conflicts"));
  command->add_option("--codebook", options->codebook, message("tag.codebook"));
  add_table_options(*command, options->output);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
