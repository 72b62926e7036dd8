// What the two REFI-QDA formats share (https://www.qdasoftware.org): GUIDs, and codes in codes.
// Only for the files that write them; it shows pugixml.

#ifndef PLANLUPE_QUERY_EXCHANGE_REFI_H_
#define PLANLUPE_QUERY_EXCHANGE_REFI_H_

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "query/exchange/dictionary.h"

namespace planlupe::query {

// A GUID made from `what`, so that the same content gives the same file. A code's is made from its
// place in the tree: "/INN/gruppe/flyktning".
std::string refi_guid(std::string_view what);

// Adds a <Code> for each category and, within it, for those below. `above` is the path of `parent`.
void add_refi_codes(pugi::xml_node parent, const std::vector<Category>& categories,
                    const std::string& above = "");

// The document as text, with an XML declaration.
std::string refi_text(const pugi::xml_document& xml);

// An empty document with that declaration and root.
pugi::xml_node begin_refi(pugi::xml_document& xml, const char* root, const char* name_space);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_REFI_H_
