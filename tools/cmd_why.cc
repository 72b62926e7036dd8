// planlupe why: explains the codes of a text or passage, and what nearly gave one.

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "corpus/text.h"
#include "query/coding/lead_ins.h"
#include "query/coding/tagger.h"
#include "tools/codebook_choice.h"
#include "tools/commands.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

struct Options {
  std::string text, passage, study, codebook;
  bool all = false, json = false;
};

// A passage with copies of what governs it.
struct Found {
  std::string text;
  std::vector<std::string> headings = {};
  std::string lead_in = {};
  bool evidence = true;  // false for headings, contents pages and reference lists
};

Result<Found> find_passage(const Study& study, const std::string& id) {
  for (const std::string& file : study.files) {
    const auto document = read_document(study.text_path(file));
    if (!document) continue;
    const auto at = std::find_if(document->passages.begin(), document->passages.end(),
                                 [&](const Passage& p) { return p.id == id; });
    if (at == document->passages.end()) continue;
    const auto place = static_cast<std::size_t>(at - document->passages.begin());
    return Found{at->text, at->heading_path, std::string(lead_ins(*document)[place]),
                 carries_evidence(at->kind, at->region)};
  }
  return fail(Errc::usage, message("why.no_passage", {{"id", id}}));
}

std::string words_of(const std::string& text, const Evidence& evidence) {
  return slice(text, static_cast<std::size_t>(evidence.start),
               static_cast<std::size_t>(evidence.end));
}

void print_tag(const std::string& text, const CodeTag& tag, const Codebook& codebook,
               const std::vector<Finding>& findings) {
  std::cout << tag.code << "  " << label_of(codebook, tag.code) << "  ("
            << message(std::string("why.status.").append(name(tag.status)));
  for (const std::string& attribute : tag.attributes) std::cout << ", " << attribute;
  std::cout << ")\n";
  if (!tag.reason.empty()) std::cout << "    " << tag.reason << '\n';
  for (const Evidence& evidence : tag.evidence) {
    std::cout << "    «" << words_of(text, evidence) << "»  " << evidence.pattern << '\n';
    const auto why = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) {
      return f.code == tag.code && f.evidence.pattern == evidence.pattern && !f.why.empty();
    });
    if (why != findings.end()) std::cout << "        " << why->why << '\n';
  }
}

void print_near_miss(const std::string& text, const Finding& finding) {
  std::cout << "    «" << words_of(text, finding.evidence) << "»  " << finding.code << ": "
            << message(std::string("why.fate.").append(name(finding.fate)),
                       {{"by", finding.by}, {"pattern", finding.evidence.pattern}})
            << '\n';
}

// Codes that only come with a theme say nothing of a passage that has none, unless asked for.
bool shown(const Finding& finding, bool all) {
  if (finding.fate == Finding::Fate::counted) return false;
  return all || finding.fate != Finding::Fate::no_theme;
}

Json to_object(const Finding& finding) {
  return {{"code", finding.code},
          {"role", name(finding.role)},
          {"fate", name(finding.fate)},
          {"start", finding.evidence.start},
          {"end", finding.evidence.end},
          {"pattern", finding.evidence.pattern},
          {"by", finding.by},
          {"rule", finding.rule},
          {"why", finding.why}};
}

void print_json(const std::string& text, const std::vector<CodeTag>& codes,
                const std::vector<Finding>& findings) {
  Json out{{"format", "planlupe.why/1"}, {"text", text}, {"codes", Json::array()}};
  for (const CodeTag& tag : codes)
    out["codes"].push_back({{"code", tag.code}, {"status", name(tag.status)}});
  out["findings"] = Json::array();
  for (const Finding& finding : findings) out["findings"].push_back(to_object(finding));
  std::cout << json_line(out) << '\n';
}

int explain(const Options& options, const Found& found, const Tagger& tagger) {
  TagScanner scanner(tagger);
  std::vector<Finding> findings;
  const auto codes = scanner.tag(
      {.text = found.text, .headings = found.headings, .lead_in = found.lead_in}, &findings);
  if (options.json) {
    print_json(found.text, codes, findings);
    return codes.empty() ? 1 : 0;
  }
  if (!found.evidence) std::cout << message("why.no_evidence") << '\n';
  if (codes.empty()) std::cout << message("why.nothing") << '\n';
  for (const CodeTag& tag : codes) print_tag(found.text, tag, tagger.codebook(), findings);
  bool headed = false;
  for (const Finding& finding : findings) {
    if (!shown(finding, options.all)) continue;
    if (!std::exchange(headed, true)) std::cout << '\n' << message("why.near") << '\n';
    print_near_miss(found.text, finding);
  }
  return codes.empty() ? 1 : 0;
}

int why(Options options) {
  // With --passage the one name on the command line is the study, not a text.
  if (!options.passage.empty() && options.study.empty()) std::swap(options.text, options.study);
  auto codebook = chosen_codebook(options.codebook, options.study);
  if (!codebook) return report(codebook.error());
  const auto tagger = tagger_of(*std::move(codebook));
  if (!tagger) return report(tagger.error());
  if (options.passage.empty()) return explain(options, {options.text}, *tagger);
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto found = find_passage(*study, options.passage);
  if (!found) return report(found.error());
  return explain(options, *found, *tagger);
}

}  // namespace

void add_why(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("why", message("why.about"));
  command->footer("\n" + message("why.examples"));
  command->add_option("text", options->text, message("why.text"))->required();
  command->add_option("study", options->study, message("tag.study"));
  command->add_option("--passage", options->passage, message("why.passage"));
  command->add_option("--codebook", options->codebook, message("tag.codebook"));
  command->add_flag("--all", options->all, message("why.all"));
  command->add_flag("--json", options->json, message("why.json"));
  command->callback([options, &status] { status = why(*options); });
}

}  // namespace planlupe::tools
