#include <catch2/catch.hpp>

#include "corpus/messages.h"

using namespace planlupe;

TEST_CASE("Messages come in the chosen language with their arguments", "[corpus]") {
  CHECK(message("register.row", {{"row", 1234L}}) == "rad 1\u00a0234");
  set_language(Language::en);
  CHECK(message("register.row", {{"row", 7L}}) == "row 7");
  CHECK(number_text(1234.5, 1) == "1,234.5");
  set_language(Language::nb);
  CHECK(number_text(1234.5, 1) == "1\u00a0234,5");
}

TEST_CASE("Numbers in messages are grouped from a thousand on, and written alike below",
          "[corpus]") {
  set_language(Language::nb);
  CHECK(message("table.page", {{"page", 7L}}) == ", s. 7");
  CHECK(message("table.page", {{"page", 1234L}}) == ", s. 1\u00A0234");
  CHECK(message("table.part", {{"n", number_text(999)}, {"of", number_text(1000)}}) ==
        "999 av 1\u00A0000");
  CHECK(number_text(2.5) == "2");
  CHECK(message("table.quote", {{"text", "«{a}» og '"}, {"page", 3L}}) == "««{a}» og '» (s. 3)");
}

TEST_CASE("An unknown key is shown rather than nothing", "[corpus]") {
  CHECK(message("no.such.key") == "no.such.key");
}

TEST_CASE("Languages are named nb, nn and en", "[corpus]") {
  CHECK(language_named("nn") == Language::nn);
  CHECK_FALSE(language_named("no"));
}
