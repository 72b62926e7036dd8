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

TEST_CASE("An unknown key is shown rather than nothing", "[corpus]") {
  CHECK(message("no.such.key") == "no.such.key");
}

TEST_CASE("Languages are named nb, nn and en", "[corpus]") {
  CHECK(language_named("nn") == Language::nn);
  CHECK_FALSE(language_named("no"));
}
