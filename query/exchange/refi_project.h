// REFI-QDA project exchange 1.0 (.qdpx): a coded study that NVivo, ATLAS.ti, MAXQDA and QualCoder
// open, with texts, codes, codings and what the register says of each document.

#ifndef PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_
#define PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_

#include <string>

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/codebook.h"
#include "query/tables/reading.h"

namespace planlupe::query {

// The study as the bytes of a .qdpx archive. Each document that was read is a text source, one
// passage a line; each passage that carries codes as core is a selection with a coding a code.
// Positions count code points from 0, half-open. No date and no chance is in it: the same study
// gives the same bytes. Fails with data_invalid when a text has changed since `reading` was made,
// with what read_document fails with, and with write_failed.
Result<std::string> refi_project(const Study& study, const Codebook& codebook,
                                 const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_REFI_PROJECT_H_
