// Runs the program as a user does: arguments in, exit status and both outputs back.

#ifndef PLANLUPE_TESTS_SUPPORT_RUN_H_
#define PLANLUPE_TESTS_SUPPORT_RUN_H_

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/support/temp_dir.h"

namespace planlupe::tests {

struct Ran {
  int status = 0;  // the exit status; 128 + n when signal n ended it
  std::string out, err;
};

namespace detail {

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void redirect(int descriptor, const std::filesystem::path& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
}

}  // namespace detail

// Runs `command` (a program and its arguments, no shell) with `input` on its standard input.
inline Ran run_command(const std::vector<std::string>& command, const std::string& input = "") {
  const TempDir dir;
  const auto in = dir.write("in", input);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("fork failed");
  if (child == 0) {
    detail::redirect(STDIN_FILENO, in, O_RDONLY);
    detail::redirect(STDOUT_FILENO, dir / "out", O_WRONLY | O_CREAT);
    detail::redirect(STDERR_FILENO, dir / "err", O_WRONLY | O_CREAT);
    std::vector<char*> arguments;
    for (const std::string& argument : command)
      arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  int state = 0;
  while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
  return {status, detail::contents(dir / "out"), detail::contents(dir / "err")};
}

// Runs planlupe itself.
inline Ran run_planlupe(std::vector<std::string> arguments, const std::string& input = "") {
  arguments.insert(arguments.begin(), PLANLUPE_PROGRAM);
  return run_command(arguments, input);
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_RUN_H_
