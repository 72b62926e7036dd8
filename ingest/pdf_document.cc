#include "ingest/pdf_document.h"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "corpus/file.h"
#include "ingest/block_kind.h"
#include "ingest/furniture.h"
#include "ingest/glyph.h"
#include "ingest/heading.h"
#include "ingest/passages.h"
#include "ingest/pdf_reader.h"
#include "ingest/reading_order.h"

namespace planlupe::ingest {

namespace {

using Pages = std::vector<std::vector<Line>>;

// Reads the sheets and fills `pages`; the fragments of unread pages are empty.
Pages read_pages(PdfReader& reader, const ReadOptions& options, std::vector<Page>& pages) {
  Pages out;
  for (int n = 1; n <= reader.page_count(); ++n) {
    Page page{n, 0, 0, Source::none, Health::unreadable, "skipped"};
    std::vector<Line> lines;
    if (!options.skip_pages.contains(n)) {
      const Sheet sheet = reader.sheet(n);
      page.width = sheet.width;
      page.height = sheet.height;
      page.reason = "no_text";
      lines = fragments(sheet, reader.fonts());
      if (!lines.empty()) page = {n, sheet.width, sheet.height, Source::text, Health::ok, ""};
    }
    pages.push_back(std::move(page));
    out.push_back(std::move(lines));
    if (options.page_done) options.page_done(n);
  }
  return out;
}

std::vector<Block> structure(Pages pages, const std::vector<Font>& fonts) {
  const Usual rough = usual_in(pages);
  drop_furniture(pages, rough);
  for (auto& lines : pages) lines = in_reading_order(std::move(lines), fonts);
  const Usual usual = usual_in(pages);
  std::vector<std::vector<Block>> blocks;
  for (auto& lines : pages) blocks.push_back(blocks_of(std::move(lines), usual));
  name_kinds(blocks, usual);
  std::vector<Block> all;
  for (auto& page : blocks)
    for (Block& b : page) all.push_back(std::move(b));
  rank_headings(all);
  return all;
}

// Ids say page and place on it, and change when the text there does.
void give_ids(std::vector<Passage>& passages) {
  int page = 0, ordinal = 0;
  for (Passage& p : passages) {
    if (p.page != page) page = p.page, ordinal = 0;
    char place[32];
    std::snprintf(place, sizeof place, "p%d.%d-", p.page, ++ordinal);
    p.id = place + sha256_hex(p.text).substr(0, 8);
  }
}

}  // namespace

Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options) {
  auto reader = PdfReader::open(bytes, options.password);
  if (!reader) return fail(reader.error());
  if (options.opened) options.opened(reader->page_count());
  Document document;
  document.title = reader->title();
  document.producer = reader->producer();
  Pages pages = read_pages(*reader, options, document.pages);
  document.passages = passages_of(structure(std::move(pages), reader->fonts()));
  give_ids(document.passages);
  return document;
}

}  // namespace planlupe::ingest
