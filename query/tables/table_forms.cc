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

using Forms = std::map<std::string, WordCount, NorwegianOrder>;

void add_rows(const Forms& forms, std::string_view kind, Table& table) {
  std::vector<const Forms::value_type*> rows;
  for (const auto& form : forms) rows.push_back(&form);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->second.count > b->second.count; });
  for (const auto* row : rows)
    table.rows.push_back({{text_cell(label("words.match", kind)), text_cell(row->first),
                           number_cell(static_cast<double>(row->second.count)),
                           number_cell(static_cast<double>(row->second.documents.size()))}});
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
      if (same_word(*token.word, *wanted))
        whole[token.word->text].add(token, passage.plan);
      else if (is_part(*wanted, *token.word))
        inside[token.word->text].add(token, passage.plan);
    }
  });
  if (!notices) return fail(notices.error());
  WordTable out{empty_word_table("forms",
                                 {{"match", Unit::text},
                                  {"written", Unit::text},
                                  {"count", Unit::count},
                                  {"documents_with", Unit::count}},
                                 analyser),
                *std::move(notices)};
  out.table.columns.front().group = true;
  add_rows(whole, "whole", out.table);
  add_rows(inside, "part", out.table);
  out.table.notes.push_back(
      message("words.note.keys",
              {{"word", word}, {"keys", joined(wanted->keys)}, {"parts", joined(wanted->parts)}}));
  return out;
}

}  // namespace planlupe::query
