// The words of a workbook, which its cells name by number: a passage that a hundred cells show is
// written once.

#ifndef PLANLUPE_QUERY_TABLES_SHARED_STRINGS_H_
#define PLANLUPE_QUERY_TABLES_SHARED_STRINGS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "query/tables/zip_writer.h"

namespace planlupe::query {

class SharedStrings {
 public:
  SharedStrings();

  // The number of `text`. Short texts have one number however often they are asked for; long ones
  // are not kept, and who writes one twice should remember its number.
  std::size_t number_of(const std::string& text);

  // The part of the workbook, xl/sharedStrings.xml.
  PackedFile finish() &&;

 private:
  std::size_t add(std::string_view text);

  PackedFile file_;
  std::string xml_;  // not yet in file_
  std::unordered_map<std::string, std::size_t> short_;
  std::size_t count_ = 0;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_SHARED_STRINGS_H_
