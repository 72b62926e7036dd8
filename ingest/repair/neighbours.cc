#include "ingest/repair/neighbours.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

// The counted texts are few and of few kinds, and what stands before a word is no stranger to what
// stands after it.
constexpr double trust = 0.7;

using Costs = std::unordered_map<std::string, double>;

struct Counted {
  Costs before = {}, after = {};
};

struct Table {
  std::unordered_set<std::string> common = {};  // the rest counts by its last two letters
  std::unordered_map<std::string, Counted> words = {};
};

// Calls `each` with the parts of `text` that `delimiter` parts.
template <class Each>
void split(std::string_view text, char delimiter, const Each& each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(delimiter), text.size());
    each(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Costs costs_of(std::string_view fields) {
  Costs out;
  split(fields, ' ', [&](std::string_view field) {
    const std::size_t sign = field.find('=');
    if (sign != field.npos)
      out.emplace(field.substr(0, sign),
                  -0.1 * std::atoi(std::string(field.substr(sign + 1)).c_str()));
  });
  return out;
}

struct Tables {
  Table nb = {}, nn = {};
};

// Lines "form<tab>word<tab>neighbour=n ...<tab>neighbour=n ...", and comments.
Tables load() {
  Tables tables;
  const auto bytes = read_file(data_dir() / "language" / "word_neighbours.tsv");
  if (!bytes) return tables;
  split(*bytes, '\n', [&](std::string_view line) {
    if (line.starts_with('#')) return;
    std::vector<std::string> fields;
    split(line, '\t', [&](std::string_view field) { fields.emplace_back(field); });
    fields.resize(4);
    Table& table = fields[0] == "nn" ? tables.nn : tables.nb;
    if (fields[1] == "*")
      split(fields[2], ' ', [&](std::string_view word) { table.common.emplace(word); });
    else
      table.words[fields[1]] = {costs_of(fields[2]), costs_of(fields[3])};
  });
  return tables;
}

const Table& table_of(Form form) {
  static const Tables tables = load();
  return form == Form::nn ? tables.nn : tables.nb;
}

double cost_beside(const Costs& costs, std::string neighbour, const Table& table) {
  const bool name = neighbour.starts_with('^');
  if (name) neighbour.erase(0, 1);
  if (const auto found = costs.find(neighbour); found != costs.end()) return found->second;
  if (name) {
    const auto found = costs.find("^");
    return found == costs.end() ? 0 : found->second;
  }
  if (neighbour == "0" || neighbour == "." || table.common.contains(neighbour)) return 0;
  const std::u32string letters = decode(neighbour);
  const auto ending = letters.substr(letters.size() - std::min<std::size_t>(2, letters.size()));
  const auto found = costs.find("~" + encode(ending));
  return found == costs.end() ? 0 : found->second;
}

}  // namespace

bool has_neighbours(const std::string& word, Form form) {
  return table_of(form).words.contains(word);
}

double neighbour_cost(const std::string& word, Form form, const std::string& before,
                      const std::string& after) {
  const Table& table = table_of(form);
  const auto found = table.words.find(word);
  if (found == table.words.end()) return 0;
  return trust * (cost_beside(found->second.before, before, table) +
                  cost_beside(found->second.after, after, table));
}

}  // namespace planlupe::ingest
