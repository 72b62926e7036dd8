#include "ingest/layout/contents_line.h"

namespace planlupe::ingest {

bool is_contents_line(const std::string& text) {
  return text.find(".....") != std::string::npos && text.back() >= '0' && text.back() <= '9';
}

std::string without_leader(const std::string& text) {
  const std::size_t first = text.find("....");
  if (first == std::string::npos) return text;
  const std::size_t after = text.find_first_not_of(". ", first);
  if (after == std::string::npos) return text.substr(0, first);
  return text.substr(0, first) + " | " + text.substr(after);
}

}  // namespace planlupe::ingest
