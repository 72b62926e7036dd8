#include "query/tables/table_json.h"

#include <cmath>
#include <string>

#include "corpus/json_file.h"
#include "query/tables/json_text.h"

namespace planlupe::query {

namespace {

void append_text(std::string& out, std::string_view name, std::string_view text) {
  append_json_name(out, name);
  append_json(out, text);
}

void append_member(std::string& out, const Member& member) {
  out += '{';
  append_text(out, "document", member.document->plan.file);
  append_text(out, "title", member.document->title());
  const std::string& county = member.document->plan.county;
  if (!county.empty()) append_text(out, "county", county);
  if (!member.document->mark.empty()) append_text(out, "mark", member.document->mark);
  if (member.mention) {
    append_json_name(out, "page");
    out += std::to_string(member.mention->tagged.page);
    append_text(out, "passage", member.mention->tagged.passage);
    append_text(out, "text", member.mention->tagged.text);
  }
  if (!member.note.empty()) append_text(out, "note", member.note);
  out += '}';
}

Json number(double value, Unit unit) {
  if (unit == Unit::rate) return std::round(value * 10) / 10;
  if (unit == Unit::ratio) return std::round(value * 100) / 100;
  return std::lround(value);
}

Json value_of(const Cell& cell, Unit unit) {
  Json out;
  if (unit == Unit::text)
    out["value"] = cell.text;
  else
    out["value"] = cell.number ? number(*cell.number, unit) : Json();
  if (unit == Unit::part && cell.number) out["of"] = number(cell.of, unit);
  return out;
}

// Gives `sink` the cell, its members one after another.
void put_cell(const Cell& cell, Unit unit, const Sink& sink) {
  std::string out = json_line(value_of(cell, unit));
  if (!cell.members.empty()) {
    out.back() = ',';  // goes on where the value ended
    out += "\"members\":[";
    for (const Member& member : cell.members) {
      if (&member != &cell.members.front()) out += ',';
      append_member(out, member);
      sink(out);
      out.clear();
    }
    out = "]}";
  }
  sink(out);
}

void put_row(const Table& table, const Row& row, const Sink& sink) {
  sink(row.total ? "{\"total\":true,\"cells\":{" : "{\"cells\":{");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::string name = i > 0 ? "," : "";
    append_json(name, table.columns[i].key);
    sink(name + ":");
    put_cell(row.cells[i], table.columns[i].unit, sink);
  }
  sink("}}");
}

// The table but for its rows.
Json head_object(const Table& table) {
  Json out{{"format", table_format},     {"name", table.name},       {"title", table.title},
           {"codebook", table.codebook}, {"columns", Json::array()}, {"rows", Json::array()},
           {"notes", table.notes}};
  for (const Column& column : table.columns)
    out["columns"].push_back(
        {{"key", column.key}, {"title", column.title}, {"unit", name(column.unit)}});
  return out;
}

}  // namespace

Json table_object(const Table& table) { return *parse_json(table_json(table)); }

std::string table_json(const Table& table) {
  std::string out;
  table_json(table, [&](std::string_view piece) { out += piece; });
  return out;
}

void table_json(const Table& table, const Sink& sink) {
  static constexpr std::string_view empty = "\"rows\":[]";  // in no text: quotes are escaped
  const std::string head = json_line(head_object(table));
  const std::size_t end = head.find(empty) + empty.size() - 1;
  sink(std::string_view(head).substr(0, end));
  for (const Row& row : table.rows) {
    if (&row != &table.rows.front()) sink(",");
    put_row(table, row, sink);
  }
  sink(head.substr(end) + "\n");
}

}  // namespace planlupe::query
