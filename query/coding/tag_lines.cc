#include "query/coding/tag_lines.h"

#include <string>
#include <utility>
#include <vector>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/coding/tag_json.h"

namespace planlupe::query {

namespace {

struct Line {
  std::string id = {}, text = {}, lead_in = {};
  std::vector<std::string> headings = {};
};

// An id may be a text or a number; other tools number their passages.
Result<Line> read_line(const std::string& bytes) {
  const auto invalid = [](const std::string& what) {
    return fail(Errc::passages_invalid, what, "",
                message("tag.passages_hint", {{"example", R"({"id":"1","text":"..."})"}}));
  };
  if (!valid_utf8(bytes)) return invalid(message("tag.not_utf8"));
  const auto json = parse_json(bytes);
  if (!json) return invalid(message("tag.not_json"));
  if (!json->is_object() || !json->contains("id") || !json->contains("text") ||
      !json->at("text").is_string())
    return invalid(message("tag.not_passage"));
  const Json& id = json->at("id");
  Line line{.id = id.is_string() ? id.get<std::string>() : json_line(id), .text = json->at("text")};
  if (json->contains("lead_in") && json->at("lead_in").is_string())
    line.lead_in = json->at("lead_in");
  if (json->contains("heading_path") && json->at("heading_path").is_array())
    for (const Json& heading : json->at("heading_path"))
      if (heading.is_string()) line.headings.push_back(heading);
  return line;
}

}  // namespace

std::size_t tag_lines(const Tagger& tagger, std::istream& in, std::ostream& out,
                      const std::function<void(const Error&)>& bad) {
  TagScanner scanner(tagger);
  std::size_t written = 0;
  std::string bytes;
  for (long number = 1; std::getline(in, bytes); ++number) {
    if (bytes.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto line = read_line(bytes);
    if (!line) {
      bad(std::move(line).error().at(message("tag.line", {{"line", std::to_string(number)}})));
      continue;
    }
    TaggedPassage tagged{.passage = line->id, .text = line->text};
    tagged.codes =
        scanner.tag({.text = line->text, .headings = line->headings, .lead_in = line->lead_in});
    out << to_json(tagged) << '\n';
    ++written;
  }
  return written;
}

}  // namespace planlupe::query
