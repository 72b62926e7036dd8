// The passages of an index that are what somebody asked for: exact, and without an order.

#ifndef PLANLUPE_INDEX_PASSAGE_SET_H_
#define PLANLUPE_INDEX_PASSAGE_SET_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace planlupe::index {

// A bit for each passage, by its number in the index. Sets of one index go together.
class PassageSet {
 public:
  // None of the passages of `database`.
  explicit PassageSet(const Xapian::Database& database)
      : bits_(database.get_lastdocid() / width + 1) {}
  PassageSet() = default;

  // All of them. Throws Xapian::Error.
  static PassageSet all(const Xapian::Database& database);
  // Those that have one of `terms`. Throws Xapian::Error.
  static PassageSet with_one_of(const Xapian::Database& database,
                                const std::vector<std::string>& terms);

  void insert(Xapian::docid id) { bits_[id / width] |= bit(id); }
  void insert(Xapian::docid first, Xapian::docid end);

  bool contains(Xapian::docid id) const {
    return id / width < bits_.size() && (bits_[id / width] & bit(id)) != 0;
  }
  // The first member from `id` on; 0 when there is none.
  Xapian::docid next(Xapian::docid id) const;
  std::size_t size() const;
  // How many are in [first, end).
  std::size_t size(Xapian::docid first, Xapian::docid end) const;

  PassageSet& operator&=(const PassageSet& other);
  PassageSet& operator|=(const PassageSet& other);
  PassageSet& operator-=(const PassageSet& other);

 private:
  static constexpr Xapian::docid width = 64;
  static std::uint64_t bit(Xapian::docid id) { return std::uint64_t{1} << (id % width); }

  std::vector<std::uint64_t> bits_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_PASSAGE_SET_H_
