#include "ingest/ocr/ocr_payload.h"

#include <cmath>
#include <exception>
#include <utility>

#include "corpus/json_file.h"
#include "corpus/text.h"

// {"page","width","height","doubtful","rules":[[x0,y0,x1,y1]],
//  "words":[[text,x0,y0,x1,y1,base,size,space_after]]}

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_words = 20'000, max_rules = 5'000;  // of a page
constexpr std::size_t max_word = 500;                         // bytes

double hundredths(double points) { return std::round(points * 100) / 100; }

Word word_from(const Json& row) {
  Word word;
  word.text = normalise(row.at(0).get<std::string>());
  word.box = {row.at(1), row.at(2), row.at(3), row.at(4)};
  word.base = row.at(5);
  word.size = row.at(6);
  word.space_after = row.at(7);
  return word;
}

bool lies_on(const Rect& box, const Sheet& sheet) {
  return box.x0 < box.x1 && box.y0 < box.y1 && box.x0 >= -sheet.width &&
         box.x1 <= 2 * sheet.width && box.y0 >= -sheet.height && box.y1 <= 2 * sheet.height;
}

bool can_be(const Word& w, const Sheet& sheet) {
  return !w.text.empty() && w.text.size() <= max_word && w.size > 0 && w.size < sheet.height &&
         lies_on(w.box, sheet) && w.base >= w.box.y0 && w.base <= w.box.y1;
}

Rect rect_from(const Json& row) { return {row.at(0), row.at(1), row.at(2), row.at(3)}; }

Json row_of(const Rect& box) {
  return Json::array(
      {hundredths(box.x0), hundredths(box.y0), hundredths(box.x1), hundredths(box.y1)});
}

Sheet sheet_from(const Json& json) {
  Sheet sheet;
  sheet.number = whole_number(json.at("page"));
  sheet.width = json.at("width");
  sheet.height = json.at("height");
  for (const Json& row : json.at("words")) {
    if (sheet.words.size() == max_words) break;
    Word word = word_from(row);
    if (can_be(word, sheet)) sheet.words.push_back(std::move(word));
  }
  for (const Json& row : json.at("rules")) {
    const Rect rule = rect_from(row);
    if (sheet.rules.size() < max_rules && lies_on(rule, sheet)) sheet.rules.push_back(rule);
  }
  return sheet;
}

}  // namespace

std::string to_payload(const Recognised& page) {
  const Sheet& sheet = page.sheet;
  Json rules = Json::array(), words = Json::array();
  for (const Rect& rule : sheet.rules) rules.push_back(row_of(rule));
  for (const Word& w : sheet.words)
    words.push_back(
        Json::array({w.text, hundredths(w.box.x0), hundredths(w.box.y0), hundredths(w.box.x1),
                     hundredths(w.box.y1), hundredths(w.base), hundredths(w.size), w.space_after}));
  return json_line(Json{{"page", sheet.number},
                        {"width", hundredths(sheet.width)},
                        {"height", hundredths(sheet.height)},
                        {"doubtful", hundredths(page.doubtful)},
                        {"rules", std::move(rules)},
                        {"words", std::move(words)}});
}

Result<Recognised> recognised_from(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json) return fail(json.error());
  try {
    return Recognised{sheet_from(*json), json->at("doubtful").get<double>()};
  } catch (const std::exception& e) {  // nlohmann: a member is missing or of another type
    return fail(Errc::data_invalid, e.what());
  }
}

}  // namespace planlupe::ingest
