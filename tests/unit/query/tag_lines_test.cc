#include <catch2/catch.hpp>

#include <sstream>

#include "query/coding/codebook_json.h"
#include "query/coding/tag_lines.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

Tagger tagger() {
  return Tagger(parse_codebook(R"({"format":"planlupe.codebook/1","codes":[
    {"code":"INN","rules":[{"role":"core","patterns":["*innvandr*"]}]}]})")
                    .value());
}

struct Output {
  std::string lines;
  std::vector<Error> errors;
};

Output tagged(const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  Output result;
  tag_lines(tagger(), in, out, [&](const Error& e) { result.errors.push_back(e); });
  result.lines = out.str();
  return result;
}

}  // namespace

TEST_CASE("Every passage gives one line, in order", "[tag]") {
  const auto out =
      tagged("{\"id\":\"b\",\"text\":\"Nei\"}\n\n{\"id\":7,\"text\":\"På innvandring\"}\n");
  CHECK(out.errors.empty());
  CHECK(
      out.lines ==
      "{\"id\":\"b\",\"text\":\"Nei\",\"codes\":[]}\n"
      "{\"id\":\"7\",\"text\":\"På innvandring\",\"codes\":[{\"code\":\"INN\",\"status\":\"core\","
      "\"evidence\":[{\"start\":3,\"end\":14,\"pattern\":\"*innvandr*\"}]}]}\n");
}

TEST_CASE("A bad line is named and the rest is tagged", "[tag]") {
  const auto out = tagged(
      "{\"id\":\"1\"}\nnot "
      "json\n[]\n{\"id\":\"1\",\"text\":7}\n\xFF\xFE\n{\"id\":\"2\",\"text\":\"\"}");
  REQUIRE(out.errors.size() == 5);
  for (const Error& error : out.errors) CHECK(error.code == Errc::passages_invalid);
  CHECK(out.errors[1].where == "linje 2");
  CHECK(out.lines == "{\"id\":\"2\",\"text\":\"\",\"codes\":[]}\n");
}
