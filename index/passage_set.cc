#include "index/passage_set.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace planlupe::index {

namespace {

class SetPostings : public Xapian::PostingSource {
 public:
  SetPostings(PassageSet set, double weight)
      : set_(std::move(set)), size_(static_cast<Xapian::doccount>(set_.size())), weight_(weight) {}

  void init(const Xapian::Database&) override {
    at_ = before_first;
    set_maxweight(weight_);
  }
  double get_weight() const override { return weight_; }
  Xapian::doccount get_termfreq_min() const override { return size_; }
  Xapian::doccount get_termfreq_est() const override { return size_; }
  Xapian::doccount get_termfreq_max() const override { return size_; }
  void next(double weight) override { skip_to(at_ == before_first ? 1 : at_ + 1, weight); }
  void skip_to(Xapian::docid id, double) override { at_ = set_.next(id); }
  bool at_end() const override { return at_ == 0; }
  Xapian::docid get_docid() const override { return at_; }
  std::string get_description() const override { return "PassageSet"; }

 private:
  static constexpr Xapian::docid before_first = ~Xapian::docid{0};

  PassageSet set_;
  Xapian::doccount size_;
  double weight_;
  Xapian::docid at_ = before_first;  // 0 at the end
};

}  // namespace

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

Xapian::Query PassageSet::query(double weight) const {
  return Xapian::Query((new SetPostings(*this, weight))->release());
}

}  // namespace planlupe::index
