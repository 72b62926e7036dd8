#include "corpus/json_file.h"

#include <string>
#include <utility>

#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe {

Result<Json> parse_json(std::string_view text) try {
  return Json::parse(text);
} catch (const nlohmann::json::parse_error& e) {
  // The library quotes the bytes it stumbled on, whatever they are.
  return fail(Errc::data_invalid, encode(decode(e.what())), "byte " + std::to_string(e.byte));
} catch (const nlohmann::json::exception& e) {
  return fail(Errc::data_invalid, e.what());
}

Result<Json> read_json(const std::filesystem::path& path) {
  const auto text = read_file(path);
  if (!text) return fail(text.error());
  auto json = parse_json(*text);
  if (!json) return fail(std::move(json).error().at(path.filename().string()));
  return json;
}

std::string json_line(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace planlupe
