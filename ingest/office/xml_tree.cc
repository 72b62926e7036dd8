#include "ingest/office/xml_tree.h"

#include "corpus/messages.h"

namespace planlupe::ingest {

namespace {

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

// Walks until it is too deep.
struct DepthWalker : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node&) override { return depth() <= max_xml_depth; }
};

}  // namespace

Failure damaged_file() { return fail(Errc::not_a_document, message("read.damaged")); }

Result<void> parse_xml(const std::string& bytes, pugi::xml_document& tree) {
  const auto parsed =
      tree.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!parsed) return damaged_file();
  return {};
}

bool is_too_deep(pugi::xml_node node) {
  DepthWalker walker;
  return !node.traverse(walker);
}

std::string_view local_name(const pugi::xml_node& node) { return local(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& c : node.children())
    if (local_name(c) == name) return c;
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& a : node.attributes())
    if (local(a.name()) == name) return a.value();
  return {};
}

}  // namespace planlupe::ingest
