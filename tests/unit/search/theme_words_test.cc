// Words that name a theme find what else plans say for it, below the word itself.

#include <algorithm>

#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "query/search/query_parser.h"
#include "query/search/search.h"
#include "query/search/theme_words.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/search/small_study.h"

using namespace planlupe;
using namespace planlupe::tests;

namespace {

class Plans {
 public:
  Plans() {
    study_.put("plan.txt",
               {"Innvandring gir vekst i fylket.", "Arbeidsinnvandring gir vekst her.",
                "Innflytting av flyktningar gir vekst.", "Små kommuner trenger folk fra utlandet.",
                "Distriktskommunene trenger tilflytting av folk.",
                "Planen er integrert i klimaarbeidet."});
    REQUIRE(study_.build().has_value());
  }
  query::SearchResult search(const std::string& typed, bool related = true) {
    auto reader = study_.reader();
    auto result = query::search(reader, *query::parse_query(typed), {.related = related});
    REQUIRE(result.has_value());
    return *std::move(result);
  }
  std::vector<std::string> ids(const std::string& typed, bool related = true) {
    std::vector<std::string> out;
    for (const auto& hit : search(typed, related).hits) out.push_back(hit.passage.id);
    return out;
  }

 private:
  SmallStudy study_;
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The word comes before its compounds, and these before other words for its theme",
          "[search]") {
  Plans plans;
  const Ids found = plans.ids("innvandring");
  REQUIRE(found.size() == 5);
  CHECK(found[0] == "p1");
  CHECK(found[1] == "p2");
}

TEST_CASE("Two themes find the passages that speak of both in any words", "[search]") {
  Plans plans;
  Ids found = plans.ids("innvandring distrikt");
  std::sort(found.begin(), found.end());
  CHECK(found == Ids{"p4", "p5"});
  CHECK(plans.ids("innvandring distrikt", false).empty());
}

TEST_CASE("What was added for a theme is marked and told", "[search]") {
  Plans plans;
  const auto result = plans.search("innvandring distrikt");
  REQUIRE(result.notices.size() == 2);
  CHECK(result.notices[1].find("«små kommuner»") == std::string::npos);
  CHECK(result.notices[1].find("\"små kommuner\"") != std::string::npos);
  CHECK(result.similar.empty());
  for (const auto& hit : result.hits) CHECK(hit.marks.size() >= 2);
}

TEST_CASE("Exact words, phrases, denials and nearness keep to the words themselves", "[search]") {
  Plans plans;
  for (const char* typed : {"=innvandring", "\"innvandring\"", "innvandring*",
                            "SETNING(innvandring vekst)", "innvandring NÆR/3 vekst"}) {
    INFO(typed);
    CHECK(plans.ids(typed) == plans.ids(typed, false));
  }
  CHECK(plans.ids("vekst IKKE innvandring") == plans.ids("vekst IKKE innvandring", false));
  CHECK(plans.ids("folk") == plans.ids("folk", false));
}

TEST_CASE("The table of theme words is sound and each row gives its reason", "[search]") {
  const auto standard = query::ThemeWords::read(query::ThemeWords::standard());
  REQUIRE(standard.has_value());
  CHECK(standard->related_to(standard->names()).has_value());
  const TempDir dir;
  for (const char* row : {"distrikt;bygda", "distrikt;bygda;", "distrikt;(bygda;mangler parentes",
                          "distrikt;a NÆR/3 b;ikke et ord"}) {
    INFO(row);
    dir.write("words.csv", std::string("names;words;reason\n") + row + "\n");
    const auto read = query::ThemeWords::read(dir / "words.csv");
    const auto words = read ? read->related_to({"distrikt"}) : fail(read.error());
    REQUIRE_FALSE(words.has_value());
    CHECK(words.error().code == Errc::data_invalid);
    CHECK(words.error().where.ends_with("words.csv:2"));
  }
}
