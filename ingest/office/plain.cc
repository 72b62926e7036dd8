#include "ingest/office/plain.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/layout/flow.h"
#include "ingest/layout/hyphen.h"
#include "ingest/office/plain_lines.h"
#include "ingest/office/text_encoding.h"

namespace planlupe::ingest {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t longest_heading = 90;                   // characters
constexpr std::size_t shortest_wrap = 50, widest_wrap = 130;  // of a usual full line

// Lines between blank ones.
struct Chunk {
  Lines lines = {};
  bool alone = false;  // a single line
};

// True when a blank line stands within a sentence, as where a page ended.
bool goes_on(const std::string& line, const std::string& next) {
  if (marker_of(next).end > 0 || cells_of(next).size() > 1 || cells_of(line).size() > 1)
    return false;
  const char32_t first = decode(next.substr(next.find_first_not_of(" \t"), 4)).front();
  return is_lower(first) && std::string_view(".:!?").find(line.back()) == std::string_view::npos;
}

std::vector<Chunk> chunks_of(const Lines& page) {
  std::vector<Chunk> chunks;
  bool open = false;
  for (const std::string& line : page) {
    if (!line.empty() && !open && (chunks.empty() || !goes_on(chunks.back().lines.back(), line)))
      chunks.emplace_back();
    if (!line.empty()) chunks.back().lines.push_back(line);
    open = !line.empty();
  }
  for (Chunk& chunk : chunks) chunk.alone = chunk.lines.size() == 1;
  return chunks;
}

// True when lines break because they are full, not because a paragraph ends.
bool is_hard_wrapped(const std::vector<Lines>& pages) {
  std::vector<std::size_t> lengths;
  for (const Lines& page : pages)
    for (std::size_t i = 0; i + 1 < page.size(); ++i)
      if (!page[i].empty() && !page[i + 1].empty()) lengths.push_back(code_points(page[i]));
  if (lengths.empty()) return false;
  std::sort(lengths.begin(), lengths.end());
  const std::size_t full = lengths[lengths.size() * 3 / 4];
  return full >= shortest_wrap && full <= widest_wrap;
}

bool ends_like_prose(const std::string& line) {
  return std::string_view(".,;:").find(line.back()) != std::string_view::npos;
}

// 0 when `line` is no heading.
int heading_level(const std::string& line) {
  if (line.starts_with('#'))
    return static_cast<int>(std::min(line.find_first_not_of('#'), line.size()));
  const std::string text = collapse_space(line);
  if (text.empty() || code_points(text) > longest_heading || ends_like_prose(text)) return 0;
  if (const int depth = numbering_depth(text)) return depth;
  return is_upper(decode(text).front()) && count_words(text) <= 12 ? 1 : 0;
}

std::string heading_text(const std::string& line) {
  return line.substr(std::min(line.find_first_not_of("# \t"), line.size()));
}

// Turns the lines of pages into passages, one page after the other.
class PlainReader {
 public:
  PlainReader(Flow& flow, const std::vector<Lines>& pages)
      : flow_(flow), wrapped_(is_hard_wrapped(pages)) {
    for (const Lines& page : pages)
      for (const std::string& line : page) known_.add(line.substr(0, line.rfind(' ')));
  }

  void read(const Lines& page) {
    for (const Chunk& chunk : chunks_of(page)) read(chunk);
    close();
  }

 private:
  void read(const Chunk& chunk) {
    close();
    const int level = chunk.alone ? heading_level(chunk.lines.front()) : 0;
    if (level > 0 && marker_of(chunk.lines.front()).end == 0)
      return flow_.add(Kind::heading, heading_text(chunk.lines.front()), level);
    if (level > 1 || (level > 0 && numbering_depth(chunk.lines.front()) > 0 && !list_before_))
      return flow_.add(Kind::heading, heading_text(chunk.lines.front()), level);
    for (const std::string& line : chunk.lines) read_line(line);
  }

  void read_line(const std::string& line) {
    const std::vector<std::string> cells = cells_of(line);
    const Marker marker = marker_of(line);
    if (cells.size() > 1 && marker.end == 0) {
      close();
      if (line.find_first_not_of("|-+: \t") != std::string::npos) flow_.add_row(cells);
    } else if (line.starts_with('#')) {
      close();
      flow_.add(Kind::heading, heading_text(line), heading_level(line));
    } else if (marker.end > 0) {
      close();
      kind_ = Kind::list_item;
      level_ = 1 + std::min(marker.indent / 2, 5);
      text_ = line.substr(marker.end);
    } else if (text_.empty() || (!wrapped_ && kind_ == Kind::paragraph)) {
      close();
      text_ = collapse_space(line);
    } else {
      append_line(text_, collapse_space(line), known_);
    }
  }

  void close() {
    if (!text_.empty()) list_before_ = kind_ == Kind::list_item;
    flow_.add(kind_, text_, level_);
    kind_ = Kind::paragraph;
    level_ = 0;
    text_.clear();
  }

  Flow& flow_;
  bool wrapped_;
  Vocabulary known_;
  Kind kind_ = Kind::paragraph;
  int level_ = 0;
  bool list_before_ = false;
  std::string text_;
};

}  // namespace

Result<Document> read_plain(std::string_view bytes) {
  const DecodedText text = decode_text(bytes);
  if (count_words(text.utf8) == 0) return fail(Errc::not_a_document, message("read.no_words"));
  Flow flow;
  if (text.guessed) flow.add_problem("encoding_guessed", message("read.encoding_guessed"));
  const std::vector<Lines> pages = pages_of_lines(text.utf8);
  PlainReader reader(flow, pages);
  for (const Lines& page : pages) {
    if (&page != &pages.front()) flow.turn_page();
    reader.read(page);
  }
  return flow.finish();
}

}  // namespace planlupe::ingest
