#include "tests/unit/search/oracle.h"

#include <algorithm>
#include <optional>

#include "corpus/document_json.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"

namespace planlupe::tests {

namespace {

using Hits = std::map<SlowScan::Place, SlowScan::Spans>;

// Nothing when the search fails or its total is not that of its hits. A search that says that it
// used only the most frequent forms is held against none.
std::optional<Hits> indexed(index::IndexReader& reader, const query::Node& tree,
                            const Hits& wanted) {
  const auto result = query::search(reader, tree, {.limit = 1'000'000});
  if (!result) return std::nullopt;
  if (std::any_of(result->explained.begin(), result->explained.end(),
                  [](const query::Explained& word) { return word.limited; }))
    return wanted;
  Hits hits;
  for (const query::Hit& hit : result->hits) {
    auto& spans = hits[{reader.documents()[hit.place.document].file, hit.passage.id}];
    for (const index::WordSpan& mark : hit.marks) spans.emplace_back(mark.start, mark.end);
  }
  return result->total == hits.size() ? std::optional(std::move(hits)) : std::nullopt;
}

}  // namespace

OracleRun run_oracle(index::IndexReader& reader, SlowScan& scan, RandomQuery& random, int count) {
  OracleRun run;
  for (int i = 0; i < count; ++i) {
    const std::string typed = random.next();
    const auto tree = query::parse_query(typed);
    const auto wanted = tree ? scan.search(*tree) : Hits{};
    if (!tree || indexed(reader, *tree, wanted) != wanted) run.wrong.push_back(typed);
    run.found += !wanted.empty();
  }
  return run;
}

SlowScan scan_of(const Study& study) {
  SlowScan scan;
  for (const std::string& file : study.files)
    if (const auto document = read_document(study.text_path(file)))
      scan.add(*document, study.plan(file));
  return scan;
}

}  // namespace planlupe::tests
