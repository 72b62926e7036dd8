#include "query/coding/tag_json.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "corpus/file.h"
#include "corpus/json_file.h"

namespace planlupe::query {

namespace {

Json to_object(const CodeTag& tag) {
  Json out{{"code", tag.code}, {"status", name(tag.status)}, {"evidence", Json::array()}};
  for (const Evidence& e : tag.evidence)
    out["evidence"].push_back({{"start", e.start}, {"end", e.end}, {"pattern", e.pattern}});
  if (!tag.reason.empty()) out["reason"] = tag.reason;
  if (!tag.attributes.empty()) out["attributes"] = tag.attributes;
  return out;
}

CodeTag tag_from(const Json& in) {
  const auto status = status_named(in.at("status").get<std::string>());
  if (!status) throw std::invalid_argument("status");
  CodeTag tag{.code = in.at("code"), .status = *status};
  for (const Json& e : in.at("evidence"))
    tag.evidence.push_back({e.at("start"), e.at("end"), e.at("pattern")});
  tag.reason = in.value("reason", "");
  tag.attributes = in.value("attributes", std::vector<std::string>{});
  return tag;
}

TaggedPassage passage_from(const Json& in) {
  TaggedPassage p;
  p.document = in.value("document", "");
  p.passage = in.at(p.document.empty() ? "id" : "passage");
  p.page = in.value("page", 0);
  p.text = in.at("text");
  for (const Json& tag : in.at("codes")) p.codes.push_back(tag_from(tag));
  return p;
}

TagStamp stamp_from(const Json& in) {
  if (in.at("format") != tags_format) throw std::invalid_argument("format");
  return {.document = in.at("document"),
          .sha256 = in.at("sha256"),
          .extractor = in.at("extractor"),
          .codebook = in.at("codebook")};
}

// `read` applied to the JSON of `line`, what nlohmann throws turned into an Error.
template <class Read>
auto parse(std::string_view line, Read read) -> Result<decltype(read(Json()))> {
  const auto json = parse_json(line);
  if (!json) return fail(json.error());
  try {
    return read(*json);
  } catch (const std::exception& e) {
    return fail(Errc::data_invalid, e.what());
  }
}

}  // namespace

std::string to_json(const TaggedPassage& passage) {
  Json out;
  if (passage.document.empty()) {
    out["id"] = passage.passage;
  } else {
    out = {{"document", passage.document}, {"passage", passage.passage}, {"page", passage.page}};
  }
  out["text"] = passage.text;
  out["codes"] = Json::array();
  for (const CodeTag& tag : passage.codes) out["codes"].push_back(to_object(tag));
  return json_line(out);
}

Result<TaggedPassage> parse_tagged(std::string_view line) { return parse(line, passage_from); }

std::string to_json(const TagStamp& stamp) {
  return json_line({{"format", tags_format},
                    {"document", stamp.document},
                    {"sha256", stamp.sha256},
                    {"extractor", stamp.extractor},
                    {"codebook", stamp.codebook}});
}

Result<TagStamp> parse_stamp(std::string_view line) { return parse(line, stamp_from); }

Result<TagStamp> read_stamp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!file || !std::getline(file, line))
    return fail(Errc::file_missing, "no stamp", path.filename().string());
  return parse_stamp(line);
}

Result<TaggedDocument> read_tags(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return fail(bytes.error());
  TaggedDocument out;
  std::size_t number = 0;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto where = path.filename().string() + ":" + std::to_string(++number);
    if (number == 1) {
      auto stamp = parse_stamp(line);
      if (!stamp) return fail(std::move(stamp).error().at(where));
      out.stamp = *std::move(stamp);
    } else {
      auto passage = parse_tagged(line);
      if (!passage) return fail(std::move(passage).error().at(where));
      out.passages.push_back(*std::move(passage));
    }
  }
  if (number == 0) return fail(Errc::data_invalid, "no stamp", path.filename().string());
  return out;
}

Result<void> write_tags(const std::filesystem::path& path, const TaggedDocument& document) {
  std::string bytes = to_json(document.stamp) + "\n";
  for (const TaggedPassage& passage : document.passages) bytes += to_json(passage) + "\n";
  return write_file(path, bytes);
}

}  // namespace planlupe::query
