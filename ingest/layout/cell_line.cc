#include "ingest/layout/cell_line.h"

#include <algorithm>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

std::size_t column_at(const std::vector<double>& limits, double x) {
  return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), x) -
                                  limits.begin());
}

void add_word(Cell& cell, const Word& word, const std::vector<Font>& fonts) {
  cell.text.append(cell.text.empty() ? "" : " ").append(word.text);
  cell.box = cell.words == 0 ? word.box : around(cell.box, word.box);
  cell.lines = 1;
  ++cell.words;
  cell.bold = cell.bold && fonts[static_cast<std::size_t>(word.font)].bold;
}

CellLine dealt(std::vector<const Word*> row, const std::vector<double>& limits,
               const std::vector<Font>& fonts) {
  std::sort(row.begin(), row.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  CellLine line;
  line.box = row.front()->box;
  line.cells.resize(limits.size() + 1);
  for (const Word* w : row) {
    line.box = around(line.box, w->box);
    line.size = std::max(line.size, w->size);
    add_word(line.cells[column_at(limits, w->box.x0 + 0.2 * w->box.width())], *w, fonts);
  }
  return line;
}

}  // namespace

int CellLine::filled() const {
  return static_cast<int>(
      std::count_if(cells.begin(), cells.end(), [](const Cell& c) { return c.words > 0; }));
}

std::vector<CellLine> cell_lines(std::vector<const Word*> words, const std::vector<double>& limits,
                                 const std::vector<Font>& fonts) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->base < b->base; });
  std::vector<CellLine> out;
  std::vector<const Word*> row;
  for (const Word* w : words) {
    if (!row.empty() && !same_row(row.front()->box, w->box)) {
      out.push_back(dealt(std::move(row), limits, fonts));
      row.clear();
    }
    row.push_back(w);
  }
  if (!row.empty()) out.push_back(dealt(std::move(row), limits, fonts));
  return out;
}

bool is_figure(const std::string& text) {
  bool digit = false;
  for (const char32_t c : decode(text)) {
    if (is_letter(c)) return false;
    digit = digit || is_digit(c);
  }
  return digit || text == "-" || text == "–" || text == "—" || text == "." || text == ".." ||
         text == ":";
}

bool begins_small(const std::string& text) {
  return !text.empty() && is_lower(decode(text.substr(0, 4)).front());
}

}  // namespace planlupe::ingest
