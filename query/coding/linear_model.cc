#include "query/coding/linear_model.h"

#include <algorithm>

#include <linear.h>

namespace planlupe::query {

namespace {

// tf-idf vectors of length 1 need a weak regularisation to learn from a hundred passages.
constexpr double cost = 10;

std::vector<feature_node> nodes_of(const Features& features) {
  std::vector<feature_node> nodes;
  nodes.reserve(features.size() + 1);
  for (const auto& [number, weight] : features) nodes.push_back({number, weight});
  nodes.push_back({-1, 0});
  return nodes;
}

void print_nothing(const char*) {}

}  // namespace

struct LinearModel::Learned {
  model* trained = nullptr;

  Learned() = default;
  Learned(const Learned&) = delete;
  Learned& operator=(const Learned&) = delete;
  ~Learned() {
    if (trained != nullptr) free_and_destroy_model(&trained);
  }
};

LinearModel::LinearModel(const std::vector<Example>& examples, int features)
    : learned_(std::make_unique<Learned>()) {
  const auto positive =
      std::count_if(examples.begin(), examples.end(), [](const Example& e) { return e.positive; });
  if (positive == 0 || positive == static_cast<std::ptrdiff_t>(examples.size())) return;

  std::vector<std::vector<feature_node>> rows;
  std::vector<feature_node*> starts;
  std::vector<double> labels;
  for (const Example& example : examples) {
    rows.push_back(nodes_of(example.features));
    labels.push_back(example.positive ? 1 : 0);
  }
  for (auto& row : rows) starts.push_back(row.data());

  problem given{};
  given.l = static_cast<int>(examples.size());
  given.n = features;
  given.y = labels.data();
  given.x = starts.data();
  given.bias = -1;
  parameter how{};
  how.solver_type = L2R_LR;
  how.C = cost;
  how.eps = 0.001;
  set_print_string_function(print_nothing);
  learned_->trained = train(&given, &how);
}

LinearModel::LinearModel(LinearModel&&) noexcept = default;
LinearModel& LinearModel::operator=(LinearModel&&) noexcept = default;
LinearModel::~LinearModel() = default;

double LinearModel::probability(const Features& features) const {
  if (learned_->trained == nullptr) return 0;
  const auto nodes = nodes_of(features);
  double estimates[2] = {0, 0};
  predict_probability(learned_->trained, nodes.data(), estimates);
  int labels[2] = {0, 0};
  get_labels(learned_->trained, labels);
  return labels[0] == 1 ? estimates[0] : estimates[1];
}

}  // namespace planlupe::query
