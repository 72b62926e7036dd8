// Tables as text: reading what Excel and people write, writing what Excel opens.

#ifndef PLANLUPE_CORPUS_CSV_H_
#define PLANLUPE_CORPUS_CSV_H_

#include <string>
#include <string_view>
#include <vector>

namespace planlupe {

using CsvRow = std::vector<std::string>;

// The rows of `text` (RFC 4180 quoting, line ends of any system, a leading BOM dropped). The
// delimiter is `;` when the first line has more of them than of `,`, else `,`. Blank lines are
// kept as empty rows, so that a row's index tells its line where no field spans lines.
std::vector<CsvRow> parse_csv(std::string_view text);

// One line with its line end; fields are quoted where they need it.
std::string csv_line(const CsvRow& row, char delimiter = ';');

// What a file must begin with for Excel to read it as UTF-8.
inline constexpr std::string_view utf8_bom = "\xEF\xBB\xBF";

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_CSV_H_
