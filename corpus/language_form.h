// Which written form a text has, bokmål or nynorsk: by words and endings that one of them has.
//
// The tables are corpus/data/language/forms.csv.

#ifndef PLANLUPE_CORPUS_LANGUAGE_FORM_H_
#define PLANLUPE_CORPUS_LANGUAGE_FORM_H_

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace planlupe {

// What speaks for each form in a text: two points a word, one an ending.
struct FormScore {
  int nb = 0, nn = 0, other = 0;
};

FormScore form_score(std::string_view text);

// The form that `score` decides for; nothing when it leads by less than two points.
std::optional<Form> form_of(const FormScore& score);

// Sets the language of every passage: its own where its words decide, else what most of the
// decided passages next to it have, five before and five after; `other` where none is decided.
void settle_forms(std::vector<Passage>& passages);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_LANGUAGE_FORM_H_
