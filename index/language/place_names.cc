#include "index/language/place_names.h"

#include <algorithm>
#include <string>

#include "corpus/file.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::index {

namespace {

bool is_one_word(const std::string& name) {
  const auto letters = decode(name);
  return std::all_of(letters.begin(), letters.end(), is_letter);
}

void add_name(const std::string& name, LanguageTables& tables) {
  tables.word_keys[name] = {name};
  if (!name.ends_with('s')) tables.word_keys[name + "s"] = {name};
}

void add_names(const Json& places, LanguageTables& tables) {
  std::string names;
  for (const Json& place : places) {
    const std::string name = lower(place.at("name").get<std::string>());
    if (place.value("unsure", false) || !is_one_word(name)) continue;
    add_name(name, tables);
    names += name + "\n";
  }
  tables.digest = sha256_hex(tables.digest + names);
}

Result<void> add_file(const std::filesystem::path& folder, const std::string& list,
                      LanguageTables& tables) {
  const auto json = read_json(folder / (list + ".json"));
  if (!json) return fail(json.error());
  try {
    add_names(json->at(list), tables);
  } catch (const Json::exception& e) {
    return fail(Errc::data_invalid, message("language.places_invalid", {{"reason", e.what()}}),
                list + ".json");
  }
  return {};
}

}  // namespace

Result<void> add_place_names(const std::filesystem::path& folder, LanguageTables& tables) {
  if (auto counties = add_file(folder, "counties", tables); !counties) return counties;
  return add_file(folder, "municipalities", tables);
}

}  // namespace planlupe::index
