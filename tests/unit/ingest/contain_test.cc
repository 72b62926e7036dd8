#include <catch2/catch.hpp>

#include <fcntl.h>
#include <linux/io_uring.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <functional>
#include <thread>

#include "ingest/worker/contain.h"
#include "ingest/worker/landlock.h"
#include "tests/support/temp_dir.h"

using namespace planlupe::ingest;
using planlupe::tests::TempDir;

namespace {

constexpr int could_not_contain = 99;

// The exit status of `act`, run in a child that has stepped into `cage`; 128 + n for signal n.
int in_cage(const Cage& cage, const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(contain(cage) ? act() : could_not_contain);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int refused_with_eperm(long result) { return result < 0 && errno == EPERM ? 0 : 1; }

}  // namespace

TEST_CASE("In the cage there is no net, no other program and no tracing", "[worker]") {
  const std::vector<std::pair<const char*, std::function<long()>>> calls{
      {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); }},
      {"unix socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); }},
      {"execve",
       [] {
         char* const none[] = {nullptr};
         return ::execve("/bin/true", none, none);
       }},
      {"fork", [] { return ::syscall(SYS_fork); }},
      {"clone", [] { return ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0); }},
      {"kill", [] { return ::kill(::getppid(), 0); }},
      {"ptrace", [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }},
      {"bpf", [] { return ::syscall(SYS_bpf, 0, nullptr, 0); }},
      {"io_uring",
       [] {
         io_uring_params none{};
         return ::syscall(SYS_io_uring_setup, 1, &none);
       }},
      {"keyctl", [] { return ::syscall(SYS_keyctl, 0, 0, 0, 0, 0); }},
      {"mount", [] { return ::syscall(SYS_mount, "", "/", "tmpfs", 0, nullptr); }},
      {"unshare", [] { return ::syscall(SYS_unshare, 0x10000000); }},
      {"ungrouped", [] { return ::setpgid(0, 0); }}};
  for (const auto& [name, call] : calls) {
    INFO(name);
    CHECK(in_cage({}, [&] { return refused_with_eperm(call()); }) == 0);
  }
}

TEST_CASE("In the cage no other process, terminal or clock can be reached", "[worker]") {
  const std::vector<std::pair<const char*, std::function<long()>>> calls{
      {"tkill", [] { return ::syscall(SYS_tkill, ::getppid(), 0); }},
      {"tgkill", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0); }},
      {"sigqueue", [] { return ::syscall(SYS_rt_sigqueueinfo, ::getppid(), 0, nullptr); }},
      {"limits of the parent",
       [] {
         rlimit now{};
         return ::prlimit(::getppid(), RLIMIT_NOFILE, nullptr, &now);
       }},
      {"letters for the terminal", [] { return ::ioctl(STDERR_FILENO, TIOCSTI, "x"); }},
      {"clock", [] { return ::syscall(SYS_clock_settime, CLOCK_REALTIME, nullptr); }},
      {"fsopen", [] { return ::syscall(SYS_fsopen, "tmpfs", 0); }},
      {"handle", [] { return ::syscall(SYS_open_by_handle_at, AT_FDCWD, nullptr, 0); }}};
  for (const auto& [name, call] : calls) {
    INFO(name);
    CHECK(in_cage({}, [&] { return refused_with_eperm(call()); }) == 0);
  }
  CHECK(in_cage({}, [] {
          std::signal(SIGUSR1, SIG_IGN);
          return std::raise(SIGUSR1);
        }) == 0);
}

TEST_CASE("In the cage nothing can be written, renamed or removed", "[worker]") {
  const TempDir dir;
  const auto victim = dir.write("plan.pdf", "innhold");
  const auto other = dir / "annen.pdf";
  const std::vector<std::pair<const char*, std::function<long()>>> calls{
      {"write", [&] { return ::open(victim.c_str(), O_WRONLY); }},
      {"update", [&] { return ::open(victim.c_str(), O_RDWR); }},
      {"truncate", [&] { return ::open(victim.c_str(), O_RDONLY | O_TRUNC); }},
      {"create", [&] { return ::open(other.c_str(), O_RDONLY | O_CREAT, 0644); }},
      {"unlink", [&] { return ::unlink(victim.c_str()); }},
      {"rename", [&] { return ::rename(victim.c_str(), other.c_str()); }},
      {"chmod", [&] { return ::chmod(victim.c_str(), 0); }}};
  for (const auto& [name, call] : calls) {
    INFO(name);
    CHECK(in_cage({}, [&] { return refused_with_eperm(call()); }) == 0);
  }
  CHECK(std::filesystem::exists(victim));
  // A descriptor that is open for writing gets no byte into a file, and no signal either.
  const int open = ::open(victim.c_str(), O_WRONLY);
  CHECK(in_cage({}, [&] { return ::write(open, "x", 1) < 0 && errno == EFBIG ? 0 : 1; }) == 0);
  ::close(open);
}

TEST_CASE("In the cage threads and pipes still work", "[worker]") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  CHECK(in_cage({}, [&] {
          std::thread([&] { (void)!::write(ends[1], "x", 1); }).join();
          char byte = 0;
          return ::read(ends[0], &byte, 1) == 1 && byte == 'x' ? 0 : 1;
        }) == 0);
  ::close(ends[0]);
  ::close(ends[1]);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("In the cage memory and processor time have an end", "[worker]") {
  constexpr std::int64_t limit = std::int64_t{256} << 20;
  const auto reserve = [](std::size_t bytes) {
    return ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
  };
  CHECK(in_cage({.memory_bytes = limit}, [&] { return reserve(limit) ? 1 : 0; }) == 0);
  CHECK(in_cage({}, [&] { return reserve(limit) ? 0 : 1; }) == 0);
  CHECK(in_cage({.cpu_seconds = 1}, [] {
          volatile unsigned turns = 0;
          while (true) turns = turns + 1;
          return 0;
        }) == 128 + SIGXCPU);
}
#endif

TEST_CASE("A cage whose parent is another process is not entered", "[worker]") {
  CHECK(in_cage({.parent = 1}, [] { return 0; }) == could_not_contain);
  CHECK(in_cage({.parent = ::getpid()}, [] { return 0; }) == 0);
}

TEST_CASE("Where the kernel has Landlock only the readable folders can be read", "[worker]") {
  const TempDir mine, other;
  const auto readable = mine.write("data.txt", "x"), secret = other.write("secret.txt", "x");
  const pid_t probe = ::fork();
  if (probe == 0) ::_exit(allow_reading_only({}) ? 0 : 1);
  int status = 0;
  ::waitpid(probe, &status, 0);
  const auto opens = [](const std::filesystem::path& path) {
    return ::open(path.c_str(), O_RDONLY) >= 0;
  };
  const bool has_landlock = status == 0;
  if (!has_landlock) WARN("this kernel has no Landlock: only that nothing breaks is tested");
  CHECK(in_cage({.readable = {mine.path(), "/nowhere"}},
                [&] { return opens(readable) && opens(secret) != has_landlock ? 0 : 1; }) == 0);
}
