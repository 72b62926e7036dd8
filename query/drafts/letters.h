// A text as its letters and digits alone, to find words whatever stands between them.

#ifndef PLANLUPE_QUERY_DRAFTS_LETTERS_H_
#define PLANLUPE_QUERY_DRAFTS_LETTERS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document.h"

namespace planlupe::query {

// Which letters are taken for each other.
using Fold = char32_t (*)(char32_t);
char32_t as_it_is(char32_t c);       // capitals and small letters
char32_t as_recognised(char32_t c);  // those, too, that character recognition mixes up in Norwegian

// The letters and digits of passages one after the other, and where each stands.
struct Letters {
  std::u32string text = {};
  std::vector<std::pair<std::size_t, std::size_t>> places = {};  // passage, code point
};

std::u32string letters_of(std::string_view text, Fold fold);

// Of the document's passages, but for tables of contents.
Letters letters_of(const Document& document, Fold fold);

// The first place from `from` on at which `wanted` stands as words: not within a longer one.
std::optional<std::size_t> find_words(const Letters& letters, const std::u32string& wanted,
                                      std::size_t from);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_LETTERS_H_
