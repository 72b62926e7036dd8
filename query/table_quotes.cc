// Passages as rows: the ledger of quotations, and the figures stated about immigrants.

#include <string>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/code_rows.h"
#include "query/figures.h"
#include "query/tables.h"
#include "query/tally.h"

namespace planlupe::query {

namespace {

std::string codes_of(const Reading& reading, const Mention& mention) {
  std::string out;
  for (const CodeTag& tag : mention.tagged.codes)
    if (tag.status == Status::core && !is_topic(tag.code))
      out += (out.empty() ? "" : ", ") + reading.label_of(tag.code);
  return out;
}

Cell page_cell(const DocumentReading& document, const Mention& mention) {
  Cell cell = number_cell(mention.tagged.page);
  cell.members.push_back({&document, &mention, {}});
  return cell;
}

}  // namespace

Table quotes_table(const Reading& reading) {
  Table table =
      empty_table("quotes", reading,
                  {{"county"}, {"title"}, {"page", Unit::year}, {"heading"}, {"quote"}, {"codes"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  table.columns[3].detail = true;
  for (const DocumentGroup& group : by_county(reading))
    for (const DocumentReading* document : group.documents)
      for (const Mention& mention : document->mentions) {
        if (!counts(mention, "INN") && !counts(mention, "DIS") && !counts(mention, "KVA")) continue;
        const auto& path = mention.heading_path;
        table.rows.push_back({.cells = {text_cell(group.name), text_cell(document->marked_title()),
                                        page_cell(*document, mention),
                                        text_cell(path.empty() ? std::string() : path.back()),
                                        text_cell(collapse_space(mention.tagged.text)),
                                        text_cell(codes_of(reading, mention))}});
      }
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.quotes"));
  return table;
}

Table figures_table(const Reading& reading) {
  Table table = empty_table(
      "figures", reading, {{"county"}, {"title"}, {"page", Unit::year}, {"figure"}, {"sentence"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  for (const DocumentGroup& group : by_county(reading))
    for (const DocumentReading* document : group.documents)
      for (const Mention& mention : document->mentions) {
        if (!counts(mention, "INN")) continue;
        for (Figure& figure : figures_in(mention.tagged.text))
          table.rows.push_back(
              {.cells = {text_cell(group.name), text_cell(document->marked_title()),
                         page_cell(*document, mention), text_cell(std::move(figure.text)),
                         text_cell(std::move(figure.sentence))}});
      }
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.figures"));
  return table;
}

}  // namespace planlupe::query
