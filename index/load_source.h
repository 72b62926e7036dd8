// Reading what is to be indexed of one document: its text and its theme codes.

#ifndef PLANLUPE_INDEX_LOAD_SOURCE_H_
#define PLANLUPE_INDEX_LOAD_SOURCE_H_

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "index/build_index.h"
#include "index/changes.h"
#include "index/index_writer.h"

namespace planlupe::index {

struct Loaded {
  Document document = {};
  Codes codes = {};
};

// Fails with file_missing or data_invalid.
Result<Loaded> load_source(const DocumentSource& source, const BuildOptions& options);

// Looks codes up in `codes`, which must outlive the function.
CodesOf codes_of(const Codes& codes);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LOAD_SOURCE_H_
