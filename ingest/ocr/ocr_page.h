// Character recognition of one page, in a worker of its own.
//
// The way of a page without healthy text: read_pdf() calls ReadOptions::wants_ocr for it; when the
// document is through, the parent starts a worker for each such page, several at a time, which
// calls ocr_page(); then the document is read once more with all results in ReadOptions::ocr_pages.

#ifndef PLANLUPE_INGEST_OCR_OCR_PAGE_H_
#define PLANLUPE_INGEST_OCR_OCR_PAGE_H_

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "ingest/read.h"

namespace planlupe::ingest {

// What stands on page `page` of the PDF in `bytes`, in whatever form the reader of `ocr_pages`
// takes (UTF-8); the parent only passes it on. A page with nothing on it is no failure.
// Fails with pdf_damaged or no_text when the page cannot be recognised.
Result<std::string> ocr_page(std::string_view bytes, int page, const ReadOptions& options);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OCR_OCR_PAGE_H_
