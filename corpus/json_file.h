// Reading JSON that people or other stages wrote: no exception leaves this file.

#ifndef PLANLUPE_CORPUS_JSON_FILE_H_
#define PLANLUPE_CORPUS_JSON_FILE_H_

#include <filesystem>
#include <string_view>

#include <nlohmann/json.hpp>

#include "corpus/result.h"

namespace planlupe {

// Keeps the order of members, so that what is written back reads as it did.
using Json = nlohmann::ordered_json;

// Parses `text`. Fails with data_invalid and the byte where it broke.
Result<Json> parse_json(std::string_view text);

// Reads and parses the file. Fails with file_missing or data_invalid.
Result<Json> read_json(const std::filesystem::path& path);

// `json` on one line of UTF-8; ill-formed strings get U+FFFD rather than an exception.
std::string json_line(const Json& json);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_JSON_FILE_H_
