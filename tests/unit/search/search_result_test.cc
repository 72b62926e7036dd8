// Results: order, pages of results, facets, marks, groups, JSON, concordance, spelling.

#include <memory>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "corpus/text.h"
#include "query/search/kwic.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "query/search/search_json.h"
#include "query/search/similar_words.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;
using namespace planlupe::tests;
using query::Order;
using query::parse_query;

namespace {

class Searches {
 public:
  Searches() : study_(filled()), reader_(study_->reader()) {}

  query::SearchResult operator()(const std::string& typed,
                                 const query::SearchOptions& options = {}) {
    auto result = query::search(reader_, *parse_query(typed), options);
    REQUIRE(result.has_value());
    return *std::move(result);
  }
  query::KwicResult kwic(const std::string& typed, const query::KwicOptions& options = {}) {
    auto result = query::kwic(reader_, *parse_query(typed), options);
    REQUIRE(result.has_value());
    return *std::move(result);
  }
  std::vector<std::string> places(const query::SearchResult& result) const {
    std::vector<std::string> out;
    for (const query::Hit& hit : result.hits)
      out.push_back(reader_.documents()[hit.place.document].file + "#" + hit.passage.id);
    return out;
  }
  const index::Documents& documents() const { return reader_.documents(); }

 private:
  static std::unique_ptr<SmallStudy> filled() {
    auto study = std::make_unique<SmallStudy>();
    fill(*study);
    REQUIRE(study->build().has_value());
    return study;
  }
  std::unique_ptr<SmallStudy> study_;
  index::IndexReader reader_;
};

std::vector<std::string> keywords(const query::KwicResult& result) {
  std::vector<std::string> out;
  for (const query::KwicLine& line : result.lines) out.push_back(line.keyword);
  return out;
}

}  // namespace

TEST_CASE("Function words among others need not occur, and that is said", "[search]") {
  Searches search;
  const auto result = search("opplæring for flyktninger i arbeid");
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices.front().find("for, i") != std::string::npos);
  CHECK(search("kompetanse i distriktene for flyktninger").total ==
        search("kompetanse distriktene flyktninger").total);
  CHECK(search("folk i arbeid").total > search("folk =i arbeid").total);
  CHECK(search("folk =i arbeid").notices.empty());
}

TEST_CASE("Where parts are found but never together, each is told", "[search]") {
  Searches search;
  const auto result = search("skole integreringsloven");
  CHECK(result.total == 0);
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices.front().find("skole i 1 ") != std::string::npos);
  CHECK(result.notices.front().find("integreringsloven i 1 ") != std::string::npos);
  CHECK(search("skole finnesikke").notices.empty());
  CHECK(search("flyktning arbeid").notices.empty());
}

TEST_CASE("Of many unknown words all are told and the first get suggestions", "[search]") {
  Searches search;
  std::string typed;
  for (int i = 0; i < 12; ++i) typed += "flyktningr ";
  const auto result = search(typed);
  REQUIRE(result.similar.size() == 12);
  CHECK_FALSE(result.similar.front().words.empty());
  CHECK(result.similar.back().word == "flyktningr");
  CHECK(result.similar.back().words.empty());
}

TEST_CASE("Who writes an operator in small letters is told", "[search]") {
  Searches search;
  const auto result = search("flyktninger eller innvandrere");
  REQUIRE(result.notices.size() == 2);
  CHECK(result.notices.back().find("ELLER") != std::string::npos);
  CHECK(search("flyktninger og innvandrere").notices.size() == 1);
}

TEST_CASE("Bokmål words find nynorsk text and compounds, and rank them below", "[search]") {
  Searches search;
  const auto result = search("distrikt");
  CHECK(result.total == 5);
  std::set<std::string> marked;
  for (const query::Hit& hit : result.hits)
    for (const auto& mark : hit.marks)
      marked.insert(slice(hit.passage.text, static_cast<std::size_t>(mark.start),
                          static_cast<std::size_t>(mark.end)));
  CHECK(marked == std::set<std::string>{"Distriktene", "Distriktet", "Distrikta",
                                        "distriktskommunar", "distriktskommunene"});
}

TEST_CASE("Running text comes before headings, contents and references", "[search]") {
  SmallStudy study;
  Document document{.file = "plan.txt", .sha256 = "0", .title = "Plan"};
  const auto add = [&](const char* id, const char* text, Kind kind, Region region) {
    document.passages.push_back(
        {.id = id, .kind = kind, .page = 1, .page_end = 1, .region = region, .text = text});
  };
  add("heading", "Innvandring", Kind::heading, Region::body);
  add("contents", "Innvandring 4", Kind::paragraph, Region::contents);
  add("reference", "Fylket (2020). Innvandring.", Kind::paragraph, Region::references);
  add("text", "Fylket trenger folk, og uten innvandring blir det færre i arbeid hvert år.",
      Kind::paragraph, Region::body);
  study.put(document);
  REQUIRE(study.build().has_value());
  auto reader = study.reader();
  const auto result = query::search(reader, *parse_query("innvandring"), {});
  REQUIRE(result.has_value());
  REQUIRE(result->hits.size() == 4);
  CHECK(result->hits.front().passage.id == "text");
}

TEST_CASE("A value that no plan has is told with those that some have", "[search]") {
  Searches search;
  const auto result = search("flyktning fylke:Tromsø");
  CHECK(result.total == 0);
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices.front().find("Troms, Vestland") != std::string::npos);
  CHECK(search("flyktning fylke:TROMS").notices.empty());
  CHECK(search("status:vedtatt").notices.front().find("gjeldende, utgått") != std::string::npos);
  CHECK(search("tema:INN").notices.front().find("tema") != std::string::npos);  // nothing is tagged
}

TEST_CASE("Sentences within sentences are searched one after the other", "[search]") {
  std::string typed = "arbeid distrikt";
  for (int i = 0; i < 49; ++i) typed = "SETNING(" + typed + ")";
  Searches search;  // what is inside is compiled once: twice each would never end
  CHECK(search(typed).total == search("SETNING(arbeid distrikt)").total);
}

TEST_CASE("Pages of results neither overlap nor leave gaps", "[search]") {
  Searches search;
  for (const Order order : {Order::relevance, Order::document, Order::year}) {
    const auto all = search.places(search("arbeid ELLER flyktning", {.order = order}));
    std::vector<std::string> pages;
    for (std::size_t first = 0; first < all.size() + 2; first += 2)
      for (const auto& place : search.places(
               search("arbeid ELLER flyktning", {.first = first, .limit = 2, .order = order})))
        pages.push_back(place);
    CHECK(pages == all);
  }
}

TEST_CASE("Results can be put in the order of documents or years", "[search]") {
  Searches search;
  CHECK(search.places(search("flyktning", {.order = Order::document})) ==
        std::vector<std::string>{"troms/plan.txt#p1", "troms/plan.txt#p5",
                                 "troms/tema/kompetanse.txt#p1", "vestland/plan.txt#p1",
                                 "vestland/plan.txt#p3"});
  CHECK(search.places(search("flyktning", {.order = Order::year})) ==
        std::vector<std::string>{"troms/plan.txt#p1", "troms/plan.txt#p5",
                                 "troms/tema/kompetanse.txt#p1", "vestland/plan.txt#p1",
                                 "vestland/plan.txt#p3"});
}

TEST_CASE("Facets count every hit, not only those shown", "[search]") {
  Searches search;
  const auto result = search("flyktning", {.limit = 1});
  CHECK(result.total == 5);
  CHECK(result.documents == 3);
  CHECK(result.county == query::Facet{{"Troms", 3}, {"Vestland", 2}});
  CHECK(result.type == query::Facet{{"kompetanseplan", 1}, {"planstrategi", 4}});
  CHECK(result.year == query::Facet{{"2020", 2}, {"2021", 1}, {"2024", 2}});
}

TEST_CASE("Hits can be limited for each document", "[search]") {
  Searches search;
  const auto result = search("flyktning", {.per_document = 1});
  CHECK(result.total == 5);
  CHECK(result.hits.size() == 3);
  const auto second = search("flyktning", {.first = 1, .limit = 1, .per_document = 1});
  CHECK(search.places(second) == std::vector<std::string>{search.places(result)[1]});
}

TEST_CASE("Numbers, laws and years are found in any writing", "[search]") {
  Searches search;
  CHECK(search("3000").total == 1);
  CHECK(search("\"3 000\"").total == 1);
  CHECK(search("2024").total == 1);
  CHECK(search("§ 4").total == 1);
  CHECK(search("§ 5").total == 0);
  CHECK(search("integreringslova § 4").total == 1);
  CHECK(search("\"opplæringsloven § 4\"").total == 0);  // another law's
  CHECK(search("3 000 innvandrere").total == 1);
  CHECK(search("12,5 %").total == 1);
  CHECK(search("fagopplæring").total == 1);
  CHECK(search("byutvikling").total == 1);
  CHECK(search("by-utvikling").total == 1);
  CHECK(search("EØS-borgere").total == 1);
}

TEST_CASE("A star by itself is any word of a phrase", "[search]") {
  Searches search;
  const auto result = search("\"skal * flyktning*\"");
  CHECK(result.total == 2);  // skal bosette flyktninger, skal busetje flyktningar
  CHECK(result.notices.empty());
  CHECK(result.hits.front().marked.size() == 3);
}

TEST_CASE("Words are near each other where each can be a word of its own", "[search]") {
  Searches search;
  CHECK(search("arbeid NÆR/4 arbeid NÆR/4 =arbeidet").total == 1);  // arbeid og atter arbeid:
  CHECK(search("\"små kommuner\" NÆR/9 små NÆR/9 kommuner").total == 1);
  CHECK(search("\"små kommuner\" NÆR/9 kommuner NÆR/9 kommuner").total == 0);
}

TEST_CASE("A star beside a sign is what keeps the sign within a word", "[search]") {
  Searches search;
  for (const char* typed : {"1*,5", "12,*", "*,5"}) {
    INFO(typed);
    CHECK(search(typed).total == 1);  // 12,5
  }
  CHECK(search("bosett*,arbeid*").total == 0);  // two words that never stand side by side
  CHECK(search("arbeid*,arbeid*").total == 1);
  CHECK(search("eøs-b*").total == 1);
}

TEST_CASE("Case, Unicode form and soft hyphens make no difference", "[search]") {
  Searches search;
  for (const std::string typed : {"småkommuner ELLER små", "SMÅ", "sma\u030A", "s\u00ADmå"})
    CHECK(search(typed).total == 3);
}

TEST_CASE("A hit says which terms of the query it has", "[search]") {
  Searches search;
  const auto result = search("=kommunen", {.explain = true});
  REQUIRE(result.total == 1);
  CHECK(result.hits[0].terms == std::vector<std::string>{"kommunen"});
}

TEST_CASE("Results are written as planlupe.search/1", "[search]") {
  Searches search;
  const auto result = search("\"Små kommuner\"");
  const auto json = nlohmann::json::parse(
      to_json(result, "\"Små kommuner\"", *parse_query("\"Små kommuner\""), search.documents()));
  CHECK(json["format"] == "planlupe.search/1");
  CHECK(json["query"] == "\"Små kommuner\"");
  CHECK(json["explained"] == "\"små kommuner\"");
  CHECK(json["total"] == 1);
  CHECK(json["exact_total"] == true);
  REQUIRE(json["hits"].size() == 1);
  const auto& hit = json["hits"][0];
  CHECK(hit["document"] == "troms/plan.txt");
  CHECK(hit["county"] == "Troms");
  CHECK(hit["type"] == "planstrategi");
  CHECK(hit["year"] == 2024);
  CHECK(hit["page"] == 3);
  CHECK(hit["passage"] == "p3");
  CHECK(hit["score"].is_number());
  CHECK(hit["text"] ==
        "Små kommuner trenger folk. Små og mellomstore kommuner trenger arbeidskraft.");
  CHECK(hit["marks"] == nlohmann::json::parse("[[0,3],[4,12]]"));
  CHECK(json["facets"]["county"] == nlohmann::json::parse(R"({"Troms":1})"));
}

TEST_CASE("Too many forms of a pattern are cut to the most frequent, and it is said", "[search]") {
  SmallStudy study;
  std::string text = "felles felles";
  for (int i = 0; i < 1200; ++i) {
    std::string word = "fa";
    for (int n = i; word.size() < 6; n /= 26) word += static_cast<char>('a' + n % 26);
    text += " " + word;
  }
  study.put("a.txt", {text, "felles"});
  REQUIRE(study.build().has_value());
  auto reader = study.reader();
  const auto result = query::search(reader, *parse_query("f*"), {});
  REQUIRE(result.has_value());
  CHECK(result->total == 2);
  REQUIRE(result->notices.size() == 1);
  CHECK(result->notices[0].find("1\u00A0000") != std::string::npos);
  CHECK(result->hits[0].marks.size() + result->hits[1].marks.size() == 3 + 999);
}

TEST_CASE("A concordance shows each place with what is on both sides", "[search]") {
  Searches search;
  const auto result = search.kwic("\"små kommuner\" ELLER =kommunen", {.words = 2});
  CHECK(result.total == 3);
  CHECK(keywords(result) == std::vector<std::string>{"Små kommuner", "Kommunen", "Kommunen"});
  CHECK(result.lines[0].left.empty());
  CHECK(result.lines[0].right == "trenger folk");
  CHECK(result.lines[2].left == "i arbeid.");
  CHECK(result.lines[2].right == "gir opplæring.");
  CHECK(result.lines[2].page == 5);
}

TEST_CASE("A concordance can show whole sentences", "[search]") {
  Searches search;
  const auto result = search.kwic("=kommunen", {.sentence = true});
  REQUIRE(result.lines.size() == 2);
  CHECK(result.lines[0].right == "skal bosette flyktninger; flyktninger skal i arbeid.");
  CHECK(result.lines[1].left.empty());
}

TEST_CASE("A concordance is sorted by what is on either side", "[search]") {
  Searches search;
  std::vector<std::string> rights, lefts;
  for (const auto& line : search.kwic("flyktning", {.order = query::KwicOrder::right}).lines)
    rights.push_back(lower(line.right));
  CHECK(rights.size() == 6);
  CHECK(std::is_sorted(rights.begin(), rights.end(), sorts_before));
  for (const auto& line : search.kwic("flyktning", {.order = query::KwicOrder::left}).lines)
    lefts.push_back(line.left.substr(line.left.find_last_of(' ') + 1));
  CHECK(std::is_sorted(lefts.begin(), lefts.end(), sorts_before));
}

TEST_CASE("A misspelled word is answered with the nearest ones", "[search]") {
  Searches search;
  const auto result = search("komunen");
  REQUIRE(result.similar.size() == 1);
  CHECK(result.similar[0].word == "komunen");
  REQUIRE_FALSE(result.similar[0].words.empty());
  CHECK(result.similar[0].words[0] == "kommunen");
  CHECK(search("kommunen").similar.empty());
  CHECK(search("flyktnig").similar[0].words[0] == "flyktning");  // only its plural is written
}

TEST_CASE("Edits count letters put in, left out, changed and swapped", "[search]") {
  using query::edits;
  CHECK(edits(U"ålesund", U"ålesund", 2) == 0);
  CHECK(edits(U"alesund", U"ålesund", 2) == 1);
  CHECK(edits(U"komune", U"kommune", 2) == 1);
  CHECK(edits(U"kommmune", U"kommune", 2) == 1);
  CHECK(edits(U"kommuen", U"kommune", 2) == 1);
  CHECK(edits(U"kmmuen", U"kommune", 2) == 2);
  CHECK(edits(U"abc", U"xyz", 2) == 3);
  CHECK(edits(U"", U"ab", 2) == 2);
}
