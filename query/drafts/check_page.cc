// A check as text, as one page to print, and as JSON.

#include <map>
#include <string>
#include <utility>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "query/drafts/check.h"
#include "query/tables/html.h"
#include "query/tables/table_json.h"
#include "query/tables/table_text.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

// More would not go on four sheets of paper.
constexpr std::size_t rows_of_a_table = 20, rows_of_gaps = 12;
constexpr int rows_of_a_kind = 4;

const std::string& words_in(const Row& row, std::size_t cell) { return row.cells[cell].text; }

// Which rows paper has room for: a few of each kind, which the first column names; where the second
// column groups rows, too, `of_a_group` of each group.
class PaperRoom {
 public:
  explicit PaperRoom(int of_a_group) : of_a_group_(of_a_group) {}

  bool take(const Row& row, bool grouped) {
    if (grouped && ++groups_[{words_in(row, 0), words_in(row, 1)}] > of_a_group_) return false;
    return ++kinds_[words_in(row, 0)] <= rows_of_a_kind;
  }

 private:
  int of_a_group_;
  std::map<std::string, int> kinds_;
  std::map<std::pair<std::string, std::string>, int> groups_;
};

Table for_paper(const Table& table) {
  Table made = table;
  made.rows.clear();
  PaperRoom room(table.name == "check-others" ? 1 : 2);
  const std::size_t most = table.name == "gaps" ? rows_of_gaps : rows_of_a_table;
  for (const Row& row : table.rows)
    if (made.rows.size() < most && room.take(row, table.columns[1].group)) made.rows.push_back(row);
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

std::string section(const Table& table, Quotes& quotes) {
  if (!table.rows.empty()) return section(table.title, table_html(for_paper(table), quotes));
  std::string inside = "<p>" + escape_html(message("check.none")) + "</p>\n";
  for (const std::string& note : table.notes)
    inside += "<p class=\"note\">" + escape_html(note) + "</p>\n";
  return section(table.title, inside);
}

std::string title_of(const Reading& draft) {
  return message("check.title", {{"file", draft.documents.front().title()}});
}

}  // namespace

std::string check_text(const Reading& draft, const std::vector<Table>& tables, std::size_t width) {
  std::string out = paragraph(title_of(draft), width) + "\n";
  out += paragraph(message("check.intro"), width);
  for (const std::string& note : basis_notes(draft)) out += paragraph(note, width);
  for (const Table& table : tables) out += "\n" + table_text(table, width);
  return out;
}

Result<std::string> check_html(const Reading& draft, const std::vector<Table>& tables) {
  Quotes quotes;
  std::string body = "<p>" + escape_html(message("check.intro")) + "</p>\n";
  for (const std::string& note : basis_notes(draft)) body += "<p>" + escape_html(note) + "</p>\n";
  for (const Table& table : tables) body += section(table, quotes);
  body += section(message("report.quotes"), quotes.section(), " class=\"screen\"");
  return page_html(title_of(draft), body);
}

std::string check_json(const Reading& draft, const std::vector<Table>& tables) {
  const DocumentReading& document = draft.documents.front();
  Json out{{"format", "planlupe.check/1"},
           {"file", document.plan.file},
           {"pages", document.pages},
           {"readable_pages", document.readable},
           {"doubtful_pages", document.doubtful},
           {"codebook", draft.codebook},
           {"notes", basis_notes(draft)},
           {"tables", Json::array()}};
  for (const Table& table : tables) out["tables"].push_back(table_object(table));
  return json_line(out) + "\n";
}

}  // namespace planlupe::query
