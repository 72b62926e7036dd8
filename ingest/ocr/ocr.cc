#include "ingest/ocr/ocr.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/ocr/scan.h"
#include "ingest/ocr/scanned_bullet.h"
#include "ingest/ocr/second_look.h"
#include "ingest/repair/health.h"

namespace planlupe::ingest {

namespace {

// Below these confidences (percent) it is a speck or a drawing that was read.
constexpr float least_confidence = 15, least_confidence_of_signs = 50,
                least_confidence_left_over = 60;
// From the x-height and what rises above and hangs below it to the size of the font: in the fonts
// of plans a line is about 0.93 of it.
constexpr double line_per_size = 0.93;

struct EndTesseract {
  void operator()(tesseract::TessBaseAPI* engine) const {
    engine->End();
    delete engine;
  }
};
using Engine = std::unique_ptr<tesseract::TessBaseAPI, EndTesseract>;

Result<Engine> norwegian_engine() {
  Engine engine(new tesseract::TessBaseAPI);
  if (engine->Init(nullptr, "nor", tesseract::OEM_LSTM_ONLY) != 0)
    return fail(Errc::no_text, message("read.no_ocr_model"), {}, message("read.no_ocr_model.hint"));
  engine->SetVariable("debug_file", "/dev/null");
  return engine;
}

bool has_word_character(const std::string& text) { return count_words(text) > 0; }

// A sign alone at the head of a line, as tesseract reads the dots of lists.
bool is_bullet(const tesseract::ResultIterator& at, const std::string& text) {
  return at.IsAtBeginningOf(tesseract::RIL_TEXTLINE) &&
         !at.IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD) &&
         (text == "•" || text == "*" || text == "¢" || text == "«" || text == "●" || text == "°" ||
          text == "·");
}

// Letters on a page, and those in words that tesseract is not sure of. In print of 9 points at
// least 97 % are sure at 100 dpi, four in five at 72.
struct Sureness {
  std::vector<Rect> leaders = {};  // lines with dots are never sure, and say nothing on the others
  long letters = 0, doubtful = 0;

  void add(const std::string& text, float confidence, const Rect& box) {
    const auto leads = [&](const Rect& dots) { return overlap_y(dots, box) > 0; };
    if (std::any_of(leaders.begin(), leaders.end(), leads)) return;
    const std::u32string all = decode(text);
    const long own = std::count_if(all.begin(), all.end(), is_letter);
    letters += own;
    if (confidence < doubtful_confidence) doubtful += own;
  }
  double share() const {
    return letters == 0 ? 0 : static_cast<double>(doubtful) / static_cast<double>(letters);
  }
};

// Where and how large the word at `at` stands.
Word place_of(const tesseract::ResultIterator& at, double points) {
  Word word;
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0, bx0 = 0, by0 = 0, bx1 = 0, by1 = 0;
  at.BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1);
  word.box = {x0 * points, y0 * points, x1 * points, y1 * points};
  at.Baseline(tesseract::RIL_WORD, &bx0, &by0, &bx1, &by1);
  word.base = std::clamp((by0 + by1) * points / 2, word.box.y0, word.box.y1);
  float row = 0, descenders = 0, ascenders = 0;
  at.RowAttributes(&row, &descenders, &ascenders);
  word.size = static_cast<double>(row) * points / line_per_size;
  word.space_after = !at.IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
  return word;
}

// One word as tesseract found it.
Reading reading_at(const tesseract::ResultIterator& at, double points, Sureness& sureness) {
  Reading reading{place_of(at, points), at.Confidence(tesseract::RIL_WORD)};
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  if (!text) return reading;
  sureness.add(text.get(), reading.confidence, reading.word.box);
  reading.word.text = is_bullet(at, normalise(text.get())) ? "•" : normalise(text.get());
  return reading;
}

bool is_word(const Reading& reading, float least) {
  const std::string& text = reading.word.text;
  return !text.empty() && reading.confidence >= least &&
         (text == "•" || has_word_character(text) ||
          reading.confidence >= least_confidence_of_signs);
}

// Sizes as measured differ from line to line; those near the commonest are that one, and all are
// half points, so that headings stand out and nothing else does.
void even_out_sizes(std::vector<Word>& words) {
  if (words.empty()) return;
  std::vector<double> sizes;
  for (const Word& w : words) sizes.insert(sizes.end(), w.text.size(), w.size);
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2),
                   sizes.end());
  const double usual = std::round(sizes[sizes.size() / 2] * 2) / 2;
  for (Word& w : words)
    w.size = std::abs(w.size - usual) < 0.12 * usual ? usual : std::round(w.size * 2) / 2;
}

// The box from descent to ascent of the word's font, as the text layer of a PDF has it.
void make_boxes_even(std::vector<Word>& words) {
  for (Word& w : words) {
    w.box.y0 = std::min(w.box.y0, w.base - 0.75 * w.size);
    w.box.y1 = std::max(w.box.y1, w.base + 0.2 * w.size);
  }
}

// The Norwegian model has no paragraph sign and reads a dollar: "$ 4-2".
void put_paragraph_signs(std::vector<Word>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    std::string& text = words[i].text;
    if (text.ends_with('$') && is_digit(decode(words[i + 1].text).front()))
      text.replace(text.size() - 1, 1, "§");
  }
}

std::vector<Reading> readings_on(tesseract::TessBaseAPI& engine, Pix* image, double dpi,
                                 tesseract::PageSegMode mode, Sureness& sureness) {
  std::vector<Reading> readings;
  engine.SetPageSegMode(mode);
  engine.SetImage(image);
  engine.SetSourceResolution(static_cast<int>(dpi));
  if (engine.Recognize(nullptr) != 0) return readings;
  const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
  if (!at) return readings;
  do {
    if (!at->Empty(tesseract::RIL_WORD)) readings.push_back(reading_at(*at, 72 / dpi, sureness));
  } while (at->Next(tesseract::RIL_WORD));
  return readings;
}

std::vector<Word> words_among(std::vector<Reading> readings, float least) {
  std::vector<Word> words;
  for (Reading& reading : readings)
    if (is_word(reading, least)) words.push_back(std::move(reading.word));
  return words;
}

// Finding the blocks of a page, tesseract loses columns of short numbers. What it has not read is
// looked over once more, as words without order.
std::vector<Word> left_over(tesseract::TessBaseAPI& engine, const Image& image, double dpi,
                            const std::vector<Word>& found) {
  std::vector<Rect> read;
  for (const Word& w : found) read.push_back(w.box);
  const Image rest = ink_beside(image, read, dpi);
  if (!rest) return {};
  Sureness ignored;  // most of it is no text
  std::vector<Word> words =
      words_among(readings_on(engine, rest.get(), dpi, tesseract::PSM_SPARSE_TEXT, ignored),
                  least_confidence_left_over);
  // Specks that look like one letter are no find.
  const auto is_speck = [](const Word& w) {
    return code_points(w.text) < 2 && !is_digit(decode(w.text).front());
  };
  words.erase(std::remove_if(words.begin(), words.end(), is_speck), words.end());
  return words;
}

Recognised read_upright(tesseract::TessBaseAPI& engine, Image image, double dpi) {
  Recognised page;
  Sheet& sheet = page.sheet;
  sheet.width = width_of(image) * 72 / dpi;
  sheet.height = height_of(image) * 72 / dpi;
  image = straightened(std::move(image));
  sheet.rules = wipe_rules(image, dpi);
  Sureness sureness{.leaders = leaders_on(image, dpi)};
  std::vector<Reading> readings =
      readings_on(engine, image.get(), dpi, tesseract::PSM_AUTO, sureness);
  look_again(engine, image.get(), dpi, readings);
  sheet.words = words_among(std::move(readings), least_confidence);
  page.doubtful = sureness.share();
  std::vector<Word> more = left_over(engine, image, dpi, sheet.words);
  std::move(more.begin(), more.end(), std::back_inserter(sheet.words));
  add_scanned_bullets(sheet, solid_marks_on(image, dpi));
  return page;
}

// How many letters a reading has, and how many of them in words that are known.
struct Letters {
  long all = 0, known = 0;
};
Letters letters_in(const Sheet& sheet) {
  std::string text;
  for (const Word& word : sheet.words) text += word.text + ' ';
  const std::u32string letters = decode(text);
  return {std::count_if(letters.begin(), letters.end(), is_letter), known_letters(text)};
}

// Lines that run up or down are read word by word, and in no order.
bool lies_sideways(const Sheet& sheet) {
  const auto count = [&sheet](bool upright) {
    return std::count_if(sheet.words.begin(), sheet.words.end(), [upright](const Word& w) {
      return code_points(w.text) >= 4 && (w.box.width() > w.box.height()) == upright;
    });
  };
  return count(false) > count(true);
}

// A page that was laid askew on the scanner is read again the other way round.
Recognised read_either_way(tesseract::TessBaseAPI& engine, const Image& image, double dpi) {
  constexpr long few_letters = 100;
  Recognised page = read_upright(engine, copy_of(image), dpi);
  const Letters letters = letters_in(page.sheet);
  const bool sideways = lies_sideways(page.sheet);
  if (letters.all < few_letters || (letters.known * 2 > letters.all && !sideways)) return page;
  Image turned = turned_upright(image);
  if (!turned) return page;
  Recognised other = read_upright(engine, std::move(turned), dpi);
  const long known = letters_in(other.sheet).known;
  return known > letters.known || (sideways && known * 10 > letters.known * 9) ? other : page;
}

}  // namespace

Result<Recognised> recognise(const Picture& picture) {
  Recognised page;
  const double points = picture.dpi > 0 ? 72 / picture.dpi : 0;
  page.sheet.width = picture.width * points;
  page.sheet.height = picture.height * points;
  const Image image = image_of(picture);
  if (!image || picture.dpi <= 0) return page;
  auto engine = norwegian_engine();
  if (!engine) return fail(engine.error());
  page = read_either_way(**engine, image, picture.dpi);
  put_paragraph_signs(page.sheet.words);
  even_out_sizes(page.sheet.words);
  make_boxes_even(page.sheet.words);
  return page;
}

}  // namespace planlupe::ingest
