#include "tools/talk.h"

#include <unistd.h>
#include <cstdio>
#include <map>
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
  constexpr long shown = 5;  // of a kind; a study without a register has one for each file
  std::set<std::string> hints;
  std::map<Errc, long> counts;
  for (const Error& notice : notices) {
    if (++counts[notice.code] > shown) continue;
    say(message("talk.notice", {{"text", to_string(notice)}}));
    if (!notice.hint.empty() && hints.insert(notice.hint).second)
      say(message("talk.hint", {{"hint", notice.hint}}));
  }
  for (const auto& [code, count] : counts)
    if (count > shown)
      say(message("talk.more", {{"count", count - shown}, {"code", std::string(name(code))}}));
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
