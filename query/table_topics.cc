// Tables that look at all text, not only at what carries a code: which words are used, which
// topics meet immigration, and where a topic is treated without it.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/code_rows.h"
#include "query/tables.h"
#include "query/tally.h"
#include "query/topics.h"

namespace planlupe::query {

namespace {

constexpr int chapter_passages = 3;  // fewer that speak of a topic do not make a chapter on it
constexpr double chapter_share = 0.25;

Topics known_topics() { return read_topics().value_or(Topics{}); }

// What a chapter says on a topic and on a theme.
struct ChapterFinding {
  std::vector<Member> topic = {};
  bool theme = false;
};

ChapterFinding look_at(const DocumentReading& document, const Chapter& chapter,
                       const std::string& topic, std::string_view theme) {
  ChapterFinding found;
  for (const Mention& mention : document.mentions) {
    if (chapter_of(mention.heading_path) != chapter.heading) continue;
    const bool themed = counts(mention, theme);
    found.theme = found.theme || themed;
    if (counts(mention, topic)) found.topic.push_back({&document, &mention, {}});
  }
  return found;
}

bool is_on_topic(const Chapter& chapter, std::size_t passages) {
  const auto n = static_cast<double>(passages);
  return n >= chapter_passages && n >= chapter_share * chapter.passages;
}

// The documents on a topic by how they meet immigration in it.
struct Meeting {
  std::vector<Member> same_passage = {};
  std::vector<Member> documents_same = {}, documents_apart = {}, documents_without = {};
};

Meeting meet(const Reading& reading, const std::string& topic) {
  Meeting met;
  for (const DocumentReading& document : reading.documents) {
    const auto on_topic = passages_on(document, topic);
    if (on_topic.empty()) continue;
    auto both = passages_with({&document}, topic, "INN");
    const Member whole{&document, nullptr, text_of(answer(document, "INN"), document)};
    if (!both.empty())
      met.documents_same.push_back(whole);
    else if (answer(document, "INN") == Answer::mentioned)
      met.documents_apart.push_back(whole);
    else
      met.documents_without.push_back(whole);
    std::move(both.begin(), both.end(), std::back_inserter(met.same_passage));
  }
  return met;
}

}  // namespace

Table words_table(const Reading& reading) {
  Table table = empty_table("words", reading,
                            {{"word"},
                             {"type"},
                             {"passages", Unit::count},
                             {"per_1000_words", Unit::rate},
                             {"documents_of_type", Unit::part}});
  table.columns[0].group = true;
  for (const Topic& word : known_topics().words)
    for (const DocumentGroup& group : by_type(reading)) {
      std::vector<Cell> cells = tally_cells(tally(group.documents, word.code));
      table.rows.push_back(
          {.cells = {text_cell(word.label), text_cell(group.name), std::move(cells[0]),
                     std::move(cells[1]), std::move(cells[2])}});
    }
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.words"));
  return table;
}

Table coupling_topics_table(const Reading& reading) {
  Table table = empty_table("coupling-topics", reading,
                            {{"topic"},
                             {"documents_on_topic", Unit::part},
                             {"documents_same_passage", Unit::count},
                             {"documents_apart", Unit::count},
                             {"documents_without", Unit::count},
                             {"passages_both", Unit::count}});
  for (const Topic& topic : known_topics().topics) {
    Meeting met = meet(reading, topic.code);
    const auto on_topic = static_cast<double>(
        met.documents_same.size() + met.documents_apart.size() + met.documents_without.size());
    table.rows.push_back(
        {.cells = {text_cell(topic.label),
                   part_cell(on_topic, static_cast<double>(readable_documents(reading))),
                   count_cell(std::move(met.documents_same)),
                   count_cell(std::move(met.documents_apart)),
                   count_cell(std::move(met.documents_without)),
                   count_cell(std::move(met.same_passage))}});
  }
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.coupling-topics"));
  return table;
}

Table gaps_table(const Reading& reading) {
  Table table = empty_table("gaps", reading,
                            {{"county"},
                             {"title"},
                             {"chapter"},
                             {"page", Unit::year},
                             {"topic"},
                             {"topic_passages", Unit::part},
                             {"answer"}});
  for (const std::size_t group : {0U, 1U, 2U}) table.columns[group].group = true;
  const Topics topics = known_topics();
  for (const DocumentGroup& group : by_county(reading))
    for (const DocumentReading* document : group.documents)
      for (const Chapter& chapter : document->chapters)
        for (const Topic& topic : topics.topics) {
          ChapterFinding found = look_at(*document, chapter, topic.code, "INN");
          if (found.theme || !is_on_topic(chapter, found.topic.size())) continue;
          const bool sure = document->readable == document->pages;
          Cell passages = count_cell(std::move(found.topic));
          passages.of = chapter.passages;
          table.rows.push_back(
              {.cells = {text_cell(group.name), text_cell(document->marked_title()),
                         text_cell(chapter.heading.empty() ? message("gaps.no_heading")
                                                           : chapter.heading),
                         number_cell(chapter.page), text_cell(topic.label), std::move(passages),
                         text_cell(sure ? message("answer.not_mentioned")
                                        : text_of(Answer::not_on_readable, *document))}});
        }
  table.notes = basis_notes(reading);
  table.notes.push_back(message("table.note.gaps"));
  return table;
}

}  // namespace planlupe::query
