// Text in JSON, for outputs that are too long to be made as values first.

#ifndef PLANLUPE_QUERY_TABLES_JSON_TEXT_H_
#define PLANLUPE_QUERY_TABLES_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace planlupe::query {

// Adds `text` to `out` as json_line writes it: in quotes, ill-formed bytes as U+FFFD.
void append_json(std::string& out, std::string_view text);

// Adds "," where `out` does not end with an opening bracket, then `name` and ":".
void append_json_name(std::string& out, std::string_view name);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_JSON_TEXT_H_
