#include "ingest/repair/confusions.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <queue>
#include <string_view>
#include <tuple>
#include <utility>

#include "corpus/data_dir.h"
#include "corpus/json_file.h"
#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr int max_edits = 4;
constexpr std::size_t max_tries = 500;
constexpr std::size_t longest_word = 80;  // what is longer is no word, and would try for hours

std::u32string letters_of(const Json& list) {
  std::u32string out;
  for (const Json& item : list) out += decode(item.get<std::string>());
  return out;
}

Confusions parse(const Json& json) {
  Confusions table;
  for (const Json& row : json.at("confusions"))
    table.words.push_back({decode(row.at(0).get<std::string>()),
                           decode(row.at(1).get<std::string>()), row.at(2).get<double>()});
  table.sure_marks = letters_of(json.at("infinitive_mark").at("sure"));
  table.marks_before_verbs = letters_of(json.at("infinitive_mark").at("before_verbs"));
  for (const Json& word : json.at("before_infinitives"))
    table.before_infinitives.insert(word.get<std::string>());
  for (const Json& verb : json.at("verbs")) table.verbs.insert(verb.get<std::string>());
  return table;
}

Confusions load() {
  const auto json = read_json(data_dir() / "language" / "ocr_confusions.json");
  if (!json) return {};
  try {
    return parse(*json);
  } catch (const std::exception&) {  // nlohmann: a member is missing or of another type
    return {};
  }
}

// A spelling of the whole word: `done` is the part that is settled, the rest of the word from
// `at` on stands as it was read.
struct Spelling {
  double cost = 0;
  int edits = 0;
  std::size_t at = 0;
  std::u32string done = {};

  bool operator>(const Spelling& o) const {
    return cost != o.cost ? cost > o.cost
                          : std::tie(edits, done, at) > std::tie(o.edits, o.done, o.at);
  }
};

std::u32string lowered(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// Where in a word which misreading may have happened.
using Place = std::pair<std::size_t, const Confusion*>;

// A misreading matches as it was read, or, when it has no capital of its own, in any case.
std::vector<Place> places_of(const Confusions& table, std::u32string_view read,
                             std::u32string_view low) {
  std::vector<Place> out;
  for (std::size_t at = 0; at < low.size(); ++at)
    for (const Confusion& c : table.words)
      if (read.substr(at).starts_with(c.read) || low.substr(at).starts_with(c.read))
        out.emplace_back(at, &c);
  return out;
}

}  // namespace

const Confusions& Confusions::shipped() {
  static const Confusions table = load();
  return table;
}

void each_origin(const Confusions& table, const std::u32string& read,
                 const std::function<bool(const std::u32string&, double)>& found) {
  const std::u32string low = lowered(read);
  const std::vector<Place> places = places_of(table, read, low);
  std::priority_queue<Spelling, std::vector<Spelling>, std::greater<>> open;
  open.push({});
  for (std::size_t tries = 0; !open.empty() && tries < max_tries; ++tries) {
    const Spelling next = open.top();
    open.pop();
    if (!found(next.done + low.substr(next.at), next.cost)) return;
    if (next.edits == max_edits || low.size() > longest_word) continue;
    for (const auto& [at, c] : places)
      if (at >= next.at)
        open.push({next.cost + c->cost, next.edits + 1, at + c->read.size(),
                   next.done + low.substr(next.at, at - next.at) + c->printed});
  }
}

}  // namespace planlupe::ingest
