// Which passages have a word, and how often: what searches find and weigh passages by.

#ifndef PLANLUPE_INDEX_POSTINGS_H_
#define PLANLUPE_INDEX_POSTINGS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/passage_set.h"

namespace planlupe::index {

struct Posting {
  Xapian::docid id = 0;
  std::uint32_t count = 0;  // of occurrences in the passage
  friend bool operator==(const Posting&, const Posting&) = default;
};

// In order of the passages, each once.
using Postings = std::vector<Posting>;

PassageSet passages_of(const Postings& postings, const Xapian::Database& database);

// Adds up the postings of terms. Keeps the memory it counts in from one call to the next; one for
// each open database, used by one thread.
class PostingReader {
 public:
  // How often each passage has one of `terms`; an occurrence that two of them stand for counts
  // twice. Throws Xapian::Error.
  Postings with_one_of(const std::vector<std::string>& terms, const Xapian::Database& database);

 private:
  std::vector<std::uint32_t> counts_;  // by passage; all 0 between calls
};

// How many terms passages have. Asks the database for each passage, until many searches have asked
// for as many as there are: then all are read and kept. One for each open database, used by one
// thread.
class PassageLengths {
 public:
  // As a share of the average. Throws Xapian::Error.
  float relative(Xapian::docid id, const Xapian::Database& database);

 private:
  void keep_all(const Xapian::Database& database);

  std::size_t read_ = 0;
  double average_ = 0;
  std::vector<float> kept_;  // by passage; empty until kept
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_POSTINGS_H_
