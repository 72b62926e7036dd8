#include "ingest/layout/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr int edge_rows = 3;          // rows looked at, at the top and at the bottom
constexpr std::size_t longest = 200;  // bytes; furniture is short
constexpr std::size_t prose_words = 5;
constexpr double widest_pitch = 1.5;       // font sizes between lines of a paragraph
constexpr std::size_t largest_number = 4;  // digits of a page number

using Pages = std::vector<std::vector<Line>>;
using TextKey = std::tuple<bool, int, std::string>;  // top, height, text
using Row = std::tuple<std::size_t, bool, int>;      // page, top, row
using PlaceKey = std::tuple<bool, int, int, int>;    // top, height, size, font

struct Candidate {
  std::size_t page = 0, line = 0;
  bool top = false;
  int row = 0;  // 0 is outermost
  std::vector<TextKey> texts = {};
  PlaceKey place = {};
};

int rounded(double v, double step) { return static_cast<int>(std::lround(v / step)); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool body_look(const Line& line, const Usual& usual) {
  return line.style.font == usual.body.font && std::abs(line.style.size - usual.body.size) < 0.3;
}

// The places of the numbers in `text`: start and length.
std::vector<std::pair<std::size_t, std::size_t>> numbers_in(const std::string& text) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > i && end - i <= largest_number) out.emplace_back(i, end - i);
    i = std::max(end, i + 1);
  }
  return out;
}

// `text` with the number at `at` written as its distance from the page's own.
std::string relative(const std::string& text, std::pair<std::size_t, std::size_t> at, long page) {
  const long number = std::stol(text.substr(at.first, at.second));
  return text.substr(0, at.first) + "#" + std::to_string(number - page) +
         text.substr(at.first + at.second);
}

// The texts under which a fragment may come back: as it is, or with its first or last number
// counted from the page's.
std::vector<TextKey> texts_of(const Line& line, bool top) {
  const std::string text = text_of(line);
  if (text.size() > longest) return {};
  const int height = rounded(line.box.y1, 12);
  std::vector<TextKey> out = {{top, height, text}};
  const auto numbers = numbers_in(text);
  if (numbers.empty()) return out;
  out.emplace_back(top, height, relative(text, numbers.front(), line.page));
  if (numbers.size() > 1) out.emplace_back(top, height, relative(text, numbers.back(), line.page));
  return out;
}

// A short fragment that begins or ends with a number counts with the pages, whatever else it says:
// "22 / Vedlegg 1".
void add_number(const Line& line, bool top, const Usual& usual, std::vector<TextKey>& out) {
  const std::string text = text_of(line);
  const auto numbers = numbers_in(text);
  if (text.size() > 60 || numbers.empty() || body_look(line, usual)) return;
  if (line.style.bold || line.style.size > usual.body.size) return;  // a numbered heading
  if (begins_note(line, usual)) return;
  const int height = rounded(line.box.y1, 12);
  const auto number = [&](const auto& at) {
    return "#" + std::to_string(std::stol(text.substr(at.first, at.second)) - line.page);
  };
  if (numbers.front().first == 0) out.emplace_back(top, height, "<" + number(numbers.front()));
  if (numbers.back().first + numbers.back().second == text.size())
    out.emplace_back(top, height, ">" + number(numbers.back()));
}

// Fragments in the first or last rows of a page.
void add_edge(const std::vector<Line>& lines, std::size_t page, bool top, const Usual& usual,
              std::vector<Candidate>& out) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return top ? lines[a].box.y0 < lines[b].box.y0 : lines[a].box.y1 > lines[b].box.y1;
  });
  int row = -1;
  const Rect* last = nullptr;
  for (const std::size_t i : order) {
    const Line& line = lines[i];
    if (!last || !same_row(*last, line.box)) ++row;
    if (row >= edge_rows) return;
    last = &line.box;
    std::vector<TextKey> texts = texts_of(line, top);
    add_number(line, top, usual, texts);
    out.push_back({page,
                   i,
                   top,
                   row,
                   std::move(texts),
                   {top, rounded(line.box.y1, 2), rounded(line.style.size, 0.2), line.style.font}});
  }
}

class Finder {
 public:
  Finder(const Pages& pages, const Usual& usual) : pages_(pages), usual_(usual) {
    for (std::size_t p = 0; p < pages.size(); ++p)
      for (const bool top : {true, false}) add_edge(pages[p], p, top, usual, candidates_);
    for (const Candidate& c : candidates_) {
      for (const TextKey& t : c.texts) texts_[t].insert(c.page);
      places_[c.place].insert(c.page);
    }
  }

  // The same for a document all of whose lines come back: nothing but page numbers that stand
  // outermost and not alone.
  std::vector<std::set<std::size_t>> page_numbers() const {
    std::vector<std::set<std::size_t>> out(pages_.size());
    for (const Candidate& c : candidates_)
      if (c.row == 0 && out[c.page].size() + 1 < pages_[c.page].size() && counts_pages(c))
        out[c.page].insert(c.line);
    return out;
  }

  // For each page the indexes of its furniture.
  std::vector<std::set<std::size_t>> find() const {
    std::vector<std::set<std::size_t>> out(pages_.size());
    std::set<Row> rows;  // with sure furniture; those nearer the edge come first
    for (const Candidate& c : candidates_)
      if (comes_back(c) &&
          (is_common(c) || (rows.contains(outside(c)) && !is_title(c) && !is_prose(c))))
        out[c.page].insert(c.line), rows.insert({c.page, c.top, c.row});
    for (const Candidate& c : candidates_)
      if (stands_alike(c) && (rows.contains({c.page, c.top, c.row}) || pages_with(c) > 1))
        out[c.page].insert(c.line);
    return out;
  }

 private:
  // On how many pages the text of `c` stands.
  std::size_t pages_with(const Candidate& c) const {
    std::size_t most = 0;
    for (const TextKey& t : c.texts) most = std::max(most, texts_.at(t).size());
    return most;
  }

  // A few words with a number that counts with the pages: "Side nummer 4".
  bool counts_pages(const Candidate& c) const {
    return pages_[c.page][c.line].words.size() <= 3 &&
           std::any_of(c.texts.begin(), c.texts.end(), [&](const TextKey& t) {
             return std::get<std::string>(t).find('#') != std::string::npos &&
                    texts_.at(t).size() >= 3;
           });
  }

  bool comes_back(const Candidate& c) const {
    const std::size_t n = pages_with(c);
    return n >= 3 || (n == 2 && pages_.size() <= 4);
  }

  // The row towards the edge of the page.
  static Row outside(const Candidate& c) { return {c.page, c.top, c.row - 1}; }

  // Larger than text and not outermost: the heading of pages that are made alike.
  bool is_title(const Candidate& c) const {
    return c.row > 0 && pages_[c.page][c.line].style.size > usual_.body.size + 2;
  }

  // Words set like the body, a sentence, not outermost or at the edge of the text: texts that
  // repeat themselves are no furniture yet.
  bool is_prose(const Candidate& c) const {
    const Line& line = pages_[c.page][c.line];
    if (!body_look(line, usual_)) return false;
    if (line.words.size() >= prose_words && (c.row > 0 || ends_sentence(text_of(line))))
      return true;
    return is_attached(c);
  }

  // Candidates stand in the order of their pages.
  const Candidate* candidate_at(std::size_t page, std::size_t line, bool top) const {
    auto at = std::lower_bound(candidates_.begin(), candidates_.end(), page,
                               [](const Candidate& c, std::size_t p) { return c.page < p; });
    for (; at != candidates_.end() && at->page == page; ++at)
      if (at->line == line && at->top == top) return &*at;
    return nullptr;
  }

  // Other lines of the text follow as closely as lines of a paragraph do.
  bool is_attached(const Candidate& c) const {
    const Line& line = pages_[c.page][c.line];
    const auto& lines = pages_[c.page];
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& inner = lines[i];
      const double pitch = c.top ? inner.box.y1 - line.box.y1 : line.box.y1 - inner.box.y1;
      if (pitch < 0.5 * line.style.size || pitch > widest_pitch * line.style.size) continue;
      if (!body_look(inner, usual_) || overlap_x(line.box, inner.box) <= 0) continue;
      const Candidate* also = candidate_at(c.page, i, c.top);
      if (!also || !comes_back(*also) || is_attached(*also)) return true;
    }
    return false;
  }

  // On so many pages that it is furniture whatever it looks like and wherever it stands.
  bool is_common(const Candidate& c) const {
    const bool text = is_title(c) || is_prose(c);
    if (c.row == 0 && !text) return true;
    return pages_with(c) * (text ? 2 : 4) >= pages_.size();
  }

  bool stands_alike(const Candidate& c) const {
    const Line& line = pages_[c.page][c.line];
    const std::size_t n = places_.at(c.place).size();
    return c.row == 0 && !body_look(line, usual_) && line.style.size < usual_.body.size + 0.5 &&
           n >= 3 && n * 10 >= pages_.size();
  }

  const Pages& pages_;
  const Usual& usual_;
  std::vector<Candidate> candidates_ = {};
  std::map<TextKey, std::set<std::size_t>> texts_ = {};
  std::map<PlaceKey, std::set<std::size_t>> places_ = {};
};

}  // namespace

void drop_furniture(Pages& pages, const Usual& usual) {
  const Finder finder(pages, usual);
  std::vector<std::set<std::size_t>> out = finder.find();
  // Forms, labels, slides: where every page says the same, that is the text.
  std::size_t lines = 0, furniture = 0;
  for (std::size_t p = 0; p < pages.size(); ++p)
    lines += pages[p].size(), furniture += out[p].size();
  if (furniture == lines) out = finder.page_numbers();
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<Line> kept;
    for (std::size_t i = 0; i < pages[p].size(); ++i)
      if (!out[p].contains(i)) kept.push_back(std::move(pages[p][i]));
    pages[p] = std::move(kept);
  }
}

}  // namespace planlupe::ingest
