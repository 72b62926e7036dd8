#include "ingest/layout/stretched_line.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/layout/line.h"
#include "ingest/layout/phrase.h"

using namespace planlupe::ingest;

namespace {

const std::vector<Font> fonts(1);
constexpr double size = 10, letter = 5;
using Texts = std::vector<std::string>;

// The words at even distances from `x` to `end`.
std::vector<Word> row(double x, double end, double y, const Texts& texts) {
  double room = end - x;
  for (const std::string& text : texts) room -= letter * static_cast<double>(text.size());
  std::vector<Word> out;
  for (const std::string& text : texts) {
    Word word;
    word.text = text;
    word.box = {x, y, x + letter * static_cast<double>(text.size()), y + size};
    word.base = y + 8;
    word.size = size;
    x = word.box.x1 + room / static_cast<double>(texts.size() - 1);
    out.push_back(std::move(word));
  }
  return out;
}

std::vector<Word> operator+(std::vector<Word> a, const std::vector<Word>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Texts texts_of(std::vector<Word> words) {
  Texts out;
  for (const Line& line : fragments(std::move(words), 1, fonts)) out.push_back(text_of(line));
  return out;
}

const std::vector<Word> above = row(100, 250, 80, {"Kommunen", "tek", "imot", "flyktningar."});
const Texts stretched = {"Laget", "gir", "rom", "for"};

}  // namespace

TEST_CASE("A justified line with wide blanks stays whole", "[stretched_line]") {
  CHECK(texts_of(above + row(100, 250, 94, stretched)) ==
        Texts{"Kommunen tek imot flyktningar.", "Laget gir rom for"});
}

TEST_CASE("The mark of an item has its own distance to a stretched line", "[stretched_line]") {
  std::vector<Word> item = row(85, 250, 94, {"-", "Laget"});
  item.pop_back();
  CHECK(texts_of(above + item + row(100, 250, 94, stretched)).back() == "- Laget gir rom for");
}

TEST_CASE("A stretched line is one phrase", "[stretched_line]") {
  // Narrow enough for one fragment, wide enough to part cells.
  const auto lines = fragments(row(100, 210, 80, {"Kommunen", "tek", "imot", "alle."}) +
                                   row(100, 210, 94, {"Framleis", "er", "det", "plass."}),
                               1, fonts);
  CHECK(phrases_of(lines).size() == 2);
}

TEST_CASE("Figures at even distances stay apart", "[stretched_line]") {
  const auto years = row(100, 250, 80, {"2021", "2022", "2023", "2024"});
  const auto counts = row(100, 250, 94, {"1100", "1200", "1300", "1400"});
  CHECK(texts_of(years + counts).size() == 8);
}

TEST_CASE("Wide blanks that differ part a line", "[stretched_line]") {
  CHECK(texts_of(above + row(100, 170, 94, {"Laget", "gir"}) + row(200, 250, 94, {"rom", "for"}))
            .size() == 5);
}

TEST_CASE("Words at even distances that end where no line does stay apart", "[stretched_line]") {
  CHECK(texts_of(above + row(100, 240, 94, stretched)).size() == 5);
}
