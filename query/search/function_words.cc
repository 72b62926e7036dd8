#include "query/search/function_words.h"

#include <set>
#include <sstream>
#include <string>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/file.h"

namespace planlupe::query {

namespace {

using Words = std::set<std::string, std::less<>>;

Words read_words() {
  Words words;
  const auto bytes = read_file(data_dir() / "language" / "function_words.csv");
  if (!bytes) return words;
  for (const CsvRow& row : parse_csv(*bytes)) {
    if (row.size() < 4 || row[3] != "optional") continue;
    std::istringstream in(row[1]);
    for (std::string word; in >> word;) words.insert(word);
  }
  return words;
}

}  // namespace

bool is_function_word(std::string_view word) {
  static const Words words = read_words();
  return words.contains(word);
}

}  // namespace planlupe::query
