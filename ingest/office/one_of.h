// Whether a name is among some, as readers of formats with named elements ask all the time.

#ifndef PLANLUPE_INGEST_OFFICE_ONE_OF_H_
#define PLANLUPE_INGEST_OFFICE_ONE_OF_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace planlupe::ingest {

inline bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_ONE_OF_H_
