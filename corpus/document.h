// The vocabulary every stage speaks: a document as read, in pages and passages. Plain data.

#ifndef PLANLUPE_CORPUS_DOCUMENT_H_
#define PLANLUPE_CORPUS_DOCUMENT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe {

// The language form of a passage: bokmål, nynorsk, or neither.
enum class Form : std::uint8_t { nb, nn, other };

// Where the text of a page came from: its text layer, character recognition, or nowhere.
enum class Source : std::uint8_t { text, ocr, none };

// What can be concluded from a page. Only an `ok` or `suspicious` page can be silent on a theme;
// an `unreadable` page never counts as "not mentioned".
enum class Health : std::uint8_t { ok, suspicious, unreadable };

struct Page {
  int number = 0;                // 1-based, as a PDF viewer counts
  double width = 0, height = 0;  // points, as shown
  Source source = Source::none;
  Health health = Health::unreadable;
  std::string reason =
      {};  // why not ok: a short stable name, e.g. "no_text", "no_norwegian_letters"
};

enum class Kind : std::uint8_t { heading, paragraph, list_item, table_row, caption, footnote };

// The part of the document a passage stands in. Contents pages, reference lists and the labels of a
// chart are no evidence for a theme; a box is a fact box beside the running text.
enum class Region : std::uint8_t { body, box, contents, references, chart };

// A rectangle on page `page` in points, origin top left of the crop box.
struct Box {
  int page = 0;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

// A word that was damaged in the source and is repaired in the text: code points [start, end).
struct Repair {
  int start = 0, end = 0;
  std::string original = {};
};

// The unit of everything: what search finds, a code is given to, and a table counts.
struct Passage {
  std::string id = {};
  Kind kind = Kind::paragraph;
  int level = 0;  // headings: 1 is the highest; list items: 1 is the outermost; else 0
  int page = 0, page_end = 0;
  std::vector<std::string> heading_path = {};  // outermost first
  Form language = Form::other;
  Region region = Region::body;
  // List items: id of the paragraph that introduces the list; footnotes: id of the passage that
  // bears the mark.
  std::string lead_in = {};
  std::string text = {};  // NFC, hyphenation undone, table cells joined with " | "
  std::vector<Box> boxes = {};
  std::vector<Repair> repairs = {};
};

// Something that went wrong while reading; page 0 means the document as a whole.
struct Problem {
  std::string code = {};
  int page = 0;
  std::string what = {};
};

enum class Outcome : std::uint8_t { complete, partial, failed };

struct Document {
  std::string file = {};    // path below plans/, with '/'
  std::string sha256 = {};  // of the file's bytes, hex
  std::string title = {};
  std::string producer = {};
  std::string extractor = {};  // version stamp of what made this record
  std::vector<Page> pages = {};
  std::vector<Passage> passages = {};
  Outcome outcome = Outcome::complete;
  std::vector<Problem> problems = {};
};

// Their names in JSON and in filters: "list_item", "nb", "unreadable", ...
std::string_view name(Form form);
std::string_view name(Source source);
std::string_view name(Health health);
std::string_view name(Kind kind);
std::string_view name(Region region);
std::string_view name(Outcome outcome);

// False for contents pages, reference lists and the labels of a chart: their words say where
// something stands, who wrote it, or what a bar counts, and nothing on the matter.
bool is_text(Region region);

// True when a passage of that kind, there, is evidence that the plan says something: text that is
// no heading.
bool carries_evidence(Kind kind, Region region);

// Pages that can be read, so that silence on them is a finding.
int readable_pages(const Document& document);

// Words in the passages that are text: the
// denominator of "per 1 000 words". A word is a run of letters or digits.
long word_count(const Document& document);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_DOCUMENT_H_
