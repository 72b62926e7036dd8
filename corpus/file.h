// Whole files: read at once, written so that a reader sees the old or the new, never a part.

#ifndef PLANLUPE_CORPUS_FILE_H_
#define PLANLUPE_CORPUS_FILE_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace planlupe {

// The bytes of the file. Fails with file_missing.
Result<std::string> read_file(const std::filesystem::path& path);

// Writes `bytes` to a temporary name beside `path`, syncs, and renames it; makes the folder when
// it is absent. On failure `path` is as it was and the temporary file is gone.
// Fails with disk_full or write_failed.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

// SHA-256 of `bytes` in lower-case hex (FIPS 180-4, by nettle).
std::string sha256_hex(std::string_view bytes);

// SHA-256 of the file open at `descriptor`, whatever its size, in little memory. Leaves the
// position of the descriptor alone. Fails with file_missing when it cannot be read.
Result<std::string> sha256_hex_of(int descriptor);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_FILE_H_
