// Logistic regression on sparse features: the border to liblinear.

#ifndef PLANLUPE_QUERY_CODING_LINEAR_MODEL_H_
#define PLANLUPE_QUERY_CODING_LINEAR_MODEL_H_

#include <memory>
#include <utility>
#include <vector>

namespace planlupe::query {

// Feature numbers from 1, ascending, with their weights.
using Features = std::vector<std::pair<int, double>>;

struct Example {
  Features features = {};
  bool positive = false;
};

// L2-regularised logistic regression by a trust region Newton method (Lin, Weng and Keerthi 2008,
// JMLR 9), which draws no random numbers: the same examples give the same model.
class LinearModel {
 public:
  // Learns from `examples`, whose features are numbered up to `features`. Without both a positive
  // and a negative example the model says 0 for everything.
  LinearModel(const std::vector<Example>& examples, int features);
  LinearModel(LinearModel&&) noexcept;
  LinearModel& operator=(LinearModel&&) noexcept;
  ~LinearModel();

  // The probability, 0 to 1, that something with these features is positive.
  double probability(const Features& features) const;

 private:
  struct Learned;
  std::unique_ptr<Learned> learned_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_LINEAR_MODEL_H_
