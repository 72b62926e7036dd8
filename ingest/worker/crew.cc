#include "ingest/worker/crew.h"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace planlupe::ingest {

void Crew::add(Task task) {
  const std::lock_guard lock(mutex_);
  tasks_.push_back(std::move(task));
  changed_.notify_one();
}

void Crew::add_first(Task task) {
  const std::lock_guard lock(mutex_);
  tasks_.push_front(std::move(task));
  changed_.notify_one();
}

void Crew::run(int threads) {
  std::vector<std::jthread> others;
  for (int i = 1; i < std::max(threads, 1); ++i) others.emplace_back([this] { work(); });
  work();
}

// A thread goes home when there is no task and nobody is at one that could add some.
void Crew::work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return !tasks_.empty() || busy_ == 0; });
    if (tasks_.empty()) return;
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    ++busy_;
    lock.unlock();
    task();
    lock.lock();
    if (--busy_ == 0) changed_.notify_all();
  }
}

}  // namespace planlupe::ingest
