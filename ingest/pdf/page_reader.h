// Reads the pages of a PDF one by one, from the text layer or from what character recognition gave,
// whichever is healthier, and judges each.

#ifndef PLANLUPE_INGEST_PDF_PAGE_READER_H_
#define PLANLUPE_INGEST_PDF_PAGE_READER_H_

#include <optional>
#include <set>

#include "corpus/document.h"
#include "ingest/layout/sheet.h"
#include "ingest/ocr/recognised.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/read.h"

namespace planlupe::ingest {

class PageReader {
 public:
  // Both must outlive this. Use from one thread.
  PageReader(PdfReader& pdf, const ReadOptions& options) : pdf_(pdf), options_(options) {}

  // The words of page `number`; `page` becomes what can be concluded from it. Calls
  // ReadOptions::wants_ocr when the page ought to be recognised and has not been.
  Sheet read(int number, Page& page);

  // The pages so far whose text lacks its æ, ø and å: repair_passages() is for them.
  const std::set<int>& damaged() const { return damaged_; }

 private:
  bool shows_more(const Sheet& sheet, const std::string& text);
  bool may_be_scan(const Sheet& sheet, const std::string& text);
  std::optional<Recognised> recognised(int number);

  PdfReader& pdf_;
  const ReadOptions& options_;
  std::set<int> damaged_;
  std::optional<int> ocr_font_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_PAGE_READER_H_
