// The chapters of a document: what stands under each of its highest headings below the title.

#ifndef PLANLUPE_QUERY_TABLES_CHAPTERS_H_
#define PLANLUPE_QUERY_TABLES_CHAPTERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace planlupe::query {

struct Chapter {
  std::string heading = {};  // empty: before the first
  int page = 0;              // on which it begins
  int passages = 0;          // that can carry evidence
};

// How many headings stand above the chapters: 0 where they are the highest, 1 where the first
// heading is the title and has nearly all text below it, as in drafts made with the styles of Word.
std::size_t headings_above_chapters(const std::vector<Passage>& passages);

// Follows the passages of a document in order. A highest heading begins a chapter, also when an
// earlier one has the same words; text that comes back to a chapter, as behind a box, is its own.
class ChapterTrace {
 public:
  // With so many headings `above` the chapters.
  explicit ChapterTrace(std::size_t above) : above_(above) {}

  // The place in chapters() of the chapter that `passage` stands in. Headings, contents pages and
  // reference lists stand in none and get the place of the chapter before them, 0 at the start.
  std::size_t place(const Passage& passage);

  std::vector<Chapter> chapters() && { return std::move(chapters_); }

 private:
  std::size_t find_or_begin(const std::string& heading, int page);

  std::string heading_of(const Passage& passage) const;

  std::size_t above_;
  std::vector<Chapter> chapters_;
  std::optional<std::string> begun_;  // a heading whose first passage is still to come
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_CHAPTERS_H_
