#include "corpus/language_form.h"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe {

namespace {

constexpr std::size_t shortest_stem = 3;  // letters before an ending
constexpr int lead = 2;
constexpr std::size_t neighbours = 5;

struct Tables {
  std::unordered_map<std::string, Form> words = {};
  std::vector<std::pair<std::string, Form>> endings = {};  // longest first
};

Form form_named(const std::string& text) {
  return text == "nb" ? Form::nb : text == "nn" ? Form::nn : Form::other;
}

Tables read_tables() {
  Tables tables;
  const auto bytes = read_file(data_dir() / "language" / "forms.csv");
  if (!bytes) return tables;
  for (const CsvRow& row : parse_csv(*bytes)) {
    if (row.size() < 3 || row[0] == "form") continue;
    std::istringstream words(row[2]);
    for (std::string word; words >> word;) {
      if (row[1] == "ending")
        tables.endings.emplace_back(word, form_named(row[0]));
      else
        tables.words.emplace(word, form_named(row[0]));
    }
  }
  std::stable_sort(tables.endings.begin(), tables.endings.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  return tables;
}

const Tables& tables() {
  static const Tables all = read_tables();
  return all;
}

void count(const std::string& word, FormScore& score) {
  const auto add = [&](Form form, int points) {
    (form == Form::nb ? score.nb : form == Form::nn ? score.nn : score.other) += points;
  };
  const auto known = tables().words.find(word);
  if (known != tables().words.end()) return add(known->second, 2);
  for (const auto& [ending, form] : tables().endings)
    if (word.size() >= ending.size() + shortest_stem && word.ends_with(ending)) return add(form, 1);
}

}  // namespace

FormScore form_score(std::string_view text) {
  FormScore score;
  std::u32string word;
  for (const char32_t c : decode(lower(text)) + U" ") {
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      count(encode(word), score);
      word.clear();
    }
  }
  return score;
}

std::optional<Form> form_of(const FormScore& score) {
  if (score.other >= 2 * lead && score.other > score.nb + score.nn) return Form::other;
  if (score.nb >= score.nn + lead) return Form::nb;
  if (score.nn >= score.nb + lead) return Form::nn;
  return std::nullopt;
}

void settle_forms(std::vector<Passage>& passages) {
  std::vector<std::optional<Form>> own;
  for (const Passage& p : passages) own.push_back(form_of(form_score(p.text)));
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].language = own[i].value_or(Form::other);
    if (own[i]) continue;
    int balance = 0;
    bool seen = false;
    const auto look = [&](std::size_t k) {
      if (!own[k] || *own[k] == Form::other) return;
      seen = true;
      balance += *own[k] == Form::nn ? 1 : -1;
    };
    std::size_t found = 0;
    for (std::size_t k = i; k-- > 0 && found < neighbours; found += own[k].has_value()) look(k);
    found = 0;
    for (std::size_t k = i + 1; k < own.size() && found < neighbours; ++k) {
      look(k);
      found += own[k].has_value();
    }
    if (seen) passages[i].language = balance > 0 ? Form::nn : Form::nb;
  }
}

}  // namespace planlupe
