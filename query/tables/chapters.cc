#include "query/tables/chapters.h"

#include <algorithm>

namespace planlupe::query {

std::size_t ChapterTrace::place(const Passage& passage) {
  if (passage.kind == Kind::heading && passage.heading_path.empty()) begun_ = passage.text;
  if (!carries_evidence(passage.kind, passage.region))
    return chapters_.empty() ? 0 : chapters_.size() - 1;
  const std::size_t at = find_or_begin(
      passage.heading_path.empty() ? std::string() : passage.heading_path.front(), passage.page);
  ++chapters_[at].passages;
  return at;
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
