#include "tools/search_csv.h"

#include <ostream>
#include <utility>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

constexpr std::size_t columns = 14;

// Words that were marked, each once a place.
std::string words_of(const query::Hit& hit) {
  std::string out;
  for (const index::WordSpan& mark : hit.marks)
    (out += out.empty() ? "" : " … ") += slice(
        hit.passage.text, static_cast<std::size_t>(mark.start), static_cast<std::size_t>(mark.end));
  return out;
}

std::size_t query_column(const CsvRow& header, bool& named) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string name = lower(collapse_space(normalise(header[i])));
    named = name == "query" || name == "søk" || name == "sok";
    if (named) return i;
  }
  return 0;
}

void print_failure(std::ostream& out, const std::string& query, const Error& error) {
  CsvRow row(columns);
  row[0] = query;
  row[columns - 2] = to_string(error);
  out << csv_line(row);
}

}  // namespace

void print_hits_header(std::ostream& out) {
  CsvRow names;
  for (const char* column : {"query", "total", "rank", "document", "county", "type", "year", "page",
                             "passage", "score", "words", "text", "problem", "notice"})
    names.push_back(message(std::string("search.column.") + column));
  out << utf8_bom << csv_line(names);
}

void print_hits(std::ostream& out, const std::string& query, const query::SearchResult& result,
                const index::Documents& documents, std::size_t first) {
  const std::string total = std::to_string(result.total);
  std::string notice;
  for (const std::string& line : told(result.notices, result.similar))
    (notice += notice.empty() ? "" : " · ") += line;
  if (result.hits.empty()) {
    CsvRow row(columns);
    row[0] = query;
    row[1] = total;
    row.back() = notice;
    out << csv_line(row);
  }
  for (const query::Hit& hit : result.hits) {
    const index::IndexedDocument& document = documents.at(hit.place.document);
    out << csv_line({query, total, std::to_string(++first), document.file, document.county,
                     document.type, document.year > 0 ? std::to_string(document.year) : "",
                     std::to_string(hit.place.page), hit.passage.id, number_text(hit.score, 3),
                     words_of(hit), hit.passage.text, "", std::exchange(notice, "")});
  }
}

int run_batch(std::ostream& out, const std::string& csv, index::IndexReader& reader,
              const QueryOptions& options, const query::SearchOptions& search) {
  if (!valid_utf8(csv))
    return report(
        {Errc::data_invalid, message("search.encoding"), "", message("register.encoding.hint")});
  const auto rows = parse_csv(csv);
  bool named = false, failed = false, found = false;
  const std::size_t column = rows.empty() ? 0 : query_column(rows.front(), named);
  print_hits_header(out);
  for (std::size_t i = named ? 1 : 0; i < rows.size(); ++i) {
    if (column >= rows[i].size() || collapse_space(rows[i][column]).empty()) continue;
    const std::string& query = rows[i][column];
    const auto tree = tree_of(query, options);
    auto result = tree ? query::search(reader, *tree, search) : fail(tree.error());
    if (!result) {
      failed = true;
      print_failure(out, query, result.error());
      continue;
    }
    found = found || result->total > 0;
    print_hits(out, query, *result, reader.documents(), search.first);
  }
  return failed ? 2 : found ? 0 : 1;
}

}  // namespace planlupe::tools
