#include "query/tables/topics.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/text.h"
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

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

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

// The first byte of `text` at which the topic is spoken of.
std::optional<std::size_t> first_place(const Topic& topic, std::string_view text,
                                       std::size_t& length) {
  std::optional<std::size_t> first;
  for (const std::string& written : topic.stems) {
    const bool anywhere = written.starts_with('*');
    const std::string_view stem = std::string_view(written).substr(anywhere ? 1 : 0);
    for (std::size_t at = text.find(stem); at != std::string_view::npos;
         at = text.find(stem, at + 1)) {
      if ((!anywhere && within_word(text, at)) || excused(topic, text, at)) continue;
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

Result<Topics> read_topics() {
  auto municipalities = read_municipalities();
  if (!municipalities) return fail(municipalities.error());
  return read_data("topics.json", "topics.invalid", [&](const Json& json) {
    return Topics{topics_from(json.at("words"), "ORD."), topics_from(json.at("topics"), "TEMA."),
                  *std::move(municipalities)};
  });
}

std::vector<CodeTag> find_topics(const Topics& topics, std::string_view text) {
  std::vector<CodeTag> tags = topics.municipalities.find(text);
  const std::string small = lower(text);
  for (const auto* list : {&topics.words, &topics.topics})
    for (const Topic& topic : *list) {
      std::size_t length = 0;
      const auto at = first_place(topic, small, length);
      if (!at) continue;
      CodeTag tag{.code = topic.code};
      tag.evidence.push_back({points(small, *at), points(small, *at + length), topic.label});
      tags.push_back(std::move(tag));
    }
  return tags;
}

}  // namespace planlupe::query
