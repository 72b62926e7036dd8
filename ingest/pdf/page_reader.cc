#include "ingest/pdf/page_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ingest/ocr/ocr_payload.h"
#include "ingest/repair/health.h"

namespace planlupe::ingest {

namespace {

// A look at a page takes 20 ms, so only pages with few words get one that have something else on
// them: images, or drawings that may be letters turned into curves.
constexpr double look_dpi = 100, large_images = 0.15;
constexpr std::size_t many_shapes = 150;
constexpr int more_letters = 100;  // than the words have: text that is not there as text

std::string text_of(const Sheet& sheet) {
  std::string text;
  for (const Word& word : sheet.words) (text += word.text) += ' ';
  return text;
}

double share_of_images(const Sheet& sheet) {
  const Rect page{0, 0, sheet.width, sheet.height};
  double area = 0;
  for (const Rect& image : sheet.images)
    area += std::max(0.0, overlap_x(image, page)) * std::max(0.0, overlap_y(image, page));
  return area / std::max(1.0, page.width() * page.height());
}

// What is damaged in the words can be read again only when it is an image that shows them.
bool can_help(const Verdict& verdict, const Sheet& sheet) {
  return verdict.health != Health::ok &&
         (!verdict.damaged || share_of_images(sheet) > large_images);
}

// A page that is an image and nothing else may be a scan, of a few lines perhaps: fewer letters are
// looked at then, but what is read must be words, since photographs have marks in rows as well.
constexpr double whole_page = 0.9;
constexpr int few_letters = 30, few_known_letters = 20;

bool is_one_image(const Sheet& sheet, const std::string& text) {
  return text.empty() && share_of_images(sheet) > whole_page;
}

// So few pixels an inch let words of any size be missed or misread, and those that are read seem
// sure: of 54 lines of 14 points at 60 dpi three in four words were read, none with doubt.
constexpr double coarsest = 70;

bool is_coarse(const Sheet& sheet) {
  return sheet.image_dpi < coarsest && share_of_images(sheet) > whole_page;
}

// Text that tesseract made is better than none, and than text that is worse Norwegian.
bool is_healthier(const std::string& recognised, const std::string& text, OcrMode mode) {
  if (recognised.empty()) return false;
  return text.empty() || known_letters(recognised) > known_letters(text) ||
         (mode == OcrMode::always && known_letters(recognised) == known_letters(text));
}

}  // namespace

bool PageReader::shows_more(const Sheet& sheet, const std::string& text) {
  if (share_of_images(sheet) < large_images && sheet.shapes.size() < many_shapes) return false;
  if (!has_little_text(text)) return false;
  const int letters = static_cast<int>(text.size());
  return visible_letters(pdf_.picture(sheet.number, look_dpi)) > 2 * letters + more_letters;
}

bool PageReader::may_be_scan(const Sheet& sheet, const std::string& text) {
  return is_one_image(sheet, text) &&
         visible_letters(pdf_.picture(sheet.number, look_dpi)) > few_letters;
}

std::optional<Recognised> PageReader::recognised(int number) {
  const auto payload = options_.ocr_pages.find(number);
  if (payload == options_.ocr_pages.end()) return std::nullopt;
  auto page = recognised_from(payload->second);
  if (!page) return std::nullopt;
  if (!ocr_font_) ocr_font_ = pdf_.add_font({});
  for (Word& word : page->sheet.words) word.font = *ocr_font_;
  return *std::move(page);
}

Sheet PageReader::read(int number, Page& page) {
  Sheet sheet = pdf_.sheet(number);
  std::string text = text_of(sheet);
  Verdict verdict = judge(text, shows_more(sheet, text));
  page = {number, sheet.width, sheet.height, text.empty() ? Source::none : Source::text};
  if (auto ocr = recognised(number)) {
    const std::string ocr_text = text_of(ocr->sheet);
    const bool photograph = verdict.health == Health::ok && is_one_image(sheet, text) &&
                            known_letters(ocr_text) < few_known_letters;
    if (!photograph && is_healthier(ocr_text, text, options_.ocr)) {
      verdict = judge_recognised(ocr_text, shows_more(sheet, ocr_text), ocr->doubtful);
      if (verdict.health == Health::ok && is_coarse(sheet))
        verdict = {Health::suspicious, "coarse_scan"};
      page.source = Source::ocr;
      std::swap(sheet.words, ocr->sheet.words);
      sheet.rules.insert(sheet.rules.end(), ocr->sheet.rules.begin(), ocr->sheet.rules.end());
      sheet.images.clear();  // the words stood in them; what labels they had is text now
      sheet.turn = 0;
    }
  } else if (options_.wants_ocr && !options_.ocr_pages.contains(number) &&
             (options_.ocr == OcrMode::always ||
              (options_.ocr == OcrMode::automatic &&
               (can_help(verdict, sheet) || may_be_scan(sheet, text))))) {
    options_.wants_ocr(number);
  }
  page.health = verdict.health;
  page.reason = verdict.reason;
  if (verdict.damaged) damaged_.insert(number);
  return sheet;
}

}  // namespace planlupe::ingest
