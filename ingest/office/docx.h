// Word documents (Office Open XML) as a Document.

#ifndef PLANLUPE_INGEST_OFFICE_DOCX_H_
#define PLANLUPE_INGEST_OFFICE_DOCX_H_

#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// Reads headings by their styles, lists, tables, text boxes, footnotes after the paragraph that
// refers to them, and pages as far as Word left marks of them. Tracked changes are read as
// accepted; comments, hidden text, headers and footers are left out. The numbers that Word gives
// to headings and list items are not text in the file and so are not in the result.
//
// Fails with not_a_document when the archive or its XML is damaged, and with output_too_large when
// it unpacks to too much.
Result<Document> read_docx(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_DOCX_H_
