#include "ingest/office/html_element.h"

#include <libxml/HTMLparser.h>

#include "corpus/text.h"
#include "ingest/office/one_of.h"

namespace planlupe::ingest {

namespace {

bool has(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* a = node->properties; a != nullptr; a = a->next)
    if (view(a->name) == name) return true;
  return false;
}

// The value of an inline style, without its blanks.
std::string style_of(const xmlNode* node) {
  std::string style = lower(attribute(node, "style"));
  std::erase(style, ' ');
  return style;
}

bool is_hidden(const xmlNode* node) {
  const std::string style = style_of(node);
  return has(node, "hidden") || style.find("display:none") != style.npos ||
         style.find("mso-hide:all") != style.npos;
}

// The number that stands for a note, and the one that leads back, as LibreOffice and Word save
// them.
bool is_note_mark(const xmlNode* node) {
  if (name_of(node) != "a") return false;
  const std::string to = attribute(node, "href"), kind = attribute(node, "class");
  return to.starts_with("#_ftn") || to.starts_with("#_edn") || kind.starts_with("sdfootnote") ||
         kind.starts_with("sdendnote");
}

// The running head and foot of a text that LibreOffice saved.
bool is_page_edge(const xmlNode* node) {
  return name_of(node) == "div" && is_one_of(attribute(node, "title"), {"header", "footer"});
}

// Blocks that came with HTML 5, which libxml2 has not heard of.
bool is_html5_block(std::string_view name) {
  return is_one_of(name, {"article", "aside", "details", "figcaption", "figure", "header", "hgroup",
                          "main", "search", "section", "summary"});
}

}  // namespace

std::string_view view(const xmlChar* text) {
  if (text == nullptr) return {};
  const void* bytes = text;
  return static_cast<const char*>(bytes);
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

std::string attribute(const xmlNode* node, std::string_view name) {
  for (const xmlAttr* a = node->properties; a != nullptr; a = a->next)
    if (view(a->name) == name) return std::string(a->children ? view(a->children->content) : "");
  return {};
}

bool is_left_out(const xmlNode* node) {
  const std::string_view name = name_of(node);
  if (is_one_of(name, {"script", "style",  "noscript", "template", "nav",    "footer", "form",
                       "button", "select", "textarea", "iframe",   "object", "svg",    "head",
                       "del",    "s",      "strike",   "dialog",   "menu",   "audio",  "video"}))
    return true;
  if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE) return true;
  if (node->type != XML_ELEMENT_NODE) return false;
  const std::string role = attribute(node, "role");
  return is_hidden(node) || is_note_mark(node) || is_page_edge(node) ||
         is_one_of(role, {"navigation", "banner", "doc-noteref", "doc-backlink"});
}

bool is_inline(std::string_view name) {
  if (name.empty()) return false;
  const std::string known(name);
  const void* bytes = known.c_str();
  if (htmlTagLookup(static_cast<const xmlChar*>(bytes)) == nullptr && !is_html5_block(name))
    return true;
  return is_one_of(name,
                   {"a",    "abbr", "acronym", "b",     "bdi",  "bdo",    "big", "cite",  "code",
                    "data", "dfn",  "em",      "font",  "i",    "ins",    "kbd", "label", "mark",
                    "q",    "ruby", "samp",    "small", "span", "strong", "sub", "sup",   "time",
                    "tt",   "u",    "var",     "wbr",   "img",  "nobr"});
}

bool is_notes(const xmlNode* node) {
  const std::string role = attribute(node, "role");
  const std::string id = attribute(node, "id"), style = style_of(node);
  return role == "doc-endnotes" || role == "doc-footnotes" || id.starts_with("sdfootnote") ||
         id.starts_with("sdendnote") || style.find("mso-element:footnote") != style.npos ||
         style.find("mso-element:endnote") != style.npos;
}

}  // namespace planlupe::ingest
