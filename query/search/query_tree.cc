#include "query/search/query_tree.h"

#include <algorithm>

namespace planlupe::query {

namespace {

std::string joined(const std::vector<Node>& children, const std::string& between) {
  std::string out;
  for (const Node& child : children) {
    if (!out.empty()) out += between;
    const bool group =
        child.kind == NodeKind::all || child.kind == NodeKind::any || child.kind == NodeKind::near;
    out += group ? "(" + to_string(child) + ")" : to_string(child);
  }
  return out;
}

std::string range_text(const Node& node) {
  const auto end = [](int n, int open) { return n == open ? std::string() : std::to_string(n); };
  if (node.from == node.to) return std::to_string(node.from);
  return end(node.from, 0) + ".." + end(node.to, index::range_open);
}

std::string field_text(const Node& node) {
  const index::FieldRow& row = index::row(node.field);
  const std::string value =
      row.type == index::FieldType::range ? range_text(node) : '"' + node.text + '"';
  return std::string(row.name) + ":" + value;
}

}  // namespace

bool is_textual(const Node& node) {
  return node.kind != NodeKind::field &&
         std::all_of(node.children.begin(), node.children.end(), is_textual);
}

std::string to_string(const Node& node) {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::pattern:
      return node.text;
    case NodeKind::exact:
      return "=" + node.text;
    case NodeKind::phrase:
      return '"' + node.text + '"';
    case NodeKind::near:
      return joined(node.children, " NÆR/" + std::to_string(node.distance) + " ");
    case NodeKind::sentence:
      return "SETNING(" + to_string(node.children.at(0)) + ")";
    case NodeKind::paragraph:
      return "AVSNITT(" + to_string(node.children.at(0)) + ")";
    case NodeKind::all:
      return joined(node.children, " OG ");
    case NodeKind::any:
      return joined(node.children, " ELLER ");
    case NodeKind::none:
      return "IKKE " + joined(node.children, "");
    case NodeKind::field:
      return field_text(node);
  }
  return {};
}

}  // namespace planlupe::query
