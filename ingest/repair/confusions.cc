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
      if ((c.read.front() == read[at] && read.substr(at).starts_with(c.read)) ||
          (c.read.front() == low[at] && low.substr(at).starts_with(c.read)))
        out.emplace_back(at, &c);
  return out;
}

// A spelling of the whole word: of its part before `at` that of `parent`, then what `last` was in
// print; the rest stands as it was read.
struct Spelling {
  double cost = 0;
  int edits = 0;
  std::size_t at = 0, parent = 0;
  const Place* last = nullptr;

  bool operator>(const Spelling& o) const {
    return std::tie(cost, edits, at, parent, last) >
           std::tie(o.cost, o.edits, o.at, o.parent, o.last);
  }
};

// What is settled of a spelling that was looked at.
struct Settled {
  std::size_t at = 0;
  std::u32string done = {};
};

Settled settled(const Spelling& spelling, const std::vector<Settled>& earlier,
                const std::u32string& low) {
  if (spelling.last == nullptr) return {};
  const auto& [at, confusion] = *spelling.last;
  const Settled& parent = earlier[spelling.parent];
  return {spelling.at, parent.done + low.substr(parent.at, at - parent.at) + confusion->printed};
}

}  // namespace

const Confusions& Confusions::shipped() {
  static const Confusions table = load();
  return table;
}

void each_origin(const Confusions& table, const std::u32string& read, double below,
                 const std::function<bool(const std::u32string&, double)>& found) {
  const std::u32string low = lowered(read);
  const std::vector<Place> places = places_of(table, read, low);
  std::priority_queue<Spelling, std::vector<Spelling>, std::greater<>> open;
  std::vector<Settled> looked_at;
  std::u32string whole;
  open.push({});
  while (!open.empty() && looked_at.size() < max_tries) {
    const Spelling next = open.top();
    open.pop();
    looked_at.push_back(settled(next, looked_at, low));
    whole.assign(looked_at.back().done).append(low, next.at);
    if (!found(whole, next.cost)) return;
    if (next.edits == max_edits || low.size() > longest_word) continue;
    const auto first =
        std::lower_bound(places.begin(), places.end(), next.at,
                         [](const Place& p, std::size_t at) { return p.first < at; });
    for (auto place = first; place != places.end(); ++place)
      if (next.cost + place->second->cost < below)
        open.push({next.cost + place->second->cost, next.edits + 1,
                   place->first + place->second->read.size(), looked_at.size() - 1, &*place});
  }
}

}  // namespace planlupe::ingest
