#include "query/tables/plan_selection.h"

#include <algorithm>

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

}  // namespace

Result<void> narrow(Reading& reading, const PlanSelection& selection) {
  if (selection.counties.empty() && selection.types.empty()) return {};
  std::erase_if(reading.documents, [&](const DocumentReading& document) {
    return !is_selected(document.plan, selection);
  });
  reading.selection = text_of(selection);
  if (reading.documents.empty())
    return fail(Errc::usage, message("selection.empty", {{"selection", reading.selection}}));
  return {};
}

}  // namespace planlupe::query
