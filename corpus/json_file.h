// Reading JSON that people or other stages wrote.

#ifndef PLANLUPE_CORPUS_JSON_FILE_H_
#define PLANLUPE_CORPUS_JSON_FILE_H_

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpus/result.h"

namespace planlupe {

// Keeps the order of members, so that what is written back reads as it did.
using Json = nlohmann::ordered_json;

// Parses `text`. Fails with data_invalid and the byte where it broke.
Result<Json> parse_json(std::string_view text);

// Reads and parses the file. Fails with file_missing or data_invalid.
Result<Json> read_json(const std::filesystem::path& path);

// `value` as an Int. Throws std::out_of_range when it is no whole number or does not fit, where
// get<Int>() would make some other number of it.
template <class Int = int>
Int whole_number(const Json& value) {
  const bool fits = value.is_number_unsigned() ? std::in_range<Int>(value.get<std::uint64_t>())
                                               : value.is_number_integer() &&
                                                     std::in_range<Int>(value.get<std::int64_t>());
  if (!fits) throw std::out_of_range("no whole number, or a large one");
  return value.get<Int>();
}

// `json` on one line of UTF-8; ill-formed strings get U+FFFD rather than an exception.
std::string json_line(const Json& json);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_JSON_FILE_H_
