// A few threads that work off tasks; tasks may add tasks.

#ifndef PLANLUPE_INGEST_WORKER_CREW_H_
#define PLANLUPE_INGEST_WORKER_CREW_H_

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace planlupe::ingest {

class Crew {
 public:
  using Task = std::function<void()>;

  // Adds a task at the end, or ahead of all others. Any thread; tasks must not throw.
  void add(Task task);
  void add_first(Task task);

  // Works off all tasks, and those they add, with `threads` threads (at least one); returns when
  // none is left.
  void run(int threads);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  int busy_ = 0;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_CREW_H_
