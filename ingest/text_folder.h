// The folder text/ of a study: who is at work in it, and what is left there from before.

#ifndef PLANLUPE_INGEST_TEXT_FOLDER_H_
#define PLANLUPE_INGEST_TEXT_FOLDER_H_

#include "corpus/result.h"
#include "corpus/study.h"
#include "ingest/worker/descriptor.h"

namespace planlupe::ingest {

// Makes text/ and says that an ingest is at work there until the descriptor closes. When no other
// one is, removes the records of files that are gone and what a run that was killed left behind.
// Fails with disk_full or write_failed.
Result<Descriptor> enter_text_folder(const Study& study);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_TEXT_FOLDER_H_
