// planlupe.codebook/1: codebooks as people edit them. corpus/data/codebook/README.md describes the
// format, codebook.schema.json beside it is its JSON schema.

#ifndef PLANLUPE_QUERY_CODING_CODEBOOK_JSON_H_
#define PLANLUPE_QUERY_CODING_CODEBOOK_JSON_H_

#include <filesystem>
#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/codebook.h"

namespace planlupe::query {

// Reads the codebook at `path` with the files it includes and the codebook it extends. Every
// pattern is parsed, so that what comes back can be compiled.
//
// Fails with file_missing, or with codebook_invalid, `where` being the file's name and a JSON
// pointer: "codebook.json#/codes/3/rules/0/patterns/2".
Result<Codebook> read_codebook(const std::filesystem::path& path);

// The same from text, without includes or `extends`; `where` begins with `name`.
Result<Codebook> parse_codebook(std::string_view text, const std::string& name = "codebook.json");

// The codebook that comes with planlupe.
std::filesystem::path standard_codebook();

// The study's own codebook.json if there is one, else the standard one.
Result<Codebook> codebook_of(const Study& study);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_CODEBOOK_JSON_H_
