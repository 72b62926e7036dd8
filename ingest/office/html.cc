#include "ingest/office/html.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <libxml/HTMLparser.h>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/layout/flow.h"
#include "ingest/office/html_element.h"
#include "ingest/office/one_of.h"
#include "ingest/office/text_encoding.h"

namespace planlupe::ingest {

namespace {

constexpr int max_depth = 200;

std::string all_text(const xmlNode* parent, int depth) {
  std::string out;
  for (const xmlNode* n = parent->children; n != nullptr && depth < max_depth; n = n->next) {
    if (is_left_out(n)) continue;
    if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) out += view(n->content);
    const bool block = n->type == XML_ELEMENT_NODE && !is_inline(name_of(n));
    if (block) out += ' ';
    out += all_text(n, depth + 1);
    if (block) out += ' ';
  }
  return out;
}

class HtmlReader {
 public:
  explicit HtmlReader(Flow& flow) : flow_(flow) {}

  void read(const xmlNode* parent, int depth) {
    for (const xmlNode* n = parent->children; n != nullptr && depth < max_depth; n = n->next) {
      if (is_left_out(n)) continue;
      const std::string_view name = name_of(n);
      if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
        text_ += view(n->content);
      else if (name == "br")
        text_ += ' ';
      else if (is_inline(name))
        read(n, depth + 1);
      else if (n->type == XML_ELEMENT_NODE)
        read_block(n, name, depth);
    }
  }

  // Makes a passage of the text so far.
  void close() {
    flow_.add(kind_, text_, level_, region_);
    const bool blank = text_.find_first_not_of(" \t\r\n") == text_.npos;
    text_.clear();
    // What follows in an item is no item.
    if (kind_ == Kind::list_item && !blank) kind_ = Kind::paragraph;
  }

 private:
  void read_block(const xmlNode* node, std::string_view name, int depth) {
    close();
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      read_as(Kind::heading, name[1] - '0', node, depth);
    else if (is_one_of(name, {"ul", "ol", "dl"}))
      read_list(node, depth);
    else if (is_notes(node))
      read_notes(node, depth);
    else if (notes_ && name == "p")
      read_as(Kind::footnote, 0, node, depth);
    else if (is_one_of(name, {"li", "dd"}))
      read_as(notes_ ? Kind::footnote : Kind::list_item, std::max(1, lists_), node, depth);
    else if (is_one_of(name, {"caption", "figcaption"}))
      read_as(Kind::caption, 0, node, depth);
    else if (name == "table")
      read_table(node, depth);
    else if (name == "aside")
      read_box(node, depth);
    else
      read(node, depth + 1);
    close();
  }

  void read_as(Kind kind, int level, const xmlNode* node, int depth) {
    kind_ = kind;
    level_ = level;
    read(node, depth + 1);
    close();
    kind_ = Kind::paragraph;
    level_ = 0;
  }

  void read_list(const xmlNode* node, int depth) {
    ++lists_;
    read(node, depth + 1);
    close();
    --lists_;
  }

  void read_notes(const xmlNode* node, int depth) {
    notes_ = true;
    read(node, depth + 1);
    close();
    notes_ = false;
  }

  void read_box(const xmlNode* node, int depth) {
    region_ = Region::box;
    read(node, depth + 1);
    close();
    region_ = Region::body;
  }

  void read_table(const xmlNode* table, int depth) {
    std::vector<std::vector<const xmlNode*>> rows;
    collect_rows(table, depth, rows);
    const bool data =
        std::any_of(rows.begin(), rows.end(), [](const auto& cells) { return cells.size() > 1; });
    std::vector<int> spans;  // by column, the rows that a cell above still reaches down
    for (const auto& cells : rows) {
      std::vector<std::string> texts;
      std::size_t column = 0;
      for (const xmlNode* cell : cells) {
        if (!data) read_block(cell, "div", depth + 1);
        skip_spanned(spans, column, texts);
        texts.push_back(all_text(cell, depth + 1));
        column += span_columns(spans, column, cell);
      }
      skip_spanned(spans, column, texts);
      if (data) flow_.add_row(texts, region_);
    }
  }

  // An empty cell for each column that a cell above reaches down to.
  static void skip_spanned(std::vector<int>& spans, std::size_t& column,
                           std::vector<std::string>& texts) {
    for (; column < spans.size() && spans[column] > 0; ++column) {
      --spans[column];
      texts.emplace_back();
    }
  }

  // Notes how far down `cell` reaches, and returns its columns.
  static std::size_t span_columns(std::vector<int>& spans, std::size_t column,
                                  const xmlNode* cell) {
    const int across = std::clamp(std::atoi(attribute(cell, "colspan").c_str()), 1, 100);
    const int down = std::clamp(std::atoi(attribute(cell, "rowspan").c_str()), 1, 1000);
    const auto columns = static_cast<std::size_t>(across);
    if (spans.size() < column + columns) spans.resize(column + columns);
    spans[column] = down - 1;  // what a cell spans across is one cell
    return columns;
  }

  void collect_rows(const xmlNode* node, int depth,
                    std::vector<std::vector<const xmlNode*>>& rows) {
    for (const xmlNode* n = node->children; n != nullptr && depth < max_depth; n = n->next) {
      const std::string_view name = name_of(n);
      if (name == "caption") read_block(n, name, depth + 1);
      if (is_one_of(name, {"thead", "tbody", "tfoot"})) collect_rows(n, depth + 1, rows);
      if (name != "tr") continue;
      rows.emplace_back();
      for (const xmlNode* cell = n->children; cell != nullptr; cell = cell->next)
        if (is_one_of(name_of(cell), {"td", "th"})) rows.back().push_back(cell);
    }
  }

  Flow& flow_;
  std::string text_;
  Kind kind_ = Kind::paragraph;
  Region region_ = Region::body;
  int level_ = 0, lists_ = 0;
  bool notes_ = false;
};

const xmlNode* find(const xmlNode* node, std::string_view name, int depth) {
  for (; node != nullptr && depth < max_depth; node = node->next) {
    if (name_of(node) == name) return node;
    if (const xmlNode* below = find(node->children, name, depth + 1)) return below;
  }
  return nullptr;
}

// The parser itself stops at 256.
bool is_too_deep(const xmlNode* node, int depth) {
  for (; node != nullptr; node = node->next)
    if (depth >= max_depth || is_too_deep(node->children, depth + 1)) return true;
  return false;
}

struct FreeTree {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};

}  // namespace

Result<Document> read_html(std::string_view bytes) {
  const DecodedText text = decode_text(bytes);
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, FreeTree> tree(htmlReadMemory(
      text.utf8.data(), static_cast<int>(text.utf8.size()), nullptr, "UTF-8", options));
  const xmlNode* root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  if (root == nullptr || count_words(text.utf8) == 0)
    return fail(Errc::not_a_document, message("read.no_words"));
  Flow flow;
  if (text.guessed) flow.add_problem("encoding_guessed", message("read.encoding_guessed"));
  if (const xmlNode* title = find(root, "title", 0)) flow.set_title(all_text(title, 0));
  const xmlNode* body = find(root, "body", 0);
  HtmlReader reader(flow);
  reader.read(body != nullptr ? body : root, 0);
  reader.close();
  if (is_too_deep(root, 0)) flow.add_too_deep();
  return flow.finish();
}

}  // namespace planlupe::ingest
