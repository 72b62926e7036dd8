#include "query/coding/lead_ins.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace planlupe::query {

namespace {

constexpr std::string_view between_cells = " | ";
constexpr std::size_t most_words = 5;  // of a column title

bool is_title(std::string_view cell) {
  const bool number =
      std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto blanks = static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ' '));
  return !number && blanks < most_words;
}

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t end = std::min(row.find(between_cells, at), row.size());
    out.push_back(row.substr(at, end - at));
    at = end + between_cells.size();
  }
  return out;
}

bool has_titles(std::string_view row) {
  const auto cells = cells_of(row);
  return cells.size() > 1 && std::all_of(cells.begin(), cells.end(), is_title);
}

bool is_full(std::string_view row) {
  const auto cells = cells_of(row);
  return std::none_of(cells.begin(), cells.end(), [](std::string_view cell) {
    return cell.find_first_not_of(" |") == std::string_view::npos;
  });
}

}  // namespace

std::vector<std::string_view> lead_ins(const Document& document) {
  std::unordered_map<std::string_view, std::string_view> texts;
  for (const Passage& p : document.passages) texts.emplace(p.id, p.text);
  std::vector<std::string_view> out;
  std::string_view titles;
  const Passage* before = nullptr;
  for (const Passage& p : document.passages) {
    const bool row = p.kind == Kind::table_row;
    const bool first = row && (before == nullptr || before->kind != Kind::table_row ||
                               before->heading_path != p.heading_path);
    if (first) titles = has_titles(p.text) ? std::string_view(p.text) : std::string_view();
    const auto named = texts.find(p.lead_in);
    if (row)
      out.push_back(!first && is_full(p.text) ? titles : std::string_view());
    else
      out.push_back(named == texts.end() ? std::string_view() : named->second);
    before = &p;
  }
  return out;
}

}  // namespace planlupe::query
