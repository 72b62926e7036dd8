// Compares text with a file in tests/golden; PLANLUPE_BLESS=1 rewrites the file instead, so that
// the difference is read in git.

#ifndef PLANLUPE_TESTS_SUPPORT_GOLDEN_H_
#define PLANLUPE_TESTS_SUPPORT_GOLDEN_H_

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace planlupe::tests {

// What tests/golden/`name` holds, after writing `actual` there when blessing.
inline std::string golden(const std::string& name, const std::string& actual) {
  const auto path = std::filesystem::path(PLANLUPE_GOLDEN_DIR) / name;
  if (std::getenv("PLANLUPE_BLESS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << actual;
  }
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_GOLDEN_H_
