#include "query/tables/table.h"

#include <array>
#include <utility>

#include "corpus/messages.h"

namespace planlupe::query {

std::string_view name(Unit unit) {
  static constexpr std::array names{"text", "year", "count", "rate", "ratio", "share", "part"};
  return names.at(static_cast<std::size_t>(unit));
}

std::string label(std::string_view group, std::string_view name) {
  return message(std::string(group) + "." + std::string(name));
}

Cell text_cell(std::string text) { return {.text = std::move(text)}; }
Cell number_cell(double number) { return {.number = number}; }
Cell part_cell(double number, double whole) { return {.number = number, .of = whole}; }

Cell count_cell(std::vector<Member> members) {
  const auto n = static_cast<double>(members.size());
  return {.number = n, .members = std::move(members)};
}

int decimals(Unit unit, double number) {
  if (unit == Unit::ratio) return 2;
  if (unit != Unit::rate) return 0;
  return number > 0 && number < 0.1 ? 2 : 1;
}

std::string shown(const Cell& cell, Unit unit) {
  if (unit == Unit::text) return cell.text;
  if (!cell.number) return "–";
  switch (unit) {
    case Unit::year:
      return std::to_string(static_cast<long>(*cell.number));
    case Unit::share:
      return message("table.percent", {{"n", number_text(*cell.number)}});
    case Unit::part:
      return message("table.part",
                     {{"n", number_text(*cell.number)}, {"of", number_text(cell.of)}});
    default:
      return number_text(*cell.number, decimals(unit, *cell.number));
  }
}

std::string row_label(const Table& table, const Row& row) {
  std::string text;
  for (std::size_t i = 0; i < row.cells.size() && table.columns[i].unit == Unit::text; ++i)
    if (!row.cells[i].text.empty()) text += (text.empty() ? "" : " · ") + row.cells[i].text;
  return text;
}

}  // namespace planlupe::query
