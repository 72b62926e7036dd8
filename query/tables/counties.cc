#include "query/tables/counties.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "corpus/text.h"
#include "query/tables/data_file.h"

namespace planlupe::query {

namespace {

// "Oppland fylkeskommune" and "OPPLAND" are Oppland.
std::string plain(std::string_view name) {
  std::string text = lower(collapse_space(name));
  for (const std::string_view tail : {" fylkeskommune", " fylkeskommun", " fylke"})
    if (text.ends_with(tail)) text.resize(text.size() - tail.size());
  return text;
}

County county_from(const Json& in) {
  County county{.name = in.at("name")};
  const Json& last = in.at("periods").back();
  if (last.contains("to")) county.last_year = last.at("to").get<int>();
  county.successors = in.value("successors", std::vector<std::string>{});
  if (in.contains("municipalities")) county.municipalities = in.at("municipalities").get<int>();
  if (in.contains("districts")) county.district_municipalities = in.at("districts").get<int>();
  county.other_names = in.value("other_names", std::vector<std::string>{});
  return county;
}

}  // namespace

const County* Counties::find(std::string_view name) const {
  const std::string wanted = plain(name);
  const auto found = std::find_if(counties_.begin(), counties_.end(), [&](const County& county) {
    return plain(county.name) == wanted ||
           std::any_of(county.other_names.begin(), county.other_names.end(),
                       [&](const std::string& other) { return plain(other) == wanted; });
  });
  return found == counties_.end() ? nullptr : &*found;
}

std::vector<std::string> Counties::today(std::string_view name) const {
  const County* county = find(name);
  if (!county) return {};
  if (!county->last_year) return {county->name};
  std::set<std::string> out;
  for (const std::string& successor : county->successors)
    for (std::string& now : today(successor)) out.insert(std::move(now));
  return {out.begin(), out.end()};
}

int Counties::district_municipalities() const {
  return std::accumulate(counties_.begin(), counties_.end(), 0, [](int sum, const County& county) {
    return sum + county.district_municipalities.value_or(0);
  });
}

Result<Counties> read_counties() {
  return read_data("counties.json", "counties.invalid", [](const Json& json) {
    std::vector<County> counties;
    for (const Json& county : json.at("counties")) counties.push_back(county_from(county));
    return Counties(std::move(counties), json.at("district_source").at(language_code()));
  });
}

}  // namespace planlupe::query
