// Web pages as a Document: the border to libxml2.

#ifndef PLANLUPE_INGEST_OFFICE_HTML_H_
#define PLANLUPE_INGEST_OFFICE_HTML_H_

#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// Reads headings, paragraphs, nested lists, tables and captions. Scripts, forms, navigation and
// footers are left out, and so is what is marked as deleted or hidden; a table of one column is
// layout. The encoding is the one of the byte order mark, of the page's own <meta>, or as
// decode_text() finds it. Nothing is fetched. Fails with not_a_document when there is no text.
Result<Document> read_html(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_HTML_H_
