#include "query/tables/table_agreement.h"

#include <optional>
#include <utility>

#include "corpus/messages.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

Cell maybe(std::optional<double> number) {
  Cell cell;
  cell.number = number;
  return cell;
}

Cell size_of(const std::vector<std::string>& passages) {
  return number_cell(static_cast<double>(passages.size()));
}

std::vector<std::string> notes(const HandCoding& first, const HandCoding& second,
                               const std::string& key) {
  const long both = read_by_both(first, second);
  return {message("table.note.read_by_both", {{"both", both},
                                              {"first", static_cast<long>(first.size()) - both},
                                              {"second", static_cast<long>(second.size()) - both}}),
          message(key)};
}

Table table_of(std::string_view name, const std::vector<ColumnSpec>& columns,
               const Codebook& codebook) {
  Table table = empty_table(name, Reading{}, columns);
  table.codebook = codebook.version;
  return table;
}

}  // namespace

Table agreement_table(const HandCoding& first, const HandCoding& second, const Codebook& codebook) {
  Table table = table_of("agreement",
                         {{"code"},
                          {"code_label"},
                          {"by_both", Unit::count},
                          {"by_first", Unit::count},
                          {"by_second", Unit::count},
                          {"by_neither", Unit::count},
                          {"agreement", Unit::rate},
                          {"kappa", Unit::ratio}},
                         codebook);
  for (const CodeAgreement& one : agreement(first, second))
    table.rows.push_back(row_of(one.code, label_of(codebook, one.code), number_cell(one.both),
                                size_of(one.only_first), size_of(one.only_second),
                                number_cell(one.neither), maybe(one.agreement()),
                                maybe(one.kappa())));
  table.notes = notes(first, second, "table.note.agreement");
  return table;
}

Table conflicts_table(const HandCoding& first, const HandCoding& second, const Codebook& codebook) {
  Table table =
      table_of("conflicts", {{"code"}, {"code_label"}, {"passage"}, {"given_by"}}, codebook);
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  for (const CodeAgreement& one : agreement(first, second)) {
    const auto add = [&](const std::vector<std::string>& passages, const std::string& who) {
      for (const std::string& passage : passages)
        table.rows.push_back(row_of(one.code, label_of(codebook, one.code), passage, message(who)));
    };
    add(one.only_first, "agree.only_first");
    add(one.only_second, "agree.only_second");
  }
  table.notes = notes(first, second, "table.note.conflicts");
  return table;
}

}  // namespace planlupe::query
