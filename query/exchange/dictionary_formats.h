// The readers and writers behind dictionary.h, one file each; see there for what they hold.

#ifndef PLANLUPE_QUERY_EXCHANGE_DICTIONARY_FORMATS_H_
#define PLANLUPE_QUERY_EXCHANGE_DICTIONARY_FORMATS_H_

#include <string>
#include <string_view>
#include <vector>

#include "query/exchange/dictionary.h"

namespace planlupe::query {

inline constexpr int max_dictionary_depth = 32;

Result<Dictionary> read_quanteda(std::string_view bytes);
std::string write_quanteda(const Dictionary& dictionary);

Result<Dictionary> read_liwc(std::string_view bytes);
std::string write_liwc(const Dictionary& dictionary);

Result<Dictionary> read_wordstat(std::string_view bytes);
std::string write_wordstat(const Dictionary& dictionary);

Result<Dictionary> read_dictionary_csv(std::string_view bytes);
std::string write_dictionary_csv(const Dictionary& dictionary);

Result<Dictionary> read_qdc(std::string_view bytes);
std::string write_qdc(const Dictionary& dictionary);

// data_invalid at `line` (from 1; 0 when unknown), with the message for `key`.
Failure dictionary_failure(std::string_view key, std::size_t line);

// The lines of `bytes` without their ends or a BOM.
std::vector<std::string_view> dictionary_lines(std::string_view bytes);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_EXCHANGE_DICTIONARY_FORMATS_H_
