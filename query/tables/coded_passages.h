// The passages of a study by code, for tables that ask for every code there is.

#ifndef PLANLUPE_QUERY_TABLES_CODED_PASSAGES_H_
#define PLANLUPE_QUERY_TABLES_CODED_PASSAGES_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

// Goes through the documents once; they must outlive it and stay where they are.
class CodedPassages {
 public:
  explicit CodedPassages(const std::vector<const DocumentReading*>& documents);

  // What passages_with() finds in the documents for the code.
  std::vector<Member> with(const std::string& code) const;
  std::vector<Member> with(const std::string& code, std::string_view other) const;

 private:
  struct Place {
    const DocumentReading* document;
    const Mention* mention;
  };

  void add(const DocumentReading& document, const Mention& mention);
  void add(std::string_view code, const Place& place);

  std::unordered_map<std::string, std::vector<Place>> places_;  // by code, as they stand
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_CODED_PASSAGES_H_
