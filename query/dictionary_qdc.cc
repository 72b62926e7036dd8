// REFI-QDA codebook exchange 1.0 (https://www.qdasoftware.org, Codebook.xsd), which NVivo,
// ATLAS.ti, MAXQDA, QualCoder and Taguette write: codes in codes, each with a description. Taguette
// writes no nesting but names with dots. The border to pugixml; the format has no place for words.

#include <sstream>
#include <string>

#include <pugixml.hpp>

#include "corpus/file.h"
#include "query/dictionary_formats.h"

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

// A GUID made from the code's path, so that the same codebook gives the same file.
std::string guid(const std::string& path) {
  const std::string hex = sha256_hex("planlupe.qdc:" + path);
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-5" + hex.substr(13, 3) + "-8" +
         hex.substr(17, 3) + "-" + hex.substr(20, 12);
}

void write_codes(pugi::xml_node parent, const std::vector<Category>& categories,
                 const std::string& above) {
  for (const Category& category : categories) {
    const std::string path = above + "/" + category.name;
    pugi::xml_node code = parent.append_child("Code");
    code.append_attribute("guid") = guid(path).c_str();
    code.append_attribute("name") = category.name.c_str();
    code.append_attribute("isCodable") = "true";
    if (!category.description.empty())
      code.append_child("Description").text() = category.description.c_str();
    write_codes(code, category.children, path);
  }
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
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "utf-8";
  pugi::xml_node book = xml.append_child("CodeBook");
  book.append_attribute("xmlns") = "urn:QDA-XML:codebook:1.0";
  book.append_attribute("origin") = "planlupe";
  write_codes(book.append_child("Codes"), dictionary.categories, "");
  book.append_child("Sets");
  std::ostringstream out;
  xml.save(out, "  ");
  return out.str();
}

}  // namespace planlupe::query
