#include "ingest/office/docx.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ingest/layout/flow.h"
#include "ingest/office/docx_styles.h"
#include "ingest/office/one_of.h"
#include "ingest/office/xml_tree.h"
#include "ingest/office/zip_archive.h"

namespace planlupe::ingest {

namespace {

using pugi::xml_node;

// Removed by a tracked change, or no part of the text that people read.
bool is_left_out(std::string_view name) {
  return is_one_of(name, {"del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sdtPr", "tblPr",
                          "Fallback", "fldData", "annotationRef"});
}

bool is_on(const xml_node& property) {
  const std::string_view value = attribute(property, "val");
  return property && value != "0" && value != "false";
}

// Walks the body in document order and hands what it finds to a Flow.
class DocxReader {
 public:
  DocxReader(Flow& flow, const DocxStyles& styles, const xml_node& body)
      : flow_(flow), styles_(styles), rendered_(has_rendered_breaks(body, 0)) {}

  // The notes of a part; footnotes and endnotes count from 1 each, so `kind` tells them apart.
  void know_notes(const xml_node& notes, char kind) {
    for (const xml_node& note : notes.children())
      if (attribute(note, "type").empty())  // separators have one
        notes_[kind + std::string(attribute(note, "id"))] = note;
  }

  void read_blocks(const xml_node& parent, int depth, Region region) {
    if (depth > max_xml_depth) return;
    for (const xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p")
        read_paragraph(node, depth, region);
      else if (name == "tbl")
        read_table(node, depth, region);
      else if (name == "sdt")
        read_blocks(child(node, "sdtContent"), depth + 1,
                    is_contents(node) ? Region::contents : region);
      else if (!is_left_out(name))
        read_blocks(node, depth + 1, region);
    }
  }

 private:
  // The text of one paragraph, and what has to come after it.
  struct Text {
    std::string text = {};
    std::vector<std::string> notes = {};  // ids
    std::vector<xml_node> boxes = {};
    int pages_before = 0, pages_after = 0;  // page breaks before its first word, and later ones

    void turn_page() { ++(text.empty() ? pages_before : pages_after); }
  };

  static bool has_rendered_breaks(const xml_node& node, int depth) {
    if (depth > max_xml_depth) return false;
    if (local_name(node) == "lastRenderedPageBreak") return true;
    return std::any_of(node.begin(), node.end(),
                       [depth](const xml_node& c) { return has_rendered_breaks(c, depth + 1); });
  }

  static bool is_contents(const xml_node& sdt) {
    const xml_node gallery = child(child(child(sdt, "sdtPr"), "docPartObj"), "docPartGallery");
    return attribute(gallery, "val") == "Table of Contents";
  }

  void read_runs(const xml_node& parent, int depth, Text& out) const {
    if (depth > max_xml_depth) return;
    for (const xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (is_left_out(name)) continue;
      if (name == "t")
        out.text += node.text().get();
      else if (is_one_of(name, {"tab", "cr", "ptab"}))
        out.text += ' ';
      else if (name == "br")
        read_break(node, out);
      else if (name == "lastRenderedPageBreak")
        out.turn_page();
      else if (name == "noBreakHyphen")
        out.text += '-';
      else if (is_one_of(name, {"footnoteReference", "endnoteReference"}))
        out.notes.push_back(name[0] + std::string(attribute(node, "id")));
      else if (name == "txbxContent")
        out.boxes.push_back(node);
      else if (!is_hidden(node))
        read_runs(node, depth + 1, out);
    }
  }

  // A run that is hidden itself, or by its style.
  bool is_hidden(const xml_node& node) const {
    if (local_name(node) != "r") return false;
    const xml_node properties = child(node, "rPr"), own = child(properties, "vanish");
    if (own) return is_on(own);
    return styles_.style(attribute(child(properties, "rStyle"), "val")).hidden;
  }

  void read_break(const xml_node& node, Text& out) const {
    if (attribute(node, "type") != "page")
      out.text += ' ';
    else if (!rendered_)
      out.turn_page();
  }

  // Where breaks are not noted as they came out, a section begins on a page of its own.
  bool ends_section(const xml_node& properties) const {
    const xml_node section = child(properties, "sectPr");
    return !rendered_ && section && attribute(child(section, "type"), "val") != "continuous";
  }

  void read_paragraph(const xml_node& paragraph, int depth, Region region) {
    Text text;
    text.text = std::exchange(carried_, {});
    read_runs(paragraph, depth, text);
    const xml_node properties = child(paragraph, "pPr");
    if (!rendered_ && is_on(child(properties, "pageBreakBefore"))) flow_.turn_page();
    for (int i = 0; i < text.pages_before; ++i) flow_.turn_page();
    // With the mark of its end deleted, a paragraph goes on in the next one.
    if (child(child(properties, "rPr"), "del")) {
      carried_ = std::move(text.text);
    } else {
      add(text.text, properties, region);
    }
    for (const std::string& id : text.notes) add_note(id, depth);
    for (const xml_node& box : text.boxes) read_blocks(box, depth + 1, Region::box);
    for (int i = 0; i < text.pages_after; ++i) flow_.turn_page();
    if (ends_section(properties)) flow_.turn_page();
  }

  void add(const std::string& text, const xml_node& properties, Region region) {
    const DocxStyle style = styles_.style(attribute(child(properties, "pStyle"), "val"));
    int heading = style.heading;
    const std::string outline(attribute(child(properties, "outlineLvl"), "val"));
    if (!outline.empty() && outline < "9") heading = std::atoi(outline.c_str()) + 1;
    if (style.title && !titled_) {
      titled_ = true;
      flow_.set_title(text);
      return flow_.add(Kind::heading, text, 1, region);
    }
    if (style.contents || region == Region::contents)
      return flow_.add(Kind::paragraph, text, 0, Region::contents);
    if (heading > 0) return flow_.add(Kind::heading, text, heading, region);
    if (style.caption) return flow_.add(Kind::caption, text, 0, region);
    if (const int level = list_level(properties, style))
      return flow_.add(Kind::list_item, text, level, region);
    flow_.add(Kind::paragraph, text, 0, region);
  }

  static int list_level(const xml_node& properties, const DocxStyle& style) {
    const xml_node numbering = child(properties, "numPr");
    if (!numbering) return style.list;
    if (attribute(child(numbering, "numId"), "val") == "0") return 0;  // takes the style's list off
    return 1 + std::atoi(std::string(attribute(child(numbering, "ilvl"), "val")).c_str());
  }

  void add_note(const std::string& id, int depth) {
    const auto note = notes_.find(id);
    if (note != notes_.end()) flow_.add(Kind::footnote, all_text(note->second, depth + 1));
  }

  // Everything below `node` as one text: a note, a cell.
  std::string all_text(const xml_node& node, int depth) const {
    std::string out;
    if (depth > max_xml_depth) return out;
    for (const xml_node& c : node.children()) {
      const std::string_view name = local_name(c);
      if (name == "p") {
        Text text;
        read_runs(c, depth + 1, text);
        for (const xml_node& box : text.boxes) text.text += " " + all_text(box, depth + 1);
        out += text.text + ' ';
      } else if (!is_left_out(name)) {
        out += all_text(c, depth + 1);
      }
    }
    return out;
  }

  static std::vector<xml_node> parts(const xml_node& node, std::string_view wanted, int depth) {
    std::vector<xml_node> out;
    for (const xml_node& c : node.children()) {
      if (local_name(c) == wanted) out.push_back(c);
      if (is_one_of(local_name(c), {"sdt", "sdtContent", "ins", "customXml"}) &&
          depth < max_xml_depth)
        for (const xml_node& inner : parts(c, wanted, depth + 1)) out.push_back(inner);
    }
    return out;
  }

  void read_table(const xml_node& table, int depth, Region region) {
    std::vector<std::vector<xml_node>> rows;
    for (const xml_node& row : parts(table, "tr", 0))
      if (!child(child(row, "trPr"), "del")) rows.push_back(parts(row, "tc", 0));
    const bool is_box =
        std::all_of(rows.begin(), rows.end(), [](const auto& cells) { return cells.size() < 2; });
    for (const auto& cells : rows) {
      if (is_box)  // a table of one column is a frame around running text
        for (const xml_node& cell : cells)
          read_blocks(cell, depth + 1, region == Region::body ? Region::box : region);
      else
        read_row(cells, depth, region);
    }
  }

  void read_row(const std::vector<xml_node>& cells, int depth, Region region) {
    std::vector<std::string> texts;
    for (const xml_node& cell : cells) texts.push_back(all_text(cell, depth + 1));
    if (!texts.empty()) flow_.add_row(texts, region);
    for (const xml_node& cell : cells) add_notes_in(cell, depth + 1);
  }

  void add_notes_in(const xml_node& node, int depth) {
    Text text;
    read_runs(node, depth, text);
    for (const std::string& id : text.notes) add_note(id, depth);
  }

  Flow& flow_;
  const DocxStyles& styles_;
  std::map<std::string, xml_node> notes_;
  std::string carried_;  // text of a paragraph that goes on in the next
  bool rendered_, titled_ = false;
};

// word/<name>, parsed; empty when the archive has none.
Result<void> load(const ZipArchive& archive, const std::string& name, pugi::xml_document& tree) {
  const auto bytes = archive.read("word/" + name);
  if (!bytes) return fail(bytes.error());
  return bytes->empty() ? Result<void>() : parse_xml(*bytes, tree);
}

}  // namespace

Result<Document> read_docx(std::string_view bytes) {
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return fail(archive.error());
  pugi::xml_document text, styles, footnotes, endnotes;
  for (const auto& [name, tree] : {std::pair{"document.xml", &text},
                                   {"styles.xml", &styles},
                                   {"footnotes.xml", &footnotes},
                                   {"endnotes.xml", &endnotes}})
    if (auto loaded = load(*archive, name, *tree); !loaded) return fail(loaded.error());
  const xml_node body = child(text.document_element(), "body");
  if (!body) return damaged_file();
  const DocxStyles known(styles.document_element());
  Flow flow;
  DocxReader reader(flow, known, body);
  reader.know_notes(footnotes.document_element(), 'f');
  reader.know_notes(endnotes.document_element(), 'e');
  reader.read_blocks(body, 0, Region::body);
  if (is_too_deep(body)) flow.add_too_deep();
  return flow.finish();
}

}  // namespace planlupe::ingest
