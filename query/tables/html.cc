#include "query/tables/html.h"

#include <algorithm>
#include <cctype>
#include <iomanip>
#include <sstream>
#include <vector>

#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/data_file.h"

namespace planlupe::query {

namespace {

constexpr std::size_t links_shown = 12;  // of a cell; the table of quotes has them all

// With line breaks, and places to break a line behind each "/": two long words with one between
// them would make a table wider than the page.
std::string lines_html(std::string_view text) {
  std::string out;
  for (const char c : escape_html(text)) {
    if (c == '\n')
      out += "<br>";
    else
      out += c;
    if (c == '/') out += "<wbr>";
  }
  return out;
}

// "Regionalplan for Troms, s. 7".
std::string place_html(const Member& member) {
  const auto page = static_cast<long>(member.mention->tagged.page);
  return escape_html(member.document->marked_title() + message("table.page", {{"page", page}}));
}

// The path as a relative address (RFC 3986, 2.3 and 4.2).
std::string address(std::string_view path) {
  constexpr std::string_view plain = "-._~/";
  std::ostringstream out;
  out << std::hex << std::uppercase << std::setfill('0');
  for (const char c : path)
    if (const auto byte = static_cast<unsigned char>(c);
        (byte < 0x80 && std::isalnum(byte) != 0) || plain.find(c) != plain.npos)
      out << c;
    else
      out << '%' << std::setw(2) << static_cast<int>(byte);
  return out.str();
}

// The page alone behind a member of the same document.
std::string link_to(const Member& member, const Member* before, Quotes& quotes) {
  if (!member.mention)
    return "<li>" + escape_html(member.document->marked_title()) +
           (member.note.empty() ? "" : ": " + escape_html(member.note)) + "</li>";
  const bool again = before && before->mention && before->document == member.document;
  const auto page = static_cast<long>(member.mention->tagged.page);
  return "<li><a href=\"#" + quotes.anchor(member) + "\">" +
         (again ? message("html.page", {{"page", page}}) : place_html(member)) + "</a></li>";
}

std::string cell_html(const Cell& cell, const Column& column, const std::string& about,
                      Quotes& quotes) {
  std::string text = lines_html(shown(cell, column.unit));
  if (cell.members.empty()) return text;
  std::string out = "<details><summary>" + text + "<span class=\"only-read\"> – " +
                    escape_html(message("html.evidence_for", {{"what", about}})) +
                    "</span></summary><ul>";
  const std::size_t n = std::min(links_shown, cell.members.size());
  for (std::size_t i = 0; i < n; ++i)
    out += link_to(cell.members[i], i > 0 ? &cell.members[i - 1] : nullptr, quotes);
  if (const auto rest = static_cast<long>(cell.members.size() - n); rest > 0)
    out += "<li>" + escape_html(message("html.more", {{"n", rest}})) + "</li>";
  return out + "</ul></details>";
}

std::string head_html(const Table& table) {
  std::string out = "<thead><tr>";
  for (const Column& column : table.columns)
    out += std::string("<th scope=\"col\"") + (column.unit == Unit::text ? ">" : " class=\"n\">") +
           lines_html(column.title) + "</th>";
  return out + "</tr></thead>";
}

std::string row_html(const Table& table, const Row& row, Quotes& quotes) {
  const std::string about = row_label(table, row);
  std::string out = row.total ? "<tr class=\"total\">" : "<tr>";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Column& column = table.columns[i];
    const std::string what = (about.empty() ? "" : about + ", ") + column.title;
    const std::string inside = cell_html(row.cells[i], column, what, quotes);
    if (i == 0)
      out += "<th scope=\"row\">" + inside + "</th>";
    else
      out += (column.unit == Unit::text ? "<td>" : "<td class=\"n\">") + inside + "</td>";
  }
  return out + "</tr>\n";
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  return out;
}

std::string Quotes::anchor(const Member& member) {
  const auto [found, fresh] = numbers_.emplace(member.mention, members_.size() + 1);
  if (fresh) members_.push_back(member);
  return "q" + std::to_string(found->second);
}

// Browsers open a PDF at #page=N, and take no notice of it in other files.
std::string Quotes::source_html(const Member& member) const {
  if (plans_.empty()) return place_html(member);
  const std::string& file = member.document->plan.file;
  return "<a href=\"" + address(plans_ + "/" + file) +
         "#page=" + std::to_string(member.mention->tagged.page) + "\">" + place_html(member) +
         "</a>";
}

std::string Quotes::section() const {
  std::string out = "<dl class=\"quotes\">";
  for (std::size_t i = 0; i < members_.size(); ++i) {
    const Member& member = members_[i];
    const bool nynorsk = member.mention->language == Form::nn;
    out += "<dt id=\"q" + std::to_string(i + 1) + "\">" + source_html(member) + "</dt><dd lang=\"" +
           (nynorsk ? "nn" : "nb") + "\">«" +
           escape_html(collapse_space(member.mention->tagged.text)) + "»</dd>\n";
  }
  return out + "</dl>";
}

std::string table_html(const Table& table, Quotes& quotes) {
  std::string out = "<table><caption class=\"only-read\">" + escape_html(table.title) +
                    "</caption>" + head_html(table) + "<tbody>\n";
  for (const Row& row : table.rows) out += row_html(table, row, quotes);
  out += "</tbody></table>\n";
  for (const std::string& note : table.notes)
    out += "<p class=\"note\">" + escape_html(note) + "</p>\n";
  return out;
}

Result<std::string> page_html(std::string_view title, std::string_view body) {
  const auto style = read_file(data_dir() / "report.css");
  if (!style) return fail(style.error());
  const std::string name = escape_html(title);
  return "<!DOCTYPE html>\n<html lang=\"" + language_code() +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width, initial-scale=1\">\n<title>" +
         name + "</title>\n<style>\n" + *style + "</style>\n</head>\n<body>\n<a class=\"skip\" " +
         "href=\"#content\">" + escape_html(message("html.skip")) + "</a>\n<header><h1>" + name +
         "</h1></header>\n<main id=\"content\" tabindex=\"-1\">\n" + std::string(body) +
         "\n</main>\n</body>\n</html>\n";
}

}  // namespace planlupe::query
