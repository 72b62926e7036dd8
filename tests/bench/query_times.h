// What a loop over searches costs: the processor's time of the thread, which a loaded machine
// changes little, in a second pass, when everything has been read once.

#ifndef PLANLUPE_TESTS_BENCH_QUERY_TIMES_H_
#define PLANLUPE_TESTS_BENCH_QUERY_TIMES_H_

#include <ctime>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace planlupe {

using QueryTimes = std::map<std::string, std::vector<double>>;  // ms, by kind

inline double thread_milliseconds() {
  std::timespec now = {};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Calls `f(kind, query)` for each line "kind<TAB>query" of the file `queries`.
template <class F>
QueryTimes time_once(const char* queries, F f) {
  QueryTimes times;
  std::ifstream file(queries);
  for (std::string kind, text; std::getline(file, kind, '\t') && std::getline(file, text);) {
    const double start = thread_milliseconds();
    f(kind, text);
    times[kind].push_back(thread_milliseconds() - start);
  }
  return times;
}

// Prints kind, p50, p99 and the most.
template <class F>
void print_times(const char* queries, F f) {
  (void)time_once(queries, f);
  for (auto& [kind, all] : time_once(queries, f)) {
    std::sort(all.begin(), all.end());
    std::printf("%s\t%.3f\t%.3f\t%.3f\n", kind.c_str(), all[all.size() / 2],
                all[all.size() * 99 / 100], all.back());
  }
}

}  // namespace planlupe

#endif  // PLANLUPE_TESTS_BENCH_QUERY_TIMES_H_
