#include "ingest/repair/confusions.h"

#include <algorithm>
#include <array>
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

constexpr std::size_t max_edits = 4;
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
  for (const Json& ending : json.at("name_endings"))
    table.name_endings.insert(ending.get<std::string>());
  for (const Json& prefix : json.at("verb_prefixes"))
    table.verb_prefixes.push_back(prefix.get<std::string>());
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

// A spelling of the whole word that has been found and not yet looked at: `parent`, the number of
// another that has been, with what its last misreading was in print besides.
struct Open {
  double cost = 0;
  std::size_t edits = 0, at = 0;  // misreadings; where the last of them ends
  std::size_t parent = 0;
  std::array<const Place*, max_edits> places = {};

  const Place* last() const { return edits == 0 ? nullptr : places[edits - 1]; }
  bool operator>(const Open& o) const {
    return std::make_tuple(cost, edits, at, parent, last()) >
           std::make_tuple(o.cost, o.edits, o.at, o.parent, o.last());
  }
};

// A word in UTF-8 that can be cut by letters.
class Word {
 public:
  explicit Word(const std::u32string& word) {
    for (const char32_t c : word) {
      starts_.push_back(bytes_.size());
      bytes_ += encode({&c, 1});
    }
    starts_.push_back(bytes_.size());
  }

  std::size_t letters() const { return starts_.size() - 1; }

  // The spelling that `open` stands for.
  void spell(const Open& open, Spelling& out) const {
    out.printed.clear();
    out.letters = letters();
    out.cost = open.cost;
    std::size_t done = 0;
    for (std::size_t i = 0; i < open.edits; ++i) {
      const auto& [at, confusion] = *open.places[i];
      out.printed.append(bytes_, starts_[done], starts_[at] - starts_[done]);
      out.printed += confusion->printed_utf8;
      out.letters += confusion->printed.size() - confusion->read.size();
      done = at + confusion->read.size();
    }
    out.printed.append(bytes_, starts_[done]);
  }

 private:
  std::string bytes_ = {};
  std::vector<std::size_t> starts_ = {};
};

}  // namespace

const Confusions& Confusions::shipped() {
  static const Confusions table = load();
  return table;
}

void each_origin(const Confusions& table, const std::u32string& read, double below,
                 const std::function<double(const Spelling&)>& found) {
  const std::u32string low = lowered(read);
  const Word word(low);
  const std::vector<Place> places = places_of(table, read, low);
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
  Spelling spelling;
  open.push({});
  for (std::size_t tried = 0; !open.empty() && tried < max_tries; ++tried) {
    const Open next = open.top();
    open.pop();
    if (tried > 0 && next.cost >= below) return;
    word.spell(next, spelling);
    below = std::min(below, found(spelling));
    if (next.edits == max_edits || low.size() > longest_word) continue;
    const auto first =
        std::lower_bound(places.begin(), places.end(), next.at,
                         [](const Place& p, std::size_t at) { return p.first < at; });
    for (auto place = first; place != places.end(); ++place) {
      if (next.cost + place->second->cost >= below) continue;
      Open longer = next;
      longer.cost += place->second->cost;
      longer.at = place->first + place->second->read.size();
      longer.parent = tried;
      longer.places[longer.edits++] = &*place;
      open.push(longer);
    }
  }
}

}  // namespace planlupe::ingest
