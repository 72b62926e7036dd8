#include "query/tables/data_file.h"

#include <array>
#include <cstddef>

#include "corpus/data_dir.h"

namespace planlupe::query {

std::string language_code() {
  constexpr std::array codes{"nb", "nn", "en"};
  return codes.at(static_cast<std::size_t>(language()));
}

Failure invalid_data(std::string_view name, std::string_view invalid, const char* reason) {
  return fail(Errc::data_invalid, message(invalid, {{"reason", reason}}),
              (data_dir() / name).string());
}

Result<Json> read_data(std::string_view name) { return read_json(data_dir() / name); }

}  // namespace planlupe::query
