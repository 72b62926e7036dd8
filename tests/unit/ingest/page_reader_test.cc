#include <catch2/catch.hpp>

#include "ingest/ocr/ocr.h"
#include "ingest/ocr/ocr_payload.h"
#include "ingest/pdf/page_reader.h"
#include "ingest/pdf/pdf_reader.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/pdf.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

const std::string good =
    "Kommunen skal bosette flere flyktninger og samarbeide med fylket om opplegg for dem som "
    "kommer";

std::string words_of(const Sheet& sheet) {
  std::string text;
  for (const Word& word : sheet.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

Recognised recognised_page(const std::string& text, double doubtful = 0) {
  Recognised page{.sheet = {}, .doubtful = doubtful};
  Sheet& sheet = page.sheet;
  sheet.number = 1;
  sheet.width = 595;
  sheet.height = 842;
  std::size_t at = 0;
  for (double x = 50; at < text.size(); x += 40) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    sheet.words.push_back({text.substr(at, end - at), {x, 100, x + 35, 112}, 110, 11, 0, 0, true});
    at = end + 1;
  }
  return page;
}

// An image over the whole page: thirty rows of thirty marks as high as letters.
std::string image_of_rows() {
  constexpr int width = 595, height = 842;
  std::string grey(std::size_t{width} * height, '\xFF');
  for (int y = 60; y < 660; ++y)
    for (int x = 60; x < 510; ++x)
      if (y % 20 < 7 && x % 15 < 5) grey[static_cast<std::size_t>(y * width + x)] = '\0';
  return "q 595 0 0 842 0 0 cm BI /W 595 /H 842 /BPC 8 /CS /G ID " + grey + " EI Q\n";
}

struct Reading {
  Page page;
  Sheet sheet;
  int wanted = 0;
};

Reading read_first_page(const std::string& pdf, ReadOptions options) {
  Reading out;
  options.wants_ocr = [&out](int page) { out.wanted = page; };
  auto reader = PdfReader::open(pdf, "");
  REQUIRE(reader);
  PageReader pages(*reader, options);
  out.sheet = pages.read(1, out.page);
  return out;
}

}  // namespace

TEST_CASE("A drawn page can be read back from its picture", "[ingest]") {
  const std::string pdf = tests::pdf_of({"Flyktninger i distriktene skal f\xE5 plass"});
  auto reader = PdfReader::open(pdf, "");
  REQUIRE(reader);
  const auto page = recognise(reader->picture(1, 300));
  REQUIRE(page);
  CHECK(words_of(page->sheet) == "Flyktninger i distriktene skal få plass");
  CHECK(page->doubtful < 0.05);
  REQUIRE_FALSE(page->sheet.words.empty());
  CHECK(page->sheet.words[0].base == Approx(842 - 700).margin(2));
  CHECK(page->sheet.words[0].size == Approx(12).margin(2));
}

TEST_CASE("A healthy page is not recognised, unless that is asked for", "[ingest]") {
  const std::string pdf = tests::pdf_of({good});
  CHECK(read_first_page(pdf, {}).wanted == 0);
  CHECK(read_first_page(pdf, {}).page.health == Health::ok);
  CHECK(read_first_page(pdf, {}).page.source == Source::text);
  ReadOptions always;
  always.ocr = OcrMode::always;
  CHECK(read_first_page(pdf, always).wanted == 1);
}

TEST_CASE("Of text layer and recognition the healthier one is kept", "[ingest]") {
  ReadOptions options;
  options.ocr_pages[1] = to_payload(recognised_page(good));
  const Reading none = read_first_page(tests::pdf_of({""}), options);
  CHECK(none.page.source == Source::ocr);
  CHECK(none.page.health == Health::ok);
  CHECK(words_of(none.sheet) == good);
  CHECK(none.wanted == 0);

  const Reading worse = read_first_page(tests::pdf_of({"Kxmmunxn skal bxsxtte flxre"}), options);
  CHECK(worse.page.source == Source::ocr);
  options.ocr_pages[1] = to_payload(recognised_page("Kxmmunen sxal"));
  CHECK(read_first_page(tests::pdf_of({good}), options).page.source == Source::text);
}

TEST_CASE("A page that was recognised with doubt is no page to rely on", "[ingest]") {
  ReadOptions options;
  options.ocr_pages[1] = to_payload(recognised_page(good, 0.08));
  CHECK(read_first_page(tests::pdf_of({""}), options).page.health == Health::suspicious);
  options.ocr_pages[1] = to_payload(recognised_page(good, 0.2));
  const Reading reading = read_first_page(tests::pdf_of({""}), options);
  CHECK(reading.page.health == Health::unreadable);
  CHECK(reading.page.reason == "poorly_recognised");
  CHECK(words_of(reading.sheet) == good);
}

TEST_CASE("A scan of few pixels is no page to rely on, however sure it was read", "[ingest]") {
  const auto scan = [](const std::string& pixels) {
    tests::DrawnPdf pdf;
    const std::string size = "/W " + pixels + " /H " + pixels;
    const std::string grey(std::stoul(pixels) * std::stoul(pixels), '\xFF');
    pdf.page().draw("q 595 0 0 842 0 0 cm BI " + size + " /BPC 8 /CS /G ID " + grey + " EI Q\n");
    return pdf.bytes();
  };
  ReadOptions options;
  options.ocr_pages[1] = to_payload(recognised_page(good));
  CHECK(read_first_page(scan("600"), options).page.reason == "coarse_scan");
  CHECK(read_first_page(scan("900"), options).page.health == Health::ok);
}

TEST_CASE("A scan that shows far more than was recognised is unreadable", "[ingest]") {
  tests::DrawnPdf letters;
  letters.page().draw(image_of_rows());
  ReadOptions options;
  options.ocr_pages[1] = to_payload(recognised_page("Handlingsplan"));
  const Reading reading = read_first_page(letters.bytes(), options);
  CHECK(reading.page.source == Source::ocr);
  CHECK(reading.page.reason == "no_text");
}

TEST_CASE("The image that words were recognised in is gone, for they are no labels of it",
          "[ingest]") {
  ReadOptions options;
  options.ocr_pages[1] = to_payload(recognised_page(good));
  tests::DrawnPdf pdf;
  pdf.page().draw("q 400 0 0 300 72 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID A EI Q\n");
  CHECK(read_first_page(pdf.bytes(), {}).sheet.images.size() == 1);
  CHECK(read_first_page(pdf.bytes(), options).sheet.images.empty());
}

TEST_CASE("A result that is no sheet of words is as good as none", "[ingest]") {
  ReadOptions options;
  options.ocr_pages[1] = "nonsense";
  const Reading reading = read_first_page(tests::pdf_of({good}), options);
  CHECK(reading.page.source == Source::text);
  CHECK(reading.wanted == 0);
}

TEST_CASE("A picture of an absurd page has a bounded number of pixels", "[ingest]") {
  const std::string pdf =
      tests::pdf_of_objects({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                             "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000 200000]>>"});
  auto reader = PdfReader::open(pdf, "");
  REQUIRE(reader);
  const Picture picture = reader->picture(1, 300);
  CHECK(static_cast<long>(picture.width) * picture.height <= 31'000'000);
  CHECK(reader->picture(7, 300).grey.empty());
}
