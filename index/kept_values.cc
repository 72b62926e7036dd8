#include "index/kept_values.h"

namespace planlupe::index {

void KeptValues::keep_all(const Xapian::Database& database) {
  const auto end = database.valuestream_end(slot_);
  for (auto at = database.valuestream_begin(slot_); at != end; ++at) {
    begin_.resize(at.get_docid() + 1, bytes_.size());
    bytes_ += *at;
  }
  begin_.resize(database.get_lastdocid() + 2, bytes_.size());
}

}  // namespace planlupe::index
