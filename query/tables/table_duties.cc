// County × duty: how far the county's plans go on what the law asks, with the passage.

#include <string>
#include <utility>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/duties.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr std::size_t quote_length = 160;

Row duty_row(const Reading& reading, const DocumentGroup& group, const CodedPassages& passages,
             const Duty& duty) {
  DutyFinding finding = find_duty(passages, duty);
  std::string source, quote;
  if (!finding.members.empty()) {
    source = finding.members[0].document->marked_title();
    quote = quoted(finding.members[0], duty.code, quote_length);
  }
  std::string status = text_of(finding, group.documents);
  Cell counted = counted_cell(group.documents, std::move(finding.members));
  return row_of(group.name, reading.label_of(duty.code), duty.basis, std::move(status),
                std::move(counted), std::move(source), std::move(quote));
}

}  // namespace

Table duties_table(const Reading& reading) {
  Table table = empty_table("duties", reading,
                            {{"county"},
                             {"duty"},
                             {"basis"},
                             {"duty_status"},
                             {"passages", Unit::count},
                             {"title"},
                             {"quote"}});
  table.columns[0].group = true;
  for (const std::size_t detail : {2U, 5U}) table.columns[detail].detail = true;
  const auto duties = read_duties();
  for (const DocumentGroup& group : by_county(reading)) {
    const CodedPassages passages(group.documents);
    for (const Duty& duty : duties.value_or(std::vector<Duty>{}))
      table.rows.push_back(duty_row(reading, group, passages, duty));
  }
  table.notes = basis_notes(reading, message("table.note.duties"));
  return table;
}

}  // namespace planlupe::query
