#include "index/language/known_tail.h"

#include "index/language/noun.h"

namespace planlupe::index {

namespace {

// True when `head` is a word or particle and a few letters more: the joint is then rather after
// that word, though nobody knows the rest (lønns|takar, no lønnst|akar). A linking s vouches for
// the letters before it.
bool ends_in_scrap(std::u32string_view head, const Lexica& lexica, const LanguageTables& tables) {
  constexpr std::size_t longest_scrap = 4, shortest_word = 3;
  if (head.ends_with(U's')) return false;
  for (std::size_t scrap = 1; scrap <= longest_scrap; ++scrap) {
    if (head.size() < scrap + shortest_word) return false;
    const auto word = head.substr(0, head.size() - scrap);
    if (tables.never_part.contains(word) || lexica.knows(word) ||
        !lexica.lemmas(word, Role::left).empty())
      return true;
  }
  return false;
}

}  // namespace

std::vector<int> known_tail(std::u32string_view word, const Lexica& lexica,
                            const LanguageTables& tables) {
  constexpr std::size_t shortest_head = 5, shortest_tail = 6;
  for (std::size_t at = shortest_head; at + shortest_tail <= word.size(); ++at) {
    const auto head = word.substr(0, at), tail = word.substr(at);
    if (tables.never_last.contains(tail)) continue;
    if (!is_noun(lexica.lemmas(tail, Role::right))) continue;
    return ends_in_scrap(head, lexica, tables) ? std::vector<int>{}
                                               : std::vector<int>{static_cast<int>(at)};
  }
  return {};
}

}  // namespace planlupe::index
