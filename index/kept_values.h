// One value slot of an index, read passage by passage, and kept once that is cheaper.

#ifndef PLANLUPE_INDEX_KEPT_VALUES_H_
#define PLANLUPE_INDEX_KEPT_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/passage_set.h"

namespace planlupe::index {

// A single search reads the values of the passages it looks at from the database. When many
// searches have read as many values as there are passages, all are read and kept in memory, packed
// as they are stored (some 100 bytes a passage for its words). One for each open database and
// slot; used by one thread.
class KeptValues {
 public:
  explicit KeptValues(unsigned slot) : slot_(slot) {}

  // Calls `f(id, bytes)` for each passage of `set`, in order. Throws Xapian::Error.
  template <class F>
  void read(const PassageSet& set, const Xapian::Database& database, F f) {
    if (!keeps(set.size(), database)) return read_stored(set, database, f);
    for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1)) f(id, kept(id));
  }

  // That of one passage. Throws Xapian::Error.
  std::string value(Xapian::docid id, const Xapian::Database& database) {
    constexpr std::size_t as_many = 20;  // in a row cost as much as one by itself
    if (keeps(as_many, database)) return std::string(kept(id));
    return database.get_document(id, Xapian::DOC_ASSUME_VALID).get_value(slot_);
  }

 private:
  // True when the values are in memory, now that so many more are wanted.
  bool keeps(std::size_t more, const Xapian::Database& database) {
    if (begin_.empty() && (read_ += more) > database.get_doccount()) keep_all(database);
    return !begin_.empty();
  }
  std::string_view kept(Xapian::docid id) const {
    return std::string_view(bytes_).substr(begin_[id], begin_[id + 1] - begin_[id]);
  }
  template <class F>
  void read_stored(const PassageSet& set, const Xapian::Database& database, F f) const {
    auto at = database.valuestream_begin(slot_);
    const auto end = database.valuestream_end(slot_);
    for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1)) {
      if (at != end) at.skip_to(id);
      f(id, at != end && at.get_docid() == id ? *at : std::string());
    }
  }
  void keep_all(const Xapian::Database& database);

  unsigned slot_;
  std::size_t read_ = 0;
  std::string bytes_;
  std::vector<std::size_t> begin_;  // by passage, and one more; empty until kept
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_KEPT_VALUES_H_
