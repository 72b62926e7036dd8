// planlupe.tag/1: tagged passages as JSON lines, and the files tags/<file>.jsonl of a study.

#ifndef PLANLUPE_QUERY_CODING_TAG_JSON_H_
#define PLANLUPE_QUERY_CODING_TAG_JSON_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "query/coding/tag.h"

namespace planlupe::query {

inline constexpr std::string_view tags_format = "planlupe.tags/1";

// What a tags file was made from. While none of it changes, the file need not be made again.
struct TagStamp {
  std::string document = {};   // path below plans/
  std::string sha256 = {};     // of the plan file's bytes
  std::string extractor = {};  // version of what read it
  std::string codebook = {};   // version of the codebook: a hash of its content

  bool operator==(const TagStamp&) const = default;
};

// The tags of one document: every passage that carries a code, in the document's order.
struct TaggedDocument {
  TagStamp stamp = {};
  std::vector<TaggedPassage> passages = {};
};

// One line of JSON, without a line end. With an empty `document` it has the passage's id as "id"
// instead of document, passage and page.
std::string to_json(const TaggedPassage& passage);

// Reads what to_json wrote. Fails with data_invalid.
Result<TaggedPassage> parse_tagged(std::string_view line);

// The first line of a tags file.
std::string to_json(const TagStamp& stamp);
Result<TagStamp> parse_stamp(std::string_view line);

// Only the stamp of the file at `path`. Fails with file_missing or data_invalid.
Result<TagStamp> read_stamp(const std::filesystem::path& path);

// The whole file: a stamp line, then one line a passage. Fails with file_missing or data_invalid,
// `where` naming file and line.
Result<TaggedDocument> read_tags(const std::filesystem::path& path);

// Fails with disk_full or write_failed.
Result<void> write_tags(const std::filesystem::path& path, const TaggedDocument& document);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAG_JSON_H_
