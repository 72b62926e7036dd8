#include "query/coding/tag_json.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "corpus/file.h"
#include "corpus/json_file.h"
#include "corpus/json_record.h"
#include "corpus/text.h"

namespace planlupe::query {

namespace {

// Records are put together as text: values of nlohmann's cost a fifth of tagging a study.
void put(std::string& out, std::string_view text) {
  const bool plain = valid_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
                       return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
                     });
  if (plain) {
    ((out += '"') += text) += '"';
  } else {
    out += json_line(Json(text));
  }
}

// `items` between brackets, each as `put_item` writes it.
template <class Items, class Put>
void put_list(std::string& out, const Items& items, Put put_item) {
  out += '[';
  for (const auto& item : items) {
    if (&item != &items.front()) out += ',';
    put_item(out, item);
  }
  out += ']';
}

void put_evidence(std::string& out, const Evidence& evidence) {
  out += "{\"start\":" + std::to_string(evidence.start) +
         ",\"end\":" + std::to_string(evidence.end) + ",\"pattern\":";
  put(out, evidence.pattern);
  out += '}';
}

void put_tag(std::string& out, const CodeTag& tag) {
  put(out += "{\"code\":", tag.code);
  put(out += ",\"status\":", name(tag.status));
  put_list(out += ",\"evidence\":", tag.evidence, put_evidence);
  if (!tag.reason.empty()) put(out += ",\"reason\":", tag.reason);
  if (!tag.attributes.empty()) put_list(out += ",\"attributes\":", tag.attributes, put);
  out += '}';
}

Evidence evidence_from(RecordValue in) {
  return {whole_number_at(in, "start"), whole_number_at(in, "end"), text_at(in, "pattern")};
}

CodeTag tag_from(RecordValue in) {
  const auto status = status_named(member(in, "status"));
  if (!status) throw std::invalid_argument("status");
  return {.code = text_at(in, "code"),
          .status = *status,
          .evidence = list_of(member(in, "evidence"), evidence_from),
          .reason = text_at(in, "reason", ""),
          .attributes = list_at(in, "attributes", text_of)};
}

TaggedPassage passage_from(RecordValue in) {
  TaggedPassage p;
  p.document = text_at(in, "document", "");
  p.passage = text_at(in, p.document.empty() ? "id" : "passage");
  p.page = whole_number_at(in, "page", 0);
  p.text = text_at(in, "text");
  p.surroundings = text_at(in, "surroundings", "");
  p.codes = list_of(member(in, "codes"), tag_from);
  return p;
}

TagStamp stamp_from(RecordValue in) {
  if (text_at(in, "format") != tags_format) throw std::invalid_argument("format");
  return {.document = text_at(in, "document"),
          .sha256 = text_at(in, "sha256"),
          .extractor = text_at(in, "extractor"),
          .codebook = text_at(in, "codebook")};
}

}  // namespace

std::string to_json(const TaggedPassage& passage) {
  std::string out;
  if (passage.document.empty()) {
    put(out += "{\"id\":", passage.passage);
  } else {
    put(out += "{\"document\":", passage.document);
    put(out += ",\"passage\":", passage.passage);
    out += ",\"page\":" + std::to_string(passage.page);
  }
  put(out += ",\"text\":", passage.text);
  if (!passage.surroundings.empty()) put(out += ",\"surroundings\":", passage.surroundings);
  put_list(out += ",\"codes\":", passage.codes, put_tag);
  return out += '}';
}

Result<TaggedPassage> parse_tagged(std::string_view line) {
  return RecordParser().parse(line, passage_from);
}

std::string to_json(const TagStamp& stamp) {
  return json_line({{"format", tags_format},
                    {"document", stamp.document},
                    {"sha256", stamp.sha256},
                    {"extractor", stamp.extractor},
                    {"codebook", stamp.codebook}});
}

Result<TagStamp> parse_stamp(std::string_view line) {
  return RecordParser().parse(line, stamp_from);
}

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
  RecordParser parser;
  std::size_t number = 0;
  for (std::string_view rest = *bytes; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto where = path.filename().string() + ":" + std::to_string(++number);
    if (number == 1) {
      auto stamp = parser.parse(line, stamp_from);
      if (!stamp) return fail(std::move(stamp).error().at(where));
      out.stamp = *std::move(stamp);
    } else {
      auto passage = parser.parse(line, passage_from);
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
