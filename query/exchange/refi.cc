#include "query/exchange/refi.h"

#include <sstream>

#include "corpus/file.h"

namespace planlupe::query {

std::string refi_guid(std::string_view what) {
  const std::string hex = sha256_hex("planlupe.qdc:" + std::string(what));
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-5" + hex.substr(13, 3) + "-8" +
         hex.substr(17, 3) + "-" + hex.substr(20, 12);
}

void add_refi_codes(pugi::xml_node parent, const std::vector<Category>& categories,
                    const std::string& above) {
  for (const Category& category : categories) {
    const std::string path = above + "/" + category.name;
    pugi::xml_node code = parent.append_child("Code");
    code.append_attribute("guid") = refi_guid(path).c_str();
    code.append_attribute("name") = category.name.c_str();
    code.append_attribute("isCodable") = "true";
    if (!category.description.empty())
      code.append_child("Description").text() = category.description.c_str();
    add_refi_codes(code, category.children, path);
  }
}

pugi::xml_node begin_refi(pugi::xml_document& xml, const char* root, const char* name_space) {
  pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "utf-8";
  pugi::xml_node node = xml.append_child(root);
  node.append_attribute("xmlns") = name_space;
  return node;
}

std::string refi_text(const pugi::xml_document& xml) {
  std::ostringstream out;
  xml.save(out, "  ");
  return out.str();
}

}  // namespace planlupe::query
