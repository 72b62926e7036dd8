// Times searches inside one process, as xapian_loop does the same kinds.
//
// usage: search_loop STUDY QUERIES    one a line: "kind<TAB>query"; prints kind, p50, p99, most
// (ms)

#include <string>

#include "corpus/study.h"
#include "index/build_index.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "tests/bench/query_times.h"

using namespace planlupe;

namespace {

void run(index::IndexReader& reader, const std::string& kind, const std::string& typed) {
  if (const auto tree = query::parse_query(typed))
    (void)query::search(reader, *tree, {.themes = kind != "plain", .related = kind == "theme"});
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
  print_times(argv[3], [&](const std::string& kind, const std::string& typed) {
    run(*reader, kind, typed);
  });
}
