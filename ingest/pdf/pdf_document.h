// Reads a PDF: poppler's words in, a Document out.

#ifndef PLANLUPE_INGEST_PDF_PDF_DOCUMENT_H_
#define PLANLUPE_INGEST_PDF_PDF_DOCUMENT_H_

#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"
#include "ingest/read.h"

namespace planlupe::ingest {

// Returns the document in `bytes`; `file` is left empty. Pages in options.skip_pages are not
// touched and come back unreadable. Calls options.page_done after each page. Fails with
// pdf_damaged and document_locked. Run it in a worker: poppler can crash or hang.
Result<Document> read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_PDF_PDF_DOCUMENT_H_
