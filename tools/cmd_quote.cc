// planlupe quote: is a quotation in the plans as it is quoted, and where?

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document_json.h"
#include "corpus/file.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/study.h"
#include "query/drafts/quotation.h"
#include "query/tables/table.h"
#include "query/tables/table_text.h"
#include "tools/commands.h"
#include "tools/table_output.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using query::Agreement;
using query::QuotationMatch;

struct Options {
  std::string study, text, file;
  bool json = false;
};

struct Found {
  query::Quotation quotation;
  std::vector<std::pair<const Plan*, QuotationMatch>> matches;  // the best agreement only
};

// Keeps `match` when none that was found before agrees better.
void keep(const Plan& plan, QuotationMatch match, Found& found) {
  if (!found.matches.empty()) {
    const QuotationMatch& best = found.matches.front().second;
    const bool worse = match.agreement > best.agreement || (match.agreement == Agreement::changed &&
                                                            best.agreement == Agreement::changed &&
                                                            match.similarity <= best.similarity);
    if (worse) return;
    if (match.agreement < best.agreement || match.agreement == Agreement::changed)
      found.matches.clear();
  }
  found.matches.emplace_back(&plan, std::move(match));
}

Result<std::vector<std::string>> quotations(const Options& options) {
  if (options.file.empty()) return std::vector<std::string>{options.text};
  const auto bytes = read_file(options.file);
  if (!bytes) return fail(bytes.error());
  std::vector<std::string> lines;
  for (const std::string& line : query::wrap(*bytes, bytes->size() + 1))
    if (!line.empty()) lines.push_back(line);
  return lines;
}

// "12, 16" for one that stands twice; "12–16" for one that runs on.
std::string pages_of(const QuotationMatch& match) {
  std::string out = std::to_string(match.page);
  if (match.page_end != match.page) out += "–" + std::to_string(match.page_end);
  for (const int page : match.other_pages) out += ", " + std::to_string(page);
  return out;
}

// The words in the quotation marks of the language of messages.
std::string in_marks(const std::string& words) {
  return message("quote.marks", {{"words", words}});
}

std::string text_of(const Found& found, std::size_t width) {
  std::string out = query::paragraph(in_marks(found.quotation.text), width);
  if (found.quotation.omission) out += query::paragraph(message("quote.omission"), width, "  ");
  if (found.matches.empty()) out += query::paragraph(message("quote.not_found"), width, "  ");
  for (const auto& [plan, match] : found.matches) {
    const std::string title =
        plan->title.empty() ? plan->file : plan->title + " (" + plan->file + ")";
    out += query::paragraph(query::label("quote", name(match.agreement)) + ": " + title +
                                message("quote.pages", {{"pages", pages_of(match)}}),
                            width, "  ");
    const bool changed = match.agreement == Agreement::changed;
    out += query::paragraph(changed ? query::marked_words(match.changes) : in_marks(match.sentence),
                            width, "    ");
  }
  return out + "\n";
}

Json json_of(const Found& found) {
  Json out{{"format", "planlupe.quote/1"},
           {"quotation", found.quotation.text},
           {"omission", found.quotation.omission},
           {"matches", Json::array()}};
  for (const auto& [plan, match] : found.matches) {
    Json one{{"document", plan->file},
             {"title", plan->title},
             {"page", match.page},
             {"page_end", match.page_end},
             {"other_pages", match.other_pages},
             {"passage", match.passage},
             {"agreement", name(match.agreement)},
             {"sentence", match.sentence}};
    for (const auto& change : match.changes)
      one["words"].push_back(
          {{"in", change.where == query::WordChange::Where::both     ? "both"
                  : change.where == query::WordChange::Where::second ? "text"
                                                                     : "quotation"},
           {"word", change.word}});
    out["matches"].push_back(std::move(one));
  }
  return out;
}

// True when the quotation stands in a plan as it is quoted.
bool stands(const Found& found) {
  return !found.matches.empty() && found.matches.front().second.agreement <= Agreement::typographic;
}

int run(const Options& options) {
  const auto study = open_study(options.study);
  if (!study) return report(study.error());
  const auto texts = quotations(options);
  if (!texts) return report(texts.error());
  std::vector<Found> all;
  for (const std::string& text : *texts) all.push_back({query::quotation_of(text), {}});
  long unread = 0;
  for (const Plan& plan : study->register_.plans) {
    const auto document = read_document(study->text_path(plan.file));
    if (!document || readable_pages(*document) < static_cast<int>(document->pages.size())) ++unread;
    if (!document) continue;
    for (Found& found : all)
      if (auto match = query::find_quotation(found.quotation, *document))
        keep(plan, *std::move(match), found);
  }
  std::string out;
  for (const Found& found : all)
    out += options.json ? json_line(json_of(found)) + "\n" : text_of(found, line_width());
  std::fwrite(out.data(), 1, out.size(), stdout);
  if (unread > 0) say(message("quote.unread", {{"n", unread}}));
  return std::all_of(all.begin(), all.end(), stands) ? 0 : 1;
}

}  // namespace

void add_quote(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("quote", message("quote.about"));
  command->footer("\n" + message("quote.examples"));
  command->add_option("study", options->study, message("option.study"))->required();
  auto* text = command->add_option("text", options->text, message("quote.text"));
  auto* file = command->add_option("--file", options->file, message("quote.file"));
  text->excludes(file);
  command->add_flag("--json", options->json, message("quote.json"));
  command->callback([options, &status] {
    status = options->text.empty() && options->file.empty()
                 ? report({Errc::usage, message("quote.either")})
                 : run(*options);
  });
}

}  // namespace planlupe::tools
