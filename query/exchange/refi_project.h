// REFI-QDA project exchange 1.0 (.qdpx): a coded study that NVivo, ATLAS.ti, MAXQDA and QualCoder
// open, with texts, codes, codings and what the register says of each document.

#ifndef PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_
#define PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/codebook.h"
#include "query/tables/long_table.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// Gives `sink` the study as a .qdpx archive. Each document that was read is a text source, one
// passage a line; each passage that carries codes as core is a selection with a coding a code.
// Positions count code points from 0, half-open. No date and no chance is in it: the same study
// gives the same bytes. Fails with data_invalid when a text has changed since `reading` was made,
// with what read_document fails with, and with write_failed; then what `sink` got is no archive.
Result<void> refi_project(const Study& study, const Codebook& codebook, const Reading& reading,
                          const Sink& sink);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_
