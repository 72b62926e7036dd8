#include "query/tables/json_text.h"

#include <algorithm>

#include "corpus/json_file.h"
#include "corpus/text.h"

namespace planlupe::query {

namespace {

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  });
}

}  // namespace

void append_json(std::string& out, std::string_view text) {
  if (is_plain(text) && valid_utf8(text))
    ((out += '"') += text) += '"';
  else
    out += json_line(text);
}

void append_json_name(std::string& out, std::string_view name) {
  if (!out.empty() && out.back() != '{') out += ',';
  append_json(out, name);
  out += ':';
}

}  // namespace planlupe::query
