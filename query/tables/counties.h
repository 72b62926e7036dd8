// The Norwegian counties since 1950, and which took over from which: corpus/data/counties.json.

#ifndef PLANLUPE_QUERY_TABLES_COUNTIES_H_
#define PLANLUPE_QUERY_TABLES_COUNTIES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace planlupe::query {

struct County {
  std::string name = {};
  std::optional<int> last_year = {};  // in which it existed; nothing while it exists
  std::vector<std::string> successors = {};
  std::vector<std::string> other_names = {};
  // Of the county as it is today; nothing where the source has no figure.
  std::optional<int> municipalities = {}, district_municipalities = {};
};

class Counties {
 public:
  explicit Counties(std::vector<County> counties, std::string district_source = {})
      : counties_(std::move(counties)), district_source_(std::move(district_source)) {}

  // The county of that name or other name, whatever the case and with or without
  // "fylkeskommune" or "fylke" after it; null when there is none.
  const County* find(std::string_view name) const;

  // The counties that are there today for the county of that name: itself, or its successors, and
  // theirs. Empty for an unknown name.
  std::vector<std::string> today(std::string_view name) const;

  const std::vector<County>& all() const { return counties_; }

  // All municipalities in districts, and where the figures are from.
  int district_municipalities() const;
  const std::string& district_source() const { return district_source_; }

 private:
  std::vector<County> counties_;
  std::string district_source_;
};

// The register that comes with planlupe. Fails with file_missing or data_invalid.
Result<Counties> read_counties();

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_COUNTIES_H_
