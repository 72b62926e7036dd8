#include "query/search/kwic.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

std::string piece(const Hit& hit, int from, int to) {
  return collapse_space(slice(hit.passage.text, static_cast<std::size_t>(from),
                              static_cast<std::size_t>(std::max(from, to))));
}

// The words of `hit` that belong beside the keyword at words [first, last].
struct Context {
  int from = 0, to = 0;  // code points
};

Context context_of(const Hit& hit, std::size_t first, std::size_t last,
                   const KwicOptions& options) {
  const auto& words = hit.words;
  const auto& spans = hit.passage.spans;
  const auto near = [&](std::size_t i, std::size_t to) {
    const int apart = std::abs(words[i].position - words[to].position);
    return options.sentence ? words[i].sentence == words[to].sentence : apart <= options.words;
  };
  std::size_t low = first, high = last;
  while (low > 0 && near(low - 1, first)) --low;
  while (high + 1 < words.size() && near(high + 1, last)) ++high;
  Context context{spans[first].start, spans[last].end};
  for (std::size_t i = low; i <= high; ++i) {
    context.from = std::min(context.from, spans[i].start);
    context.to = std::max(context.to, spans[i].end);
  }
  // A sentence ends with its full stop, not with its last word.
  if (options.sentence || high + 1 == words.size()) {
    const int stop = high + 1 < words.size() ? spans[high + 1].start
                                             : static_cast<int>(code_points(hit.passage.text));
    context.to = std::max(context.to, stop);
  }
  return context;
}

// True when word `b` goes on where `a` ends, with at most blanks and hyphens between.
bool goes_on(const Hit& hit, std::size_t a, std::size_t b) {
  if (hit.words[b].position > hit.words[a].position + 1) return false;
  const int from = hit.passage.spans[a].end, to = hit.passage.spans[b].start;
  const std::string between = piece(hit, from, to);
  return from >= to || between.empty() || between == "-";
}

void add_lines(const Hit& hit, const KwicOptions& options, std::vector<KwicLine>& lines) {
  for (std::size_t i = 0; i < hit.marked.size();) {
    std::size_t end = i + 1;  // as long as words follow each other, or share a position
    while (end < hit.marked.size() && goes_on(hit, hit.marked[end - 1], hit.marked[end])) ++end;
    const std::size_t first = hit.marked[i], last = hit.marked[end - 1];
    int from = std::numeric_limits<int>::max(), to = 0;
    for (std::size_t k = i; k < end; ++k) {
      from = std::min(from, hit.passage.spans[hit.marked[k]].start);
      to = std::max(to, hit.passage.spans[hit.marked[k]].end);
    }
    const Context context = context_of(hit, first, last, options);
    lines.push_back({.document = hit.place.document,
                     .page = hit.place.page,
                     .passage = hit.passage.id,
                     .left = piece(hit, context.from, from),
                     .keyword = piece(hit, from, to),
                     .right = piece(hit, to, context.to),
                     .start = from,
                     .end = to});
    i = end;
  }
}

// The words of `text` from the last to the first.
std::string reversed_words(const std::string& text) {
  std::string out;
  for (std::size_t end = text.size(); end > 0;) {
    const auto blank = text.rfind(' ', end - 1);
    const std::size_t start = blank == std::string::npos ? 0 : blank + 1;
    out += text.substr(start, end - start) + ' ';
    end = blank == std::string::npos ? 0 : blank;
  }
  return out;
}

std::string sort_text(const KwicLine& line, KwicOrder order) {
  const std::string& text = order == KwicOrder::left      ? line.left
                            : order == KwicOrder::keyword ? line.keyword
                                                          : line.right;
  const std::string low = lower(text);
  return order == KwicOrder::left ? reversed_words(low) : low;
}

void sort_lines(std::vector<KwicLine>& lines, KwicOrder order) {
  if (order == KwicOrder::document) return;
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < lines.size(); ++i) keys.emplace_back(sort_text(lines[i], order), i);
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return a.first == b.first ? a.second < b.second : sorts_before(a.first, b.first);
  });
  std::vector<KwicLine> sorted;
  for (const auto& key : keys) sorted.push_back(std::move(lines[key.second]));
  lines = std::move(sorted);
}

}  // namespace

Result<KwicResult> kwic(index::IndexReader& reader, const Node& tree, const KwicOptions& options) {
  auto found = search(reader, tree,
                      {.limit = std::numeric_limits<std::size_t>::max(),
                       .order = Order::document,
                       .themes = false});
  if (!found) return fail(found.error());
  std::vector<KwicLine> lines;
  for (const Hit& hit : found->hits) add_lines(hit, options, lines);
  sort_lines(lines, options.order);
  KwicResult result{.total = lines.size(),
                    .notices = std::move(found->notices),
                    .similar = std::move(found->similar)};
  const std::size_t from = std::min(options.first, lines.size());
  const std::size_t to = from + std::min(options.limit, lines.size() - from);
  std::move(lines.begin() + static_cast<std::ptrdiff_t>(from),
            lines.begin() + static_cast<std::ptrdiff_t>(to), std::back_inserter(result.lines));
  return result;
}

}  // namespace planlupe::query
