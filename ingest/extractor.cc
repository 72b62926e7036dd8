#include "ingest/extractor.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace planlupe::ingest {

namespace {

// Raise when a change to any reader makes the same file read otherwise: unchanged files are then
// read again.
constexpr int reader_version = 12;

}  // namespace

std::string extractor_stamp(OcrMode ocr) {
  static constexpr std::array<std::string_view, 3> names{"never", "auto", "always"};
  return "planlupe-reader/" + std::to_string(reader_version) +
         " ocr=" + std::string(names[static_cast<std::size_t>(ocr)]);
}

}  // namespace planlupe::ingest
