#include "query/tables/topics.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>
#include <utility>

#include "corpus/text.h"
#include "query/tables/cited_laws.h"
#include "query/tables/data_file.h"

namespace planlupe::query {

namespace {

std::vector<Topic> topics_from(const Json& list, const std::string& prefix) {
  std::vector<Topic> topics;
  const std::string spoken = language_code();
  for (const Json& in : list)
    topics.push_back({prefix + in.at("name").get<std::string>(), in.at("label").at(spoken),
                      in.at("stems"), in.value("not_in", std::vector<std::string>{})});
  return topics;
}

// The sources, with those that are actors too behind each of the leads: "ifølge nav".
std::vector<Topic> sources_from(const Json& json) {
  const Json& list = json.at("sources");
  std::vector<Topic> sources = topics_from(list, "KJELDE.");
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (const std::string& name : list[i].value("named", std::vector<std::string>{}))
      for (const Json& lead : json.at("leads"))
        sources[i].stems.push_back(lead.get<std::string>() + name);
  return sources;
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// True when a letter or digit stands at byte `at` of `text`.
bool goes_on(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  std::size_t end = at + 1;
  while (end < text.size() && is_continuation(text[end])) ++end;
  const char32_t c = decode(text.substr(at, end - at))[0];
  return is_letter(c) || is_digit(c);
}

// True when a letter stands before byte `at` of `text`.
bool within_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t before = at - 1;
  while (before > 0 && is_continuation(text[before])) --before;
  return is_letter(decode(text.substr(before, at - before))[0]);
}

bool excused(const Topic& topic, std::string_view text, std::size_t at) {
  return std::any_of(topic.not_in.begin(), topic.not_in.end(), [&](const std::string& expression) {
    return text.substr(at, expression.size()) == expression;
  });
}

// Which three bytes stand side by side in a text: most stems are ruled out by theirs, where looking
// for each takes most of the time that tables of topics take.
class Triples {
 public:
  explicit Triples(std::string_view text) {
    for (std::size_t at = 0; at + 3 <= text.size(); ++at) seen_.set(place(text, at));
  }

  // False when `part` is nowhere in the text.
  bool may_hold(std::string_view part) const {
    for (std::size_t at = 0; at + 3 <= part.size(); ++at)
      if (!seen_.test(place(part, at))) return false;
    return true;
  }

 private:
  static constexpr std::size_t places = 8192;

  static std::size_t place(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
      return std::size_t{static_cast<unsigned char>(text[at + i])};
    };
    return (byte(0) ^ (byte(1) << 3U) ^ (byte(2) << 5U)) % places;
  }

  std::bitset<places> seen_;
};

// The first byte of `text` at which the topic is spoken of.
std::optional<std::size_t> first_place(const Topic& topic, std::string_view text,
                                       const Triples& triples, std::size_t& length) {
  std::optional<std::size_t> first;
  for (const std::string& written : topic.stems) {
    const bool anywhere = written.starts_with('*');
    const bool whole = written.ends_with('$');
    const std::string_view stem =
        std::string_view(written).substr(anywhere, written.size() - anywhere - whole);
    if (!triples.may_hold(stem)) continue;
    for (std::size_t at = text.find(stem); at != std::string_view::npos;
         at = text.find(stem, at + 1)) {
      if ((!anywhere && within_word(text, at)) || excused(topic, text, at)) continue;
      if (whole && goes_on(text, at + stem.size())) continue;
      if (!first || at < *first) first = at, length = stem.size();
      break;
    }
  }
  return first;
}

int points(std::string_view text, std::size_t bytes) {
  return static_cast<int>(code_points(text.substr(0, bytes)));
}

}  // namespace

Result<Topics> read_topics(bool citations) {
  auto municipalities = read_municipalities();
  if (!municipalities) return fail(municipalities.error());
  return read_data("topics.json", "topics.invalid", [&](const Json& json) {
    Topics made;
    made.words = topics_from(json.at("words"), "ORD.");
    made.topics = topics_from(json.at("topics"), "TEMA.");
    made.municipalities = *std::move(municipalities);
    if (!citations) return made;
    made.sources = sources_from(json);
    made.guidance = topics_from(json.at("guidance"), std::string(law_prefix));
    made.makers = topics_from(json.at("makers"), std::string(maker_prefix));
    made.other_works = topics_from(json.at("other_works"), "");
    made.laws = true;
    return made;
  });
}

bool speaks_of(const std::vector<Topic>& topics, std::string_view text) {
  const std::string small = lower(text);
  const Triples triples(small);
  std::size_t length = 0;
  return std::any_of(topics.begin(), topics.end(), [&](const Topic& topic) {
    return first_place(topic, small, triples, length).has_value();
  });
}

bool is_topic(std::string_view code) {
  static constexpr std::array<std::string_view, 6> prefixes{"ORD.",    "TEMA.",    "KOMMUNE.",
                                                            "KJELDE.", law_prefix, maker_prefix};
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return code.starts_with(prefix); });
}

std::vector<CodeTag> find_topics(const Topics& topics, std::string_view text) {
  std::vector<CodeTag> tags = topics.municipalities.find(text);
  if (topics.laws)
    for (CodeTag& law : cited_laws(text)) tags.push_back(std::move(law));
  const std::string small = lower(text);
  const Triples triples(small);
  for (const auto* list :
       {&topics.words, &topics.topics, &topics.sources, &topics.guidance, &topics.makers})
    for (const Topic& topic : *list) {
      std::size_t length = 0;
      const auto at = first_place(topic, small, triples, length);
      if (!at) continue;
      CodeTag tag{.code = topic.code};
      tag.evidence.push_back({points(small, *at), points(small, *at + length), topic.label});
      tags.push_back(std::move(tag));
    }
  return tags;
}

}  // namespace planlupe::query
