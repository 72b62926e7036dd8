// A study's text/ becomes its index/: only what changed, or all of it.

#ifndef PLANLUPE_INDEX_BUILD_INDEX_H_
#define PLANLUPE_INDEX_BUILD_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/result.h"
#include "corpus/study.h"

namespace planlupe::index {

// Theme codes by passage id.
using Codes = std::unordered_map<std::string, std::vector<std::string>>;

struct BuildOptions {
  // The file that the theme codes of a document are read from, and how. Where the file is absent
  // the document has none. Called from several threads.
  std::function<std::filesystem::path(const std::string& file)> codes_path = {};
  std::function<Result<Codes>(const std::filesystem::path&)> read_codes = {};
  std::function<void(std::size_t done, std::size_t total, const std::string& file)> progress = {};
  unsigned jobs = 0;  // threads for a rebuild; 0 for what the machine has, at most 4
  bool rebuild = false;
};

// Why everything was indexed anew.
enum class Rebuilt : std::uint8_t { no, asked, absent, schema, analyser, damaged, much };

struct BuildReport {
  std::size_t added = 0, changed = 0, removed = 0, unchanged = 0;  // documents
  std::size_t passages = 0;                                        // now in the index
  Rebuilt rebuilt = Rebuilt::no;
  bool lemmas = true;                // false: the language data is missing, stems alone are used
  std::vector<Error> failures = {};  // documents whose files cannot be read; the rest is done
};

// Brings the index up to date with text/, the register and the codes. Readers see the index as it
// was until it is done, or after each batch of documents where only a few changed. Killed at any
// moment, it leaves an index that the next call brings up to date.
//
// Fails with index_locked, disk_full or write_failed; the index is then as good as it was before.
Result<BuildReport> build_index(const Study& study, const BuildOptions& options = {});

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_BUILD_INDEX_H_
