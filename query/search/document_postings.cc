#include "query/search/document_postings.h"

#include <algorithm>
#include <utility>

#include "index/fields.h"
#include "index/words/packed.h"

namespace planlupe::query {

namespace {

// Reads the places of the passages in their order; see index/entry.h.
class DocumentPostings : public Xapian::PostingSource {
 public:
  explicit DocumentPostings(std::vector<bool> chosen) : chosen_(std::move(chosen)) {}

  void init(const Xapian::Database& database) override {
    size_ = database.get_doccount();
    at_ = database.valuestream_begin(index::place_slot);
    end_ = database.valuestream_end(index::place_slot);
    last_ = 0;
  }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return size_ / 2; }
  Xapian::doccount get_termfreq_max() const override { return size_; }
  void next(double weight) override { skip_to(last_ + 1, weight); }
  void skip_to(Xapian::docid id, double) override {
    if (at_ == end_) return;
    at_.skip_to(id);
    while (at_ != end_ && !is_chosen()) ++at_;
    if (at_ != end_) last_ = at_.get_docid();
  }
  // Looks at that passage alone: the next chosen one may be far away.
  bool check(Xapian::docid id, double) override {
    last_ = id;
    if (at_ == end_) return true;
    at_.skip_to(id);
    return at_ == end_ || (at_.get_docid() == id && is_chosen());
  }
  bool at_end() const override { return at_ == end_; }
  Xapian::docid get_docid() const override { return at_.get_docid(); }
  std::string get_description() const override { return "DocumentPostings"; }

 private:
  bool is_chosen() const {
    const std::string place = *at_;
    const std::uint64_t document = index::Unpacker(place).number();
    return document < chosen_.size() && chosen_[document];
  }

  std::vector<bool> chosen_;
  Xapian::doccount size_ = 0;
  Xapian::ValueIterator at_, end_;
  Xapian::docid last_ = 0;
};

}  // namespace

Xapian::Query passages_of(std::vector<bool> chosen) {
  return Xapian::Query((new DocumentPostings(std::move(chosen)))->release());
}

bool has_one_of(const Xapian::Database& database, Xapian::docid id,
                const std::vector<std::string>& terms) {
  return std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
    auto postings = database.postlist_begin(term);
    postings.skip_to(id);
    return postings != database.postlist_end(term) && *postings == id;
  });
}

}  // namespace planlupe::query
