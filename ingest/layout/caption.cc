#include "ingest/layout/caption.h"

#include <initializer_list>

namespace planlupe::ingest {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What follows the label word: a number, then a mark or the title.
bool numbered(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && (is_digit(rest[at]) || rest[at] == '.' || rest[at] == '-')) ++at;
  if (at == 0 || !is_digit(rest[0])) return false;
  if (at == rest.size() || rest[at] == ':') return true;
  // "Figur 3 viser ..." is a sentence; a title starts with a capital or a figure.
  return rest[at - 1] == '.' ||
         (at + 1 < rest.size() && rest[at] == ' ' && (rest[at + 1] < 'a' || rest[at + 1] > 'z'));
}

}  // namespace

bool is_caption(std::string_view text) {
  for (const std::string_view label :
       {"Figur ", "Tabell ", "Kart ", "Diagram ", "Graf ", "Bilde ", "Bilete ", "Illustrasjon ",
        "Modell ", "Fig. ", "Fig.", "Tab. "})
    if (text.starts_with(label) && numbered(text.substr(label.size()))) return true;
  for (const std::string_view label : {"Kilde:", "Kjelde:", "Kilder:", "Kjelder:", "Foto:",
                                       "Illustrasjon:", "Fotograf:", "Figur:", "Tabell:"})
    if (text.starts_with(label)) return true;
  return false;
}

}  // namespace planlupe::ingest
