// Counts the theme codes of passages.

#ifndef PLANLUPE_INDEX_CODE_COUNTER_H_
#define PLANLUPE_INDEX_CODE_COUNTER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include <xapian.h>

#include "index/passage_set.h"

namespace planlupe::index {

// Reads the codes of the passages it is asked for. When many searches have read as many as there
// are passages, it reads and keeps those of all (some 20 bytes a passage). One for each open
// database, used by one thread.
class CodeCounter {
 public:
  // How many passages of `set` have each code, by number of the code; `codes` is how many there
  // are. Throws Xapian::Error.
  std::vector<std::size_t> count(const PassageSet& set, std::size_t codes,
                                 const Xapian::Database& database);

 private:
  void keep_all(const Xapian::Database& database);

  std::size_t read_ = 0;
  std::vector<std::uint32_t> begin_;  // by passage: where its codes begin; empty until kept
  std::vector<std::uint16_t> codes_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_CODE_COUNTER_H_
