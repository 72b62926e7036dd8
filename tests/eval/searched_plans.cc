#include "tests/eval/searched_plans.h"

#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "index/build_index.h"
#include "tests/support/run.h"

namespace planlupe::tests {

namespace {

namespace fs = std::filesystem;

void copy_plans(const fs::path& study, PlanSet set) {
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "plans", study / "plans", fs::copy_options::recursive);
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "register.csv", study);
  if (set == PlanSet::samples) return;
  const fs::path reference = fs::path(PLANLUPE_SHARED) / "data/plans";
  if (fs::exists(reference))
    fs::copy(reference, study / "plans");
  else
    WARN("the reference plans are not here: the sample plans alone");
}

}  // namespace

SearchedPlans::SearchedPlans(PlanSet set) {
  copy_plans(dir_.path(), set);
  (void)run_planlupe({"ingest", dir_.path().string(), "--ocr", "never"});
  auto study = open_study(dir_.path());
  REQUIRE(study.has_value());
  study_ = *std::move(study);
  REQUIRE(index::build_index(*study_, {}).has_value());
}

index::IndexReader SearchedPlans::reader() const {
  auto reader = index::IndexReader::open(study_->index());
  REQUIRE(reader.has_value());
  return *std::move(reader);
}

int setting(const char* name, int otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::atoi(value) : otherwise;
}

}  // namespace planlupe::tests
