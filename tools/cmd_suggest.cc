// planlupe suggest: passages that may carry a code, learned from those coded by hand.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "corpus/document_json.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/coding/suggest.h"
#include "query/coding/tag_json.h"
#include "tools/commands.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

struct SuggestOptions {
  std::string study, code;
  std::size_t limit = 20;
  bool json = false;
};

Result<std::vector<Candidate>> candidates_of(const Study& study) {
  std::vector<Candidate> candidates;
  for (const std::string& file : study.files) {
    const auto document = read_document(study.text_path(file));
    if (!document && document.error().code == Errc::file_missing) continue;
    if (!document) return fail(document.error());
    for (const Passage& p : document->passages)
      if (carries_evidence(p.kind, p.region))
        candidates.push_back({file, p.id, p.page, p.text, p.language});
  }
  if (candidates.empty())
    return fail(Errc::data_invalid, message("suggest.unread"), study.root.string(),
                message("suggest.unread.hint"));
  return candidates;
}

void say_validation(const std::string& code, const Validation& v) {
  say(message("suggest.validation", {{"code", code},
                                     {"coded", static_cast<long>(v.coded)},
                                     {"positive", static_cast<long>(v.positive)},
                                     {"precision", number_text(v.precision, 2)},
                                     {"recall", number_text(v.recall, 2)},
                                     {"f1", number_text(v.f1, 2)},
                                     {"ap", number_text(v.average_precision, 2)}}));
}

void print(const Candidate& candidate, double probability, const SuggestOptions& options) {
  const std::string p = number_text(probability, 2);
  if (options.json) {
    CodeTag tag{.code = options.code, .status = Status::suggested, .reason = "p=" + p};
    std::cout << to_json(TaggedPassage{.document = candidate.document,
                                       .passage = candidate.passage,
                                       .page = candidate.page,
                                       .text = candidate.text,
                                       .codes = {tag}})
              << '\n';
    return;
  }
  std::cout << p << "  " << candidate.document << ", "
            << message("suggest.page", {{"page", static_cast<long>(candidate.page)}}) << "\n      "
            << candidate.text << "\n";
}

Result<int> run(const SuggestOptions& options) {
  const auto study = open_study(options.study);
  if (!study) return fail(study.error());
  const auto csv = read_file(study->root / "coding.csv");
  if (!csv)
    return fail(Errc::file_missing, message("suggest.no_coding"),
                (study->root / "coding.csv").string(), message("suggest.no_coding.hint"));
  auto coding = read_hand_coding(*csv);
  if (!coding) return fail(std::move(coding).error().at("coding.csv"));
  const auto candidates = candidates_of(*study);
  if (!candidates) return fail(candidates.error());
  auto analyser = index::Analyser::open();
  if (!analyser) return fail(analyser.error());
  const auto found = suggest(*candidates, *coding, options.code, *analyser);
  if (!found) return fail(found.error());
  say_validation(options.code, found->validation);
  const std::size_t shown = std::min(options.limit, found->ranked.size());
  for (std::size_t i = 0; i < shown; ++i)
    print((*candidates)[found->ranked[i].candidate], found->ranked[i].probability, options);
  return shown == 0 ? 1 : 0;
}

}  // namespace

void add_suggest(CLI::App& app, int& status) {
  const auto options = std::make_shared<SuggestOptions>();
  CLI::App* command = app.add_subcommand("suggest", message("suggest.about"));
  command->footer("\n" + message("suggest.examples"));
  command->add_option("study", options->study, message("suggest.study"))->required();
  command->add_option("--code", options->code, message("suggest.code"))->required();
  command->add_option("--limit", options->limit, message("suggest.limit"));
  command->add_flag("--json", options->json, message("suggest.json"));
  command->callback([options, &status] {
    const auto done = run(*options);
    status = done ? *done : report(done.error());
  });
}

}  // namespace planlupe::tools
