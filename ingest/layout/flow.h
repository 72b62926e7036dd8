// Puts a document together from blocks that say themselves what they are, as text processors and
// web pages do.

#ifndef PLANLUPE_INGEST_LAYOUT_FLOW_H_
#define PLANLUPE_INGEST_LAYOUT_FLOW_H_

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace planlupe::ingest {

class Flow {
 public:
  // Appends a passage; white space is collapsed, and one without text is dropped. `level` counts
  // for headings and list items.
  void add(Kind kind, std::string_view text, int level = 0, Region region = Region::body);

  // Appends a table row; cells may be empty, but not all of them.
  void add_row(const std::vector<std::string>& cells, Region region = Region::body);

  // What follows stands on the next page.
  void turn_page() { ++page_; }

  void set_title(std::string_view title) { title_ = title; }
  void add_problem(std::string_view code, std::string what);

  // Some of the file lies deeper than its reader goes: the document is partial, and says so.
  void add_too_deep();

  // The document, its pages judged and damaged words repaired, as far as the bytes tell: `file`,
  // `sha256` and `extractor` are left to the caller. Call once, at the end.
  Document finish();

 private:
  void judge_pages();

  Document document_;
  std::string title_;
  int page_ = 1;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_FLOW_H_
