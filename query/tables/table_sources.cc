// What plans rest on: who their figures and knowledge come from, which laws and national guidance
// they cite, and who made them.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/language/sentences.h"
#include "query/tables/cited_laws.h"
#include "query/tables/code_rows.h"
#include "query/tables/coded_passages.h"
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

// The names of cited laws and documents that some passage has, by code.
std::map<std::string, std::string> laws_in(const Reading& reading) {
  std::map<std::string, std::string> laws;
  for (const DocumentReading& document : reading.documents)
    for (const Mention& mention : document.mentions)
      for (const CodeTag& tag : mention.tagged.codes)
        if (tag.code.starts_with(law_prefix)) laws[tag.code] = tag.code.substr(law_prefix.size());
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

bool says_who(const Mention& mention) {
  return std::any_of(mention.tagged.codes.begin(), mention.tagged.codes.end(),
                     [](const CodeTag& tag) { return tag.code.starts_with(maker_prefix); });
}

// The sentence of the passage with the first word on who made the document.
std::string maker_sentence(const TaggedPassage& passage) {
  int at = static_cast<int>(passage.text.size());
  for (const CodeTag& tag : passage.codes)
    if (tag.code.starts_with(maker_prefix)) at = std::min(at, tag.evidence.front().start);
  for (const index::Span& span : index::split_sentences(passage.text))
    if (at >= span.start && at < span.end)
      return excerpt(slice(passage.text, static_cast<std::size_t>(span.start),
                           static_cast<std::size_t>(span.end)),
                     at - span.start, sentence_length);
  return excerpt(passage.text, at, sentence_length);
}

Cell makers_cell(const DocumentReading& document) {
  Cell cell;
  for (const Mention& mention : document.mentions) {
    const int page = mention.tagged.page;
    const bool at_an_end = page <= front_pages || page > document.pages - back_pages;
    if (!at_an_end || !mention.evidence() || !says_who(mention)) continue;
    cell.members.push_back({&document, &mention, {}});
    if (cell.members.size() > makers_shown) continue;
    cell.text += (cell.text.empty() ? "" : "\n") +
                 message("table.quote", {{"text", maker_sentence(mention.tagged)},
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
                                makers_cell(document)));
  });
  table.notes = basis_notes(reading, message("table.note.origin"));
  return table;
}

}  // namespace planlupe::query
