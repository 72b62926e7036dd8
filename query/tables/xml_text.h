// Text in XML, as spreadsheet programs read it.

#ifndef PLANLUPE_QUERY_TABLES_XML_TEXT_H_
#define PLANLUPE_QUERY_TABLES_XML_TEXT_H_

#include <string>
#include <string_view>

namespace planlupe::query {

// Adds `text` to `out`, fit for an element or an attribute in quotes. Characters that XML does not
// have become _x0007_ and the like, which spreadsheet programs turn back; ill-formed bytes U+FFFD.
void append_xml(std::string& out, std::string_view text);

// The same as a string.
std::string xml_text(std::string_view text);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_XML_TEXT_H_
