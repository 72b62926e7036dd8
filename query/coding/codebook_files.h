// The files a codebook is made of: itself, the one it extends, and those it includes.

#ifndef PLANLUPE_QUERY_CODING_CODEBOOK_FILES_H_
#define PLANLUPE_QUERY_CODING_CODEBOOK_FILES_H_

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/json_file.h"
#include "corpus/result.h"

namespace planlupe::query {

struct CodebookFile {
  std::string name = {};  // without folders
  Json json = {};
};

class CodebookFiles {
 public:
  // Reads the file at `path` and those it names. Fails with file_missing, or with codebook_invalid
  // where a file is no JSON of this format, or files include each other.
  Result<void> add_file(const std::filesystem::path& path);

  // The same from text; files it includes are looked for in `folder`, and refused when it is empty.
  Result<void> add(std::string_view text, const std::string& name,
                   const std::filesystem::path& folder);

  // In the order in which they are read, a codebook before what extends it.
  const std::vector<CodebookFile>& files() const { return files_; }

  // A hash of all bytes, with the engine's own version.
  std::string version() const;

 private:
  std::vector<CodebookFile> files_ = {};
  std::string bytes_ = {};
  std::size_t opened_ = 0;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CODEBOOK_FILES_H_
