// Pieces of an HTML page: escaping, tables, and the frame that makes one self-contained file.

#ifndef PLANLUPE_QUERY_TABLES_HTML_H_
#define PLANLUPE_QUERY_TABLES_HTML_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/result.h"
#include "query/tables/table.h"

namespace planlupe::query {

// `text` with what HTML would read as markup spelled out.
std::string escape_html(std::string_view text);

// The quotations that the cells of a page's tables open into, each once.
class Quotes {
 public:
  // `plans` is where the plans lie from the page, with '/'; each quotation is then also a link to
  // its page there. Without it the page needs no file beside it.
  explicit Quotes(std::string plans = {}) : plans_(std::move(plans)) {}

  // The anchor of the passage; the first call for it gives it its place.
  std::string anchor(const Member& member);
  // A list of all of them by document, with page and words.
  std::string section() const;

 private:
  std::string source_html(const Member& member) const;

  std::string plans_;
  std::map<const Mention*, std::size_t> numbers_;
  std::vector<Member> members_;
};

// The table with caption, row and column headings and its notes. A cell that was counted from
// passages holds links to them, hidden until the reader opens it.
std::string table_html(const Table& table, Quotes& quotes);

// One whole page: no script, and of its own no file beside it. `body` is HTML, `title` text.
// Fails with file_missing when the style sheet corpus/data/report.css is gone.
Result<std::string> page_html(std::string_view title, std::string_view body);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_HTML_H_
