#include "query/tables/tally.h"

#include <utility>

namespace planlupe::query {

Tally tally(const std::vector<const DocumentReading*>& documents, std::string_view code) {
  Tally made;
  for (const DocumentReading* document : documents) {
    for (Member& member : passages_on(*document, code)) made.passages.push_back(std::move(member));
    const Answer given = answer(*document, code);
    made.documents[given].push_back({document, nullptr, text_of(given, *document)});
    made.words += document->words;
    made.pages += document->pages;
    made.readable += document->readable;
    ++made.count;
  }
  return made;
}

std::vector<ColumnSpec> tally_columns() {
  return {{"passages", Unit::count},
          {"per_1000_words", Unit::rate},
          {"documents_mentioning", Unit::part},
          {"documents_silent", Unit::count},
          {"documents_silent_on_readable", Unit::count},
          {"documents_unreadable", Unit::count},
          {"readable_pages", Unit::part}};
}

std::vector<Cell> tally_cells(Tally tally) {
  auto& documents = tally.documents;
  Cell rate = rate_cell(tally.passages.size(), tally.words);
  Cell passages = count_cell(std::move(tally.passages));
  if (tally.readable == 0) passages.number.reset();  // nothing to count in is not none
  Cell mentioned = count_cell(std::move(documents[Answer::mentioned]));
  mentioned.of = static_cast<double>(tally.count);
  return {std::move(passages),
          std::move(rate),
          std::move(mentioned),
          count_cell(std::move(documents[Answer::not_mentioned])),
          count_cell(std::move(documents[Answer::not_on_readable])),
          count_cell(std::move(documents[Answer::unreadable])),
          part_cell(static_cast<double>(tally.readable), static_cast<double>(tally.pages))};
}

std::vector<Member> passages_on(const DocumentReading& document, std::string_view code) {
  std::vector<Member> members;
  for (const Mention& mention : document.mentions)
    if (counts(mention, code)) members.push_back({&document, &mention, {}});
  return members;
}

Cell rate_cell(std::size_t passages, long words) {
  Cell cell;
  if (words > 0) cell.number = 1000 * static_cast<double>(passages) / static_cast<double>(words);
  return cell;
}

}  // namespace planlupe::query
