#include "query/coding/codebook.h"

#include <algorithm>
#include <array>

#include "corpus/messages.h"
#include "query/coding/tag.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::string_view, 3> themes{"INN", "DIS", "KVA"};

enum class Mark : std::uint8_t { none, open, done };

// Depth first over what each code asks for; an open code met again closes a circle.
class Order {
 public:
  explicit Order(const Codebook& codebook)
      : codebook_(codebook), marks_(codebook.codes.size(), Mark::none) {}

  Result<std::vector<std::size_t>> run() {
    for (std::size_t i = 0; i < codebook_.codes.size(); ++i)
      if (auto visited = visit(i); !visited) return fail(visited.error());
    return std::move(order_);
  }

 private:
  Result<void> visit(std::size_t i) {
    if (marks_[i] == Mark::done) return {};
    path_.push_back(codebook_.codes[i].code);
    if (marks_[i] == Mark::open) return circle();
    marks_[i] = Mark::open;
    for (const std::size_t before : asked_by(i))
      if (auto visited = visit(before); !visited) return visited;
    marks_[i] = Mark::done;
    path_.pop_back();
    order_.push_back(i);
    return {};
  }

  std::vector<std::size_t> asked_by(std::size_t i) const {
    const Code& code = codebook_.codes[i];
    std::vector<std::string> wanted = required_codes(code);
    for (const Rule& rule : code.rules)
      for (const auto* conditions : {&rule.needs, &rule.unless})
        for (const Condition& condition : *conditions)
          wanted.insert(wanted.end(), condition.codes.begin(), condition.codes.end());
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < codebook_.codes.size(); ++k)
      if (k != i && std::any_of(wanted.begin(), wanted.end(),
                                [&](const std::string& w) { return codebook_.codes[k].code == w; }))
        out.push_back(k);
    return out;
  }

  Failure circle() const {
    std::string codes;
    for (auto at = std::find(path_.begin(), path_.end(), path_.back()); at != path_.end(); ++at)
      codes += (codes.empty() ? "" : " → ") + *at;
    const Code* code = find_code(codebook_, path_.back());
    return fail(Errc::codebook_invalid, message("codebook.circle", {{"codes", codes}}),
                code->pointer);
  }

  const Codebook& codebook_;
  std::vector<Mark> marks_;
  std::vector<std::string> path_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::string_view name(Role role) {
  constexpr std::array names{"core", "support", "implicit", "mask", "attribute"};
  return names.at(static_cast<std::size_t>(role));
}

std::string_view name(Scope scope) {
  constexpr std::array names{"sentence", "passage", "near", "overlap", "heading", "lead_in"};
  return names.at(static_cast<std::size_t>(scope));
}

const Code* find_code(const Codebook& codebook, std::string_view code) {
  const auto at = std::lower_bound(codebook.codes.begin(), codebook.codes.end(), code,
                                   [](const Code& a, std::string_view b) { return a.code < b; });
  return at != codebook.codes.end() && at->code == code ? &*at : nullptr;
}

std::string text_of(const Labels& labels) {
  const std::string& text = language() == Language::nn   ? labels.nn
                            : language() == Language::en ? labels.en
                                                         : labels.nb;
  return text.empty() ? labels.nb : text;
}

std::string label_of(const Codebook& codebook, std::string_view code) {
  const Code* found = find_code(codebook, code);
  const std::string text = found == nullptr ? std::string() : text_of(found->label);
  return text.empty() ? std::string(code) : text;
}

std::vector<std::string> required_codes(const Code& code) {
  if (!code.requires_any.empty()) return code.requires_any;
  for (const std::string_view theme : themes)
    if (code.code != theme && within(code.code, theme)) return {std::string(theme)};
  return {};
}

Result<std::vector<std::size_t>> decision_order(const Codebook& codebook) {
  return Order(codebook).run();
}

}  // namespace planlupe::query
