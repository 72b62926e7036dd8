// OpenDocument texts (ODF) as a Document.

#ifndef PLANLUPE_INGEST_OFFICE_ODT_H_
#define PLANLUPE_INGEST_OFFICE_ODT_H_

#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// Reads headings with their outline levels, nested lists, tables, text frames, footnotes after the
// paragraph that refers to them, and pages as far as the program left marks of them. Tracked
// changes are read as accepted; comments, headers and footers are left out.
//
// Fails with not_a_document when the archive or its XML is damaged, and with output_too_large when
// it unpacks to too much.
Result<Document> read_odt(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_ODT_H_
