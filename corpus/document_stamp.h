// What a document's record was made from, read without its text.

#ifndef PLANLUPE_CORPUS_DOCUMENT_STAMP_H_
#define PLANLUPE_CORPUS_DOCUMENT_STAMP_H_

#include <filesystem>
#include <string>

#include "corpus/result.h"

namespace planlupe {

struct DocumentStamp {
  std::string sha256 = {};     // of the plan file's bytes
  std::string extractor = {};  // version of what read it
};

// Reads the members of the record at `path` that stand before its pages. Fails with file_missing
// or data_invalid.
Result<DocumentStamp> read_document_stamp(const std::filesystem::path& path);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_DOCUMENT_STAMP_H_
