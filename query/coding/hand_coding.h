// The passages that people have coded by hand in a study: coding.csv, which no stage ever writes.

#ifndef PLANLUPE_QUERY_CODING_HAND_CODING_H_
#define PLANLUPE_QUERY_CODING_HAND_CODING_H_

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace planlupe::query {

// For each coded passage, by id, its codes. A passage that was read and given no code has none.
using HandCoding = std::map<std::string, std::set<std::string>, std::less<>>;

// Reads a table with the columns `passage` (its id) and `code`, or as `planlupe tag --format csv`
// names them in the language of messages, one row for each code of a passage;
// an empty code says that the passage was read and has none, as does one whose `status` is that of
// a tag that does not count. Other columns are ignored.
// Fails with data_invalid when it is not UTF-8 or lacks a column; `where` names the row.
Result<HandCoding> read_hand_coding(std::string_view csv);

// Every code that occurs, and the codes above it: "INN.gruppe.arbeid" also gives "INN".
std::set<std::string> coded_codes(const HandCoding& coding);

// True when the passage carries `code` or one below it.
bool carries(const std::set<std::string>& codes, std::string_view code);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_HAND_CODING_H_
