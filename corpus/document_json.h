// planlupe.document/1: how a Document is written and read between stages.
//
// A file text/<document>.jsonl holds one line, the record that `planlupe extract --json` prints.

#ifndef PLANLUPE_CORPUS_DOCUMENT_JSON_H_
#define PLANLUPE_CORPUS_DOCUMENT_JSON_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe {

inline constexpr std::string_view document_format = "planlupe.document/1";

// One line of JSON, without a line end. Boxes are rounded to 0.1 point. A passage with repairs is
// written as it stands on the page, with `repairs`: [{start, end, repaired}] in code points of it;
// parse_document gives the repaired text back, with the damaged words beside it.
std::string to_json(const Document& document);

// Reads what to_json wrote. Unknown members are ignored. Fails with data_invalid, `where` being a
// JSON pointer to what breaks the format.
Result<Document> parse_document(std::string_view line);

// Fails with file_missing or data_invalid.
Result<Document> read_document(const std::filesystem::path& path);

// Fails with disk_full or write_failed.
Result<void> write_document(const std::filesystem::path& path, const Document& document);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_DOCUMENT_JSON_H_
