// Passages that were found beforehand, as something a Xapian query can hold.

#ifndef PLANLUPE_QUERY_SEARCH_FIXED_POSTINGS_H_
#define PLANLUPE_QUERY_SEARCH_FIXED_POSTINGS_H_

#include <string>
#include <vector>

#include <xapian.h>

namespace planlupe::query {

// Matches the documents with the given ids, all with weight 0. For local databases only.
class FixedPostings : public Xapian::PostingSource {
 public:
  // `ids` ascending.
  explicit FixedPostings(std::vector<Xapian::docid> ids) : ids_(std::move(ids)) {}

  void init(const Xapian::Database&) override { next_ = 0; }
  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }
  void next(double) override { ++next_; }
  void skip_to(Xapian::docid id, double) override;
  bool at_end() const override { return next_ > ids_.size(); }
  Xapian::docid get_docid() const override { return ids_[next_ - 1]; }
  std::string get_description() const override { return "FixedPostings"; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(ids_.size()); }

  std::vector<Xapian::docid> ids_;
  std::size_t next_ = 0;  // one past the current; 0 before the first next() or skip_to()
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_FIXED_POSTINGS_H_
