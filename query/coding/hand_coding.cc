#include "query/coding/hand_coding.h"

#include <algorithm>
#include <optional>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/coding/tag.h"

namespace planlupe::query {

namespace {

// The column with that name, or with the title that planlupe gives it.
std::optional<std::size_t> column(const CsvRow& header, std::string_view name,
                                  const std::string& title) {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (const auto text = lower(collapse_space(header[i])); text == name || text == lower(title))
      return i;
  return std::nullopt;
}

std::string field(const CsvRow& row, std::size_t column) {
  return column < row.size() ? collapse_space(row[column]) : "";
}

// False for what planlupe has found and does not count.
bool counts(const CsvRow& row, std::optional<std::size_t> status) {
  const std::string given = status ? field(row, *status) : "";
  return given.empty() || given == name(Status::core) || given == message("code_status.core");
}

}  // namespace

Result<HandCoding> read_hand_coding(std::string_view csv) {
  const std::string place = message("register.row", {{"row", 1L}});
  if (!valid_utf8(csv)) return fail(Errc::data_invalid, message("coding.encoding"));
  const auto rows = parse_csv(csv);
  const auto passage =
      rows.empty() ? std::nullopt : column(rows[0], "passage", message("tag.column.passage"));
  const auto code =
      rows.empty() ? std::nullopt : column(rows[0], "code", message("tag.column.code"));
  if (!passage || !code)
    return fail(Errc::data_invalid, message("coding.columns"), place,
                message("coding.columns.hint"));
  const auto status = column(rows[0], "status", message("tag.column.status"));
  HandCoding coding;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::string id = field(rows[i], *passage), given = field(rows[i], *code);
    if (id.empty()) continue;
    auto& codes = coding[id];
    if (!given.empty() && counts(rows[i], status)) codes.insert(given);
  }
  return coding;
}

std::set<std::string> coded_codes(const HandCoding& coding) {
  std::set<std::string> all;
  for (const auto& [passage, codes] : coding)
    for (std::string code : codes)
      while (true) {
        all.insert(code);
        const auto dot = code.rfind('.');
        if (dot == std::string::npos) break;
        code.resize(dot);
      }
  return all;
}

bool carries(const std::set<std::string>& codes, std::string_view code) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const std::string& given) { return within(given, code); });
}

}  // namespace planlupe::query
