#include <algorithm>

#include <catch2/catch.hpp>

#include "ingest/ocr/ocr.h"
#include "ingest/ocr/ocr_payload.h"
#include "ingest/ocr/picture.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

Picture blank(int width, int height) {
  return {width, height, 100,
          std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255)};
}

void fill(Picture& picture, int x, int y, int width, int height) {
  for (int row = y; row < y + height; ++row)
    for (int column = x; column < x + width; ++column)
      picture.grey[static_cast<std::size_t>(row * picture.width + column)] = 20;
}

// Rows of upright strokes, as far apart as letters are.
Picture page_of_letters(int rows, int letters) {
  Picture picture = blank(800, 1100);
  for (int row = 0; row < rows; ++row)
    for (int i = 0; i < letters; ++i) fill(picture, 60 + i * 12, 60 + row * 25, 6, 12);
  return picture;
}

}  // namespace

TEST_CASE("Letters in rows are seen, other marks are not", "[ingest]") {
  CHECK(visible_letters(page_of_letters(30, 50)) > 1200);
  CHECK(visible_letters(blank(800, 1100)) == 0);
  Picture drawing = blank(800, 1100);
  fill(drawing, 100, 100, 500, 300);
  fill(drawing, 100, 600, 20, 400);
  CHECK(visible_letters(drawing) < 20);
  CHECK(visible_letters({}) == 0);
  CHECK(visible_letters({10, 10, 100, {}}) == 0);
}

TEST_CASE("A blank picture is recognised as no words", "[ingest]") {
  const auto page = recognise(blank(400, 400));
  REQUIRE(page);
  CHECK(page->sheet.words.empty());
  CHECK(page->sheet.width == Approx(288));
  CHECK(page->doubtful == 0);
  REQUIRE(recognise({}));
}

TEST_CASE("Recognised words survive the way to the parent and back", "[ingest]") {
  Recognised page{.sheet = {}, .doubtful = 0.25};
  Sheet& sheet = page.sheet;
  sheet.number = 3;
  sheet.width = 595;
  sheet.height = 842;
  sheet.rules.push_back({70, 140, 500, 140.6});
  sheet.words.push_back({"opplæring", {70, 100, 130, 112}, 110, 11, 0, 0, true});
  const auto read = recognised_from(to_payload(page));
  REQUIRE(read);
  CHECK(read->doubtful == Approx(0.25));
  const Sheet& back = read->sheet;
  REQUIRE(back.words.size() == 1);
  REQUIRE(back.rules.size() == 1);
  CHECK(back.rules[0].x1 == Approx(500));
  CHECK(back.number == 3);
  CHECK(back.words[0].text == "opplæring");
  CHECK(back.words[0].box.x1 == Approx(130));
  CHECK(back.words[0].base == Approx(110));
  CHECK(back.words[0].space_after);
}

TEST_CASE("What is no sheet of words is refused", "[ingest]") {
  for (const char* payload :
       {"", "[]", "{}", R"({"page":1,"width":"x"})",
        R"({"page":1,"width":9,"height":9,"words":[]})",
        R"({"page":1,"width":9,"height":9,"doubtful":0,"rules":[],"words":[1]})",
        R"({"page":1,"width":9,"height":9,"doubtful":0,"rules":[],"words":[["a"]]})"})
    CHECK(recognised_from(payload).error().code == Errc::data_invalid);
}

TEST_CASE("Words that cannot stand on the page are left out", "[ingest]") {
  const auto page =
      recognised_from(R"({"page":1,"width":600,"height":800,"doubtful":0,"rules":[],"words":[)"
                      R"(["ok",10,10,40,20,18,11,true],)"
                      R"(["far",10,1e9,40,1e9,18,11,true],["inside out",40,10,10,20,18,11,true],)"
                      R"(["",10,10,40,20,18,11,true],["huge",10,10,40,20,18,1e12,true],)"
                      R"(["off its line",10,10,40,20,700,11,true]]})");
  REQUIRE(page);
  REQUIRE(page->sheet.words.size() == 1);
  CHECK(page->sheet.words[0].text == "ok");
}
