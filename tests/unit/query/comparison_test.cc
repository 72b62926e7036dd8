#include <catch2/catch.hpp>

#include "query/drafts/comparison.h"
#include "query/drafts/word_diff.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Written edition() {
  Written written{.pages = 3};
  written.lines = {{1, "", "Innvandrere skal få opplæring.", "INN=Innvandrere"},
                   {1, "", "Distriktene trenger flere boliger nå.", "DIS=Distriktene"},
                   {2, "", "Veiene skal bli bedre i hele fylket.", ""},
                   {3, "", "Dette avsnittet faller bort.", "INN=avsnittet"}};
  return written;
}

Comparison compared(const Written& before, const Written& after) {
  static std::vector<Document> kept;  // what the result points into
  kept.reserve(100);
  const Document& a = kept.emplace_back(document_of(before));
  const Document& b = kept.emplace_back(document_of(after));
  return compare(a, tags_of(before), b, tags_of(after));
}

}  // namespace

TEST_CASE("The same edition with other pages is unchanged", "[query]") {
  Written repaginated = edition();
  for (Line& line : repaginated.lines) line.page += 5;
  const Comparison comparison = compared(edition(), repaginated);
  CHECK(comparison.count(Change::same) == 4);
  CHECK(comparison.codes.at("INN").added == 0);
  CHECK(comparison.codes.at("INN").dropped == 0);
}

TEST_CASE("Added, dropped, moved and changed passages are told apart", "[query]") {
  Written after = edition();
  after.lines.pop_back();
  after.lines[1].text = "Distriktene trenger mange flere boliger nå.";
  after.lines.push_back({3, "", "Flyktninger bosettes spredt.", "INN=Flyktninger"});
  std::rotate(after.lines.begin(), after.lines.begin() + 2, after.lines.begin() + 3);
  const Comparison comparison = compared(edition(), after);
  CHECK(comparison.count(Change::changed) == 1);
  CHECK(comparison.count(Change::added) == 1);
  CHECK(comparison.count(Change::dropped) == 1);
  CHECK(comparison.count(Change::moved) == 1);
  CHECK(comparison.count(Change::same) == 1);
}

TEST_CASE("Each code's passages are counted in both editions", "[query]") {
  Written after = edition();
  after.lines.pop_back();
  after.lines.push_back({3, "", "Flyktninger bosettes spredt.", "INN=Flyktninger"});
  const CodeChange change = compared(edition(), after).codes.at("INN");
  CHECK(change.before == 2);
  CHECK(change.after == 2);
  CHECK(change.added == 1);
  CHECK(change.dropped == 1);
}

TEST_CASE("A passage that is only parted or joined has not changed, nor have its codes",
          "[query]") {
  Written joined = edition();
  joined.lines[1].text += " Veiene skal bli bedre i hele fylket.";
  joined.lines.erase(joined.lines.begin() + 2);
  for (const bool forth : {true, false}) {
    const Comparison comparison = forth ? compared(edition(), joined) : compared(joined, edition());
    CHECK(comparison.count(Change::parted) == 2);
    CHECK(comparison.count(Change::same) == 2);
    CHECK(comparison.passages.size() == 4);
    const CodeChange& districts = comparison.codes.at("DIS");
    CHECK(districts.before == 1);
    CHECK(districts.after == 1);
    CHECK(districts.added == 0);
    CHECK(districts.dropped == 0);
  }
}

TEST_CASE("A code that a change took away from a passage is dropped there", "[query]") {
  Written after = edition();
  after.lines[0].text = "Alle skal få opplæring.";
  after.lines[0].codes = "";
  const CodeChange change = compared(edition(), after).codes.at("INN");
  CHECK(change.before == 2);
  CHECK(change.after == 1);
  CHECK(change.dropped == 1);
}

TEST_CASE("Changes are marked word by word", "[query]") {
  const Words before = words_of("Fylket skal gi 420 millioner kroner årlig."),
              after = words_of("Fylket skal kanskje gi 350 millioner kroner.");
  const auto common = all_common_words(before.compared, after.compared);
  CHECK(marked_words(word_changes(before, after, common, true)) ==
        "Fylket skal {+kanskje+} gi [-420-] {+350+} millioner kroner. [-årlig.-]");
}

TEST_CASE("Words are compared without case and signs, in order", "[query]") {
  const Words a = words_of("Én «to», tre"), b = words_of("én tre to");
  CHECK(a.compared == std::vector<std::string>{"én", "to", "tre"});
  CHECK(common_words(a.compared, b.compared).size() == 2);
}

TEST_CASE("A short item with few words left is changed where its neighbours stayed", "[query]") {
  Written before = edition(), after = edition();
  before.lines.insert(before.lines.begin() + 1, {1, "", "tilby flere kurs i norsk", ""});
  after.lines.insert(after.lines.begin() + 1, {1, "", "tilby flere plasser i barnehagen", ""});
  const Comparison comparison = compared(before, after);
  CHECK(comparison.count(Change::changed) == 1);
  CHECK(comparison.count(Change::added) + comparison.count(Change::dropped) == 0);
  after.lines[1].text = "bygge en ny vei over fjellet";
  CHECK(compared(before, after).count(Change::changed) == 0);
}

TEST_CASE("A title that the other edition has as a heading is not new", "[query]") {
  Written before = edition(), after = edition();
  before.lines.insert(before.lines.begin(), {1, "", "Plan for kysten", "", Kind::heading});
  after.lines.insert(after.lines.begin(), {1, "", "Plan for kysten", ""});
  CHECK(compared(before, after).count(Change::same) == 5);
  CHECK(compared(before, after).count(Change::added) == 0);
  CHECK(compared(after, before).count(Change::dropped) == 0);
}
