#include "ingest/worker/worker_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "corpus/data_dir.h"
#include "ingest/worker/descriptor.h"

extern char** environ;

namespace planlupe::ingest {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

fs::path find_programs() {
  if (const char* chosen = std::getenv("PLANLUPE_WORKERS")) return chosen;
  std::error_code ignored;
  const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  for (const auto& path : {folder, folder.parent_path() / "libexec/planlupe"})
    if (fs::exists(path / "planlupe-worker", ignored)) return path;
  return PLANLUPE_BUILT_WORKERS;
}

// Out of the way of the numbers that the worker expects, so that none is overwritten before it
// has been handed on.
Descriptor moved_up(const Descriptor& low) {
  return Descriptor(::fcntl(low.number(), F_DUPFD_CLOEXEC, worker_output + 1));
}

struct Pipe {
  Descriptor read, write;
};

Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  Pipe pipe{Descriptor(ends[0]), Descriptor(ends[1])};
  pipe.write = moved_up(pipe.write);
  ::fcntl(pipe.read.number(), F_SETFL, O_NONBLOCK);
  return pipe;
}

Descriptor in_memory(std::string_view bytes) {
  const Descriptor file(::memfd_create("planlupe-job", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const ssize_t n = ::write(file.number(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return {};
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return moved_up(file);
}

// The parent's, but for what must not differ between machines and users.
std::vector<std::string> worker_environment() {
  std::vector<std::string> variables{"PLANLUPE_DATA=" + data_dir().string(), "LC_ALL=C.UTF-8",
                                     "OMP_THREAD_LIMIT=1"};
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!text.starts_with("PLANLUPE_DATA=") && !text.starts_with("LC_ALL=") &&
        !text.starts_with("OMP_THREAD_LIMIT="))
      variables.emplace_back(text);
  }
  return variables;
}

class Worker {
 public:
  Worker(int file, WorkerJob job) { start(file, std::move(job)); }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() {
    if (process_ > 0) end(milliseconds(0));
  }

  explicit operator bool() const { return process_ > 0; }
  int output() const { return output_.number(); }
  int talk() const { return talk_.number(); }

  // Waits up to `grace` for the worker to end by itself, then kills its group; its wait status.
  int end(milliseconds grace) {
    if (grace.count() > 0) {
      // glibc 2.36 declares pidfd_open() without extern "C".
      const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, process_, 0)));
      pollfd exit{handle.number(), POLLIN, 0};
      if (handle) ::poll(&exit, 1, static_cast<int>(grace.count()));
    }
    ::kill(-process_, SIGKILL);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) continue;
    process_ = -1;
    return status;
  }

 private:
  void start(int file, WorkerJob job);
  void spawn(std::string program, int file, int job, int output, int talk);

  pid_t process_ = -1;
  Descriptor output_, talk_;
};

void Worker::start(int file, WorkerJob job) {
  job.parent = ::getpid();
  const Descriptor plan(::fcntl(file, F_DUPFD_CLOEXEC, worker_output + 1));
  const Descriptor request = in_memory(to_json(job));
  Pipe output = make_pipe(), talk = make_pipe();
  if (!plan || !request || !output.write || !talk.write) return;
  spawn(worker_program(job).string(), plan.number(), request.number(), output.write.number(),
        talk.write.number());
  output_ = std::move(output.read);
  talk_ = std::move(talk.read);
}

// Of the parent's descriptors the worker gets these and no other, all the rest being close-on-exec.
// Its own process group, so that Ctrl-C reaches the parent alone and a kill reaches all it started.
void Worker::spawn(std::string program, int file, int job, int output, int talk) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, talk, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, talk, STDERR_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, file, worker_file);
  ::posix_spawn_file_actions_adddup2(&actions, job, worker_job);
  ::posix_spawn_file_actions_adddup2(&actions, output, worker_output);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &all);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  std::array<char*, 2> arguments{program.data(), nullptr};
  auto environment = worker_environment();
  std::vector<char*> variables;
  for (std::string& variable : environment) variables.push_back(variable.data());
  variables.push_back(nullptr);
  if (::posix_spawn(&process_, program.c_str(), &actions, &attributes, arguments.data(),
                    variables.data()) != 0)
    process_ = -1;
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
}

// Listens to one worker.
class Listener {
 public:
  Listener(const Worker& worker, const WorkerClocks& clocks, const Stop& stop,
           const std::function<bool(const Message&)>& receive)
      : worker_(worker), clocks_(clocks), stop_(stop), receive_(receive) {}

  // Returns why to stop the worker, or nothing when it has closed its output.
  std::optional<WorkerEnd> listen() {
    while (true) {
      std::array<pollfd, 3> sources{pollfd{worker_.output(), POLLIN, 0},
                                    pollfd{talk_open_ ? worker_.talk() : -1, POLLIN, 0},
                                    pollfd{stop_.descriptor(), POLLIN, 0}};
      const auto wait = std::min(heard_ + clocks_.silence, start_ + clocks_.total) - Clock::now();
      const auto rest = std::chrono::ceil<milliseconds>(wait).count();
      if (rest <= 0) return late();
      if (::poll(sources.data(), sources.size(), static_cast<int>(rest)) < 0) continue;  // EINTR
      if (sources[2].revents != 0) return WorkerEnd::interrupted;
      if (sources[1].revents != 0) read_talk();
      if (sources[0].revents == 0) continue;
      if (!read_output()) return std::nullopt;
      if (const auto reason = pass_on()) return reason;
    }
  }

  // Poppler, malloc and the worker itself all say so before they abort.
  bool ran_out_of_memory() {
    while (read_talk()) continue;
    return words_.find("ut of memory") != std::string::npos ||
           words_.find("bad_alloc") != std::string::npos;
  }

 private:
  WorkerEnd late() const {
    return Clock::now() >= start_ + clocks_.total ? WorkerEnd::over_time : WorkerEnd::silent;
  }

  // The number of bytes read; 0 at the end; nothing when there is none to read now.
  std::optional<std::size_t> read(int descriptor) {
    const ssize_t n = ::read(descriptor, buffer_.data(), buffer_.size());
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
    return static_cast<std::size_t>(std::max<ssize_t>(n, 0));
  }

  bool read_output() {
    const auto n = read(worker_.output());
    if (n) messages_.feed({buffer_.data(), *n});
    return !n || *n > 0;
  }

  // Keeps the last words. False when there are no more, for now or for good.
  bool read_talk() {
    constexpr std::size_t kept = 4096;
    const auto n = talk_open_ ? read(worker_.talk()) : std::nullopt;
    if (n && *n == 0) talk_open_ = false;
    if (!n || *n == 0) return false;
    words_.append(buffer_.data(), *n);
    if (words_.size() > kept) words_.erase(0, words_.size() - kept);
    return true;
  }

  std::optional<WorkerEnd> pass_on() {
    while (true) {
      const auto message = messages_.next();
      if (!message)
        return message.error().code == Errc::output_too_large ? WorkerEnd::too_much
                                                              : WorkerEnd::babbled;
      if (!*message) return std::nullopt;
      heard_ = Clock::now();
      if (!receive_(**message)) return WorkerEnd::babbled;
    }
  }

  const Worker& worker_;
  const WorkerClocks& clocks_;
  const Stop& stop_;
  const std::function<bool(const Message&)>& receive_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point heard_ = start_;
  MessageReader messages_;
  std::array<char, 65536> buffer_{};
  std::string words_;
  bool talk_open_ = true;
};

WorkerEnd end_of(int status, bool out_of_memory) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return WorkerEnd::done;
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU)) return WorkerEnd::over_time;
  return out_of_memory ? WorkerEnd::out_of_memory : WorkerEnd::crashed;
}

}  // namespace

fs::path worker_program(const WorkerJob& job) {
  static const fs::path programs = find_programs();
  return programs / (job.ocr_page > 0 ? "planlupe-ocr" : "planlupe-worker");
}

WorkerEnd run_worker(int file, const WorkerJob& job, const WorkerClocks& clocks, const Stop& stop,
                     const std::function<bool(const Message&)>& receive) {
  Worker worker(file, job);
  if (!worker) return WorkerEnd::not_started;
  Listener listener(worker, clocks, stop, receive);
  if (const auto reason = listener.listen()) return *reason;
  constexpr milliseconds to_die_in{2000};
  const int status = worker.end(to_die_in);
  return end_of(status, listener.ran_out_of_memory());
}

}  // namespace planlupe::ingest
