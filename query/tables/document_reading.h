// From the text of a document and its tags to what tables see of it.

#ifndef PLANLUPE_QUERY_TABLES_DOCUMENT_READING_H_
#define PLANLUPE_QUERY_TABLES_DOCUMENT_READING_H_

#include <vector>

#include "corpus/document.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// The document as tables see it. Tags of passages that the text does not have are left out. What
// it says on `topics` is added as tags, also to passages without any. Safe to call from several
// threads.
DocumentReading document_reading(const Plan& plan, Document document,
                                 std::vector<TaggedPassage> tagged, const Topics& topics = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_DOCUMENT_READING_H_
