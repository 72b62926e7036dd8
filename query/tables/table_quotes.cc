// Passages as rows: the ledger of quotations, and the figures stated about immigrants.

#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/asked_codes.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/figures.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::size_t sentence_length = 220;  // text beside a chart may be one endless sentence

template <class Accept>
std::string codes_of(const Reading& reading, const Mention& mention, Accept accept) {
  std::string out;
  for (const CodeTag& tag : mention.tagged.codes)
    if (tag.status == Status::core && accept(tag.code))
      out += (out.empty() ? "" : ", ") + reading.label_of(tag.code);
  return out;
}

std::string all_codes_of(const Reading& reading, const Mention& mention) {
  return codes_of(reading, mention, [](const std::string& code) { return !is_topic(code); });
}

// What the passage does, but for stating figures: "Mål, Tiltak".
std::string modes_of(const Reading& reading, const Mention& mention) {
  return codes_of(reading, mention, [](const std::string& code) {
    return within(code, "MOD") && code != "MOD.statistikk";
  });
}

}  // namespace

Table quotes_table(const Reading& reading) {
  Table table =
      empty_table("quotes", reading,
                  {{"county"}, {"title"}, {"page", Unit::year}, {"heading"}, {"quote"}, {"codes"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  table.columns[3].detail = true;
  const auto codes = asked_codes(reading);
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    for (const Mention& mention : document.mentions) {
      if (!counts_any(mention, codes)) continue;
      const auto& path = mention.heading_path;
      table.rows.push_back(row_of(county, document.marked_title(), page_cell(document, mention),
                                  path.empty() ? std::string() : path.back(),
                                  collapse_space(mention.tagged.text),
                                  all_codes_of(reading, mention)));
    }
  });
  name_asked(reading, table);
  table.notes = basis_notes(reading, asked_note(reading, "quotes"));
  return table;
}

Table figures_table(const Reading& reading) {
  Table table = empty_table(
      "figures", reading,
      {{"county"}, {"title"}, {"page", Unit::year}, {"figure"}, {"mode"}, {"sentence"}});
  for (const std::size_t group : {0U, 1U}) table.columns[group].group = true;
  const auto codes = reading.codes.empty() ? std::vector<std::string>{"INN"} : reading.codes;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    for (const Mention& mention : document.mentions) {
      if (!counts_any(mention, codes)) continue;
      for (const Figure& figure : figures_in(mention.tagged.text))
        table.rows.push_back(row_of(county, document.marked_title(), page_cell(document, mention),
                                    figure.text, modes_of(reading, mention),
                                    excerpt(figure.sentence, figure.start, sentence_length)));
    }
  });
  name_asked(reading, table);
  table.notes = basis_notes(reading, asked_note(reading, "figures"));
  return table;
}

}  // namespace planlupe::query
