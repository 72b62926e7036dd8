// planlupe diff: what became of a plan from one edition to the next.

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "query/coding/codebook_json.h"
#include "query/drafts/comparison.h"
#include "query/drafts/word_diff.h"
#include "query/tables/code_rows.h"
#include "query/tables/reading.h"
#include "query/tables/table_text.h"
#include "tools/commands.h"
#include "tools/reading_options.h"
#include "tools/table_output.h"
#include "tools/tagged_file.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using query::Change;
using query::Comparison;
using query::PassagePair;

struct Options {
  std::string before, after, password;
  bool json = false, all = false;
  ingest::ReadingRules rules;
};

query::Table empty_code_table() {
  query::Table table{.name = "diff", .title = message("diff.codes")};
  for (const char* key : {"area", "code"})
    table.columns.push_back({.key = key, .title = query::label("table.column", key)});
  table.columns[0].group = true;
  for (const char* key : {"diff_before", "diff_after", "diff_added", "diff_dropped"})
    table.columns.push_back(
        {.key = key, .title = query::label("table.column", key), .unit = query::Unit::count});
  return table;
}

// The area of a code, by its place among those that tables go through; past them all for a code of
// the user's own.
std::size_t area_of(const std::string& code) {
  const auto& areas = query::code_areas;
  return static_cast<std::size_t>(
      std::find_if(areas.begin(), areas.end(),
                   [&](std::string_view area) { return query::within(code, area); }) -
      areas.begin());
}

query::Row code_row(std::size_t area, std::string label, const query::CodeChange& change) {
  using query::number_cell;
  return query::row_of(area < query::code_areas.size()
                           ? query::label("code_area", query::code_areas.at(area))
                           : std::string(),
                       std::move(label), number_cell(change.before), number_cell(change.after),
                       number_cell(change.added), number_cell(change.dropped));
}

// The codes that changes added or took away, the themes first as in other tables.
query::Table code_table(const Comparison& comparison, const query::Codebook& codebook) {
  query::Table table = empty_code_table();
  const auto labels = query::labels_of(codebook);
  long unchanged = 0;
  std::vector<std::pair<std::size_t, query::Row>> rows;
  for (const auto& [code, change] : comparison.codes) {
    if (change.added == 0 && change.dropped == 0) {
      ++unchanged;
      continue;
    }
    const auto label = labels.find(code);
    const std::size_t area = area_of(code);
    rows.emplace_back(area, code_row(area, label == labels.end() ? code : label->second, change));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [area, row] : rows) table.rows.push_back(std::move(row));
  table.notes = {message("diff.codes_unchanged", {{"n", unchanged}})};
  return table;
}

std::string side(const char* key, const Passage* passage, std::size_t width) {
  if (!passage) return {};
  return query::paragraph(
      message(key, {{"page", static_cast<long>(passage->page)}, {"text", passage->text}}), width,
      "  ");
}

// The words of both, with marks at those that only one has.
std::string changed_text(const PassagePair& pair, std::size_t width) {
  const auto before = query::words_of(pair.before->text), after = query::words_of(pair.after->text);
  const auto common = query::all_common_words(before.compared, after.compared);
  return query::paragraph(
      message("diff.changed",
              {{"before", static_cast<long>(pair.before->page)},
               {"after", static_cast<long>(pair.after->page)},
               {"text", query::marked_words(query::word_changes(before, after, common, true))}}),
      width, "  ");
}

std::string text_of(const PassagePair& pair, std::size_t width) {
  const std::string kind = query::label("diff.kind", name(pair.change)) + "\n";
  if (pair.change == Change::changed) return kind + changed_text(pair, width) + "\n";
  return kind + side("diff.before", pair.before, width) + side("diff.after", pair.after, width) +
         "\n";
}

// True when the words are those of the other edition and only stand elsewhere.
bool is_rearranged(Change change) { return change == Change::moved || change == Change::parted; }

std::string text_of(const Comparison& comparison, const query::Codebook& codebook, bool all) {
  const std::size_t width = line_width();
  std::string out;
  for (const Change change : query::all_changes)
    out += query::paragraph(
        query::label("diff.count", name(change)) + ": " + number_text(comparison.count(change)),
        width);
  out += "\n" + query::table_text(code_table(comparison, codebook), width);
  for (const PassagePair& pair : comparison.passages) {
    if (pair.change == Change::same || (is_rearranged(pair.change) && !all)) continue;
    out += text_of(pair, width);
  }
  return out;
}

Json side_of(const Passage& passage) {
  return {{"passage", passage.id}, {"page", passage.page}, {"text", passage.text}};
}

Json json_of(const Comparison& comparison, const Options& options) {
  Json out{{"format", "planlupe.diff/1"}, {"old", options.before}, {"new", options.after}};
  for (const Change change : query::all_changes)
    out["counts"][std::string(name(change))] = comparison.count(change);
  out["codes"] = Json::object();
  for (const auto& [code, change] : comparison.codes)
    out["codes"][code] = {{"old", change.before},
                          {"new", change.after},
                          {"added", change.added},
                          {"dropped", change.dropped}};
  out["passages"] = Json::array();
  for (const PassagePair& pair : comparison.passages) {
    if (pair.change == Change::same) continue;
    Json one{{"change", name(pair.change)}};
    if (pair.before) one["old"] = side_of(*pair.before);
    if (pair.after) one["new"] = side_of(*pair.after);
    out["passages"].push_back(std::move(one));
  }
  return out;
}

// What nobody could read looks as if it had been dropped or added.
void say_unread(const Document& document) {
  const long pages = static_cast<long>(document.pages.size()), readable = readable_pages(document);
  if (readable < pages)
    say(message("diff.unread",
                {{"file", document.file}, {"readable", readable}, {"pages", pages}}));
}

int run(const Options& options) {
  auto codebook = query::read_codebook(query::standard_codebook());
  if (!codebook) return report(codebook.error());
  const query::Tagger tagger(*codebook);
  const auto before = read_and_tag(options.before, options.rules, options.password, tagger);
  if (!before) return report(before.error());
  const auto after = read_and_tag(options.after, options.rules, options.password, tagger);
  if (!after) return report(after.error());
  const Comparison comparison =
      query::compare(before->document, before->tags, after->document, after->tags);
  const std::string out = options.json ? json_line(json_of(comparison, options)) + "\n"
                                       : text_of(comparison, *codebook, options.all);
  std::fwrite(out.data(), 1, out.size(), stdout);
  for (const TaggedFile* edition : {&*before, &*after}) say_unread(edition->document);
  const bool whole =
      before->document.outcome == Outcome::complete && after->document.outcome == Outcome::complete;
  return whole ? 0 : 2;
}

}  // namespace

void add_diff(CLI::App& app, int& status) {
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("diff", message("diff.about"));
  command->footer("\n" + message("diff.examples"));
  command->add_option("old", options->before, message("diff.old"))->required();
  command->add_option("new", options->after, message("diff.new"))->required();
  command->add_flag("--json", options->json, message("diff.json"));
  command->add_flag("--all", options->all, message("diff.all"));
  add_reading_options(*command, options->rules, options->password);
  command->callback([options, &status] { status = run(*options); });
}

}  // namespace planlupe::tools
