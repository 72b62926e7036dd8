// Sets of passages against std::set.

#include <iterator>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "index/passage_set.h"

using namespace planlupe::index;

namespace {

constexpr Xapian::docid passages = 200;

// Passages 1 to 200; each has the term of every number up to 7 that divides it.
Xapian::WritableDatabase numbers() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::docid id = 1; id <= passages; ++id) {
    Xapian::Document passage;
    for (Xapian::docid n = 1; n <= 7; ++n)
      if (id % n == 0) passage.add_term(std::to_string(n));
    database.add_document(passage);
  }
  return database;
}

std::set<Xapian::docid> members(const PassageSet& set) {
  std::set<Xapian::docid> ids;
  for (Xapian::docid id = set.next(1); id != 0; id = set.next(id + 1)) ids.insert(id);
  return ids;
}

std::set<Xapian::docid> divisible(Xapian::docid a, Xapian::docid b, bool both) {
  std::set<Xapian::docid> ids;
  for (Xapian::docid id = 1; id <= passages; ++id)
    if (both ? id % a == 0 && id % b == 0 : id % a == 0 || id % b == 0) ids.insert(id);
  return ids;
}

}  // namespace

TEST_CASE("Passages that have a term are found, joined, met and taken away", "[index]") {
  const auto database = numbers();
  const auto twos = PassageSet::with_one_of(database, {"2"});
  const auto threes = PassageSet::with_one_of(database, {"3"});
  CHECK(members(PassageSet::with_one_of(database, {"2", "3"})) == divisible(2, 3, false));
  PassageSet set = twos;
  CHECK(members(set |= threes) == divisible(2, 3, false));
  CHECK(members(set &= twos) == divisible(2, 2, true));
  set = threes;
  set -= twos;
  CHECK(set.contains(3));
  CHECK_FALSE(set.contains(6));
  CHECK(set.size() == divisible(3, 3, true).size() - divisible(2, 3, true).size());
  CHECK(members(PassageSet::with_one_of(database, {"11"})).empty());
}

TEST_CASE("Members of a set are counted within any bounds", "[index]") {
  const auto database = numbers();
  const auto set = PassageSet::with_one_of(database, {"5"});
  const auto ids = members(set);
  for (Xapian::docid first = 1; first <= passages + 1; ++first)
    for (Xapian::docid end = first; end <= passages + 1; ++end)
      REQUIRE(set.size(first, end) == static_cast<std::size_t>(std::distance(
                                          ids.lower_bound(first), ids.lower_bound(end))));
}
