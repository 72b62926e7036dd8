// A check as one page to print, and as JSON.

#include <map>
#include <set>
#include <string>
#include <utility>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "query/drafts/check.h"
#include "query/tables/html.h"
#include "query/tables/table_json.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr int rows_of_a_kind = 5;  // more would not go on four sheets of paper

const std::string& words_in(const Row& row, std::size_t cell) { return row.cells[cell].text; }

// What paper has room for: a few rows of each kind, which the first column names; where the second
// column groups rows, too, one of each group.
Table for_paper(const Table& table) {
  Table made = table;
  made.rows.clear();
  std::map<std::string, int> kinds;
  std::set<std::pair<std::string, std::string>> groups;
  for (const Row& row : table.rows) {
    const bool grouped = table.columns.size() > 1 && table.columns[1].group;
    if (grouped && !groups.emplace(words_in(row, 0), words_in(row, 1)).second) continue;
    if (++kinds[words_in(row, 0)] <= rows_of_a_kind) made.rows.push_back(row);
  }
  if (made.rows.size() < table.rows.size())
    made.notes.push_back(
        message("check.note.shortened", {{"shown", static_cast<long>(made.rows.size())},
                                         {"all", static_cast<long>(table.rows.size())}}));
  return made;
}

std::string section(const std::string& title, const std::string& inside, const char* kind = "") {
  return "<section" + std::string(kind) + "><h2>" + escape_html(title) + "</h2>\n" + inside +
         "</section>\n";
}

}  // namespace

Result<std::string> check_html(const Reading& draft, const std::vector<Table>& tables) {
  Quotes quotes;
  std::string body = "<p>" + escape_html(message("check.intro")) + "</p>\n";
  for (const std::string& note : basis_notes(draft)) body += "<p>" + escape_html(note) + "</p>\n";
  for (const Table& table : tables)
    body += section(table.title, table.rows.empty()
                                     ? "<p>" + escape_html(message("check.none")) + "</p>"
                                     : table_html(for_paper(table), quotes));
  body += section(message("report.quotes"), quotes.section(), " class=\"screen\"");
  return page_html(message("check.title", {{"file", draft.documents.front().title()}}), body);
}

std::string check_json(const Reading& draft, const std::vector<Table>& tables) {
  const DocumentReading& document = draft.documents.front();
  Json out{{"format", "planlupe.check/1"}, {"file", document.plan.file},
           {"pages", document.pages},      {"readable_pages", document.readable},
           {"codebook", draft.codebook},   {"tables", Json::array()}};
  for (const Table& table : tables) out["tables"].push_back(table_object(table));
  return json_line(out) + "\n";
}

}  // namespace planlupe::query
