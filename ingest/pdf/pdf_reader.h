// The border to poppler: opens a PDF and hands out its pages as sheets.

#ifndef PLANLUPE_INGEST_PDF_PDF_READER_H_
#define PLANLUPE_INGEST_PDF_PDF_READER_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "ingest/layout/outline.h"
#include "ingest/layout/sheet.h"
#include "ingest/ocr/picture.h"

namespace planlupe::ingest {

class PdfReader {
 public:
  // Opens the PDF in `bytes`, which must outlive the reader. Fails with pdf_damaged when poppler
  // cannot open it or it has no pages, and with document_locked when it needs another password.
  // Use from one thread: poppler keeps its error handler in a global.
  static Result<PdfReader> open(std::string_view bytes, const std::string& password);

  PdfReader(PdfReader&&) noexcept;
  PdfReader& operator=(PdfReader&&) noexcept;
  ~PdfReader();

  int page_count() const;
  std::string title() const;
  std::string producer() const;

  // Depth first, at most a few thousand entries and ten levels.
  std::vector<OutlineItem> outline() const;

  // The names of files that are embedded in the PDF, at most a few hundred; they are not opened.
  std::vector<std::string> attachments() const;

  // Page `number` (1-based). A page that poppler cannot give comes back without words.
  Sheet sheet(int number);

  // Page `number` as it is shown, in at most `dpi` dots per inch; fewer when the page is so large
  // that it would take more than 30 million. Without pixels when poppler cannot draw it.
  Picture picture(int number, double dpi);

  // Adds a font that no page has, for words of another source; its index.
  int add_font(Font font);

  // The fonts met so far; Word::font is an index into them.
  const std::vector<Font>& fonts() const;

 private:
  struct Impl;
  explicit PdfReader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_PDF_READER_H_
