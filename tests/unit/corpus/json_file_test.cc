#include <catch2/catch.hpp>

#include "corpus/json_file.h"
#include "corpus/text.h"

using namespace planlupe;

TEST_CASE("An error about broken JSON is readable whatever bytes broke it", "[corpus]") {
  const auto json = parse_json("{\"a\": \"\xE6\xF8\xE5\"}");
  REQUIRE_FALSE(json);
  CHECK(json.error().code == Errc::data_invalid);
  CHECK(json.error().where.starts_with("byte "));
  CHECK(valid_utf8(json.error().what));
}
