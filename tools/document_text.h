// A document as people read it: its passages in order, with page marks and headings.

#ifndef PLANLUPE_TOOLS_DOCUMENT_TEXT_H_
#define PLANLUPE_TOOLS_DOCUMENT_TEXT_H_

#include <string>

#include "corpus/document.h"

namespace planlupe::tools {

// Plain text in UTF-8: "[side 3]" where a page begins, headings with # by level, list items with
// dashes, table rows one below the other, and a word on each page that cannot be read.
std::string readable_text(const Document& document);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_DOCUMENT_TEXT_H_
