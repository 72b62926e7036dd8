// What searches have worked out on an index and will need again.

#ifndef PLANLUPE_INDEX_MEMO_H_
#define PLANLUPE_INDEX_MEMO_H_

#include <any>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace planlupe::index {

// Values of any types by name. One for each open index, so that nothing outlives what it was made
// from; used by one thread.
class Memo {
 public:
  // The T that was kept under `name`, until the next keep(); nullptr when there is none.
  template <class T>
  const T* find(const std::string& name) const {
    const auto at = kept_.find(name);
    return at != kept_.end() ? std::any_cast<T>(&at->second) : nullptr;
  }

  // When there are too many, all others are forgotten.
  template <class T>
  void keep(const std::string& name, T value) {
    constexpr std::size_t most = 64;
    if (kept_.size() >= most) kept_.clear();
    kept_.insert_or_assign(name, std::any(std::move(value)));
  }

 private:
  std::unordered_map<std::string, std::any> kept_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_MEMO_H_
