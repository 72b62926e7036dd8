// The figures that plans set as goals, the same figure of several plans together.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/code_rows.h"
#include "query/tables/evidence.h"
#include "query/tables/figures.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr std::size_t sentence_length = 220;
constexpr std::string_view goal = "MOD.mal";

// True when a word that shows the goal stands in the figure's sentence.
bool is_aimed(const Figure& figure, const CodeTag& tag) {
  const int end = figure.sentence_start + static_cast<int>(code_points(figure.sentence));
  return std::any_of(tag.evidence.begin(), tag.evidence.end(), [&](const Evidence& words) {
    return words.start < end && words.end > figure.sentence_start;
  });
}

Row target_row(const std::string& county, const DocumentReading& document, const Mention& mention,
               const Figure& figure) {
  return row_of(unified(figure.text), county, document.marked_title(), page_cell(document, mention),
                excerpt(figure.sentence, figure.start, sentence_length));
}

}  // namespace

Table targets_table(const Reading& reading) {
  Table table = empty_table(
      "targets", reading, {{"figure"}, {"county"}, {"title"}, {"page", Unit::year}, {"sentence"}});
  for (const std::size_t group : {0U, 1U, 2U}) table.columns[group].group = true;
  each_document(reading, [&](const std::string& county, const DocumentReading& document) {
    for (const Mention& mention : document.mentions) {
      const CodeTag* tag = find_code(mention.tagged, goal);
      if (tag == nullptr || !counts(mention, goal)) continue;
      for (const Figure& figure : figures_in(mention.tagged.text))
        if (is_aimed(figure, *tag))
          table.rows.push_back(target_row(county, document, mention, figure));
    }
  });
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row& a, const Row& b) {
    return std::pair(value_of(a.cells[0].text), a.cells[0].text) <
           std::pair(value_of(b.cells[0].text), b.cells[0].text);
  });
  table.notes = basis_notes(reading, message("table.note.targets"));
  return table;
}

}  // namespace planlupe::query
