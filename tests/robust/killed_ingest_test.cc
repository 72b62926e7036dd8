// The program killed in the middle of its work, as by a power cut or an impatient user.

#include <catch2/catch.hpp>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <random>

#include "ingest/worker/descriptor.h"
#include "tests/support/environment.h"
#include "tests/support/ingest_study.h"
#include "tests/support/pdf.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using tests::TempDir;

namespace {

void fill(const TempDir& study) {
  for (int i = 0; i < 24; ++i)
    study.write("plans/" + std::to_string(i) + ".pdf",
                tests::pdf_of(tests::different_texts(5, "Plan nummer " + std::to_string(i))));
}

// `planlupe ingest` on `study`, in the background.
class Program {
 public:
  explicit Program(const TempDir& study) {
    const std::string folder = study.path().string();
    process_ = ::fork();
    if (process_ != 0) return;
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execl(PLANLUPE_PROGRAM, PLANLUPE_PROGRAM, "ingest", folder.c_str(), "--jobs", "2", nullptr);
    ::_exit(127);
  }

  void signal(int number) const { ::kill(process_, number); }

  // The exit status; 128 + n when signal n ended it.
  int wait() const {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  // A handle on a worker that is at work for the program, once there is one.
  ingest::Descriptor worker() const {
    const std::string path = "/proc/" + std::to_string(process_) + "/task";
    for (int tries = 0; tries < 2000; ++tries) {
      for (const auto& thread : std::filesystem::directory_iterator(path)) {
        std::ifstream children(thread.path() / "children");
        if (int child = 0; children >> child)
          return ingest::Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
      }
      ::poll(nullptr, 0, 5);
    }
    return {};
  }

 private:
  pid_t process_ = -1;
};

bool ends_within(const ingest::Descriptor& process, int milliseconds) {
  pollfd end{process.number(), POLLIN, 0};
  return ::poll(&end, 1, milliseconds) == 1;
}

void check_whole(const TempDir& study) {
  for (const auto& [file, bytes] : tests::record_bytes(study.path())) {
    INFO(file);
    CHECK(parse_document(bytes));
  }
}

}  // namespace

TEST_CASE("Killed at any moment, ingest leaves whole records and the next run does the rest",
          "[robust]") {
  const TempDir undisturbed;
  fill(undisturbed);
  REQUIRE(Program(undisturbed).wait() == 0);
  const auto expected = tests::record_bytes(undisturbed.path());
  REQUIRE(expected.size() == 24);
  std::mt19937 random(20'26);
  const TempDir study;
  fill(study);
  std::size_t cut_short = 0;
  for (int round = 0; round < 12; ++round) {
    const Program program(study);
    ::poll(nullptr, 0, static_cast<int>(random() % 250));  // the random moment
    program.signal(SIGKILL);
    cut_short += program.wait() == 128 + SIGKILL;
    check_whole(study);
    // Start over now and then, so that early and late moments are both met.
    if (round % 4 == 3) std::filesystem::remove_all(study / "text");
  }
  CHECK(cut_short > 0);
  CHECK(Program(study).wait() == 0);
  CHECK(tests::record_bytes(study.path()) == expected);
  for (const auto& entry : std::filesystem::directory_iterator(study / "text"))
    CHECK(std::set<std::string>{".jsonl", ".json", ""}.contains(entry.path().extension()));
}

TEST_CASE("A worker does not outlive its killed parent", "[robust]") {
  const TempDir study;
  fill(study);
  const tests::ScopedVariable fault("PLANLUPE_WORKER_FAULT", "hang@1");
  const Program program(study);
  const auto worker = program.worker();
  REQUIRE(worker);
  program.signal(SIGKILL);
  CHECK(program.wait() == 128 + SIGKILL);
  CHECK(ends_within(worker, 10'000));
}

TEST_CASE("Ctrl-C and SIGTERM stop ingest at once, with its workers, and say so", "[robust]") {
  const TempDir study;
  fill(study);
  for (const int signal : {SIGINT, SIGTERM}) {
    const tests::ScopedVariable fault("PLANLUPE_WORKER_FAULT", "hang@2");
    const Program program(study);
    const auto worker = program.worker();
    REQUIRE(worker);
    program.signal(signal);
    CHECK(program.wait() == 2);
    CHECK(ends_within(worker, 10'000));
    check_whole(study);
  }
}
