#include "query/tables/report.h"

#include <array>
#include <string_view>

#include "corpus/messages.h"
#include "query/tables/chart.h"
#include "query/tables/html.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::string_view, 15> sections{
    "register",     "types",    "counties",        "themes", "documents",
    "wording",      "coupling", "coupling-topics", "groups", "groups-by-mode",
    "perspectives", "chain",    "duties",          "gaps",   "implicit"};

std::string figure_of(const Table& table) {
  if (table.name == "themes") return heat_map(table, "county", "theme", "per_1000_words");
  if (table.name == "groups") return bars(table, "code", "passages");
  if (table.name == "coupling") return bars(table, "title", "coupling_measure");
  return {};
}

std::string contents() {
  std::string out = "<nav aria-label=\"" + escape_html(message("report.contents")) + "\"><ul>";
  for (const std::string_view name : sections)
    out += "<li><a href=\"#s-" + std::string(name) + "\">" +
           escape_html(label("table.title", name)) + "</a></li>";
  return out + "<li><a href=\"#s-quotes\">" + escape_html(message("report.quotes")) +
         "</a></li></ul></nav>\n";
}

}  // namespace

Result<std::string> report_html(const Reading& reading, const std::string& title,
                                const std::string& plans) {
  Quotes quotes(plans);
  std::string body = "<p>" + escape_html(message("report.intro")) + "</p>\n";
  for (const std::string& note : basis_notes(reading)) body += "<p>" + escape_html(note) + "</p>\n";
  body += contents();
  for (const std::string_view name : sections) {
    Table table = *make_table(name, reading);
    drop_basis(table, reading);
    body += "<section aria-labelledby=\"s-" + std::string(name) + "\"><h2 id=\"s-" +
            std::string(name) + "\">" + escape_html(table.title) + "</h2>\n" + figure_of(table) +
            table_html(table, quotes) + "</section>\n";
  }
  body += "<section aria-labelledby=\"s-quotes\"><h2 id=\"s-quotes\">" +
          escape_html(message("report.quotes")) + "</h2>\n" + quotes.section() + "</section>\n";
  return page_html(title, body);
}

}  // namespace planlupe::query
