// What plans rest on: who their figures and knowledge come from, which laws and national guidance
// they cite, and who made them.

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/language/sentences.h"
#include "query/tables/cited_laws.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
#include "query/tables/data_file.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr int front_pages = 5, back_pages = 2;  // where a document says who made it
constexpr std::size_t makers_shown = 3;
constexpr std::size_t sentence_length = 220;

std::vector<ColumnSpec> cited_columns(std::string_view what) {
  return {{what}, {"passages", Unit::count}, {"documents", Unit::part}, {"counties", Unit::part}};
}

Row cited_row(const Reading& reading, const std::string& name, std::vector<Member> members) {
  Cell documents = documents_cell(reading, members);
  Cell counties = counties_cell(reading, members);
  return row_of(name, count_cell(std::move(members)), std::move(documents), std::move(counties));
}

// The name of a law in the language of messages: laws are gathered under their bokmål name.
std::string spoken(std::string name) {
  if (language_code() != "nn") return name;
  for (const std::string_view ending : {"loven", "forskriften"})
    if (name.ends_with(ending)) name.replace(name.size() - 2, 2, "a");
  return name;
}

// The names of cited laws and documents that some passage has, by code.
std::map<std::string, std::string> laws_in(const Reading& reading) {
  std::map<std::string, std::string> laws;
  for (const DocumentReading& document : reading.documents)
    for (const Mention& mention : document.mentions)
      for (const CodeTag& tag : mention.tagged.codes)
        if (tag.code.starts_with(law_prefix))
          laws[tag.code] = spoken(tag.code.substr(law_prefix.size()));
  for (const Topic& guidance : reading.topics.guidance)
    if (const auto found = laws.find(guidance.code); found != laws.end())
      found->second = guidance.label;
  return laws;
}

// What most documents cite comes first.
void sort_by_documents(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::pair(*a.cells[2].number, *a.cells[1].number) >
           std::pair(*b.cells[2].number, *b.cells[1].number);
  });
}

// True when the words just before code point `at` are on a work in the document that others may
// have made: its pictures, its cover.
bool is_on_another_work(const Topics& topics, std::string_view text, int at) {
  constexpr int near = 40;
  const std::string before =
      slice(text, static_cast<std::size_t>(std::max(0, at - near)), static_cast<std::size_t>(at));
  return speaks_of(topics.other_works, before);
}

// The first place of the tags that says who made the document.
std::optional<int> first_maker(const std::vector<CodeTag>& tags) {
  std::optional<int> first;
  for (const CodeTag& tag : tags)
    if (tag.code.starts_with(maker_prefix) && (!first || tag.evidence.front().start < *first))
      first = tag.evidence.front().start;
  return first;
}

// Where the passage first says who made the document; nothing where it does not.
std::optional<int> maker_place(const Topics& topics, const TaggedPassage& passage) {
  std::optional<int> at = first_maker(passage.codes);
  while (at && is_on_another_work(topics, passage.text, *at)) {
    const int next = *at + 1;  // tags have the first place only
    at = first_maker(find_topics(
        topics, slice(passage.text, static_cast<std::size_t>(next), code_points(passage.text))));
    if (at) *at += next;
  }
  return at;
}

// The sentence of the passage around code point `at`.
std::string sentence_at(const TaggedPassage& passage, int at) {
  for (const index::Span& span : index::split_sentences(passage.text))
    if (at >= span.start && at < span.end)
      return excerpt(slice(passage.text, static_cast<std::size_t>(span.start),
                           static_cast<std::size_t>(span.end)),
                     at - span.start, sentence_length);
  return excerpt(passage.text, at, sentence_length);
}

Cell makers_cell(const Topics& topics, const DocumentReading& document) {
  Cell cell;
  for (const Mention& mention : document.mentions) {
    const int page = mention.tagged.page;
    const bool at_an_end = page <= front_pages || page > document.pages - back_pages;
    if (!at_an_end || !mention.evidence()) continue;
    const auto place = maker_place(topics, mention.tagged);
    if (!place) continue;
    cell.members.push_back({&document, &mention, {}});
    if (cell.members.size() > makers_shown) continue;
    cell.text += (cell.text.empty() ? "" : "\n") +
                 message("table.quote", {{"text", sentence_at(mention.tagged, *place)},
                                         {"page", static_cast<long>(page)}});
  }
  if (cell.text.empty())
    cell.text = message(document.readable > 0 ? "aspects.none" : "answer.unreadable");
  return cell;
}

}  // namespace

Table sources_table(const Reading& reading) {
  Table table = empty_table("sources", reading, cited_columns("source_name"));
  const CodedPassages passages(all_documents(reading));
  for (const Topic& source : reading.topics.sources)
    table.rows.push_back(cited_row(reading, source.label, passages.with(source.code)));
  table.notes = basis_notes(reading, message("table.note.sources"));
  return table;
}

Table laws_table(const Reading& reading) {
  Table table = empty_table("laws", reading, cited_columns("law"));
  const CodedPassages passages(all_documents(reading));
  for (const auto& [code, name] : laws_in(reading))
    if (auto members = passages.with(code); !members.empty())
      table.rows.push_back(cited_row(reading, name, std::move(members)));
  sort_by_documents(table.rows);
  table.notes = basis_notes(reading, message("table.note.laws"));
  return table;
}

Table origin_table(const Reading& reading) {
  Table table = empty_table("origin", reading,
                            {{"county"},
                             {"title"},
                             {"type"},
                             {"readable_pages", Unit::part},
                             {"words_in_all", Unit::count},
                             {"made_by"}});
  table.columns[0].group = true;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    Cell words = number_cell(static_cast<double>(document.words));
    if (document.readable == 0) words.number.reset();
    table.rows.push_back(row_of(county, document.marked_title(), type_label(document.plan.type),
                                part_cell(document.readable, document.pages), std::move(words),
                                makers_cell(reading.topics, document)));
  });
  table.notes = basis_notes(reading, message("table.note.origin"));
  return table;
}

}  // namespace planlupe::query
