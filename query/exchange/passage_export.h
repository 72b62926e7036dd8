// Every tagged passage with what the register says on its document: for spreadsheets and programs.

#ifndef PLANLUPE_QUERY_EXCHANGE_PASSAGE_EXPORT_H_
#define PLANLUPE_QUERY_EXCHANGE_PASSAGE_EXPORT_H_

#include "query/tables/long_table.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// One row a passage and code: the document's attributes, those columns of the register that
// planlupe does not know among them, the place, the code, its status, the words that show it with
// their offsets, and the passage. Keeps a reference to `reading`.
LongTable export_table(const Reading& reading);

// The same as JSON lines, one a passage: {"format":"planlupe.export/1","document":{…},"passage",
// "page","kind","heading_path","language","text","codes":[…]}.
void export_jsonl(const Reading& reading, const Sink& sink);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_PASSAGE_EXPORT_H_
