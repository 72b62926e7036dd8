#include "query/tables/study_words.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/document_json.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/table.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::pair<std::string_view, Trait>, 5> traits = {
    {{"document", Trait::document},
     {"county", Trait::county},
     {"type", Trait::type},
     {"year", Trait::year},
     {"form", Trait::form}}};

// People say Troms, planstrategi, nn: any of a trait's names will do.
bool has_value(Trait trait, const std::string& wanted, const Plan& plan, const Passage& passage) {
  const std::string low = lower(wanted);
  if (low == lower(value_of(trait, plan, passage))) return true;
  if (trait == Trait::document) return wanted == plan.file;
  if (trait == Trait::form) return low == name(passage.language);
  return trait == Trait::type && plan_type_named(wanted) == plan.type;
}

}  // namespace

std::optional<Trait> trait_named(std::string_view name) {
  for (const auto& [known, trait] : traits)
    if (known == name) return trait;
  return std::nullopt;
}

std::string value_of(Trait trait, const Plan& plan, const Passage& passage) {
  switch (trait) {
    case Trait::document:
      return plan.title.empty() ? plan.file : plan.title;
    case Trait::county:
      return plan.county.empty() ? message("words.no_county") : plan.county;
    case Trait::type:
      return type_label(plan.type);
    case Trait::year:
      return plan.year > 0 ? std::to_string(plan.year) : message("words.no_year");
    case Trait::form:
      return label("words.form", name(passage.language));
  }
  return {};
}

bool Selection::holds(const Plan& plan, const Passage& passage) const {
  return std::all_of(conditions.begin(), conditions.end(), [&](const auto& condition) {
    return std::any_of(conditions.begin(), conditions.end(), [&](const auto& other) {
      return other.first == condition.first && has_value(other.first, other.second, plan, passage);
    });
  });
}

Result<std::pair<Trait, std::string>> parse_condition(std::string_view text) {
  const auto equals = text.find('=');
  const auto trait = trait_named(text.substr(0, equals));
  if (!trait || equals == text.npos || equals + 1 == text.size())
    return fail(Errc::usage, message("words.condition"), std::string(text),
                message("words.condition.hint"));
  return std::pair(*trait, std::string(text.substr(equals + 1)));
}

Result<std::vector<Error>> read_words(const Study& study, index::Analyser& analyser,
                                      const Selection& selection,
                                      const std::function<void(const WordsOfPassage&)>& see) {
  std::vector<Error> notices;
  bool any = false;
  for (const Plan& plan : study.register_.plans) {
    const auto document = read_document(study.text_path(plan.file));
    if (!document) {
      notices.push_back(
          {document.error().code, message("reading.no_text"), plan.file, message("reading.hint")});
      continue;
    }
    any = true;
    for (const Passage& passage : document->passages) {
      if (!is_text(passage.region) || !selection.holds(plan, passage)) continue;
      auto words = analyser.analyse(passage.text, passage.language);
      std::erase_if(words, [](const auto& t) { return t.kind != index::TokenKind::word; });
      see({plan, passage, words});
    }
  }
  if (!any)
    return fail(Errc::data_invalid, message("reading.nothing"), study.root.string(),
                message("reading.hint"));
  return notices;
}

bool is_countable(const index::Token& token) {
  const auto letters = decode(token.word->text);
  return std::any_of(letters.begin(), letters.end(), is_letter);
}

bool same_word(const index::Word& a, const index::Word& b) {
  return std::any_of(a.keys.begin(), a.keys.end(), [&](const std::string& key) {
    return std::find(b.keys.begin(), b.keys.end(), key) != b.keys.end();
  });
}

Result<std::set<std::string>> left_out_words(bool listed) {
  if (listed) return std::set<std::string>{};
  const auto bytes = read_file(data_dir() / "language" / "function_words.csv");
  if (!bytes) return fail(bytes.error());
  std::set<std::string> out;
  for (const CsvRow& row : parse_csv(*bytes)) {
    if (row.size() < 2) continue;
    std::istringstream words(row[1]);
    for (std::string word; words >> word;) out.insert(word);
  }
  return out;
}

void WordCount::add(const index::Token& token, const Plan& plan) {
  ++count;
  ++forms[token.word->text];
  ++documents[plan.file];
}

void WordCount::add(const WordCount& more) {
  count += more.count;
  for (const auto& [form, n] : more.forms) forms[form] += n;
  for (const auto& [file, n] : more.documents) documents[file] += n;
}

std::string WordCount::shown_as(const std::string& key) const {
  const auto most = std::max_element(
      forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == forms.end()) return key;
  const bool written =
      key.find_first_of("+~") == key.npos && slice(key, 0, 1) == slice(most->first, 0, 1);
  return written ? key : most->first;
}

void name_words(const std::vector<WordCounts*>& lists) {
  WordCounts all;
  for (const WordCounts* list : lists)
    for (const auto& [key, word] : *list) all[key].add(word);
  for (WordCounts* list : lists) {
    WordCounts named;
    for (const auto& [key, word] : *list) named[all[key].shown_as(key)].add(word);
    *list = std::move(named);
  }
}

void WordList::add(const WordsOfPassage& passage, const std::set<std::string>& left_out) {
  for (const index::Token& token : passage.words)
    if (is_countable(token) && !left_out.contains(token.word->text))
      words[token.word->keys.front()].add(token, passage.plan);
  const auto size = static_cast<long>(passage.words.size());
  sizes[passage.plan.file] += size;
  total += size;
}

}  // namespace planlupe::query
