#include <catch2/catch.hpp>

#include "corpus/text.h"

using namespace planlupe;

TEST_CASE("Decomposed letters, ligatures and soft hyphens are normalised", "[corpus]") {
  CHECK(normalise("A\xCC\x8A"
                  "lesund \xEF\xAC\x81sk kommune\xC2\xADplan") == "Ålesund fisk kommuneplan");
  CHECK(normalise("a\xFF"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(normalise("½ og ²") == "½ og ²");
}

TEST_CASE("Offsets count code points, not bytes", "[corpus]") {
  const auto offsets = code_point_offsets("aø😀b");
  CHECK(offsets == std::vector<int>{0, 1, 2, 2, 3, 3, 3, 3, 4});
  CHECK(slice("aø😀b", 1, 3) == "ø😀");
  CHECK(code_points("aø😀b") == 4);
}

TEST_CASE("Decoding and encoding are each other's inverse on valid text", "[corpus]") {
  CHECK(encode(decode("blåbær 😀")) == "blåbær 😀");
  CHECK(encode(decode("\xC3")) == "\xEF\xBF\xBD");
  CHECK(encode(U"\xD800") == "\xEF\xBF\xBD");
}

TEST_CASE("Ill-formed UTF-8 is told from well-formed", "[corpus]") {
  CHECK(valid_utf8("æøå"));
  CHECK_FALSE(valid_utf8("\xE6\xF8\xE5"));
  CHECK_FALSE(valid_utf8("\xED\xA0\x80"));
}

TEST_CASE("Words are runs of letters and digits", "[corpus]") {
  CHECK(count_words("Klima- og energiplan 2024–2028, § 4") == 6);
  CHECK(count_words("") == 0);
}

TEST_CASE("Any white space is one blank", "[corpus]") {
  CHECK(collapse_space("  a\n\tb\xC2\xA0\xC2\xA0 c ") == "a b c");
  CHECK(collapse_space(" blå  dør\r\n\xFF  x") == "blå dør \uFFFD x");
}

TEST_CASE("Norwegian order puts æ, ø and å last", "[corpus]") {
  CHECK(sorts_before("Zoo", "Ærlig"));
  CHECK(sorts_before("Ærlig", "Østfold"));
  CHECK(sorts_before("Østfold", "Ålesund"));
  CHECK_FALSE(sorts_before("Agder", "Agder"));
}

TEST_CASE("Case follows Norwegian letters", "[corpus]") {
  CHECK(lower("ÆØÅ Innvandring") == "æøå innvandring");
}
