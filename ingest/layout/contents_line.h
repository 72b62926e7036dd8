// Lines of a table of contents: a title, dots, a page number.

#ifndef PLANLUPE_INGEST_LAYOUT_CONTENTS_LINE_H_
#define PLANLUPE_INGEST_LAYOUT_CONTENTS_LINE_H_

#include <string>

namespace planlupe::ingest {

// True when `text` has dots that lead to a number at its end: "Bakgrunn ......... 7".
bool is_contents_line(const std::string& text);

// "Bakgrunn ......... 7" as "Bakgrunn | 7"; text without dots as it is.
std::string without_leader(const std::string& text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_CONTENTS_LINE_H_
