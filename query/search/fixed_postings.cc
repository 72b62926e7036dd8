#include "query/search/fixed_postings.h"

#include <algorithm>

namespace planlupe::query {

void FixedPostings::skip_to(Xapian::docid id, double) {
  const auto from = ids_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
  next_ = static_cast<std::size_t>(std::lower_bound(from, ids_.end(), id) - ids_.begin()) + 1;
}

}  // namespace planlupe::query
