// Numbers with units in running text: "11 prosent", "13 av 28 elever", "3,5 mill. kroner".

#ifndef PLANLUPE_QUERY_TABLES_FIGURES_H_
#define PLANLUPE_QUERY_TABLES_FIGURES_H_

#include <string>
#include <string_view>
#include <vector>

namespace planlupe::query {

struct Figure {
  std::string text = {};  // as it stands: number and unit
  std::string sentence = {};
  int start = 0;           // of the figure in the sentence, code points
  int sentence_start = 0;  // of the sentence in the text, code points
};

// The figures of `text` in order. A number counts with a unit of share, money or people behind it;
// years, page numbers, dates and numbers of law sections do not. Safe to call from several threads.
std::vector<Figure> figures_in(std::string_view text);

// A figure's text with per cent written one way, so that equal figures are equal: "70 %".
std::string unified(const std::string& figure);

// The number a figure begins with: 1200 of "1 200 flyktninger", 3.5 of "3,5 mill".
double value_of(const std::string& figure);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_FIGURES_H_
