#include "tools/talk.h"

#include <unistd.h>
#include <cstdio>
#include <set>

#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::tools {

namespace {

bool on_terminal() {
  static const bool terminal = ::isatty(STDERR_FILENO) != 0;
  return terminal;
}

}  // namespace

void say(std::string_view line) {
  std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
}

int report(const Error& error) {
  say("planlupe: " + to_string(error));
  if (!error.hint.empty()) say(message("talk.hint", {{"hint", error.hint}}));
  return exit_status(error.code);
}

void report_notices(const std::vector<Error>& notices) {
  std::set<std::string> hints;
  for (const Error& notice : notices) {
    say(message("talk.notice", {{"text", to_string(notice)}}));
    if (!notice.hint.empty() && hints.insert(notice.hint).second)
      say(message("talk.hint", {{"hint", notice.hint}}));
  }
}

void Progress::show(std::size_t done, std::size_t total, std::string_view what) {
  if (!on_terminal()) return;
  constexpr std::size_t width = 24;
  const std::size_t filled = total == 0 ? width : done * width / total;
  const std::string bar = std::string(filled, '#') + std::string(width - filled, '.');
  std::fprintf(stderr, "\r\033[K%s [%s] %zu/%zu %s", label_.c_str(), bar.c_str(), done, total,
               slice(what, 0, 40).c_str());
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace planlupe::tools
