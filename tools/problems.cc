#include "tools/problems.h"

#include <map>
#include <utility>

#include "corpus/messages.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

// "3, 5-7".
std::string ranges(const std::set<int>& pages) {
  std::string text;
  for (auto page = pages.begin(); page != pages.end();) {
    const int first = *page;
    int last = first;
    while (++page != pages.end() && *page == last + 1) last = *page;
    text += (text.empty() ? "" : ", ") + std::to_string(first);
    if (last > first) text += "-" + std::to_string(last);
  }
  return text;
}

}  // namespace

void ProblemTalk::say(const std::string& file, const std::vector<Problem>& problems,
                      bool remembered) {
  std::map<std::pair<std::string, std::string>, std::set<int>> pages;  // by code and words
  for (const Problem& problem : problems) {
    auto& with = pages[{problem.code, problem.what}];
    if (problem.page > 0) with.insert(problem.page);
  }
  for (const auto& [kind, where] : pages) {
    const auto& [code, what] = kind;
    std::string line = file + ": ";
    if (!where.empty()) line += message("problems.pages", {{"pages", ranges(where)}}) + ": ";
    line += what + " (" + code + ")";
    if (remembered) line += "; " + message("ingest.remembered");
    tools::say(message("talk.notice", {{"text", line}}));
    const std::string key = "read." + code + ".hint";
    const std::string hint = message(key);
    if (hint != key && hinted_.insert(code).second)
      tools::say(message("talk.hint", {{"hint", hint}}));
  }
}

}  // namespace planlupe::tools
