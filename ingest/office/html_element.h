// What the elements of a web page are to a reader. Private to html.cc.

#ifndef PLANLUPE_INGEST_OFFICE_HTML_ELEMENT_H_
#define PLANLUPE_INGEST_OFFICE_HTML_ELEMENT_H_

#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace planlupe::ingest {

// The text of libxml2, which may be null.
std::string_view view(const xmlChar* text);

// The name of an element; empty for what is none.
std::string_view name_of(const xmlNode* node);

// The value of an attribute; empty where it is absent.
std::string attribute(const xmlNode* node, std::string_view name);

// True for what is no text of the page: scripts, forms, navigation, what is deleted or hidden.
bool is_left_out(const xmlNode* node);

// True for elements that stand within a line, and those HTML does not know, as browsers show them;
// all others begin a new passage.
bool is_inline(std::string_view name);

// True for an element that holds notes, as HTML, LibreOffice and Word mark it.
bool is_notes(const xmlNode* node);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_HTML_ELEMENT_H_
