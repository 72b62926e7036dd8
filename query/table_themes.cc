// County × theme, the table that `planlupe run` ends with.

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::string_view, 3> themes{"INN", "DIS", "KVA"};

// What a group of documents says on one theme.
struct Tally {
  std::vector<Member> passages = {};
  std::map<Answer, std::vector<Member>> documents = {};
  long words = 0, pages = 0, readable = 0, count = 0;
};

void add(Tally& tally, const DocumentReading& document, std::string_view theme) {
  for (const Mention& mention : document.mentions)
    if (counts(mention, theme)) tally.passages.push_back({&document, &mention, {}});
  const Answer given = answer(document, theme);
  tally.documents[given].push_back({&document, nullptr, text_of(given, document)});
  tally.words += document.words;
  tally.pages += document.pages;
  tally.readable += document.readable;
  ++tally.count;
}

double size(const std::vector<Member>& members) { return static_cast<double>(members.size()); }

Row row_of(std::string county, std::string_view theme, Tally tally) {
  Cell passages = count_cell(std::move(tally.passages));
  Cell rate;
  if (tally.readable == 0) passages.number.reset();  // nothing to count in is not none
  if (tally.words > 0)
    rate.number = 1000 * size(passages.members) / static_cast<double>(tally.words);
  Cell mentioned =
      part_cell(size(tally.documents[Answer::mentioned]), static_cast<double>(tally.count));
  mentioned.members = std::move(tally.documents[Answer::mentioned]);
  return {
      .cells = {text_cell(std::move(county)), text_cell(label("theme", theme)), std::move(passages),
                std::move(rate), std::move(mentioned),
                count_cell(std::move(tally.documents[Answer::not_mentioned])),
                count_cell(std::move(tally.documents[Answer::not_on_readable])),
                count_cell(std::move(tally.documents[Answer::unreadable])),
                part_cell(static_cast<double>(tally.readable), static_cast<double>(tally.pages))}};
}

Row total_of(const Reading& reading, std::string_view theme) {
  Tally tally;
  for (const DocumentReading& document : reading.documents) add(tally, document, theme);
  Row row = row_of(message("table.total"), theme, std::move(tally));
  for (Cell& cell : row.cells) cell.members.clear();  // listed in the rows above
  row.total = true;
  return row;
}

}  // namespace

Table themes_table(const Reading& reading) {
  Table table = empty_table("themes", reading,
                            {{"county"},
                             {"theme"},
                             {"passages", Unit::count},
                             {"per_1000_words", Unit::rate},
                             {"documents_mentioning", Unit::part},
                             {"documents_silent", Unit::count},
                             {"documents_silent_on_readable", Unit::count},
                             {"documents_unreadable", Unit::count},
                             {"readable_pages", Unit::part}});
  table.columns[0].group = true;
  for (const CountyGroup& group : by_county(reading))
    for (const std::string_view theme : themes) {
      Tally tally;
      for (const DocumentReading* document : group.documents) add(tally, *document, theme);
      table.rows.push_back(row_of(group.county, theme, std::move(tally)));
    }
  for (const std::string_view theme : themes) table.rows.push_back(total_of(reading, theme));
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.themes"));
  return table;
}

}  // namespace planlupe::query
