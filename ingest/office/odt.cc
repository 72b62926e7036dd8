#include "ingest/office/odt.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "ingest/layout/flow.h"
#include "ingest/office/odt_styles.h"
#include "ingest/office/one_of.h"
#include "ingest/office/xml_tree.h"
#include "ingest/office/zip_archive.h"

namespace planlupe::ingest {

namespace {

using pugi::xml_node;

constexpr int most_columns = 100;

// Deletions are kept apart in <tracked-changes>; insertions stand in the text as any other.
bool is_left_out(std::string_view name) {
  return is_one_of(name, {"tracked-changes", "annotation", "annotation-end", "note-citation",
                          "sequence-decls", "forms", "ruby-text", "desc", "title"});
}

int number(std::string_view text, int otherwise) {
  return text.empty() ? otherwise : std::atoi(std::string(text).c_str());
}

// Where a block stands.
struct Place {
  int depth = 0;  // of elements
  int list = 0;   // of lists
  Region region = Region::body;

  Place inside() const { return {depth + 1, list, region}; }
  Place in_list() const { return {depth + 1, list + 1, region}; }
  Place in(Region other) const {
    return {depth + 1, list, region == Region::body ? other : region};
  }
};

class OdtReader {
 public:
  OdtReader(Flow& flow, OdtStyles styles) : flow_(flow), styles_(std::move(styles)) {}

  void read_blocks(const xml_node& parent, const Place& at) {
    if (at.depth > max_xml_depth) return;
    for (const xml_node& node : parent.children()) read_block(node, at);
  }

 private:
  struct Text {
    std::string text = {};
    std::vector<xml_node> notes = {}, frames = {};
    int pages_before = 0, pages_after = 0;  // page breaks before its first word, and later ones
  };

  void read_block(const xml_node& node, const Place& at) {
    const std::string_view name = local_name(node);
    if (is_left_out(name)) return;
    if (name == "soft-page-break") return flow_.turn_page();
    if (name == "h" || name == "p") return read_paragraph(node, at);
    if (name == "table") return read_table(node, at);
    if (name == "list") return read_list(node, at.in_list());
    if (name == "table-of-content") return read_blocks(node, at.in(Region::contents));
    if (name == "bibliography") return read_blocks(node, at.in(Region::references));
    if (name == "text-box") return read_blocks(node, at.in(Region::box));
    read_blocks(node, at.inside());
  }

  // Only the first paragraph of an item is the item; further ones belong to it as text.
  void read_list(const xml_node& list, const Place& at) {
    if (at.depth > max_xml_depth) return;
    for (const xml_node& item : list.children()) {
      bool first = true;
      for (const xml_node& node : item.children()) {
        const bool paragraph = local_name(node) == "p";
        read_block(node, paragraph && !first ? Place{at.depth + 1, 0, at.region} : at.inside());
        first = first && !paragraph;
      }
    }
  }

  void read_runs(const xml_node& parent, int depth, Text& out) const {
    if (depth > max_xml_depth) return;
    for (const xml_node& node : parent.children()) {
      const std::string_view name = local_name(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
        out.text += node.value();
      else if (is_one_of(name, {"s", "tab", "line-break"}))
        out.text += ' ';
      else if (name == "soft-page-break")
        ++(out.text.empty() ? out.pages_before : out.pages_after);
      else if (name == "note")
        out.notes.push_back(child(node, "note-body"));
      else if (name == "text-box")
        out.frames.push_back(node);
      else if (!is_left_out(name) && !styles_.style(attribute(node, "style-name")).hidden)
        read_runs(node, depth + 1, out);
    }
  }

  // A break that LibreOffice noted as it came out counts, and so does one that is asked for; where
  // both are, the asked one is the one that came out.
  void read_paragraph(const xml_node& node, const Place& at) {
    const OdtStyle style = styles_.style(attribute(node, "style-name"));
    if (style.hidden) return;
    Text text;
    read_runs(node, at.depth, text);
    if (style.page_before) flow_.turn_page();
    for (int i = 0; i < text.pages_before; ++i) flow_.turn_page();
    add(text.text, node, at);
    for (const xml_node& note : text.notes) flow_.add(Kind::footnote, all_text(note, at.depth));
    for (const xml_node& frame : text.frames) read_blocks(frame, at.in(Region::box));
    for (int i = 0; i < text.pages_after; ++i) flow_.turn_page();
    if (style.page_after) flow_.turn_page();
  }

  void add(const std::string& text, const xml_node& node, const Place& at) {
    const std::string style = styles_.style(attribute(node, "style-name")).name;
    if (at.region == Region::contents) return flow_.add(Kind::paragraph, text, 0, at.region);
    if (local_name(node) == "h")
      return flow_.add(Kind::heading, text, number(attribute(node, "outline-level"), 1), at.region);
    if (style == "Title") {
      flow_.set_title(text);
      return flow_.add(Kind::heading, text, 1, at.region);
    }
    if (is_one_of(style, {"Caption", "Table", "Figure", "Illustration"}))
      return flow_.add(Kind::caption, text, 0, at.region);
    flow_.add(at.list > 0 ? Kind::list_item : Kind::paragraph, text, at.list, at.region);
  }

  std::string all_text(const xml_node& node, int depth) const {
    std::string out;
    if (depth > max_xml_depth) return out;
    for (const xml_node& c : node.children()) {
      const std::string_view name = local_name(c);
      if (is_left_out(name)) continue;
      if (!is_one_of(name, {"p", "h"})) {
        out += all_text(c, depth + 1);
        continue;
      }
      Text text;
      read_runs(c, depth + 1, text);
      for (const xml_node& frame : text.frames) text.text += " " + all_text(frame, depth + 1);
      out += text.text + ' ';
    }
    return out;
  }

  // Rows also stand in groups and in the header that is repeated on every page.
  void read_table(const xml_node& table, const Place& at) {
    std::vector<std::vector<xml_node>> rows;
    collect_rows(table, at.depth, rows);
    const bool is_box =
        std::all_of(rows.begin(), rows.end(), [](const auto& cells) { return cells.size() < 2; });
    for (const auto& cells : rows) {
      std::vector<std::string> texts;
      for (const xml_node& cell : cells) {
        if (is_box) read_blocks(cell, at.in(Region::box));
        texts.push_back(all_text(cell, at.depth + 1));
      }
      if (!is_box) flow_.add_row(texts, at.region);
    }
  }

  static void collect_rows(const xml_node& node, int depth,
                           std::vector<std::vector<xml_node>>& rows) {
    if (depth > max_xml_depth) return;
    for (const xml_node& c : node.children()) {
      if (is_one_of(local_name(c), {"table-header-rows", "table-rows", "table-row-group"}))
        collect_rows(c, depth + 1, rows);
      if (local_name(c) != "table-row") continue;
      rows.emplace_back();
      int covered = 0;
      for (const xml_node& cell : c.children()) add_cell(cell, covered, rows.back());
    }
  }

  // Cells that one to the left covers are part of it; those that one above covers are empty.
  static void add_cell(const xml_node& cell, int& covered, std::vector<xml_node>& row) {
    if (local_name(cell) == "table-cell") {
      row.push_back(cell);
      covered = number(attribute(cell, "number-columns-spanned"), 1) - 1;
    }
    if (local_name(cell) != "covered-table-cell") return;
    const int cells = std::min(number(attribute(cell, "number-columns-repeated"), 1), most_columns);
    for (int i = 0; i < cells; ++i, --covered)
      if (covered <= 0) row.emplace_back();
  }

  Flow& flow_;
  OdtStyles styles_;
};

}  // namespace

Result<Document> read_odt(std::string_view bytes) {
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return fail(archive.error());
  const auto content = archive->read("content.xml");
  if (!content) return fail(content.error());
  pugi::xml_document tree;
  if (auto parsed = parse_xml(*content, tree); !parsed) return fail(parsed.error());
  const xml_node text = child(child(tree.document_element(), "body"), "text");
  if (!text) return damaged_file();
  pugi::xml_document shared;
  const auto styles = archive->read("styles.xml");
  if (!styles) return fail(styles.error());
  if (!styles->empty())
    if (auto parsed = parse_xml(*styles, shared); !parsed) return fail(parsed.error());
  Flow flow;
  OdtReader(flow, OdtStyles(tree.document_element(), shared.document_element()))
      .read_blocks(text, {});
  if (is_too_deep(text)) flow.add_too_deep();
  return flow.finish();
}

}  // namespace planlupe::ingest
