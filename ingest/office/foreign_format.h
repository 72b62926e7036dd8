// Formats that people take for documents planlupe reads, known by their first bytes.

#ifndef PLANLUPE_INGEST_OFFICE_FOREIGN_FORMAT_H_
#define PLANLUPE_INGEST_OFFICE_FOREIGN_FORMAT_H_

#include <string>
#include <string_view>

namespace planlupe::ingest {

// The key of the message that names the format of `bytes`: for RTF, the old formats of Office (in
// which documents with a password are packed as well), spreadsheets, presentations and pictures.
// Empty for anything else.
std::string foreign_format(std::string_view bytes);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_FOREIGN_FORMAT_H_
