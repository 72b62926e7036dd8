// The one place where Xapian's exceptions become Errors.

#ifndef PLANLUPE_INDEX_XAPIAN_GUARD_H_
#define PLANLUPE_INDEX_XAPIAN_GUARD_H_

#include <string>
#include <utility>

#include <xapian.h>

#include "corpus/result.h"

namespace planlupe::index {

// The Error for what Xapian threw: index_locked, index_missing, index_damaged, disk_full,
// index_schema (a database format of another Xapian) or internal.
Error to_error(const Xapian::Error& thrown);

// Calls `f`, which returns a Result, and turns whatever Xapian throws into an Error. Lets
// std::bad_alloc and our own bugs through.
template <class F>
auto guard(F&& f) -> decltype(f()) try {
  return std::forward<F>(f)();
} catch (const Xapian::Error& thrown) {
  return fail(to_error(thrown));
}

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_XAPIAN_GUARD_H_
