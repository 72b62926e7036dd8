// The company a word keeps.

#include <algorithm>

#include "corpus/messages.h"
#include "query/tables/association.h"
#include "query/tables/word_tables.h"

namespace planlupe::query {

namespace {

// Every word that is not the node itself is either near a node or not: a partition, as Dunning's
// table wants it (Evert 2008, Corpora and collocations, calls this surface cooccurrence).
struct Surroundings {
  WordCounts near = {}, all = {};
  long near_total = 0, total = 0, nodes = 0;
};

struct Wanted {
  const index::Word& node;
  int window = 0;
  const std::set<std::string>& left_out;
};

void add(const WordsOfPassage& passage, const Wanted& wanted, Surroundings& out) {
  const auto size = static_cast<int>(passage.words.size());
  std::vector<bool> is_node, is_near(passage.words.size());
  for (const index::Token& token : passage.words)
    is_node.push_back(same_word(*token.word, wanted.node));
  for (int i = 0; i < size; ++i) {
    if (!is_node[static_cast<std::size_t>(i)]) continue;
    for (int k = std::max(0, i - wanted.window); k <= std::min(size - 1, i + wanted.window); ++k)
      is_near[static_cast<std::size_t>(k)] = true;
  }
  for (std::size_t i = 0; i < passage.words.size(); ++i) {
    const index::Token& token = passage.words[i];
    if (is_node[i]) ++out.nodes;
    if (is_node[i] || !is_countable(token)) continue;
    ++out.total;
    const bool listed = !wanted.left_out.contains(token.word->text);
    if (listed) out.all[token.word->keys.front()].add(token, passage.plan);
    if (!is_near[i]) continue;
    ++out.near_total;
    if (listed) out.near[token.word->keys.front()].add(token, passage.plan);
  }
}

struct Collocate {
  std::string shown = {};
  Contingency table = {};
  double g2 = 0;
  long documents = 0;
};

std::vector<Collocate> collocates(const Surroundings& found, const CollocateOptions& options) {
  std::vector<Collocate> out;
  for (const auto& [name, word] : found.near) {
    Collocate made{.shown = name};
    if (word.count < options.least) continue;
    const double both = static_cast<double>(word.count);
    const double all = static_cast<double>(found.all.at(name).count);
    const auto near = static_cast<double>(found.near_total);
    made.table = {both, near - both, all - both,
                  static_cast<double>(found.total) - near - all + both};
    if (both <= made.table.expected()) continue;
    made.g2 = log_likelihood(made.table);
    made.documents = static_cast<long>(word.documents.size());
    out.push_back(std::move(made));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Collocate& a, const Collocate& b) { return a.g2 > b.g2; });
  if (out.size() > options.limit) out.resize(options.limit);
  return out;
}

}  // namespace

Result<WordTable> collocates_table(const Study& study, index::Analyser& analyser,
                                   const std::string& word, const CollocateOptions& options) {
  const auto left_out = left_out_words(options.function_words);
  if (!left_out) return fail(left_out.error());
  const auto node = analyser.word(word);
  Surroundings found;
  auto notices = read_words(study, analyser, options.only, [&](const WordsOfPassage& passage) {
    add(passage, {*node, options.window, *left_out}, found);
  });
  if (!notices) return fail(notices.error());
  name_words({&found.near, &found.all});
  WordTable out{empty_word_table("collocates",
                                 {{"word", Unit::text},
                                  {"together", Unit::count},
                                  {"in_all", Unit::count},
                                  {"expected", Unit::ratio},
                                  {"g2", Unit::ratio},
                                  {"log_dice", Unit::ratio},
                                  {"mi", Unit::ratio},
                                  {"documents_with", Unit::count}},
                                 analyser),
                *std::move(notices)};
  for (const Collocate& c : collocates(found, options))
    out.table.rows.push_back(
        {{text_cell(c.shown), number_cell(c.table.both),
          number_cell(c.table.both + c.table.second_only), number_cell(c.table.expected()),
          number_cell(c.g2), number_cell(log_dice(c.table)),
          number_cell(mutual_information(c.table)),
          number_cell(static_cast<double>(c.documents))}});
  out.table.notes.push_back(
      message("words.note.nodes",
              {{"word", word}, {"n", found.nodes}, {"window", static_cast<long>(options.window)}}));
  out.table.notes.push_back(message("words.note.collocates", {{"least", options.least}}));
  return out;
}

}  // namespace planlupe::query
