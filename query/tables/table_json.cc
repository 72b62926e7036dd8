#include "query/tables/table_json.h"

#include <cmath>

#include "corpus/json_file.h"

namespace planlupe::query {

namespace {

Json to_object(const Member& member) {
  Json out{{"document", member.document->plan.file}, {"title", member.document->title()}};
  if (!member.document->plan.county.empty()) out["county"] = member.document->plan.county;
  if (!member.document->mark.empty()) out["mark"] = member.document->mark;
  if (member.mention) {
    out["page"] = member.mention->tagged.page;
    out["passage"] = member.mention->tagged.passage;
    out["text"] = member.mention->tagged.text;
  }
  if (!member.note.empty()) out["note"] = member.note;
  return out;
}

Json number(double value, Unit unit) {
  if (unit == Unit::rate) return std::round(value * 10) / 10;
  if (unit == Unit::ratio) return std::round(value * 100) / 100;
  return std::lround(value);
}

Json to_object(const Cell& cell, Unit unit) {
  Json out;
  if (unit == Unit::text)
    out["value"] = cell.text;
  else
    out["value"] = cell.number ? number(*cell.number, unit) : Json();
  if (unit == Unit::part && cell.number) out["of"] = number(cell.of, unit);
  for (const Member& member : cell.members) out["members"].push_back(to_object(member));
  return out;
}

Json to_object(const Table& table, const Row& row) {
  Json out;
  if (row.total) out["total"] = true;
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    out["cells"][table.columns[i].key] = to_object(row.cells[i], table.columns[i].unit);
  return out;
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

Json table_object(const Table& table) {
  Json out = head_object(table);
  for (const Row& row : table.rows) out["rows"].push_back(to_object(table, row));
  return out;
}

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
  for (const Row& row : table.rows)
    sink((&row == &table.rows.front() ? "" : ",") + json_line(to_object(table, row)));
  sink(head.substr(end) + "\n");
}

}  // namespace planlupe::query
