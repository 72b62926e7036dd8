// A new generation of an index from all documents, in parts written at once and then merged.

#ifndef PLANLUPE_INDEX_REBUILD_H_
#define PLANLUPE_INDEX_REBUILD_H_

#include <filesystem>
#include <vector>

#include "corpus/result.h"
#include "index/build_index.h"
#include "index/changes.h"

namespace planlupe::index {

// Makes generation `number` in `folder` from `sources` and puts it into use. Counts in `report`.
// Fails with disk_full or write_failed; the generation in use stays as it was.
Result<void> rebuild(const std::filesystem::path& folder, unsigned number,
                     std::vector<DocumentSource> sources, const BuildOptions& options,
                     BuildReport& report);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_REBUILD_H_
