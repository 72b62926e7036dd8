#include "query/tables/plan_selection.h"

#include <algorithm>
#include <set>
#include <string>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

bool is_selected(const Plan& plan, const PlanSelection& selection) {
  const auto is_county = [&](const std::string& name) { return lower(name) == lower(plan.county); };
  const auto& [counties, types] = selection;
  return (counties.empty() || std::any_of(counties.begin(), counties.end(), is_county)) &&
         (types.empty() || std::find(types.begin(), types.end(), plan.type) != types.end());
}

std::string text_of(const PlanSelection& selection) {
  std::vector<std::string> parts = selection.counties;
  for (const PlanType type : selection.types) parts.push_back(type_label(type));
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

// "Agder, Troms": the counties of the study, that one may choose from.
std::string counties_in(const Reading& reading) {
  std::set<std::string, NorwegianOrder> counties;
  for (const DocumentReading& document : reading.documents)
    if (!document.plan.county.empty()) counties.insert(document.plan.county);
  std::string out;
  for (const std::string& county : counties) out += (out.empty() ? "" : ", ") + county;
  return out.empty() ? message("table.no_county") : out;
}

}  // namespace

Result<void> narrow(Reading& reading, const PlanSelection& selection) {
  if (selection.counties.empty() && selection.types.empty()) return {};
  const std::string counties = counties_in(reading);
  std::erase_if(reading.documents, [&](const DocumentReading& document) {
    return !is_selected(document.plan, selection);
  });
  reading.selection = text_of(selection);
  if (reading.documents.empty())
    return fail(Errc::usage, message("selection.empty", {{"selection", reading.selection}}), {},
                message("selection.empty.hint", {{"counties", counties}}));
  return {};
}

}  // namespace planlupe::query
