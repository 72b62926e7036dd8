#include "ingest/worker/fault.h"

#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/worker/message_stream.h"
#include "ingest/worker/worker_job.h"

namespace planlupe::ingest {

namespace {

void write_out(std::string_view bytes) {
  if (::write(worker_output, bytes.data(), bytes.size()) < 0) ::_exit(1);
}

void eat_memory() {
  constexpr std::size_t portion = std::size_t{16} << 20;
  std::vector<std::unique_ptr<char[]>> eaten;
  while (true) {
    eaten.push_back(std::make_unique_for_overwrite<char[]>(portion));
    std::memset(eaten.back().get(), 1, portion);
  }
}

void spin() {
  volatile unsigned turns = 0;
  while (true) turns = turns + 1;
}

const std::map<std::string_view, std::function<void()>>& faults() {
  static const std::map<std::string_view, std::function<void()>> all{
      {"hang",
       [] {
         while (true) ::pause();
       }},
      {"spin", spin},
      {"crash", [] { std::raise(SIGKILL); }},
      {"exit", [] { ::_exit(3); }},
      {"memory", eat_memory},
      {"babble", [] { write_out("Dette er ikke en melding."); }},
      {"chatter",
       [] {
         while (true) write_out(encode({MessageType::page_done, "1"}));
       }},
      {"flood", [] { write_out("d\xFF\xFF\xFF\x7F"); }},
      {"forge", [] {
         write_out(
             encode({MessageType::document,
                     R"({"format":"planlupe.document/1","file":"","pages":[],"passages":[]})"}));
       }}};
  return all;
}

void strike(std::string_view request, int place) {
  const auto at = request.find('@');
  if (at == std::string_view::npos) return;
  const std::string_view where = request.substr(at + 1);
  const auto fault = faults().find(request.substr(0, at));
  if (fault != faults().end() && (where == std::to_string(place) || (where == "*" && place > 0)))
    fault->second();
}

}  // namespace

void strike_if_asked(int place) {
  const char* asked = std::getenv("PLANLUPE_WORKER_FAULT");
  for (std::string_view rest = asked == nullptr ? "" : asked; !rest.empty();) {
    const auto comma = std::min(rest.find(','), rest.size());
    strike(rest.substr(0, comma), place);
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

}  // namespace planlupe::ingest
