#include "ingest/layout/drop_cap.h"

#include <cstddef>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

constexpr double large = 1.9;     // of the size of the text
constexpr double farthest = 1.2;  // font sizes of the text to its first word

// "F", or "«F" where a quotation begins.
bool is_capital(const Word& word) {
  if (word.text.size() > 4) return false;
  const std::u32string text = decode(word.text);
  const bool quoted = text.size() == 2 && (text[0] == U'«' || text[0] == U'"');
  return (text.size() == 1 && is_upper(text[0])) || (quoted && is_upper(text[1]));
}

// `word` stands right of the top of `cap`, whose foot is lines below.
bool begins_with(const Word& cap, const Word& word) {
  if (cap.size < large * word.size) return false;
  const double gap = word.box.x0 - cap.box.x1;
  return gap > -0.5 * word.size && gap < farthest * word.size && word.base > cap.box.y0 &&
         word.base < cap.base - 0.7 * word.size && is_letter(decode(word.text).front());
}

// The index of the first word of the topmost line beside `cap`; the number of words without one.
std::size_t first_word(const Word& cap, const std::vector<Word>& words) {
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (begins_with(cap, words[i]) && (best == words.size() || words[i].base < words[best].base))
      best = i;
  return best;
}

}  // namespace

void join_drop_caps(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word& cap = words[i];
    if (!is_capital(cap)) continue;
    const std::size_t at = first_word(cap, words);
    if (at == words.size()) continue;
    Word& next = words[at];
    if (cap.space_after) {
      // In the line of the text it no longer parts it.
      cap.size = next.size, cap.base = next.base, cap.font = next.font;
      cap.box.y0 = next.box.y0, cap.box.y1 = next.box.y1;
      continue;
    }
    next.text.insert(0, cap.text);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

}  // namespace planlupe::ingest
