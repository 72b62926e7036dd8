// A plan as the register describes it: what people know about a document beside its text.

#ifndef PLANLUPE_CORPUS_PLAN_H_
#define PLANLUPE_CORPUS_PLAN_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace planlupe {

enum class PlanType : std::uint8_t {
  none,  // not registered
  kunnskapsgrunnlag,
  planstrategi,
  integreringsplan,
  kompetanseplan,
  naeringsplan,
  temaplan,
  annen,
};

// The stable name used in JSON, filters and registers: "næringsplan"; "" for none.
std::string_view name(PlanType type);

// The type with that label, whatever its case, bokmål or nynorsk; nothing when unknown.
std::optional<PlanType> plan_type_named(std::string_view label);

struct Plan {
  std::string file = {};  // path below plans/, with '/'; also the document's id everywhere
  std::string county = {};
  PlanType type = PlanType::none;
  std::string title = {};
  int year = 0;  // of adoption; 0 when not given
  std::string valid_from = {}, valid_to = {}, status = {}, source = {}, password = {};
  std::map<std::string, std::string> extra = {};  // columns planlupe does not know, by header
  int row = 0;                                    // line in register.csv; 0 when the file has none
};

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_PLAN_H_
