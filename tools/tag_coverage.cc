#include "tools/tag_coverage.h"

#include <algorithm>
#include <array>
#include <ostream>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "query/tables/coverage.h"
#include "query/tables/reading.h"
#include "query/tables/table.h"
#include "query/tables/tables.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

using query::DocumentReading;

constexpr std::array themes{"INN", "DIS", "KVA"};

long passages_on(const DocumentReading& document, std::string_view theme) {
  return std::count_if(
      document.mentions.begin(), document.mentions.end(),
      [&](const query::Mention& m) { return m.evidence() && query::counts(m, theme); });
}

std::string json_line(const DocumentReading& document, std::string_view theme) {
  const Json line{{"format", "planlupe.coverage/1"},
                  {"document", document.plan.file},
                  {"theme", theme},
                  {"coverage", query::name(query::coverage(document, theme))},
                  {"text", query::coverage_text(document, theme)},
                  {"passages", passages_on(document, theme)},
                  {"pages", document.pages},
                  {"readable", document.readable},
                  {"doubtful", document.doubtful},
                  {"codebook", document.codebook}};
  return line.dump() + '\n';
}

std::string csv_header() {
  return csv_line({message("tag.column.document"), message("tag.column.theme"),
                   message("tag.column.coverage"), message("tag.column.passages"),
                   message("tag.column.pages"), message("tag.column.readable"),
                   message("tag.column.doubtful"), message("tag.column.codebook")});
}

std::string csv_row(const DocumentReading& document, const std::string& label,
                    std::string_view theme) {
  return csv_line({document.plan.file, label, query::coverage_text(document, theme),
                   std::to_string(passages_on(document, theme)), std::to_string(document.pages),
                   std::to_string(document.readable), std::to_string(document.doubtful),
                   document.codebook});
}

}  // namespace

std::size_t print_coverage(const Study& study, const std::string& theme, bool csv,
                           std::ostream& out) {
  const query::Reading reading = query::read_study(study);
  report_notices(reading.notices);
  if (csv) out << utf8_bom << csv_header();
  std::size_t lines = 0;
  for (const DocumentReading& document : reading.documents)
    for (const std::string_view each : themes) {
      if (!theme.empty() && theme != each) continue;
      ++lines;
      out << (csv ? csv_row(document, query::label("theme", each), each)
                  : json_line(document, each));
    }
  say(message("tag.coverage_searched"));
  if (const std::string doubt = query::doubt_note(reading); !doubt.empty()) say(doubt);
  return lines;
}

}  // namespace planlupe::tools
