// Times searches inside one process, as xapian_loop does the same kinds.
//
// usage: search_loop STUDY QUERIES    one a line: "kind<TAB>query"; prints kind, p50, p99, most
// (ms)

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "corpus/study.h"
#include "index/build_index.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"

using namespace planlupe;

namespace {

double run(index::IndexReader& reader, const std::string& kind, const std::string& typed) {
  const auto start = std::chrono::steady_clock::now();
  if (const auto tree = query::parse_query(typed))
    (void)query::search(reader, *tree, {.themes = kind != "plain", .related = kind == "theme"});
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

void time_all(index::IndexReader& reader, const char* queries) {
  std::map<std::string, std::vector<double>> times;
  std::ifstream file(queries);
  for (std::string kind, typed; std::getline(file, kind, '\t') && std::getline(file, typed);)
    times[kind].push_back(run(reader, kind, typed));
  for (auto& [kind, all] : times) {
    std::sort(all.begin(), all.end());
    std::printf("%s\t%.3f\t%.3f\t%.3f\n", kind.c_str(), all[all.size() / 2],
                all[all.size() * 99 / 100], all.back());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string work = argc > 2 ? argv[1] : "";
  if (work == "build") {
    const auto study = open_study(argv[2]);
    return study && index::build_index(*study, {.jobs = 1, .rebuild = true}) ? 0 : 1;
  }
  if (work != "query" || argc != 4) return 64;
  auto reader = index::IndexReader::open(std::string(argv[2]) + "/index");
  if (!reader) return 1;
  time_all(*reader, argv[3]);
}
