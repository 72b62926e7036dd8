// Frequencies and dispersion.

#include <algorithm>

#include "corpus/messages.h"
#include "query/tables/association.h"
#include "query/tables/tables.h"
#include "query/tables/word_tables.h"

namespace planlupe::query {

namespace {

using Sizes = std::map<std::string, long>;  // words by document

// One part of a corpus for each document, whether or not the word is in it.
Cell dispersion(const std::map<std::string, long>& counts, const Sizes& sizes) {
  std::vector<Frequency> parts;
  for (const auto& [file, words] : sizes) {
    const auto at = counts.find(file);
    parts.push_back({at == counts.end() ? 0 : at->second, words});
  }
  if (parts.size() < 2 || counts.empty()) return {};
  return number_cell(deviation_of_proportions(parts));
}

std::vector<Cell> count_cells(const WordCount& word, const Sizes& sizes, long words) {
  return {number_cell(static_cast<double>(word.count)), number_cell(static_cast<double>(words)),
          per_thousand(word.count, words),
          part_cell(static_cast<double>(word.documents.size()), static_cast<double>(sizes.size())),
          dispersion(word.documents, sizes)};
}

Table freq_table(std::vector<std::pair<std::string_view, Unit>> first,
                 const index::Analyser& analyser) {
  for (const auto& column :
       std::vector<std::pair<std::string_view, Unit>>{{"count", Unit::count},
                                                      {"words", Unit::count},
                                                      {"per_1000", Unit::ratio},
                                                      {"documents", Unit::part},
                                                      {"dispersion", Unit::ratio}})
    first.push_back(column);
  Table table = empty_word_table("freq", first, analyser);
  table.notes.push_back(message("words.note.dispersion"));
  return table;
}

// The counts of the words asked for in one part of the study.
struct Group {
  std::vector<WordCount> words = {};
  Sizes sizes = {};
  long total = 0;
};

}  // namespace

Result<WordTable> frequency_list(const Study& study, index::Analyser& analyser,
                                 const ListOptions& options) {
  const auto left_out = left_out_words(options.function_words);
  if (!left_out) return fail(left_out.error());
  WordList list;
  auto notices = read_words(study, analyser, options.only,
                            [&](const WordsOfPassage& passage) { list.add(passage, *left_out); });
  if (!notices) return fail(notices.error());
  name_words({&list.words});
  std::vector<const std::pair<const std::string, WordCount>*> rows;
  for (const auto& word : list.words) {
    if (word.second.count >= options.least) rows.push_back(&word);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->second.count > b->second.count; });
  if (rows.size() > options.limit) rows.resize(options.limit);
  WordTable out{freq_table({{"word", Unit::text}}, analyser), *std::move(notices)};
  for (const auto* row : rows) {
    auto cells = count_cells(row->second, list.sizes, list.total);
    cells.insert(cells.begin(), text_cell(row->first));
    out.table.rows.push_back({std::move(cells)});
  }
  return out;
}

Result<WordTable> frequency_of(const Study& study, index::Analyser& analyser,
                               const std::vector<std::string>& words, std::optional<Trait> trait,
                               const Selection& only) {
  std::vector<index::WordPtr> wanted;
  for (const auto& word : words) wanted.push_back(analyser.word(word));
  std::map<std::string, Group, NorwegianOrder> groups;
  auto notices = read_words(study, analyser, only, [&](const WordsOfPassage& seen) {
    Group& group = groups[trait ? value_of(*trait, seen.plan, seen.passage) : ""];
    group.words.resize(words.size());
    for (const index::Token& token : seen.words)
      for (std::size_t i = 0; i < wanted.size(); ++i)
        if (same_word(*token.word, *wanted[i])) group.words[i].add(token, seen.plan);
    group.sizes[seen.plan.file] += static_cast<long>(seen.words.size());
    group.total += static_cast<long>(seen.words.size());
  });
  if (!notices) return fail(notices.error());
  std::vector<std::pair<std::string_view, Unit>> first{{"word", Unit::text}};
  if (trait) first.push_back({"group", Unit::text});
  WordTable out{freq_table(first, analyser), *std::move(notices)};
  out.table.columns.front().group = true;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (const auto& [name, group] : groups) {
      auto cells = count_cells(group.words[i], group.sizes, group.total);
      if (trait) cells.insert(cells.begin(), text_cell(name));
      cells.insert(cells.begin(), text_cell(words[i]));
      out.table.rows.push_back({std::move(cells)});
    }
  return out;
}

}  // namespace planlupe::query
