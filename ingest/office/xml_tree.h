// What the readers of XML formats share: elements by their local name, depth bounded.

#ifndef PLANLUPE_INGEST_OFFICE_XML_TREE_H_
#define PLANLUPE_INGEST_OFFICE_XML_TREE_H_

#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "corpus/result.h"

namespace planlupe::ingest {

// Deeper elements are passed over: no text processor nests like that.
inline constexpr int max_xml_depth = 100;

// What a file that breaks its format is: not_a_document.
Failure damaged_file();

// Parses `bytes` into `tree`, white space kept. Fails with not_a_document.
Result<void> parse_xml(const std::string& bytes, pugi::xml_document& tree);

// True when something lies more than max_xml_depth below `node`.
bool is_too_deep(pugi::xml_node node);

// "p" for <w:p>.
std::string_view local_name(const pugi::xml_node& node);

// The first child element, or attribute, with that local name, whatever its prefix.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_XML_TREE_H_
