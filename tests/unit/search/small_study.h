// A study on disk with a few documents whose passages are given as text.

#ifndef PLANLUPE_TESTS_UNIT_SEARCH_SMALL_STUDY_H_
#define PLANLUPE_TESTS_UNIT_SEARCH_SMALL_STUDY_H_

#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/study.h"
#include "index/build_index.h"
#include "index/index_reader.h"
#include "tests/support/temp_dir.h"

namespace planlupe::tests {

class SmallStudy {
 public:
  // Adds or replaces a document whose passages are these texts, one a page from page 1.
  void put(const std::string& file, const std::vector<std::string>& texts, Form form = Form::nb);
  void put(const Document& document);
  void remove(const std::string& file);

  // The row of register.csv; "county;type;title;year;status".
  void describe(const std::string& file, const std::string& row);

  Study open() const;
  std::filesystem::path root() const { return dir_.path(); }
  Result<index::BuildReport> build(const index::BuildOptions& options = {}) const {
    return index::build_index(open(), options);
  }
  index::IndexReader reader() const;

 private:
  void write_register() const;

  TempDir dir_;
  std::vector<std::pair<std::string, std::string>> rows_;
};

// The three documents that most search tests use: two counties, both written standards.
void fill(SmallStudy& study);

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_UNIT_SEARCH_SMALL_STUDY_H_
