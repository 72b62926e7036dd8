#include "query/tables/asked_codes.h"

#include <algorithm>
#include <array>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::string_view, 3> themes{"INN", "DIS", "KVA"};

bool is_theme(std::string_view code) {
  return std::find(themes.begin(), themes.end(), code) != themes.end();
}

}  // namespace

std::vector<std::string> asked_codes(const Reading& reading) {
  if (!reading.codes.empty()) return reading.codes;
  std::vector<std::string> codes(themes.begin(), themes.end());
  if (!reading.labels.empty())
    std::erase_if(codes, [&](const std::string& theme) { return !reading.labels.contains(theme); });
  return codes;
}

std::string asked_label(const Reading& reading, const std::string& code) {
  if (is_theme(code)) return label("theme", code);
  if (reading.labels.contains(code) || code.find('.') != std::string::npos)
    return reading.label_of(code);
  return label("code_area", code);
}

bool counts_any(const Mention& mention, const std::vector<std::string>& codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return counts(mention, code); });
}

std::string asked_note(const Reading& reading, std::string_view name) {
  return label(reading.codes.empty() ? "table.note" : "table.note_of_codes", name);
}

void name_asked(const Reading& reading, Table& table) {
  if (reading.codes.empty()) return;
  std::string codes;
  for (const std::string& code : reading.codes)
    codes += (codes.empty() ? "" : ", ") + asked_label(reading, code);
  table.title =
      message(std::string("table.title_of_codes.").append(table.name), {{"codes", codes}});
  for (Column& column : table.columns)
    if (column.key == "theme") column.title = label("table.column", "code");
}

}  // namespace planlupe::query
