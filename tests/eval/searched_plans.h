// The sample plans, and the reference plans where they are, read and indexed as a user would.

#ifndef PLANLUPE_TESTS_EVAL_SEARCHED_PLANS_H_
#define PLANLUPE_TESTS_EVAL_SEARCHED_PLANS_H_

#include <optional>
#include <string>

#include "corpus/study.h"
#include "index/index_reader.h"
#include "tests/support/temp_dir.h"

namespace planlupe::tests {

enum class PlanSet {
  samples,
  samples_and_reference,
  theme_texts,  // a nynorsk plan, a nynorsk text and a damaged one
};

// A study of its own in a folder that goes with it. Fails the test when it cannot be made; warns
// when the reference plans are not here, and has none of them then.
class SearchedPlans {
 public:
  explicit SearchedPlans(PlanSet set);

  const Study& study() const { return *study_; }
  index::IndexReader reader() const;

 private:
  TempDir dir_;
  std::optional<Study> study_;
};

// The letters of `text` that damage leaves alone, lower case, so that a repaired word is still the
// word that was read.
std::string consonants(const std::string& text);

// The value of environment variable `name` as a number; `otherwise` without it.
int setting(const char* name, int otherwise);

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_EVAL_SEARCHED_PLANS_H_
