#include <catch2/catch.hpp>

#include "query/coding/matcher.h"
#include "query/coding/pattern.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

// What `pattern` finds in `text`, as "start-end" in code points.
std::string found(const std::string& pattern, std::string_view text, const PatternSets& sets = {}) {
  const auto parsed = parse_pattern(pattern, sets);
  if (!parsed) return parsed.error().where;
  const Matcher matcher({*parsed});
  std::string out;
  for (const Match& m : Scanner(matcher).scan(text).matches)
    out += (out.empty() ? "" : " ") + std::to_string(m.start) + "-" + std::to_string(m.end);
  return out;
}

}  // namespace

TEST_CASE("A pattern is a whole word in any case", "[pattern]") {
  CHECK(found("grend", "Grend og grender") == "0-5");
  CHECK(found("øy", "ØY, øyene") == "0-2");
  CHECK(found("by", "by-land") == "0-2");
  CHECK(found("by", "byen bygd") == "");
}

TEST_CASE("A star stands for letters inside the word", "[pattern]") {
  CHECK(found("*innvandr*", "Arbeidsinnvandrere og utvandrere") == "0-18");
  CHECK(found("flyktning*", "flyktninger, båtflyktning") == "0-11");
  CHECK(found("k*e", "kommune kommuner") == "0-7");
  CHECK(found("små * kommuner", "små norske kommuner, små kommuner") == "0-19");
}

TEST_CASE("Alternatives stand between words and inside them", "[pattern]") {
  CHECK(found("(by|land)", "by og land") == "0-2 6-10");
  CHECK(found("sysselset(j|)ing", "sysselsetting sysselsetjing sysselseting") == "14-27 28-40");
  CHECK(found("norsk(opplæring| språk)", "norskopplæring i norsk språk") == "0-14 17-28");
  CHECK(found("((a|b)c|d)e", "ace bce de ce") == "0-3 4-7 8-10");
}

TEST_CASE("A gap spans words of one sentence", "[pattern]") {
  CHECK(found("a ~2 b", "a b") == "0-3");
  CHECK(found("a ~2 b", "a x, y b") == "0-8");
  CHECK(found("a ~2 b", "a x y z b") == "");
  CHECK(found("holde ~2 oppe", "Vi må holde. Det er oppe") == "");
  CHECK(found("holde ~2 oppe", "Holde det. Den oppe") == "");
}

TEST_CASE("A blank is white space with or without quotation marks", "[pattern]") {
  CHECK(found("integrert del", "«integrert» del") == "1-15");
  CHECK(found("integrert del", "integrert\n  del") == "0-15");
  CHECK(found("integrert del", "integrert, del") == "");
}

TEST_CASE("Hyphens and signs are compared as they stand", "[pattern]") {
  CHECK(found("fag- og yrkesopplæring", "fag- og yrkesopplæring") == "0-22");
  CHECK(found("BIO-midl*", "BIO-midler, BIO midler") == "0-10");
  CHECK(found("klasse 5-6", "klasse 5–6") == "0-10");
}

TEST_CASE("Capitals matter only where the pattern says so", "[pattern]") {
  CHECK(found("case:KS", "KS og ks") == "0-2");
  CHECK(found("KS", "KS og ks") == "0-2 6-8");
}

TEST_CASE("A set stands for its patterns", "[pattern]") {
  const PatternSets sets{{"person", {"voksne", "unge menn"}}};
  CHECK(found("for @person", "for voksne, for unge menn", sets) == "0-10 12-25");
}

TEST_CASE("Decomposed letters and soft hyphens are read through", "[pattern]") {
  CHECK(found("små", "sma\u030A") == "0-4");
  CHECK(found("lærebedrift*", "lære\u00ADbedrifter") == "0-14");
}

TEST_CASE("A pattern that cannot work names the character", "[pattern]") {
  const auto error = [](const std::string& pattern) {
    const auto parsed = parse_pattern(pattern);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == Errc::codebook_invalid);
    return parsed.error().where;
  };
  CHECK(error("(a|b") == "tegn 1");
  CHECK(error("a)b") == "tegn 2");
  CHECK(error("a ~99 b") == "tegn 3");
  CHECK(error("~3 b") == "tegn 1");
  CHECK(error("a ~3") == "tegn 3");
  CHECK(error("*") == "tegn 1");
  CHECK(error("") == "tegn 1");
  CHECK(error("til @ingen") == "tegn 5");
  CHECK(error("((((((((((a))))))))))") == "tegn 10");
  CHECK(error("(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)") == "tegn 56");
  CHECK(error(std::string(2000, 'a')) == "tegn 1001");
}
