#include "index/passage_set.h"

#include <algorithm>
#include <bit>

namespace planlupe::index {

PassageSet PassageSet::all(const Xapian::Database& database) {
  PassageSet set(database);
  set.insert(1, database.get_lastdocid() + 1);
  return set;
}

PassageSet PassageSet::with_one_of(const Xapian::Database& database,
                                   const std::vector<std::string>& terms) {
  PassageSet set(database);
  for (const std::string& term : terms)
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      set.insert(*at);
  return set;
}

void PassageSet::insert(Xapian::docid first, Xapian::docid end) {
  for (Xapian::docid id = first; id < end; ++id) insert(id);
}

Xapian::docid PassageSet::next(Xapian::docid id) const {
  std::size_t word = id / width;
  if (word >= bits_.size()) return 0;
  std::uint64_t bits = bits_[word] & (~std::uint64_t{0} << (id % width));
  while (bits == 0) {
    if (++word == bits_.size()) return 0;
    bits = bits_[word];
  }
  return static_cast<Xapian::docid>(word * width) +
         static_cast<Xapian::docid>(std::countr_zero(bits));
}

std::size_t PassageSet::size() const {
  std::size_t sum = 0;
  for (const std::uint64_t bits : bits_) sum += static_cast<std::size_t>(std::popcount(bits));
  return sum;
}

std::size_t PassageSet::size(Xapian::docid first, Xapian::docid end) const {
  if (first >= end) return 0;
  std::size_t sum = 0;
  for (std::size_t word = first / width; word <= (end - 1) / width && word < bits_.size(); ++word) {
    std::uint64_t bits = bits_[word];
    if (word == first / width) bits &= ~std::uint64_t{0} << (first % width);
    if (word == end / width) bits &= bit(end) - 1;
    sum += static_cast<std::size_t>(std::popcount(bits));
  }
  return sum;
}

PassageSet& PassageSet::operator&=(const PassageSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i)
    bits_[i] &= i < other.bits_.size() ? other.bits_[i] : 0;
  return *this;
}

PassageSet& PassageSet::operator|=(const PassageSet& other) {
  bits_.resize(std::max(bits_.size(), other.bits_.size()));
  for (std::size_t i = 0; i < other.bits_.size(); ++i) bits_[i] |= other.bits_[i];
  return *this;
}

PassageSet& PassageSet::operator-=(const PassageSet& other) {
  for (std::size_t i = 0; i < std::min(bits_.size(), other.bits_.size()); ++i)
    bits_[i] &= ~other.bits_[i];
  return *this;
}

}  // namespace planlupe::index
