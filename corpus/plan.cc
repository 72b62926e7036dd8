#include "corpus/plan.h"

#include <array>
#include <cstddef>
#include <utility>

#include "corpus/text.h"

namespace planlupe {

namespace {

constexpr std::array names{"",
                           "kunnskapsgrunnlag",
                           "planstrategi",
                           "integreringsplan",
                           "kompetanseplan",
                           "næringsplan",
                           "temaplan",
                           "annen"};

// Further labels that registers use for a type.
constexpr std::array<std::pair<std::string_view, PlanType>, 20> synonyms{{
    {"kunnskapsgrunnlaget", PlanType::kunnskapsgrunnlag},
    {"regional planstrategi", PlanType::planstrategi},
    {"utviklingsplan", PlanType::planstrategi},
    {"integreringsplan/mangfoldsplan", PlanType::integreringsplan},
    {"integrerings-/mangfoldsplan", PlanType::integreringsplan},
    {"integrerings-/mangfaldsplan", PlanType::integreringsplan},
    {"mangfoldsplan", PlanType::integreringsplan},
    {"mangfaldsplan", PlanType::integreringsplan},
    {"kompetansestrategi", PlanType::kompetanseplan},
    {"kvalifiseringsplan", PlanType::kompetanseplan},
    {"naeringsplan", PlanType::naeringsplan},
    {"næringsstrategi", PlanType::naeringsplan},
    {"tema", PlanType::temaplan},
    {"anna", PlanType::annen},
    {"annet", PlanType::annen},
    {"annen plan", PlanType::annen},
    {"anna plan", PlanType::annen},
    {"annan plan", PlanType::annen},
    {"andre planer", PlanType::annen},
    {"andre planar", PlanType::annen},
}};

}  // namespace

std::string_view name(PlanType type) { return names.at(static_cast<std::size_t>(type)); }

std::optional<PlanType> plan_type_named(std::string_view label) {
  const std::string wanted = lower(collapse_space(normalise(label)));
  for (std::size_t i = 1; i < names.size(); ++i)
    if (wanted == names[i]) return static_cast<PlanType>(i);
  for (const auto& [synonym, type] : synonyms)
    if (wanted == synonym) return type;
  return std::nullopt;
}

}  // namespace planlupe
