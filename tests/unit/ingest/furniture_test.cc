#include "ingest/layout/furniture.h"

#include <catch2/catch.hpp>

using namespace planlupe::ingest;

namespace {

constexpr double body = 10, small = 8;

Line line(int page, double y, double size, const std::string& text) {
  Line out;
  out.page = page;
  out.words = {{text, {70, y - size, 300, y}, y, size, size < body ? 1 : 0, 0, false}};
  measure(out, {{"Body"}, {"Small"}});
  return out;
}

// A footnote: a small raised mark before its text.
Line note(int page, double y, int mark) {
  Line out = line(page, y, small, "Note-nummer-" + std::to_string(mark * mark));
  out.words.insert(out.words.begin(),
                   {std::to_string(mark), {60, y - 9, 64, y - 4}, y - 4, 5, 1, 0});
  measure(out, {{"Body"}, {"Small"}});
  return out;
}

// Pages with the same header, a chapter that changes, a page number, and text of their own.
std::vector<std::vector<Line>> report(int count) {
  std::vector<std::vector<Line>> pages;
  for (int n = 1; n <= count; ++n) {
    std::vector<Line> page = {line(n, 40, small, n % 2 ? "Regional-plan" : "Kapittel"),
                              line(n, 800, small, "Side-" + std::to_string(n + 2))};
    for (int i = 0; i < 4; ++i)
      page.push_back(line(n, 100 + 14 * i, body, "tekst" + std::to_string(n * 37 + i)));
    page.push_back(note(n, 760, n));
    pages.push_back(std::move(page));
  }
  return pages;
}

Usual usual() { return {{body, 0, false}, 14, {}}; }

}  // namespace

TEST_CASE("Headers and page numbers go, text and notes stay", "[furniture]") {
  auto pages = report(8);
  drop_furniture(pages, usual());
  for (const auto& page : pages) {
    CHECK(page.size() == 5);
    CHECK(text_of(page.back()).find("Note") != std::string::npos);
  }
}

TEST_CASE("The first lines of pages are no furniture because they stand at one height",
          "[furniture]") {
  std::vector<std::vector<Line>> pages;
  for (int n = 1; n <= 9; ++n)
    pages.push_back({line(n, 100, body, "avsnitt" + std::to_string(n * n)),
                     line(n, 114, body, "mer" + std::to_string(n * n * n))});
  drop_furniture(pages, usual());
  for (const auto& page : pages) CHECK(page.size() == 2);
}

TEST_CASE("The head of a table at the top of a few pages stays below a line of text",
          "[furniture]") {
  std::vector<std::vector<Line>> pages;
  for (int n = 1; n <= 20; ++n) {
    pages.push_back({line(n, 60, small, "Tabell-om-tema-" + std::to_string(n * n * 7) + "-x"),
                     line(n, 76, small, n > 16 ? "2025" : "verdi" + std::to_string(n * n) + "-y"),
                     line(n, 120, body, "avsnitt" + std::to_string(n * 31) + "-z")});
  }
  drop_furniture(pages, usual());
  for (std::size_t n = 16; n < 20; ++n) CHECK(pages[n].size() == 3);
}

TEST_CASE("The title that forms repeat inside of their pages stays", "[furniture]") {
  auto pages = report(12);
  for (std::size_t n = 0; n < 5; ++n)
    pages[n].push_back(line(static_cast<int>(n) + 1, 70, body + 5, "Tiltak"));
  drop_furniture(pages, usual());
  for (std::size_t n = 0; n < 5; ++n) CHECK(pages[n].size() == 6);
}

TEST_CASE("A line of the text that comes back below the header stays, whole sentence or not",
          "[furniture]") {
  auto pages = report(12);
  for (std::size_t n = 0; n < 4; ++n) {
    Line first = line(static_cast<int>(n) + 1, 60, body, "Kommunane");
    double x = 300;
    for (const char* word : {"har", "ansvaret", "for", "opplæringa", "og"}) {
      first.words.push_back({word, {x + 3, 50, x + 40, 60}, 60, body, 0, 0, true});
      x += 40;
    }
    first.words.front().space_after = true;
    measure(first, {{"Body"}, {"Small"}});
    pages[n].push_back(first);
  }
  drop_furniture(pages, usual());
  for (std::size_t n = 0; n < 4; ++n) CHECK(pages[n].size() == 6);
}

TEST_CASE("Short lines at the edge of the text stay where they come back", "[furniture]") {
  auto pages = report(12);
  for (std::size_t n = 0; n < 4; ++n)
    pages[n].push_back(line(static_cast<int>(n) + 1, 86, body, "tilbud."));
  drop_furniture(pages, usual());
  for (std::size_t n = 0; n < 4; ++n) CHECK(pages[n].size() == 6);
}

TEST_CASE("Where every page says the same only page numbers go", "[furniture]") {
  std::vector<std::vector<Line>> pages, numbers;
  for (int n = 1; n <= 5; ++n) {
    numbers.push_back({line(n, 800, body, "Side-nummer-" + std::to_string(n))});
    pages.push_back({line(n, 100, body, "Skjema-for-tilskudd"), numbers.back().front()});
  }
  drop_furniture(pages, usual());
  for (const auto& page : pages) {
    REQUIRE(page.size() == 1);
    CHECK(text_of(page.front()) == "Skjema-for-tilskudd");
  }
  drop_furniture(numbers, usual());
  for (const auto& page : numbers) CHECK(page.size() == 1);
}
