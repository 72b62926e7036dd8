#include "ingest/office/docx_styles.h"

#include <algorithm>
#include <cstdlib>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

// "heading 2", "overskrift 2": their level, 0 for others. Word names its own styles in English
// whatever its language; other programs do not.
int level_in_name(const std::string& name) {
  for (const std::string_view prefix : {"heading ", "overskrift ", "rubrikk "})
    if (name.starts_with(prefix)) return std::atoi(name.c_str() + prefix.size());
  return 0;
}

DocxStyle own_style(const pugi::xml_node& style) {
  DocxStyle out;
  const std::string name = lower(attribute(child(style, "name"), "val"));
  out.heading = level_in_name(name);
  out.title = name == "title" || name == "tittel";
  out.caption = name == "caption" || name == "bildetekst" || name == "figurtekst";
  out.contents = name.starts_with("toc ") || name.starts_with("inh ") || name == "toc heading";
  const pugi::xml_node vanish = child(child(style, "rPr"), "vanish");
  const std::string_view hidden = attribute(vanish, "val");
  out.hidden = vanish && hidden != "0" && hidden != "false";
  const pugi::xml_node paragraph = child(style, "pPr");
  const std::string outline(attribute(child(paragraph, "outlineLvl"), "val"));
  if (out.heading == 0 && !outline.empty() && outline < "9")
    out.heading = std::atoi(outline.c_str()) + 1;
  if (const pugi::xml_node numbering = child(paragraph, "numPr"))
    out.list = 1 + std::atoi(std::string(attribute(child(numbering, "ilvl"), "val")).c_str());
  return out;
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_node& styles) {
  for (const pugi::xml_node& style : styles.children()) {
    if (local_name(style) != "style") continue;
    styles_[std::string(attribute(style, "styleId"))] = {
        own_style(style), std::string(attribute(child(style, "basedOn"), "val"))};
  }
}

DocxStyle DocxStyles::style(std::string_view id) const {
  DocxStyle out;
  auto entry = styles_.find(id);
  for (int depth = 0; entry != styles_.end() && depth < 10; ++depth) {
    const DocxStyle& own = entry->second.own;
    if (out.heading == 0) out.heading = own.heading;
    if (out.list == 0) out.list = own.list;
    out.hidden = out.hidden || own.hidden;
    out.title = out.title || own.title;
    out.caption = out.caption || own.caption;
    out.contents = out.contents || own.contents;
    entry = styles_.find(entry->second.based_on);
  }
  if (out.contents) out.heading = 0;
  return out;
}

}  // namespace planlupe::ingest
