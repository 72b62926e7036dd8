// REFI-QDA codebook exchange 1.0 (https://www.qdasoftware.org, Codebook.xsd), which NVivo,
// ATLAS.ti, MAXQDA, QualCoder and Taguette write: codes in codes, each with a description. Taguette
// writes no nesting but names with dots. The border to pugixml; the format has no place for words.

#include <string>

#include <pugixml.hpp>

#include "query/exchange/dictionary_formats.h"
#include "query/exchange/refi.h"

namespace planlupe::query {

namespace {

bool read_codes(const pugi::xml_node& parent, std::vector<Category>& categories, int depth) {
  if (depth > max_dictionary_depth) return false;
  for (const pugi::xml_node& code : parent.children("Code")) {
    Category category{.name = code.attribute("name").value(),
                      .description = code.child("Description").text().as_string()};
    if (!read_codes(code, category.children, depth + 1)) return false;
    categories.push_back(std::move(category));
  }
  return true;
}

}  // namespace

Result<Dictionary> read_qdc(std::string_view bytes) {
  pugi::xml_document xml;
  const auto parsed = xml.load_buffer(bytes.data(), bytes.size());
  if (!parsed) {
    const auto before = bytes.substr(0, static_cast<std::size_t>(parsed.offset));
    return dictionary_failure("dictionary.xml", dictionary_lines(before).size());
  }
  const pugi::xml_node codes = xml.child("CodeBook").child("Codes");
  if (!codes) return dictionary_failure("dictionary.qdc", 0);
  Dictionary dictionary;
  if (!read_codes(codes, dictionary.categories, 1))
    return dictionary_failure("dictionary.depth", 0);
  return dictionary;
}

std::string write_qdc(const Dictionary& dictionary) {
  pugi::xml_document xml;
  pugi::xml_node book = begin_refi(xml, "CodeBook", "urn:QDA-XML:codebook:1.0");
  book.append_attribute("origin") = "planlupe";
  add_refi_codes(book.append_child("Codes"), dictionary.categories);
  book.append_child("Sets");
  return refi_text(xml);
}

}  // namespace planlupe::query
