#include <catch2/catch.hpp>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "ingest/worker/descriptor.h"
#include "ingest/worker/worker_process.h"
#include "tests/support/environment.h"
#include "tests/support/pdf.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::ingest;
using namespace std::chrono_literals;
using tests::ScopedVariable;
using tests::TempDir;

namespace {

struct Heard {
  WorkerEnd end = WorkerEnd::not_started;
  std::string types = {};  // of the messages, in order
};

class Bench {
 public:
  Bench()
      : file_(::open(dir_.write("plan.pdf", tests::pdf_of({"en", "to", "tre"})).c_str(),
                     O_RDONLY | O_CLOEXEC)) {}

  Heard run(const WorkerClocks& clocks = {},
            const std::function<bool(const Message&)>& receive = {}) {
    Heard heard;
    WorkerJob job;
    job.file = "plan.pdf";
    job.memory_bytes = std::int64_t{1} << 29;
    heard.end = run_worker(file_.number(), job, clocks, stop, [&](const Message& message) {
      heard.types += static_cast<char>(message.type);
      return receive ? receive(message) : true;
    });
    return heard;
  }

  Stop stop;

 private:
  TempDir dir_;
  Descriptor file_;
};

std::set<int> open_descriptors() {
  std::set<int> numbers;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
    numbers.insert(std::stoi(entry.path().filename().string()));
  return numbers;
}

}  // namespace

TEST_CASE("A sound worker tells of each page and then hands over the document", "[worker]") {
  const Heard heard = Bench().run();
  CHECK(heard.end == WorkerEnd::done);
  CHECK(heard.types == "opppd");
}

TEST_CASE("A worker that stands still is stopped by the first clock to run out", "[worker]") {
  const ScopedVariable fault("PLANLUPE_WORKER_FAULT", "hang@2");
  CHECK(Bench().run({.silence = 100ms, .total = 60s}).end == WorkerEnd::silent);
  CHECK(Bench().run({.silence = 60s, .total = 100ms}).end == WorkerEnd::over_time);
  CHECK(Bench().run({.silence = 60s, .total = 0ms}).end == WorkerEnd::over_time);
}

TEST_CASE("Each way of a worker to die is told apart", "[worker]") {
  const std::vector<std::pair<const char*, WorkerEnd>> deaths {
    {"crash@2", WorkerEnd::crashed}, {"exit@2", WorkerEnd::crashed},
        {"babble@2", WorkerEnd::babbled}, {"flood@2", WorkerEnd::too_much},
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        {"memory@2", WorkerEnd::out_of_memory},
#endif
  };
  for (const auto& [fault, end] : deaths) {
    INFO(fault);
    const ScopedVariable asked("PLANLUPE_WORKER_FAULT", fault);
    const Heard heard = Bench().run();
    CHECK(heard.end == end);
    CHECK(heard.types == "op");
  }
}

TEST_CASE("A parent that takes no more messages ends the worker", "[worker]") {
  CHECK(Bench().run({}, [](const Message&) { return false; }).end == WorkerEnd::babbled);
}

TEST_CASE("A request to stop ends the worker, before or while it works", "[worker]") {
  const ScopedVariable fault("PLANLUPE_WORKER_FAULT", "hang@2");
  Bench before;
  before.stop.request();
  CHECK(before.run().end == WorkerEnd::interrupted);
  Bench meanwhile;
  const Heard heard = meanwhile.run({}, [&](const Message& message) {
    if (message.type == MessageType::page_done) meanwhile.stop.request();
    return true;
  });
  CHECK(heard.end == WorkerEnd::interrupted);
}

TEST_CASE("No worker, dead or alive, and no descriptor outlives the call", "[worker]") {
  Bench bench;
  const auto before = open_descriptors();
  for (const char* fault : {"", "hang@1", "crash@1", "babble@1"}) {
    const ScopedVariable asked("PLANLUPE_WORKER_FAULT", fault);
    bench.run({.silence = 200ms, .total = 60s});
  }
  CHECK(open_descriptors() == before);
  CHECK(::waitpid(-1, nullptr, WNOHANG) < 0);
  CHECK(errno == ECHILD);
}

TEST_CASE("Signals that a handler takes do not disturb the wait for a worker", "[worker]") {
  struct sigaction ignore {};
  ignore.sa_handler = [](int) {};
  struct sigaction before {};
  REQUIRE(::sigaction(SIGUSR1, &ignore, &before) == 0);
  const pthread_t here = ::pthread_self();
  std::atomic<bool> over = false;
  {
    const std::jthread nuisance([&] {
      while (!over) {
        ::pthread_kill(here, SIGUSR1);
        std::this_thread::yield();
      }
    });
    for (int i = 0; i < 3; ++i) CHECK(Bench().run().types == "opppd");
    over = true;
  }
  ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("Several threads each mind their own worker", "[worker]") {
  std::vector<Heard> heard(4);
  {
    std::vector<std::jthread> threads;
    for (Heard& one : heard) threads.emplace_back([&one] { one = Bench().run(); });
  }
  for (const Heard& one : heard) CHECK(one.types == "opppd");
}
