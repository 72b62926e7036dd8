// The Norwegian municipalities, how central they are, and where a text names them:
// corpus/data/municipalities.json.

#ifndef PLANLUPE_QUERY_TABLES_MUNICIPALITIES_H_
#define PLANLUPE_QUERY_TABLES_MUNICIPALITIES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/result.h"
#include "query/coding/tag.h"

namespace planlupe::query {

struct Municipality {
  std::string number = {}, name = {}, county = {};
  int centrality = 0;    // SSB's class: 1 most central, 6 least
  bool unsure = false;   // the name is a word or a family name too
  bool at_home = false;  // the name is meant in plans of its own county only

  // "KOMMUNE.3201": a code of its own, never shown.
  std::string code() const { return "KOMMUNE." + number; }
  bool is_district() const { return centrality >= 5; }
};

class Municipalities {
 public:
  Municipalities() = default;
  explicit Municipalities(std::vector<Municipality> all, std::string source = {});

  const std::vector<Municipality>& all() const { return all_; }
  const std::string& source() const { return source_; }  // of the classes, for people

  // The municipalities that `text` names, each with its first place, as core tags. A name is a
  // whole word with its capital; an unsure one needs «kommune» behind it, a word as "i" or "frå"
  // before it, or another municipality right before it. Safe to call from several threads.
  std::vector<CodeTag> find(std::string_view text) const;

 private:
  // Places in all() of the names whose first word that is, or whose genitive.
  const std::vector<std::size_t>& beginning_with(std::string word) const;

  std::vector<Municipality> all_;
  std::string source_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;  // longest name first
};

// Fails with file_missing or data_invalid.
Result<Municipalities> read_municipalities();

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_MUNICIPALITIES_H_
