#include "query/tables/table_compared.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "query/tables/code_rows.h"
#include "query/tables/comparisons.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"
#include "query/tables/tally.h"

namespace planlupe::query {

namespace {

constexpr std::size_t sentence_length = 300;

bool is_aspect(std::string_view code) {
  return within(code, "INN.aspekt") || within(code, "KVA") || within(code, "PER") ||
         within(code, "TEMA");
}

bool stands_in(const CodeTag& tag, const ComparedSentence& comparison) {
  for (const Evidence& words : tag.evidence)
    if (words.start >= comparison.start && words.end <= comparison.end) return true;
  return false;
}

// Leaves out what a code below it says more exactly.
void keep_leaves(std::vector<std::string>& codes) {
  const std::vector<std::string> all = codes;
  std::erase_if(codes, [&](const std::string& code) {
    return std::any_of(all.begin(), all.end(), [&](const std::string& other) {
      return other != code && within(other, code);
    });
  });
}

// The aspects whose words stand in the compared sentence; one without a name when there are none.
std::vector<std::string> aspects_of(const Mention& mention, const ComparedSentence& comparison) {
  std::vector<std::string> codes;
  for (const CodeTag& tag : mention.tagged.codes)
    if (tag.status == Status::core && is_aspect(tag.code) && stands_in(tag, comparison))
      codes.push_back(tag.code);
  keep_leaves(codes);
  if (codes.empty()) codes.emplace_back();
  return codes;
}

std::string aspect_label(const Reading& reading, const std::string& code) {
  if (code.empty()) return message("compared.other");
  for (const Topic& topic : reading.topics.topics)
    if (topic.code == code) return topic.label;
  return reading.label_of(code);
}

}  // namespace

Table compared_table(const Reading& reading) {
  Table table = empty_table(
      "compared", reading, {{"aspect"}, {"county"}, {"title"}, {"page", Unit::year}, {"sentence"}});
  for (const std::size_t group : {0U, 1U, 2U}) table.columns[group].group = true;
  std::map<std::string, std::vector<Row>, NorwegianOrder> aspects;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    for (const Mention& mention : document.mentions) {
      if (!counts(mention, "INN")) continue;
      for (const ComparedSentence& comparison : comparisons_in(mention.tagged.text))
        for (const std::string& code : aspects_of(mention, comparison)) {
          const std::string aspect = aspect_label(reading, code);
          aspects[aspect].push_back(row_of(aspect, county, document.marked_title(),
                                           page_cell(document, mention),
                                           excerpt(comparison.sentence, 0, sentence_length)));
        }
    }
  });
  auto unnamed = aspects.extract(message("compared.other"));
  for (auto& [aspect, rows] : aspects)
    std::move(rows.begin(), rows.end(), std::back_inserter(table.rows));
  if (unnamed)
    std::move(unnamed.mapped().begin(), unnamed.mapped().end(), std::back_inserter(table.rows));
  table.notes = basis_notes(reading, message("table.note.compared"));
  return table;
}

}  // namespace planlupe::query
