// Tables that look at all text, not only at what carries a code: which words are used, which
// topics meet immigration, and where a topic is treated without it.

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"
#include "query/tables/topics.h"

namespace planlupe::query {

namespace {

constexpr int chapter_passages = 3;  // fewer that speak of a topic do not make a chapter on it
constexpr double chapter_share = 0.25;

// What a chapter, or a whole document, says on each topic and whether it mentions immigration.
struct Findings {
  std::map<std::string, std::vector<Member>> topics = {};  // by code
  bool immigration = false;
};

void add_mention(const DocumentReading& document, const Mention& mention, Findings& findings) {
  findings.immigration = findings.immigration || counts(mention, "INN");
  for (const CodeTag& tag : mention.tagged.codes)
    if (tag.code.starts_with("TEMA."))
      findings.topics[tag.code].push_back({&document, &mention, {}});
}

std::vector<Findings> by_chapter(const DocumentReading& document) {
  std::vector<Findings> chapters(document.chapters.size());
  for (const Mention& mention : document.mentions)
    if (mention.evidence()) add_mention(document, mention, chapters[mention.chapter]);
  return chapters;
}

bool is_on_topic(const Chapter& chapter, std::size_t passages) {
  const auto n = static_cast<double>(passages);
  return n >= chapter_passages && n >= chapter_share * chapter.passages;
}

Row gap_row(const std::string& county, const DocumentReading& document, const Chapter& chapter,
            const Topic& topic, std::vector<Member> on_topic) {
  const bool sure = document.readable == document.pages && document.outcome == Outcome::complete;
  Cell passages = count_cell(std::move(on_topic));
  passages.of = chapter.passages;
  return row_of(county, document.marked_title(),
                chapter.heading.empty() ? message("gaps.no_heading") : chapter.heading,
                number_cell(chapter.page), topic.label, std::move(passages),
                text_of(sure ? Answer::not_mentioned : Answer::not_on_readable, document));
}

// The documents on a topic by how they meet immigration in it.
struct Meeting {
  std::vector<Member> same_passage = {};
  std::vector<Member> documents_same = {}, documents_apart = {}, documents_without = {};

  std::vector<Member> documents() const {
    std::vector<Member> all = documents_same;
    all.insert(all.end(), documents_apart.begin(), documents_apart.end());
    all.insert(all.end(), documents_without.begin(), documents_without.end());
    return all;
  }
};

// True when the last of the members is from that document.
bool is_from(const std::vector<Member>& members, const DocumentReading* document) {
  return !members.empty() && members.back().document == document;
}

// Adds the document of some passages on a topic.
void add_document(const DocumentReading& document, bool in_one_passage, Meeting& met) {
  const Answer immigration = answer(document, "INN");
  auto& documents = in_one_passage                     ? met.documents_same
                    : immigration == Answer::mentioned ? met.documents_apart
                                                       : met.documents_without;
  documents.push_back({&document, nullptr, text_of(immigration, document)});
}

Meeting meet(const CodedPassages& passages, const std::string& topic) {
  Meeting met;
  const std::vector<Member> on_topic = passages.with(topic);
  for (std::size_t i = 0; i < on_topic.size(); ++i) {
    const Member& member = on_topic[i];
    if (counts(*member.mention, "INN")) met.same_passage.push_back(member);
    if (i + 1 == on_topic.size() || on_topic[i + 1].document != member.document)
      add_document(*member.document, is_from(met.same_passage, member.document), met);
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
  for (const Topic& word : reading.topics.words)
    for (const DocumentGroup& group : by_type(reading)) {
      std::vector<Cell> cells = tally_cells(tally(group.documents, word.code));
      table.rows.push_back(row_of(word.label, group.name, std::move(cells[0]), std::move(cells[1]),
                                  std::move(cells[2])));
    }
  table.notes = basis_notes(reading, message("table.note.words"));
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
  const auto readable = static_cast<double>(readable_documents(reading));
  const CodedPassages passages(all_documents(reading));
  for (const Topic& topic : reading.topics.topics) {
    Meeting met = meet(passages, topic.code);
    Cell on_topic = count_cell(met.documents());
    on_topic.of = readable;
    table.rows.push_back(row_of(
        topic.label, std::move(on_topic), count_cell(std::move(met.documents_same)),
        count_cell(std::move(met.documents_apart)), count_cell(std::move(met.documents_without)),
        count_cell(std::move(met.same_passage))));
  }
  table.notes = basis_notes(reading, message("table.note.coupling-topics"));
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
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    std::vector<Findings> chapters = by_chapter(document);
    for (std::size_t i = 0; i < chapters.size(); ++i)
      for (const Topic& topic : reading.topics.topics) {
        std::vector<Member>& found = chapters[i].topics[topic.code];
        if (!chapters[i].immigration && is_on_topic(document.chapters[i], found.size()))
          table.rows.push_back(
              gap_row(county, document, document.chapters[i], topic, std::move(found)));
      }
  });
  table.notes = basis_notes(reading, message("table.note.gaps"));
  return table;
}

}  // namespace planlupe::query
