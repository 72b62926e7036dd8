// What the program says on stderr: errors with their hints, notices, progress.

#ifndef PLANLUPE_TOOLS_TALK_H_
#define PLANLUPE_TOOLS_TALK_H_

#include <string>
#include <string_view>
#include <vector>

#include "corpus/error.h"

namespace planlupe::tools {

// Prints `error` and its hint and returns the exit status for it.
int report(const Error& error);

// Prints the notices, at most five of a kind, with the hint once for each kind of hint.
void report_notices(const std::vector<Error>& notices);

// Prints one line.
void say(std::string_view line);

// A progress bar that redraws one line on a terminal and prints nothing elsewhere.
class Progress {
 public:
  explicit Progress(std::string label) : label_(std::move(label)) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `done` of `total` steps, with `what` being worked on.
  void show(std::size_t done, std::size_t total, std::string_view what);
  void clear();

 private:
  std::string label_;
  bool drawn_ = false;
};

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_TALK_H_
