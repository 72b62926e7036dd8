#include "query/drafts/letters.h"

#include "corpus/text.h"

namespace planlupe::query {

namespace {

void add_letters(std::string_view text, std::size_t passage, Fold fold, Letters& letters) {
  std::size_t at = 0;
  for (const char32_t c : decode(text)) {
    if (is_letter(c) || is_digit(c)) {
      letters.text += fold(c);
      letters.places.emplace_back(passage, at);
    }
    ++at;
  }
}

// True when a word goes on from letter `at` to the next: a digit behind a letter, as of a footnote,
// is not of the word.
bool goes_on(const Letters& letters, std::size_t at) {
  if (at + 1 >= letters.text.size()) return false;
  const auto& [passage, place] = letters.places[at];
  const auto& [next_passage, next] = letters.places[at + 1];
  return passage == next_passage && next == place + 1 &&
         is_digit(letters.text[at]) == is_digit(letters.text[at + 1]);
}

}  // namespace

char32_t as_it_is(char32_t c) { return to_lower(c); }

char32_t as_recognised(char32_t c) {
  switch (to_lower(c)) {
    case U'å':
    case U'ä':
    case U'à':
    case U'á':
    case U'æ':
      return U'a';
    case U'ø':
    case U'ö':
    case U'ó':
    case U'0':
    case U'ò':
      return U'o';
    case U'é':
    case U'è':
    case U'ê':
      return U'e';
    case U'1':
    case U'l':
    case U'í':
      return U'i';
    default:
      return to_lower(c);
  }
}

std::u32string letters_of(std::string_view text, Fold fold) {
  Letters letters;
  add_letters(text, 0, fold, letters);
  return letters.text;
}

Letters letters_of(const Document& document, Fold fold) {
  Letters letters;
  for (std::size_t i = 0; i < document.passages.size(); ++i)
    if (document.passages[i].region != Region::contents)
      add_letters(document.passages[i].text, i, fold, letters);
  return letters;
}

std::optional<std::size_t> find_words(const Letters& letters, const std::u32string& wanted,
                                      std::size_t from) {
  for (std::size_t at = letters.text.find(wanted, from); at != std::u32string::npos;
       at = letters.text.find(wanted, at + 1)) {
    const bool begins = at == 0 || !goes_on(letters, at - 1);
    if (begins && !goes_on(letters, at + wanted.size() - 1)) return at;
  }
  return std::nullopt;
}

}  // namespace planlupe::query
