#include "ingest/pdf/pdf_document.h"

#include <iterator>
#include <utility>
#include <vector>

#include "corpus/messages.h"
#include "ingest/layout/block_kind.h"
#include "ingest/layout/furniture.h"
#include "ingest/layout/gutter.h"
#include "ingest/layout/heading.h"
#include "ingest/layout/join.h"
#include "ingest/layout/list.h"
#include "ingest/layout/outline.h"
#include "ingest/layout/page_blocks.h"
#include "ingest/layout/passage_links.h"
#include "ingest/layout/passages.h"
#include "ingest/layout/plain_heading.h"
#include "ingest/layout/region.h"
#include "ingest/pdf/page_reader.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/repair/repair.h"

namespace planlupe::ingest {

namespace {

// Reads the sheets; unread pages give empty ones.
std::vector<Sheet> read_sheets(int count, PageReader& reader, const ReadOptions& options,
                               std::vector<Page>& pages) {
  std::vector<Sheet> out;
  for (int n = 1; n <= count; ++n) {
    Page page{n, 0, 0, Source::none, Health::unreadable, "skipped"};
    Sheet sheet;
    sheet.number = n;
    if (!options.skip_pages.contains(n)) sheet = reader.read(n, page);
    pages.push_back(std::move(page));
    out.push_back(std::move(sheet));
    if (options.page_done) options.page_done(n);
  }
  return out;
}

void put_back(std::vector<Line> lines, Sheet& sheet) {
  sheet.words.clear();
  for (Line& l : lines) std::move(l.words.begin(), l.words.end(), std::back_inserter(sheet.words));
}

constexpr double narrowest_column = 110;  // points of its widest line; columns of tables have less

std::vector<double> gutters_of(const std::vector<std::vector<Line>>& pages) {
  GutterLimits limits;
  limits.text = narrowest_column;
  std::vector<Gutter> found;
  for (const auto& lines : pages) {
    std::vector<Rect> boxes;
    for (const Line& l : lines) boxes.push_back(l.box);
    if (const auto gutter = tallest_gutter(boxes, limits)) found.push_back(*gutter);
  }
  return usual_gutters(found);
}

std::vector<Block> structure(std::vector<Sheet> sheets, const std::vector<Font>& fonts,
                             const std::vector<OutlineItem>& outline) {
  std::vector<std::vector<Line>> lines;
  // The words of a long document take most of its memory, so they are moved, never copied.
  for (Sheet& s : sheets) lines.push_back(fragments(std::move(s.words), s.number, fonts));
  Usual usual = usual_in(lines);
  drop_furniture(lines, usual);
  usual.gutters.known = gutters_of(lines);
  std::vector<std::vector<Block>> blocks;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    put_back(std::move(lines[i]), sheets[i]);
    const int page = sheets[i].number;
    blocks.push_back(page_blocks(part(std::move(sheets[i]), usual, fonts), page, usual, fonts));
  }
  name_kinds(blocks, usual);
  std::vector<Block> all;
  for (auto& page : blocks) std::move(page.begin(), page.end(), std::back_inserter(all));
  name_plain_headings(all);
  name_by_outline(all, outline);
  rank_headings(all);
  settle_lists(all);
  return all;
}

// What nobody sees is no part of a plan, but that it was there must be said.
void note_hidden(const std::vector<Sheet>& sheets, Document& document) {
  for (const Sheet& s : sheets)
    if (s.hidden_words > 0 && !s.hidden_taken)
      document.problems.push_back(
          {.code = "hidden_text", .page = s.number, .what = message("read.hidden_text")});
}

// A portfolio's plans are attachments, so what was left unread must be said.
void note_attachments(const std::vector<std::string>& names, Document& document) {
  if (names.empty()) return;
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  document.problems.push_back(
      {.code = "attachments", .page = 0, .what = message("read.attachments", {{"files", list}})});
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options) {
  auto reader = PdfReader::open(bytes, options.password);
  if (!reader) return fail(reader.error());
  if (options.opened) options.opened(reader->page_count());
  Document document;
  document.title = reader->title();
  document.producer = reader->producer();
  PageReader pages(*reader, options);
  std::vector<Sheet> sheets = read_sheets(reader->page_count(), pages, options, document.pages);
  note_hidden(sheets, document);
  const auto outline = options.skip_outline ? std::vector<OutlineItem>() : reader->outline();
  Passages passages = passages_of(joined(structure(std::move(sheets), reader->fonts(), outline)));
  document.passages = std::move(passages.all);
  mark_regions(document.passages);
  repair_passages(document, pages.damaged());
  give_ids(document.passages);
  give_lead_ins(document.passages);
  for (const NoteTie& tie : passages.notes)
    document.passages[tie.note].lead_in = document.passages[tie.bearer].id;
  if (!options.skip_outline) note_attachments(reader->attachments(), document);
  return document;
}

}  // namespace planlupe::ingest
