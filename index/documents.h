// What an index knows of each document: the register's columns that searches filter and show by,
// and what it was made from.

#ifndef PLANLUPE_INDEX_DOCUMENTS_H_
#define PLANLUPE_INDEX_DOCUMENTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/plan.h"

namespace planlupe::index {

struct IndexedDocument {
  std::string file = {};  // path below plans/; empty where a document was removed or replaced
  std::string county = {}, type = {}, title = {}, status = {};
  int year = 0;
  std::uint32_t passages = 0;
  std::string content = {};  // hash of the text file and of the theme codes' source
  std::string stat = {};  // size and time of both, to see without reading that they are as before
  std::string described = {};                 // hash of the register's columns
  std::vector<std::string> title_terms = {};  // words of the title, and their keys as "=key"
};

// By number. What was removed or replaced keeps its row: its passages are in the index until all is
// made anew, and searches leave them out.
using Documents = std::vector<IndexedDocument>;

// The number of `file`, or nothing.
std::optional<std::uint32_t> number_of(const Documents& documents, std::string_view file);

// The number in the index of each document's first passage, and one past the last of all: passages
// lie in the order of the documents' numbers.
std::vector<std::uint32_t> first_passages(const Documents& documents);

// How many passages the documents with a file have, and those without.
std::size_t live_passages(const Documents& documents);
std::size_t dead_passages(const Documents& documents);

std::string pack_documents(const Documents& documents);
// Nothing when the bytes make no sense.
std::optional<Documents> unpack_documents(std::string_view bytes);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_DOCUMENTS_H_
