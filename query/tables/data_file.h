// The lists that come with the program: counties, municipalities, duties, topics.

#ifndef PLANLUPE_QUERY_TABLES_DATA_FILE_H_
#define PLANLUPE_QUERY_TABLES_DATA_FILE_H_

#include <string>
#include <string_view>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/result.h"

namespace planlupe::query {

// The language of the output as data files name it: "nb", "nn" or "en".
std::string language_code();

// data_invalid at the data file `name`, in the words of the message `invalid`.
Failure invalid_data(std::string_view name, std::string_view invalid, const char* reason);

// The data file `name`. Fails with file_missing or data_invalid.
Result<Json> read_data(std::string_view name);

// What `read` makes of the data file `name`; what nlohmann throws meanwhile becomes data_invalid.
template <class Read>
auto read_data(std::string_view name, std::string_view invalid, Read read)
    -> Result<decltype(read(Json()))> {
  const auto json = read_data(name);
  if (!json) return fail(json.error());
  try {
    return read(*json);
  } catch (const Json::exception& e) {
    return invalid_data(name, invalid, e.what());
  }
}

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_DATA_FILE_H_
