// The search language as a table: what is typed, and the tree as printed or the column of the
// error.

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "query/search/query_parser.h"
#include "query/search/query_tree.h"

using namespace planlupe;
using query::parse_query;

namespace {

struct Row {
  std::string_view typed, tree;
};

const Row rows[] = {
    {"innvandring", "innvandring"},
    {"  Innvandring  ", "innvandring"},
    {"INNVANDRING", "innvandring"},
    {"innvandring distrikt", "innvandring OG distrikt"},
    {"innvandring OG distrikt", "innvandring OG distrikt"},
    {"a AND b AND c", "a OG b OG c"},
    {"a ELLER b c", "a ELLER (b OG c)"},
    {"(a OR b) c", "(a ELLER b) OG c"},
    {"a og b", "a OG b"},
    {"a IKKE b", "a OG IKKE b"},
    {"a OG NOT b", "a OG IKKE b"},
    {"a -b", "a OG IKKE b"},
    {"IKKJE a", "IKKE a"},
    {"IKKE (a ELLER b)", "IKKE (a ELLER b)"},
    {"=Distrikt", "=distrikt"},
    {"innv*", "innv*"},
    {"*innvandr*", "*innvandr*"},
    {"kommune*plan", "kommune*plan"},
    {"by-utvikling", "by-utvikling"},
    {"\"Små kommuner\"", "\"små kommuner\""},
    {"«små kommuner»", "\"små kommuner\""},
    {"“små kommuner”", "\"små kommuner\""},
    {"„små kommuner“", "\"små kommuner\""},
    {"'små kommuner'", "\"små kommuner\""},
    {"\"kommune* plan\"", "\"kommune* plan\""},
    {"a NÆR b", "a NÆR/10 b"},
    {"a NÆR/5 b NEAR/5 c", "a NÆR/5 b NÆR/5 c"},
    {"(a ELLER b) NÆR/3 \"c d\"", "(a ELLER b) NÆR/3 \"c d\""},
    {"SETNING(a b)", "SETNING(a OG b)"},
    {"SENTENCE(a IKKE b)", "SETNING(a OG IKKE b)"},
    {"AVSNITT(a b) c", "AVSNITT(a OG b) OG c"},
    {"SETNING a", "setning OG a"},
    {"fylke:Troms", "fylke:\"troms\""},
    {"fylke: Troms", "fylke:\"troms\""},
    {"Fylke:Troms", "fylke:\"troms\""},
    {"county:\"Møre og Romsdal\"", "fylke:\"møre og romsdal\""},
    {"type:Planstrategi", "type:\"planstrategi\""},
    {"år:2024..2028", "år:2024..2028"},
    {"year:2024", "år:2024"},
    {"år:2024..", "år:2024.."},
    {"år:..2020", "år:..2020"},
    {"side:10..20", "side:10..20"},
    {"tema:INN.gruppe.flyktning", "tema:\"inn.gruppe.flyktning\""},
    {"språk:nynorsk", "språk:\"nn\""},
    {"slag:listepunkt", "slag:\"list_item\""},
    {"a fylke:Troms IKKE type:annen", "a OG fylke:\"troms\" OG IKKE type:\"annen\""},
    {"a\u030Arsplan", "årsplan"},  // NFD
    {"kom\u00ADmune", "kommune"},  // soft hyphen
    {"2020:15", "2020:15"},
    {"mål: arbeid", "mål: OG arbeid"},
    {"§ 5-3", "§ 5-3"},
    {"a § 5-3 b", "a OG § 5-3 OG b"},
    {"integreringsloven § 4 a", "integreringsloven § 4 OG a"},
    {"kommune § 4", "kommune OG § 4"},
    {"jf. § 8-3 andre ledd", "jf. OG § 8-3 andre ledd"},
    {"a Meld. St. 6 (2018–2019) b", "a OG meld. st. 6 (2018–2019) OG b"},
    {"(Prop. 89 L)", "prop. 89 l"},
    {"NOU 2020: 15", "nou 2020: 15"},
    {"nou om norge", "nou OG norge"},
    {"fra 1. juli 2024", "1. juli 2024"},
    {"10,5 % av", "10,5 %"},
    {"3 000 000 kr", "3 000 000 OG kr"},
    {"3 0000", "3 OG 0000"},
    {"tema:innvandring", "tema:\"inn\""},
    // Signs after a word are none of it.
    {"innvandring, distrikt; arbeid?", "innvandring OG distrikt OG arbeid"},
    {"økte 9%. Arbeid, (§ 4.)", "økte OG 9% OG arbeid OG § 4"},
    {"=distrikt, 10,5 arb*!", "=distrikt OG 10,5 OG arb*"},
    // Function words beside others are passed over,
    {"mangel på arbeidskraft i kommuner", "mangel OG arbeidskraft OG kommuner"},
    {"Mangel på arbeidskraft i kommunar som veks", "mangel OG arbeidskraft OG kommunar OG veks"},
    {"\"mangel på\" av", "\"mangel på\""},
    {"SETNING(mangel på arbeid)", "SETNING(mangel OG arbeid)"},
    // but not where they are all there is, or are asked for.
    {"på i", "på OG i"},
    {"tema:INN på", "tema:\"inn\" OG på"},
    {"på IKKE arbeid", "på OG IKKE arbeid"},
    {"mangel =på arbeid", "mangel OG =på OG arbeid"},
    {"mangel OG på arbeid", "mangel OG på OG arbeid"},
    {"mangel på OG arbeid", "mangel OG på OG arbeid"},
    {"mangel NÆR/2 på", "mangel NÆR/2 på"},
    {"mangel (på ELLER i)", "mangel OG (på ELLER i)"},
    {"to kommuner", "to OG kommuner"},
};

struct Wrong {
  std::string_view typed;
  int column;
};

const Wrong wrongs[] = {
    {"", 1},
    {"   ", 4},
    {"a ELLER", 8},
    {"ELLER a", 1},
    {"(a", 1},
    {"a)", 2},
    {"()", 2},
    {"a \"b", 3},
    {"*", 1},
    {"a **", 3},
    {"=", 1},
    {"«»", 1},
    {"tittle:x", 1},
    {"a tittle:x", 3},
    {"type:eventyr", 6},
    {"år:tjue", 4},
    {"år:2028..2024", 4},
    {"år:2024-2028", 4},
    {"år:..", 4},
    {"språk:dansk", 7},
    {"a NÆR/0 b", 3},
    {"a NÆR/x b", 3},
    {"a NÆR/101 b", 3},
    {"a NÆR/3 b NÆR/4 c", 11},
    {"a NÆR/3", 8},
    {"a NÆR (b OG c)", 8},
    {"a NÆR fylke:x", 7},
    {"SETNING(a fylke:x)", 1},
    {"SETNING(a", 8},
    {"IKKE", 5},
    {"IKKE IKKE a", 6},
    {"fylke:(a)", 7},
    {"–", 1},
    {"a & b", 3},
    {"fylke:", 7},
    {"å tittle:x", 3},
};

}  // namespace

TEST_CASE("What is typed is read as the tree says", "[query]") {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const auto tree = parse_query(row.typed);
    CHECK((tree ? to_string(*tree) : to_string(tree.error())) == row.tree);
  }
}

TEST_CASE("A printed tree is read as the same tree", "[query]") {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    const auto tree = parse_query(row.tree);
    REQUIRE(tree.has_value());
    CHECK(to_string(*tree) == row.tree);
  }
}

TEST_CASE("What cannot be honoured is an error with its column", "[query]") {
  for (const Wrong& wrong : wrongs) {
    CAPTURE(wrong.typed);
    const auto tree = parse_query(wrong.typed);
    if (tree) {
      FAIL_CHECK(to_string(*tree));
      continue;
    }
    CHECK(tree.error().code == Errc::query_syntax);
    CHECK(tree.error().where == "søket, kolonne " + std::to_string(wrong.column));
    CHECK_FALSE(tree.error().what.starts_with("query."));
  }
}

TEST_CASE("Queries have limits, and hostile ones end there", "[query]") {
  std::string many, deep;
  for (int i = 0; i < 16'000; ++i) many += "o ";
  CHECK(parse_query(many).error().code == Errc::query_syntax);
  CHECK(parse_query(many.substr(0, 2 * 257)).error().where == "søket, kolonne 513");
  CHECK(parse_query(many.substr(0, 2 * 256)).has_value());
  for (int i = 0; i < 19'000; ++i) deep += '(';
  CHECK(parse_query(deep + "a").error().where == "søket, kolonne 51");
  CHECK(parse_query(std::string(1'000'000, 'a')).error().code == Errc::query_syntax);
  CHECK(parse_query(std::string_view("a\0b", 3)).has_value());
  CHECK(parse_query("\xFF\xFE\xC3").error().code == Errc::query_syntax);
}
