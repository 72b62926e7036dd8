#include "index/postings.h"

#include <algorithm>

namespace planlupe::index {

PassageSet passages_of(const Postings& postings, const Xapian::Database& database) {
  PassageSet set(database);
  for (const Posting& posting : postings) set.insert(posting.id);
  return set;
}

Postings PostingReader::with_one_of(const std::vector<std::string>& terms,
                                    const Xapian::Database& database) {
  Postings postings;
  const auto read = [&](const std::string& term, auto f) {
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end; ++at) f(*at, at.get_wdf());
  };
  if (terms.size() == 1) {
    read(terms.front(), [&](Xapian::docid id, Xapian::termcount n) {
      postings.push_back({id, n});
    });
    return postings;
  }
  counts_.resize(database.get_lastdocid() + 1UL);
  PassageSet set(database);
  for (const std::string& term : terms)
    read(term, [&](Xapian::docid id, Xapian::termcount n) {
      set.insert(id);
      counts_[id] += n;
    });
  for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1)) {
    postings.push_back({id, counts_[id]});
    counts_[id] = 0;
  }
  return postings;
}

float PassageLengths::relative(Xapian::docid id, const Xapian::Database& database) {
  if (average_ == 0) average_ = std::max(1.0, database.get_avlength());
  if (kept_.empty() && ++read_ > database.get_doccount()) keep_all(database);
  return kept_.empty() ? static_cast<float>(database.get_doclength(id) / average_) : kept_[id];
}

void PassageLengths::keep_all(const Xapian::Database& database) {
  kept_.resize(database.get_lastdocid() + 1UL);
  const std::string every;  // the term that every passage has
  const auto end = database.postlist_end(every);
  for (auto at = database.postlist_begin(every); at != end; ++at)
    kept_[*at] = static_cast<float>(at.get_doclength() / average_);
}

}  // namespace planlupe::index
