#include "query/coding/hand_coding.h"

#include <algorithm>
#include <optional>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/coding/tag.h"

namespace planlupe::query {

namespace {

std::optional<std::size_t> column(const CsvRow& header, std::string_view name) {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (lower(collapse_space(header[i])) == name) return i;
  return std::nullopt;
}

std::string field(const CsvRow& row, std::size_t column) {
  return column < row.size() ? collapse_space(row[column]) : "";
}

}  // namespace

Result<HandCoding> read_hand_coding(std::string_view csv) {
  const std::string place = message("register.row", {{"row", 1L}});
  if (!valid_utf8(csv)) return fail(Errc::data_invalid, message("coding.encoding"));
  const auto rows = parse_csv(csv);
  const auto passage = rows.empty() ? std::nullopt : column(rows[0], "passage");
  const auto code = rows.empty() ? std::nullopt : column(rows[0], "code");
  if (!passage || !code)
    return fail(Errc::data_invalid, message("coding.columns"), place,
                message("coding.columns.hint"));
  HandCoding coding;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::string id = field(rows[i], *passage), given = field(rows[i], *code);
    if (id.empty()) continue;
    auto& codes = coding[id];
    if (!given.empty()) codes.insert(given);
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
