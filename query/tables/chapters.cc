#include "query/tables/chapters.h"

#include <algorithm>
#include <set>

namespace planlupe::query {

namespace {

constexpr double title_share = 0.8;  // of the text that stands below a title

// The passages below the heading of the first one that has any, and what stands just below it.
struct Top {
  std::size_t passages = 0, all = 0;
  std::set<std::string> below = {};
};

Top first_top(const std::vector<Passage>& passages) {
  Top top;
  const std::string* heading = nullptr;
  for (const Passage& passage : passages) {
    if (!carries_evidence(passage.kind, passage.region)) continue;
    ++top.all;
    if (passage.heading_path.empty()) continue;
    if (!heading) heading = &passage.heading_path[0];
    if (passage.heading_path[0] != *heading) continue;
    ++top.passages;
    if (passage.heading_path.size() > 1) top.below.insert(passage.heading_path[1]);
  }
  return top;
}

}  // namespace

std::size_t headings_above_chapters(const std::vector<Passage>& passages) {
  const Top top = first_top(passages);
  const bool has_chapters = top.below.size() > 1;
  return has_chapters &&
                 static_cast<double>(top.passages) >= title_share * static_cast<double>(top.all)
             ? 1
             : 0;
}

std::size_t ChapterTrace::place(const Passage& passage) {
  if (passage.kind == Kind::heading && passage.heading_path.size() <= above_) begun_ = passage.text;
  if (!carries_evidence(passage.kind, passage.region))
    return chapters_.empty() ? 0 : chapters_.size() - 1;
  const std::size_t at = find_or_begin(heading_of(passage), passage.page);
  ++chapters_[at].passages;
  return at;
}

std::string ChapterTrace::heading_of(const Passage& passage) const {
  const auto& path = passage.heading_path;
  return path.empty() ? std::string() : path[std::min(above_, path.size() - 1)];
}

std::size_t ChapterTrace::find_or_begin(const std::string& heading, int page) {
  if (begun_ != heading) {
    const auto found =
        std::find_if(chapters_.rbegin(), chapters_.rend(),
                     [&](const Chapter& chapter) { return chapter.heading == heading; });
    if (found != chapters_.rend()) return static_cast<std::size_t>(chapters_.rend() - found) - 1;
  }
  begun_.reset();
  chapters_.push_back({.heading = heading, .page = page});
  return chapters_.size() - 1;
}

}  // namespace planlupe::query
