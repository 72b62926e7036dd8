// What a study has on disk for the index, and how that differs from what the index was made from.

#ifndef PLANLUPE_INDEX_CHANGES_H_
#define PLANLUPE_INDEX_CHANGES_H_

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/study.h"
#include "index/build_index.h"
#include "index/documents.h"

namespace planlupe::index {

// A document to be indexed: where it is read from, and its row in the table of documents.
struct DocumentSource {
  std::filesystem::path text = {}, codes = {};  // `codes` may be absent
  IndexedDocument as = {};                      // passages not yet counted
};

struct Changes {
  std::vector<DocumentSource> added, changed;
  std::vector<std::string> removed;      // files
  std::vector<IndexedDocument> touched;  // the same content, written anew: only the row changes
  std::size_t unchanged = 0;             // `touched` among them
};

// Every file of the study that has been read, by file.
std::vector<DocumentSource> sources(const Study& study, const BuildOptions& options);

// Compares by size and time first, by content where these differ.
Changes compare(std::vector<DocumentSource> sources, const Documents& documents);

// True when `document` was made from the text that lies in `study` now, by its size and time.
bool holds_text(const IndexedDocument& document, const Study& study);

// Fills in the hash of what `source` is read from.
void hash_content(DocumentSource& source);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_CHANGES_H_
