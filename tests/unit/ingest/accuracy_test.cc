// How well damage is found and repaired and pages are recognised, on the sample plans: damaged by
// the shipped confusion table, drawn askew and noisy.

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <utility>

#include <catch2/catch.hpp>

#include "corpus/file.h"
#include "corpus/text.h"
#include "ingest/ocr/ocr.h"
#include "ingest/pdf/pdf_document.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/repair/health.h"
#include "ingest/repair/repair.h"
#include "ingest/repair/word_cost.h"
#include "tests/support/misread.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::vector<std::filesystem::path> sample_plans() {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(PLANLUPE_SAMPLES))
    if (entry.path().extension() == ".pdf") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

// The texts of all pages with 60 words or more.
std::vector<std::string> sample_pages() {
  std::vector<std::string> out;
  for (const auto& path : sample_plans()) {
    const auto bytes = read_file(path);
    const auto document = read_pdf(*bytes, {});
    std::map<int, std::string> pages;
    for (const Passage& p : document->passages) pages[p.page] += p.text + '\n';
    for (auto& [page, text] : pages)
      if (count_words(text) >= 60) out.push_back(std::move(text));
  }
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ' || c == '\n')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

struct Score {
  int damaged = 0, right = 0, clean = 0, changed = 0;

  void add(const std::string& truth, const std::string& read, const std::string& repaired) {
    const auto t = words_of(truth), r = words_of(read), out = words_of(repaired);
    REQUIRE((t.size() == r.size() && r.size() == out.size()));
    for (std::size_t i = 0; i < t.size(); ++i) {
      (t[i] == r[i] ? clean : damaged) += 1;
      if (t[i] == r[i]) changed += out[i] != t[i];
      if (t[i] != r[i]) right += out[i] == t[i];
    }
  }
};

// Turned by a third of a degree and grainy, as scanners leave pages.
Picture scanned(const Picture& page) {
  Picture out = page;
  std::minstd_rand random(7);
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x) {
      const int from_x = x + y / 170, from_y = y - x / 170;
      const bool inside = from_x < page.width && from_y >= 0;
      const int grey =
          inside ? page.grey[static_cast<std::size_t>(from_y * page.width + from_x)] : 255;
      const int grain = static_cast<int>(random() % 31) - 15;
      out.grey[static_cast<std::size_t>(y * page.width + x)] =
          static_cast<std::uint8_t>(std::clamp(grey * 9 / 10 + 15 + grain, 0, 255));
    }
  return out;
}

std::map<std::string, int> counted_words(const Sheet& sheet) {
  std::map<std::string, int> counts;
  for (const Word& word : sheet.words)
    if (count_words(word.text) > 0) ++counts[word.text];
  return counts;
}

// A page of running text, as drawn and as its text layer has it.
struct DrawnPage {
  Picture picture = {};
  std::map<std::string, int> words = {};
};

DrawnPage drawn_page() {
  const auto bytes = read_file(std::filesystem::path(PLANLUPE_SAMPLES) /
                               "plans/skogmark/planstrategi-2024-2028.pdf");
  auto reader = PdfReader::open(*bytes, "");
  REQUIRE(reader);
  int page = 1;
  while (page < reader->page_count() && reader->sheet(page).words.size() < 150) ++page;
  return {reader->picture(page, 200), counted_words(reader->sheet(page))};
}

// What share of the page's words `picture` of it is not read with.
double missed(const DrawnPage& page, const Picture& picture) {
  const auto recognised = recognise(picture);
  REQUIRE(recognised);
  const auto read = counted_words(recognised->sheet);
  int words = 0, not_read = 0;
  for (const auto& [word, n] : page.words) {
    const auto found = read.find(word);
    words += n;
    not_read += std::max(0, n - (found == read.end() ? 0 : found->second));
  }
  REQUIRE(words >= 150);
  return static_cast<double>(not_read) / words;
}

Picture quarter_turned(const Picture& page) {
  Picture out = page;
  std::swap(out.width, out.height);
  for (int y = 0; y < page.height; ++y)
    for (int x = 0; x < page.width; ++x)
      out.grey[static_cast<std::size_t>(x * out.width + page.height - 1 - y)] =
          page.grey[static_cast<std::size_t>(y * page.width + x)];
  return out;
}

}  // namespace

TEST_CASE("No page of the sample plans is accused", "[ingest]") {
  for (const std::string& page : sample_pages()) CHECK(judge(page, false).reason.empty());
}

TEST_CASE("Pages without their letters are found and mostly repaired", "[ingest]") {
  const auto misreadings = tests::Misreadings::shipped();
  std::minstd_rand random(20);
  int pages = 0, found = 0;
  Score score;
  Repairer nb(Form::nb), nn(Form::nn);
  for (const std::string& truth : sample_pages()) {
    const std::string read = misreadings.misread(truth, random);
    if (read == truth) continue;
    ++pages;
    found += judge(read, false).damaged;
    score.add(truth, read, (likelier_form(read) == Form::nn ? nn : nb).repair(read).text);
  }
  INFO(found << " of " << pages << " pages found; " << score.right << " of " << score.damaged
             << " damaged words right; " << score.changed << " of " << score.clean
             << " others changed");
  REQUIRE(score.damaged > 1000);
  CHECK(found >= 0.98 * pages);
  CHECK(score.right >= 0.92 * score.damaged);
  CHECK(score.changed < 0.003 * score.clean);
}

TEST_CASE("A skewed noisy scan is recognised nearly as its text layer has it", "[ingest]") {
  const DrawnPage page = drawn_page();
  CHECK(missed(page, scanned(page.picture)) <= 0.04);
}

TEST_CASE("A page that lay sideways or upside down on the scanner is read all the same",
          "[ingest]") {
  const DrawnPage page = drawn_page();
  const Picture sideways = quarter_turned(page.picture);
  CHECK(missed(page, sideways) <= 0.04);
  CHECK(missed(page, quarter_turned(sideways)) <= 0.04);
}
