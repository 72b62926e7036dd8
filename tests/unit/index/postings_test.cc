// What searches read of words: which passages have them, how often, and how long these are.

#include <string>

#include <catch2/catch.hpp>

#include "index/postings.h"

using namespace planlupe::index;

namespace {

// Passage n has "a" n times, and every second one "b" once.
Xapian::WritableDatabase ladder(Xapian::docid passages) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid id = 1; id <= passages; ++id) {
    Xapian::Document passage;
    passage.add_term("a", id);
    if (id % 2 == 0) passage.add_term("b");
    database.add_document(passage);
  }
  return database;
}

}  // namespace

TEST_CASE("Occurrences of several terms are added up, and none are left for the next", "[index]") {
  const auto database = ladder(4);
  PostingReader reader;
  const Postings both{{1, 1}, {2, 3}, {3, 3}, {4, 5}};
  CHECK(reader.with_one_of({"a", "b"}, database) == both);
  CHECK(reader.with_one_of({"b", "none"}, database) == Postings{{2, 1}, {4, 1}});
  CHECK(reader.with_one_of({"a", "b"}, database) == both);
  CHECK(reader.with_one_of({"none"}, database).empty());
  CHECK(reader.with_one_of({}, database).empty());
  CHECK(passages_of(both, database).size() == 4);
}

TEST_CASE("Lengths are the same whether asked for or kept", "[index]") {
  const auto database = ladder(5);
  PassageLengths lengths;
  for (int round = 0; round < 4; ++round)
    for (Xapian::docid id = 1; id <= 5; ++id) {
      const double terms = id + (id % 2 == 0 ? 1 : 0);
      CHECK(lengths.relative(id, database) == Approx(terms / 3.4));
    }
}
