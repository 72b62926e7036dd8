// Where the data that comes with planlupe lies: messages, codebook, counties, language tables.

#ifndef PLANLUPE_CORPUS_DATA_DIR_H_
#define PLANLUPE_CORPUS_DATA_DIR_H_

#include <filesystem>

namespace planlupe {

// The first that exists of $PLANLUPE_DATA, ../share/planlupe beside the program, and the source
// tree's corpus/data.
const std::filesystem::path& data_dir();

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_DATA_DIR_H_
