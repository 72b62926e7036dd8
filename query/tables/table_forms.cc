// What the analyser makes of a word, and the forms of it that a study has.

#include <algorithm>

#include "corpus/messages.h"
#include "query/tables/tables.h"
#include "query/tables/word_tables.h"

namespace planlupe::query {

namespace {

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : ", ") + item;
  return out;
}

// True when a whole-word key of `word` is a part of `compound`.
bool is_part(const index::Word& word, const index::Word& compound) {
  return std::any_of(word.keys.begin(), word.keys.end(), [&](const std::string& key) {
    return std::find(compound.parts.begin(), compound.parts.end(), key) != compound.parts.end();
  });
}

// The keys of `wanted` that `found` has too: which of the words that `wanted` may be.
std::string shared_keys(const index::Word& wanted, const index::Word& found) {
  std::vector<std::string> shared;
  for (const std::string& key : wanted.keys)
    for (const auto* keys : {&found.keys, &found.parts})
      if (std::find(keys->begin(), keys->end(), key) != keys->end()) {
        shared.push_back(key);
        break;
      }
  return joined(shared);
}

struct FormCount {
  WordCount seen = {};
  std::string keys = {};  // shared with the word asked for
};

using Forms = std::map<std::string, FormCount, NorwegianOrder>;

void add_rows(const Forms& forms, std::string_view kind, Table& table) {
  std::vector<const Forms::value_type*> rows;
  for (const auto& form : forms) rows.push_back(&form);
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
    return a->second.seen.count > b->second.seen.count;
  });
  for (const auto* row : rows) {
    const WordCount& seen = row->second.seen;
    table.rows.push_back(row_of(label("words.match", kind), row->first, row->second.keys,
                                number_cell(static_cast<double>(seen.count)),
                                number_cell(static_cast<double>(seen.documents.size()))));
  }
}

// Where all are forms of the same, no column needs to say of what.
void drop_equal_keys(Table& table) {
  const auto differs = [&](const Row& row) {
    return row.cells[2].text != table.rows.front().cells[2].text;
  };
  if (std::any_of(table.rows.begin(), table.rows.end(), differs)) return;
  table.columns.erase(table.columns.begin() + 2);
  for (Row& row : table.rows) row.cells.erase(row.cells.begin() + 2);
}

}  // namespace

Table empty_word_table(std::string_view name,
                       const std::vector<std::pair<std::string_view, Unit>>& columns,
                       const index::Analyser& analyser) {
  Table table{.name = std::string(name), .title = label("words.title", name)};
  for (const auto& [key, unit] : columns)
    table.columns.push_back(
        {.key = std::string(key), .title = label("words.column", key), .unit = unit});
  if (!analyser.has_lemmas()) table.notes.push_back(message("words.note.no_lemmas"));
  return table;
}

Cell per_thousand(long count, long words) {
  if (words <= 0) return {};
  return number_cell(1000. * static_cast<double>(count) / static_cast<double>(words));
}

Table analysis_table(index::Analyser& analyser, const std::string& word) {
  Table table = empty_word_table(
      "terms",
      {{"form", Unit::text}, {"keys", Unit::text}, {"parts", Unit::text}, {"stem", Unit::text}},
      analyser);
  for (const Form form : {Form::nb, Form::nn}) {
    const auto found = analyser.word(word, form);
    table.rows.push_back(
        {{text_cell(label("words.form", name(form))), text_cell(joined(found->keys)),
          text_cell(joined(found->parts)), text_cell(found->stem)}});
  }
  return table;
}

Result<WordTable> forms_table(const Study& study, index::Analyser& analyser,
                              const std::string& word) {
  const auto wanted = analyser.word(word);
  Forms whole, inside;
  auto notices = read_words(study, analyser, {}, [&](const WordsOfPassage& passage) {
    for (const index::Token& token : passage.words) {
      const bool is_whole = same_word(*token.word, *wanted);
      if (!is_whole && !is_part(*wanted, *token.word)) continue;
      FormCount& form = (is_whole ? whole : inside)[token.word->text];
      form.seen.add(token, passage.plan);
      form.keys = shared_keys(*wanted, *token.word);
    }
  });
  if (!notices) return fail(notices.error());
  WordTable out{empty_word_table("forms",
                                 {{"match", Unit::text},
                                  {"written", Unit::text},
                                  {"form_of", Unit::text},
                                  {"count", Unit::count},
                                  {"documents_with", Unit::count}},
                                 analyser),
                *std::move(notices)};
  out.table.columns.front().group = true;
  add_rows(whole, "whole", out.table);
  add_rows(inside, "part", out.table);
  drop_equal_keys(out.table);
  out.table.notes.push_back(
      message("words.note.keys",
              {{"word", word}, {"keys", joined(wanted->keys)}, {"parts", joined(wanted->parts)}}));
  return out;
}

}  // namespace planlupe::query
