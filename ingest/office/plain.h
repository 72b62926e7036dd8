// Plain text as a Document.

#ifndef PLANLUPE_INGEST_OFFICE_PLAIN_H_
#define PLANLUPE_INGEST_OFFICE_PLAIN_H_

#include <string_view>

#include "corpus/document.h"
#include "corpus/result.h"

namespace planlupe::ingest {

// Reads text in any common encoding; a guessed one is a problem "encoding_guessed". Form feeds are
// page ends, blank lines part paragraphs. In hard-wrapped text the lines of a paragraph are joined
// and hyphenation undone. Lines that begin with a bullet or number are list items, a short line
// alone is a heading, lines of cells (tabs or bars) are table rows. Lines that come back at the
// edges of most pages are left out. Fails with not_a_document when there is no text at all.
Result<Document> read_plain(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_PLAIN_H_
