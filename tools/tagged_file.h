// One file outside a study, read and tagged.

#ifndef PLANLUPE_TOOLS_TAGGED_FILE_H_
#define PLANLUPE_TOOLS_TAGGED_FILE_H_

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/reading.h"
#include "query/coding/tagger.h"

namespace planlupe::tools {

struct TaggedFile {
  Document document;
  std::vector<query::TaggedPassage> tags;
};

// Reads the file in a worker and tags it. What is wrong with its content is reported and shows in
// the document. Fails with file_missing, interrupted or internal.
Result<TaggedFile> read_and_tag(const std::string& path, const ingest::ReadingRules& rules,
                                const std::string& password, const query::Tagger& tagger);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_TAGGED_FILE_H_
