#include "tests/eval/searched_plans.h"

#include <cstdlib>
#include <filesystem>

#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "index/build_index.h"
#include "tests/support/run.h"

namespace planlupe::tests {

namespace {

namespace fs = std::filesystem;

void copy_samples(const fs::path& study) {
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "plans", study / "plans", fs::copy_options::recursive);
  fs::copy(fs::path(PLANLUPE_SAMPLES) / "register.csv", study);
}

std::vector<fs::path> reference_files(PlanSet set) {
  const fs::path data = fs::path(PLANLUPE_SHARED) / "data";
  if (set == PlanSet::theme_texts)
    return {data / "plans/areal-transport-telemark-2015-nn.pdf",
            data / "text/case-vestland-2020-nn-part1.txt",
            data / "text/ocr-damaged-2025-part1.txt"};
  std::vector<fs::path> files;
  if (set == PlanSet::samples_and_reference && fs::exists(data / "plans"))
    for (const auto& entry : fs::directory_iterator(data / "plans")) files.push_back(entry.path());
  return files;
}

void copy_plans(const fs::path& study, PlanSet set) {
  fs::create_directories(study / "plans");
  if (set != PlanSet::theme_texts) copy_samples(study);
  if (set == PlanSet::samples) return;
  if (!fs::exists(PLANLUPE_SHARED)) WARN("skipped: the reference plans are not here");
  for (const fs::path& file : reference_files(set))
    if (fs::exists(file)) fs::copy(file, study / "plans");
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

std::string consonants(const std::string& text) {
  std::string out = lower(text);
  std::erase_if(out, [](char c) {
    return std::string_view("bcdfghjklmnpqrstvwxz").find(c) == std::string_view::npos;
  });
  return out;
}

int setting(const char* name, int otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr ? std::atoi(value) : otherwise;
}

}  // namespace planlupe::tests
