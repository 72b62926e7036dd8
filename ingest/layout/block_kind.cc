#include "ingest/layout/block_kind.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/text.h"
#include "ingest/layout/caption.h"
#include "ingest/layout/contents_line.h"
#include "ingest/layout/glyph.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t longest_heading = 200;  // bytes
constexpr std::size_t longest_italic = 90;    // bytes
constexpr std::ptrdiff_t quoted_words = 6;    // a title in quotation marks has fewer
constexpr double display = 1.8;  // of the body's size; a title so large may begin small

// A note stands in the lower part of its page.
bool is_footnote(const Block& block, const Usual& usual, double page_bottom) {
  const Line& first = block.lines.front();
  return begins_note(first, usual) && first.box.y0 > 0.4 * page_bottom;
}

bool is_display(const Style& style, const Usual& usual) {
  return style.size > display * usual.body.size;
}

// "2024", "2021–2024"; other figures set large are not what the text below is about.
bool is_year(const std::string& text) {
  return text.size() >= 4 && (text.starts_with("19") || text.starts_with("20")) &&
         text.find_first_not_of("0123456789") == (text.size() == 4 ? std::string::npos : 4);
}

// «Vi trenger alle som vil arbeide.» set large: words of the text or of somebody.
bool is_quotation(const std::string& text) {
  const bool quoted = (text.starts_with("«") && text.ends_with("»")) ||
                      (text.starts_with("“") && text.ends_with("”")) ||
                      (text.starts_with("”") && text.ends_with("”"));
  const bool sentence =
      text.ends_with(".»") || text.ends_with("!»") || text.ends_with("?»") || text.ends_with(".”");
  return quoted && (sentence || std::count(text.begin(), text.end(), ' ') >= quoted_words);
}

bool is_heading(const Block& block, const std::string& text, const Usual& usual) {
  const Style& style = block.lines.front().style;
  const bool larger = style.size > usual.body.size + 0.8;
  const bool bolder = style.bold && !usual.body.bold && style.size > usual.body.size - 0.5;
  if (!larger && !bolder) return false;
  if (block.lines.size() > 4 || text.size() > longest_heading || text.size() < 2) return false;
  const char last = text.back();
  if (last == '.' || last == ',' || last == ';' || is_quotation(text)) return false;
  const std::u32string chars = decode(text);
  if (!is_year(text) && std::count_if(chars.begin(), chars.end(), is_letter) < 3) return false;
  return is_upper(chars[0]) || is_digit(chars[0]) || chars[0] == U'«' ||
         (is_display(style, usual) && is_lower(chars[0]));
}

// Bold and smaller than the body: the title of a figure or table.
bool is_label(const Block& block, const Usual& usual) {
  const Style& style = block.lines.front().style;
  return style.bold && style.size < usual.body.size - 0.5 && block.lines.size() <= 2 &&
         block.kind == Kind::paragraph;
}

void name_kind(Block& block, const Usual& usual, bool cover, double page_bottom) {
  if (block.kind == Kind::table_row || block.kind == Kind::caption) return;
  const std::string text = text_of(block);
  if (is_contents_line(text)) {
    block.kind = Kind::table_row;
    block.region = Region::contents;
    block.marker.clear();
  } else if (is_caption(text) || cover || is_label(block, usual)) {
    block.kind = Kind::caption;
  } else if (is_footnote(block, usual, page_bottom)) {
    block.kind = Kind::footnote;
    block.marker = block.lines.front().words.front().text;
  } else if (is_heading(block, text, usual)) {
    // A box's title names the box; it does not head what follows the box. A chapter's title does,
    // even where a colour lies behind it.
    const bool title = block.region == Region::box && !is_display(block.lines.front().style, usual);
    block.kind = title ? Kind::caption : Kind::heading;
    if (!is_sure_bullet(block.marker)) block.marker.clear();  // a number is part of the title
  }
}

// Headings in a row with nothing below the first label the pictures above them.
void name_labels(std::vector<Block>& blocks) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    Block &a = blocks[i - 1], &b = blocks[i];
    const bool titles = (a.kind == Kind::heading || a.kind == Kind::caption) &&
                        b.kind == Kind::heading && a.region == b.region;
    if (titles && same_row(a.lines.front().box, b.lines.front().box) &&
        std::abs(a.lines.front().style.size - b.lines.front().style.size) < 0.3)
      a.kind = b.kind = Kind::caption;
  }
}

// A line in italics above a paragraph that is not, in the paragraph's size.
void name_italic_titles(std::vector<Block>& blocks, const Usual& usual) {
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    Block& title = blocks[i - 1];
    const Line &line = title.lines.front(), &next = blocks[i].lines.front();
    const bool plain = title.kind == Kind::paragraph && blocks[i].kind == Kind::paragraph &&
                       title.lines.size() == 1 && title.region == Region::body;
    const bool set_off = line.style.italic && !next.style.italic && line.column == next.column &&
                         std::abs(line.style.size - next.style.size) < 0.3 &&
                         next.box.y1 - line.box.y1 < 1.2 * usual.pitch_of(line.style);
    const std::string text = text_of(title);
    if (plain && set_off && text.size() < longest_italic && !ends_sentence(text) &&
        is_upper(decode(text.substr(0, 4)).front()))
      title.kind = Kind::heading;
  }
}

bool is_cover(const std::vector<Block>& blocks, const Usual& usual) {
  std::size_t body = 0;
  for (const Block& b : blocks)
    if (std::abs(b.lines.front().style.size - usual.body.size) < 0.6) body += b.lines.size();
  return body <= 3;
}

}  // namespace

void name_kinds(std::vector<std::vector<Block>>& pages, const Usual& usual) {
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const bool cover = p == 0 && pages.size() > 2 && is_cover(pages[p], usual);
    double bottom = 0;
    for (const Block& b : pages[p]) bottom = std::max(bottom, b.lines.back().box.y1);
    for (Block& b : pages[p]) name_kind(b, usual, cover, bottom);
    name_labels(pages[p]);
    if (!cover) name_italic_titles(pages[p], usual);
  }
}

}  // namespace planlupe::ingest
