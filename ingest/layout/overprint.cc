#include "ingest/layout/overprint.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

namespace planlupe::ingest {

namespace {

constexpr double same_spot = 0.25;  // font sizes

bool on_one_spot(const Word& a, const Word& b) {
  return std::abs(a.box.x0 - b.box.x0) < same_spot * a.size &&
         std::abs(a.base - b.base) < same_spot * a.size && a.text == b.text;
}

}  // namespace

void drop_overprint(std::vector<Word>& words) {
  std::vector<std::pair<std::size_t, std::size_t>> by_text;  // hash and index
  for (std::size_t i = 0; i < words.size(); ++i)
    by_text.emplace_back(std::hash<std::string>{}(words[i].text), i);
  std::sort(by_text.begin(), by_text.end());
  std::vector<bool> again(words.size());
  for (std::size_t i = 0, first = 0; i < by_text.size(); ++i) {
    if (by_text[i].first != by_text[first].first) first = i;
    const Word& word = words[by_text[i].second];
    const std::size_t from = std::max(first, i < 200 ? 0 : i - 200);  // repeated words are many
    for (std::size_t k = from; k < i && !again[by_text[i].second]; ++k)
      again[by_text[i].second] = on_one_spot(words[by_text[k].second], word);
  }
  std::size_t i = 0;
  std::erase_if(words, [&](const Word&) { return again[i++]; });
}

}  // namespace planlupe::ingest
