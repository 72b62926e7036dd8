// Reading one file of any known format into a Document. Runs inside the worker process only:
// whatever a file does to the libraries that parse it happens there.

#ifndef PLANLUPE_INGEST_READ_H_
#define PLANLUPE_INGEST_READ_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// When pages are read by character recognition: never, where the text layer is missing or
// unhealthy, or on every page.
enum class OcrMode : std::uint8_t { never, automatic, always };

struct ReadOptions {
  std::string password = {};
  // Pages that cost an earlier worker its life. They are not touched; each still gets its Page,
  // `unreadable` with the reason "skipped".
  std::set<int> skip_pages = {};
  // The outline cost an earlier worker its life; do without.
  bool skip_outline = false;
  OcrMode ocr = OcrMode::automatic;
  // What character recognition gave for a page, as ocr_page() wrote it. Absent on the first pass.
  std::map<int, std::string> ocr_pages = {};

  // Called by the reader on its own thread as it goes; each may be empty. `opened` comes once,
  // with the number of pages; `page_done` in page order; outline and attachments are read after
  // the last page. When nothing is heard for long, the parent stops the worker and blames the
  // page after the last one done.
  std::function<void(int pages)> opened = {};
  std::function<void(int page)> page_done = {};
  // The page's own text is missing or unhealthy: the parent has character recognition read it in
  // another worker and then starts over with `ocr_pages`.
  std::function<void(int page)> wants_ocr = {};
};

enum class FileFormat : std::uint8_t { pdf, docx, odt, html, plain };

// The format that `bytes` are in, by content; nothing when planlupe reads no such format.
std::optional<FileFormat> format_of(std::string_view bytes);

// Reads `bytes`, the content of `file` (used for the document's name and in messages, never
// opened). `sha256` and `extractor` are left to the caller.
// Fails with not_a_document, pdf_damaged, document_locked or what the format's reader adds.
Result<Document> read(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_READ_H_
