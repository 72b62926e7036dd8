// Tagging as a filter: passages as JSON lines in, tags as JSON lines out.

#ifndef PLANLUPE_QUERY_CODING_TAG_LINES_H_
#define PLANLUPE_QUERY_CODING_TAG_LINES_H_

#include <functional>
#include <istream>
#include <ostream>

#include "corpus/error.h"
#include "query/coding/tagger.h"

namespace planlupe::query {

// Reads {"id","text"} lines (an optional "heading_path" and "lead_in" govern the passage) and
// writes one planlupe.tag/1 line for each, in order, as they come. A line that is no such object
// goes to `bad` as passages_invalid with its number, and yields no line. Blank lines are passed
// over. Returns the number of lines written.
std::size_t tag_lines(const Tagger& tagger, std::istream& in, std::ostream& out,
                      const std::function<void(const Error&)>& bad);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAG_LINES_H_
