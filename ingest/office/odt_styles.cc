#include "ingest/office/odt_styles.h"

#include <utility>

#include "ingest/office/xml_tree.h"

namespace planlupe::ingest {

namespace {

constexpr int most_parents = 10;

OdtStyle own_style(const pugi::xml_node& style) {
  const pugi::xml_node paragraph = child(style, "paragraph-properties");
  return {.name = std::string(attribute(style, "name")),
          .hidden = attribute(child(style, "text-properties"), "display") == "none",
          .page_before = attribute(paragraph, "break-before") == "page",
          .page_after = attribute(paragraph, "break-after") == "page"};
}

}  // namespace

OdtStyles::OdtStyles(const pugi::xml_node& content, const pugi::xml_node& shared) {
  know(child(shared, "styles"), false);
  know(child(content, "automatic-styles"), true);
}

void OdtStyles::know(const pugi::xml_node& styles, bool automatic) {
  for (const pugi::xml_node& style : styles.children()) {
    if (local_name(style) != "style") continue;
    OdtStyle own = own_style(style);
    std::string name = own.name;
    styles_[std::move(name)] = {std::move(own), std::string(attribute(style, "parent-style-name")),
                                automatic};
  }
}

OdtStyle OdtStyles::style(std::string_view name) const {
  OdtStyle out{.name = std::string(name)};
  auto entry = styles_.find(name);
  for (int i = 0; entry != styles_.end() && i < most_parents; ++i) {
    const OdtStyle& own = entry->second.own;
    out.hidden = out.hidden || own.hidden;
    out.page_before = out.page_before || own.page_before;
    out.page_after = out.page_after || own.page_after;
    const std::string& parent = entry->second.parent;
    if (entry->second.automatic && out.name == own.name && !parent.empty()) out.name = parent;
    entry = styles_.find(parent);
  }
  return out;
}

}  // namespace planlupe::ingest
