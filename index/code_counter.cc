#include "index/code_counter.h"

#include "index/entry.h"
#include "index/fields.h"

namespace planlupe::index {

namespace {

// Calls `f(id, code)` for each code of each passage of `set`.
template <class F>
void read_codes(const PassageSet& set, const Xapian::Database& database, F f) {
  Place place;
  auto at = database.valuestream_begin(place_slot);
  const auto end = database.valuestream_end(place_slot);
  for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1)) {
    at.skip_to(id);
    if (at == end) break;
    if (at.get_docid() != id) continue;
    unpack_place(*at, place);
    for (const std::uint32_t code : place.codes) f(id, code);
  }
}

}  // namespace

std::vector<std::size_t> CodeCounter::count(const PassageSet& set, std::size_t codes,
                                            const Xapian::Database& database) {
  std::vector<std::size_t> counts(codes);
  const auto add = [&](std::uint32_t code) {
    if (code < codes) ++counts[code];
  };
  if (begin_.empty() && (read_ += set.size()) > database.get_doccount()) keep_all(database);
  if (begin_.empty())
    read_codes(set, database, [&](Xapian::docid, std::uint32_t code) { add(code); });
  else
    for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1))
      for (std::uint32_t i = begin_[id]; i < begin_[id + 1]; ++i) add(codes_[i]);
  return counts;
}

void CodeCounter::keep_all(const Xapian::Database& database) {
  const auto so_far = [this] { return static_cast<std::uint32_t>(codes_.size()); };
  read_codes(PassageSet::all(database), database, [&](Xapian::docid id, std::uint32_t code) {
    begin_.resize(id + 1UL, so_far());
    codes_.push_back(static_cast<std::uint16_t>(code));
  });
  begin_.resize(database.get_lastdocid() + 2UL, so_far());
}

}  // namespace planlupe::index
