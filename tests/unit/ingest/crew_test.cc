#include <catch2/catch.hpp>

#include <atomic>
#include <mutex>
#include <vector>

#include "ingest/worker/crew.h"

using planlupe::ingest::Crew;

TEST_CASE("A crew works off all tasks and those that tasks add", "[worker]") {
  for (const int threads : {0, 1, 2, 8}) {
    Crew crew;
    std::atomic<int> done = 0;
    for (int i = 0; i < 100; ++i)
      crew.add([&] {
        ++done;
        for (int more = 0; more < 3; ++more) crew.add_first([&] { ++done; });
      });
    crew.run(threads);
    CHECK(done == 400);
  }
}

TEST_CASE("Tasks added ahead run before the others", "[worker]") {
  Crew crew;
  std::vector<int> order;
  crew.add([&] {
    order.push_back(1);
    crew.add_first([&] { order.push_back(2); });
  });
  crew.add([&] { order.push_back(3); });
  crew.run(1);
  CHECK(order == std::vector{1, 2, 3});
}
