// planlupe why: explains the codes of a text or passage, and what nearly gave one.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "corpus/document_json.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "corpus/text.h"
#include "query/coding/condition_text.h"
#include "query/coding/lead_ins.h"
#include "query/coding/tagger.h"
#include "tools/codebook_choice.h"
#include "tools/commands.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using namespace query;

// Reasons shown of one near miss, unless all are asked for.
constexpr std::size_t shown_rules = 3;

struct Options {
  std::string text, passage, study, codebook;
  bool all = false, json = false;
};

// A passage with copies of what governs it.
struct Found {
  std::string text;
  std::vector<std::string> headings = {};
  std::string lead_in = {};
  bool evidence = true;  // false for headings, contents pages, reference lists, chart labels
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

// Words that one rule found, with its reason.
struct Reasoned {
  std::string words = {}, why = {};
};

// The rules behind `tag`, each with its words, in the order of the text; with the patterns if
// `all`.
std::vector<Reasoned> reasons_of(const std::string& text, const CodeTag& tag,
                                 const std::vector<Finding>& findings, bool all) {
  const auto wanted = tag.status == Status::support ? Finding::Fate::alone : Finding::Fate::counted;
  std::vector<Reasoned> out;
  for (const Evidence& evidence : tag.evidence) {
    const auto by = std::find_if(findings.begin(), findings.end(), [&](const Finding& f) {
      return f.code == tag.code && f.fate == wanted && f.evidence.start == evidence.start &&
             f.evidence.pattern == evidence.pattern;
    });
    const std::string why = by == findings.end() ? std::string() : by->why;
    auto at = std::find_if(out.begin(), out.end(), [&](const Reasoned& r) { return r.why == why; });
    if (at == out.end()) at = out.insert(out.end(), {.why = why});
    at->words += (at->words.empty() ? "" : ", ") +
                 message("why.word", {{"word", words_of(text, evidence)}}) +
                 (all ? "  " + evidence.pattern : "");
  }
  return out;
}

void print_tag(const std::string& text, const CodeTag& tag, const Codebook& codebook,
               const std::vector<Finding>& findings, bool all) {
  std::cout << tag.code << "  " << label_of(codebook, tag.code) << "  ("
            << message(std::string("why.status.").append(name(tag.status)));
  for (const std::string& attribute : tag.attributes) std::cout << ", " << attribute;
  std::cout << ")\n";
  if (!tag.reason.empty()) std::cout << "    " << tag.reason << '\n';
  for (const Reasoned& reasoned : reasons_of(text, tag, findings, all)) {
    std::cout << "    " << reasoned.words << '\n';
    if (!reasoned.why.empty() && reasoned.why != tag.reason)
      std::cout << "        " << reasoned.why << '\n';
  }
}

// Why the words of `finding` did not count.
std::string fate_text(const std::string& text, const Finding& finding, const Codebook& codebook) {
  switch (finding.fate) {
    case Finding::Fate::unmet:
      return unmet_text(codebook, *finding.condition);
    case Finding::Fate::barred:
      return barred_text(codebook, *finding.condition, words_of(text, finding.barrier),
                         finding.barrier.pattern);
    case Finding::Fate::masked:
      return message("why.fate.masked", {{"by", pattern_text(codebook, finding.by)}});
    default:
      return message(std::string("why.fate.").append(name(finding.fate)), {{"by", finding.by}});
  }
}

// Words that nearly gave a code, with each reason once.
struct NearMiss {
  std::string code = {}, words = {};
  Evidence place = {};
  std::vector<std::string> reasons = {};

  // True for the same words elsewhere and for what stands within these.
  bool covers(const Finding& finding, const std::string& other) const {
    return code == finding.code && (words == other || (place.start <= finding.evidence.start &&
                                                       finding.evidence.end <= place.end));
  }
};

// What did not count, by place in the text, the longer first. A code that is given needs no near
// misses, and codes that only come with a theme say nothing of a passage that has none, unless
// `all` is asked for.
std::vector<Finding> not_counted(const std::vector<CodeTag>& codes,
                                 const std::vector<Finding>& findings, bool all) {
  std::vector<Finding> out;
  for (const Finding& finding : findings) {
    const bool given = std::any_of(codes.begin(), codes.end(), [&](const CodeTag& tag) {
      return tag.code == finding.code && tag.status == Status::core;
    });
    if (finding.fate == Finding::Fate::counted) continue;
    if (all || (!given && finding.fate != Finding::Fate::no_theme)) out.push_back(finding);
  }
  // Conditions last: of a word that stands alone or is hidden that is the first thing to know.
  const auto order = [](const Finding& f) {
    return std::tuple(f.evidence.start, -f.evidence.end, f.condition != nullptr);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
  return out;
}

std::vector<NearMiss> near_misses(const std::string& text, const std::vector<Finding>& findings,
                                  const Codebook& codebook) {
  std::vector<NearMiss> out;
  for (const Finding& finding : findings) {
    const std::string words = words_of(text, finding.evidence);
    auto at = std::find_if(out.begin(), out.end(),
                           [&](const NearMiss& miss) { return miss.covers(finding, words); });
    if (at == out.end()) at = out.insert(out.end(), {finding.code, words, finding.evidence});
    const std::string reason = fate_text(text, finding, codebook);
    if (std::find(at->reasons.begin(), at->reasons.end(), reason) == at->reasons.end())
      at->reasons.push_back(reason);
  }
  return out;
}

void print_near_miss(const NearMiss& miss, bool all) {
  std::cout << "    " << message("why.word", {{"word", miss.words}}) << "  " << miss.code << '\n';
  const std::size_t shown = all ? miss.reasons.size() : std::min(miss.reasons.size(), shown_rules);
  for (std::size_t i = 0; i < shown; ++i) std::cout << "        " << miss.reasons[i] << '\n';
  if (const auto more = static_cast<long>(miss.reasons.size() - shown); more > 0)
    std::cout << "        " << message("why.and_rules", {{"n", more}}) << '\n';
}

Json to_object(const std::string& text, const Finding& finding, const Codebook& codebook) {
  return {
      {"code", finding.code},
      {"role", name(finding.role)},
      {"fate", name(finding.fate)},
      {"start", finding.evidence.start},
      {"end", finding.evidence.end},
      {"pattern", finding.evidence.pattern},
      {"by", finding.by},
      {"reason", finding.fate == Finding::Fate::counted ? "" : fate_text(text, finding, codebook)},
      {"rule", finding.rule},
      {"why", finding.why}};
}

void print_json(const std::string& text, const std::vector<CodeTag>& codes,
                const std::vector<Finding>& findings, const Codebook& codebook) {
  Json out{{"format", "planlupe.why/1"}, {"text", text}, {"codes", Json::array()}};
  for (const CodeTag& tag : codes)
    out["codes"].push_back({{"code", tag.code}, {"status", name(tag.status)}});
  out["findings"] = Json::array();
  for (const Finding& finding : findings)
    out["findings"].push_back(to_object(text, finding, codebook));
  std::cout << json_line(out) << '\n';
}

int explain(const Options& options, const Found& found, const Tagger& tagger) {
  TagScanner scanner(tagger);
  std::vector<Finding> findings;
  const auto codes = scanner.tag(
      {.text = found.text, .headings = found.headings, .lead_in = found.lead_in}, &findings);
  if (options.json) {
    print_json(found.text, codes, findings, tagger.codebook());
    return codes.empty() ? 1 : 0;
  }
  if (!found.evidence) std::cout << message("why.no_evidence") << '\n';
  if (codes.empty()) std::cout << message("why.nothing") << '\n';
  for (const CodeTag& tag : codes)
    print_tag(found.text, tag, tagger.codebook(), findings, options.all);
  const auto misses =
      near_misses(found.text, not_counted(codes, findings, options.all), tagger.codebook());
  if (!misses.empty()) std::cout << '\n' << message("why.near") << '\n';
  for (const NearMiss& miss : misses) print_near_miss(miss, options.all);
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
