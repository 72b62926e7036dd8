// Words that name a theme, and what else plans say when they mean it: the table
// corpus/data/language/theme_words.csv, where each row states its reason.

#ifndef PLANLUPE_QUERY_SEARCH_THEME_WORDS_H_
#define PLANLUPE_QUERY_SEARCH_THEME_WORDS_H_

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "query/search/query_tree.h"

namespace planlupe::query {

class ThemeWords {
 public:
  // Reads the table. Fails with file_missing, or with data_invalid and the line of a row without
  // words or without a reason.
  static Result<ThemeWords> read(const std::filesystem::path& path);

  // Where planlupe's own table lies.
  static std::filesystem::path standard();

  // Words, patterns and phrases for the theme that one of `keys` names; none when none does.
  // Fails with data_invalid and the line of a row that holds anything else.
  Result<std::vector<Node>> related_to(const std::vector<std::string>& keys) const;

  // Every word that names a theme.
  std::vector<std::string> names() const;

 private:
  struct Row {
    std::set<std::string> names;
    std::string words;  // a search; read only when it is needed
    std::string place;  // file and line
  };
  std::vector<Row> rows_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_SEARCH_THEME_WORDS_H_
