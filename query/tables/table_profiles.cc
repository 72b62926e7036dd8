// Tables with a row a document: perspectives, the ladder of coupling, and what is said on each
// theme in words.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::size_t quote_length = 160;
constexpr std::size_t quotes_shown = 3;

Cell counted(const DocumentReading& document, std::string_view code) {
  Cell cell = count_cell(passages_on(document, code));
  if (!document.tagged || document.readable == 0) cell.number.reset();
  return cell;
}

Cell pages_cell(const DocumentReading& document) {
  return part_cell(document.readable, document.pages);
}

// The highest level that is reached; where pages could not be read, or were with doubt, it may be
// higher, but for the last.
std::string level_of(const DocumentReading& document) {
  if (!document.tagged || document.readable == 0) return message("answer.unreadable");
  const auto has = [&](std::string_view code) { return !passages_on(document, code).empty(); };
  if (has("KOB.tiltak")) return message("coupling.measure");
  const char* level = "coupling.none";
  if (has("KOB.beskrivende"))
    level = "coupling.descriptive";
  else if (has("KOB.avsnitt"))
    level = "coupling.passage";
  else if (has("INN") && has("DIS"))
    level = "coupling.parallel";
  else if (has("INN"))
    level = "coupling.only_immigration";
  else if (has("DIS"))
    level = "coupling.only_districts";
  const std::string text = message(level);
  if (document.readable == document.pages) return in_doubt(text, document.doubtful, document.pages);
  return message("coupling.at_least", {{"level", text},
                                       {"readable", static_cast<long>(document.readable)},
                                       {"pages", static_cast<long>(document.pages)}});
}

// What the document says on districts: concerns and a quote, or the sentence that says it is
// silent, with what that rests on.
Cell district_cell(const Reading& reading, const DocumentReading& document) {
  auto members = passages_on(document, "DIS");
  Cell cell;
  if (members.empty()) {
    cell.text =
        message("aspects.no_district", {{"answer", text_of(answer(document, "DIS"), document)},
                                        {"readable", static_cast<long>(document.readable)},
                                        {"pages", static_cast<long>(document.pages)}});
    return cell;
  }
  const std::string concerns = profile(reading, document, "DIS");
  cell.text = (concerns.empty() ? "" : concerns + ". ") + quoted(members[0], "DIS", quote_length);
  cell.members = std::move(members);
  return cell;
}

Cell profile_cell(const Reading& reading, const DocumentReading& document,
                  std::string_view prefix) {
  const bool silent = document.tagged && document.readable > 0;
  std::string text = profile(reading, document, prefix);
  if (text.empty()) text = message(silent ? "aspects.none" : "answer.unreadable");
  return text_cell(std::move(text));
}

Cell quotes_cell(const DocumentReading& document) {
  Cell cell;
  cell.members = passages_on(document, "INN");
  for (std::size_t i = 0; i < std::min(quotes_shown, cell.members.size()); ++i)
    cell.text += (i == 0 ? "" : "\n") + quoted(cell.members[i], "INN", quote_length);
  return cell;
}

}  // namespace

Table perspectives_table(const Reading& reading) {
  Table table =
      empty_table("perspectives", reading, {{"county"}, {"title"}, {"readable_pages", Unit::part}});
  table.columns[0].group = true;
  const auto codes = codes_below(reading, "PER");
  for (const std::string& code : codes)
    table.columns.push_back({.key = code,
                             .title = reading.label_of(code),
                             .unit = Unit::count,
                             .detail = code != "PER.folkevekst" && code != "PER.kvalifisering"});
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    Row row = row_of(county, document.marked_title(), pages_cell(document));
    for (const std::string& code : codes) row.cells.push_back(counted(document, code));
    table.rows.push_back(std::move(row));
  });
  table.notes = basis_notes(reading, message("table.note.perspectives"));
  return table;
}

Table coupling_table(const Reading& reading) {
  Table table = empty_table("coupling", reading,
                            {{"county"},
                             {"title"},
                             {"immigration", Unit::count},
                             {"districts", Unit::count},
                             {"coupling_passage", Unit::count},
                             {"coupling_weak", Unit::count},
                             {"coupling_descriptive", Unit::count},
                             {"coupling_measure", Unit::count},
                             {"level"}});
  table.columns[0].group = true;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    Row row = row_of(county, document.marked_title());
    for (const std::string_view code :
         {"INN", "DIS", "KOB.avsnitt", "KOB.svak", "KOB.beskrivende", "KOB.tiltak"})
      row.cells.push_back(counted(document, code));
    row.cells.push_back(text_cell(level_of(document)));
    table.rows.push_back(std::move(row));
  });
  table.notes = basis_notes(reading, message("table.note.coupling"));
  return table;
}

Table aspects_table(const Reading& reading) {
  Table table = empty_table("aspects", reading,
                            {{"county"},
                             {"title"},
                             {"type"},
                             {"readable_pages", Unit::part},
                             {"groups"},
                             {"aspects"},
                             {"perspectives"},
                             {"qualification"},
                             {"district"},
                             {"quotes"}});
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    table.rows.push_back(row_of(county, document.marked_title(), type_label(document.plan.type),
                                pages_cell(document), profile_cell(reading, document, "INN.gruppe"),
                                profile_cell(reading, document, "INN.aspekt"),
                                profile_cell(reading, document, "PER"),
                                profile_cell(reading, document, "KVA"),
                                district_cell(reading, document), quotes_cell(document)));
  });
  table.notes = basis_notes(reading, message("table.note.aspects"));
  return table;
}

}  // namespace planlupe::query
