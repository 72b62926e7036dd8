#include "index/language/term.h"

#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "index/language/analyser.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

using List = std::vector<std::string>;

// The terms of `text` as "kind:term", or as the places they have in the text.
std::vector<Token> terms_in(const std::string& text) {
  auto analyser = Analyser::open({.transducers = "/nonexistent"});
  REQUIRE(analyser);
  auto tokens = analyser->analyse(text, Form::nb);
  std::erase_if(tokens, [](const Token& token) { return token.kind <= TokenKind::joined; });
  return tokens;
}

List terms(const std::string& text) {
  List out;
  for (const auto& token : terms_in(text))
    out.push_back(std::string(name(token.kind)) + ":" + token.word->text);
  return out;
}

List places(const std::string& text) {
  List out;
  for (const auto& token : terms_in(text))
    out.push_back(
        slice(text, static_cast<std::size_t>(token.start), static_cast<std::size_t>(token.end)));
  return out;
}

}  // namespace

TEST_CASE("Sections of laws have one form", "[index]") {
  CHECK(terms("etter § 4") == List{"law:§4"});
  CHECK(terms("§5-3") == List{"law:§5-3"});
  CHECK(terms("jf. § 8-3 andre ledd") == List{"law:§8-3", "law:§8-3ledd2"});
  CHECK(terms("integreringsloven § 4") == List{"law:§4", "law:integreringsloven§4"});
  CHECK(terms("§ 4 i integreringslova") == List{"law:§4", "law:integreringsloven§4"});
  CHECK(terms("opplæringslovas § 13 a") == List{"law:§13a", "law:opplæringsloven§13a"});
  CHECK(terms("§§ 4 og 5") == List{"law:§4", "law:§5"});
  CHECK(terms("§§ 4–6, 8 og 9") == List{"law:§4", "law:§6", "law:§8", "law:§9"});
  CHECK(terms("paragraf 4").empty());
}

TEST_CASE("A reference is marked with its sign", "[index]") {
  CHECK(places("etter § 8-3 andre ledd her") == List{"§ 8-3 andre ledd", "§ 8-3 andre ledd"});
  CHECK(places("økte 12,5 % i år") == List{"12,5 %"});
  CHECK(places("😀 NOU 2020: 15.") == List{"NOU 2020: 15"});
}

TEST_CASE("Public documents have one form", "[index]") {
  CHECK(terms("Meld. St. 6 (2018–2019)") == List{"document:meldst6", "document:meldst6-2018-2019"});
  CHECK(terms("Meld.St. 6 (2018-2019)") == List{"document:meldst6", "document:meldst6-2018-2019"});
  CHECK(terms("St.meld. nr. 17 (1996-97)") ==
        List{"document:meldst17", "document:meldst17-1996-1997"});
  CHECK(terms("Prop. 89 L (2019–2020)") == List{"document:prop89l", "document:prop89l-2019-2020"});
  CHECK(terms("NOU 2020: 15") == List{"document:nou2020:15"});
  CHECK(terms("NOU 2020:15") == List{"document:nou2020:15"});
  CHECK(terms("lov 6. november 2020 nr. 127") == List{"document:lov2020-11-06-127"});
  CHECK(terms("sak 23/24") == List{"document:sak23/24"});
}

TEST_CASE("Numbers have one form whatever parts their groups", "[index]") {
  for (const char* text : {"3 000", "3\u00A0000", "3.000", "3000", "3 000,00"})
    CHECK(terms(text) == List{"number:3000"});
  CHECK(terms("10,5") == List{"number:10.5"});
  CHECK(terms("1 234 567,5") == List{"number:1234567.5"});
  CHECK(terms("4,2 millioner") == List{"number:4200000"});
  CHECK(terms("kapittel 10.5 og 12").empty());
}

TEST_CASE("Amounts, percentages, years and dates are told apart", "[index]") {
  CHECK(terms("4,2 mill. kr") == List{"amount:4200000kr"});
  CHECK(terms("kr 500 000") == List{"amount:500000kr"});
  CHECK(terms("500 000 kroner") == List{"amount:500000kr"});
  CHECK(terms("12,5 prosent") == List{"percent:12.5%"});
  CHECK(terms("12,5%") == List{"percent:12.5%"});
  CHECK(terms("i 2024") == List{"year:2024"});
  CHECK(terms("2018–2019") == List{"year:2018", "year:2019"});
  CHECK(terms("2024 kroner") == List{"amount:2024kr"});
  for (const char* text : {"1. juli 2024", "01.07.2024", "2024-07-01"})
    CHECK(terms(text) == List{"date:2024-07-01"});
  CHECK(terms("31.13.2024").empty());
}

TEST_CASE("A term has the position of its first word and takes none", "[index]") {
  auto analyser = Analyser::open({.transducers = "/nonexistent"});
  REQUIRE(analyser);
  const auto tokens = analyser->analyse("Mer enn 3 000 flyttet", Form::nb);
  REQUIRE(tokens.size() == 6);
  CHECK(tokens[2].kind == TokenKind::word);
  CHECK(tokens[3].kind == TokenKind::number);
  CHECK(tokens[3].position == tokens[2].position);
  CHECK(tokens[5].position == 5);
}
