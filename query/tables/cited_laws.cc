#include "query/tables/cited_laws.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "corpus/text.h"
#include "index/language/segment.h"
#include "index/language/term.h"

namespace planlupe::query {

namespace {

using index::WordRow;

struct Citation {
  std::string name = {};
  int start = 0, end = 0;
};

// True when the text has a word that every citation has: most have none, and words cost more.
bool may_cite(const std::string& small) {
  constexpr std::array signs{"lov",  "forskrift", "nou",   "meld",
                             "prop", "prp",       "innst", "rundskriv"};
  return std::any_of(signs.begin(), signs.end(),
                     [&](const char* sign) { return small.find(sign) != std::string::npos; });
}

std::vector<index::Token> words_of(std::string_view text) {
  thread_local index::WordSegmenter segmenter;
  std::vector<index::Token> words;
  for (const index::RawWord& raw : segmenter.words(text)) {
    auto word = std::make_shared<index::Word>();
    word->text = lower(raw.surface);
    words.push_back({.start = raw.span.start, .end = raw.span.end, .word = std::move(word)});
  }
  return words;
}

// «plan- og bygningsloven»: where the name of the law that ends in word `i` begins.
std::size_t name_begin(const WordRow& row, std::size_t i) {
  const bool joined =
      i >= 2 && row.word(i - 1) == "og" && row.blank_before(i) && row.gap(i - 1).starts_with(U'-');
  return joined ? i - 2 : i;
}

std::vector<Citation> laws_at(const WordRow& row, std::size_t i) {
  if (std::string name = index::law_name(row.word(i)); !name.empty()) {
    const std::size_t first = name_begin(row, i);
    if (first < i) name = row.word(first) + "- og " + name;
    return {{std::move(name), row[first].start, row[i].end}};
  }
  if (row.word(i) == "lov" && row.word(i + 1) == "om" && row.blank_before(i + 2))
    return {{"lov om " + row.word(i + 2), row[i].start, row[i + 2].end}};
  return {};
}

// The name of a series as people write it; empty for what is no law, report or circular.
std::string series_name(std::string_view series) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{
      {{"meldst", "Meld. St."},
       {"prop", "Prop."},
       {"stprp", "St.prp."},
       {"otprp", "Ot.prp."},
       {"innst", "Innst."},
       {"rundskriv", "rundskriv"},
       {"nou", "NOU"}}};
  for (const auto& [term, written] : names)
    if (term == series) return std::string(written);
  return {};
}

// "Meld. St. 6 (2018–2019)" of the term "meldst6-2018-2019", "NOU 2020: 2" of "nou2020:2".
std::string document_name(const std::string& term) {
  const std::size_t digit = term.find_first_of("0123456789");
  if (digit == std::string::npos) return {};
  std::string name = series_name(std::string_view(term).substr(0, digit));
  if (name.empty()) return {};
  std::string number = term.substr(digit), session;
  if (const auto colon = number.find(':'); colon != std::string::npos)
    number.insert(colon + 1, " ");
  if (const auto dash = number.find('-'); dash != std::string::npos) {
    session = " (" + number.substr(dash + 1, 4) + "–" + number.substr(dash + 6) + ")";
    number.resize(dash);
  }
  return name + " " + number + session;
}

// The document cited from word `i` on, in its longest form: number and session tell them apart.
std::vector<Citation> documents_at(const WordRow& row, std::size_t i) {
  const auto terms = index::document_terms(row, i);
  if (terms.empty()) return {};
  const auto longest = std::max_element(
      terms.begin(), terms.end(),
      [](const index::Term& a, const index::Term& b) { return a.text.size() < b.text.size(); });
  std::string name = document_name(longest->text);
  if (name.empty()) return {};
  return {{std::move(name), row[i].start, row[longest->end - 1].end}};
}

}  // namespace

std::vector<CodeTag> cited_laws(std::string_view text) {
  std::vector<CodeTag> tags;
  if (!may_cite(lower(text))) return tags;
  const std::u32string letters = decode(text);
  const auto words = words_of(text);
  const WordRow row(letters, words);
  for (std::size_t i = 0; i < row.size(); ++i)
    for (const auto finder : {laws_at, documents_at})
      for (const Citation& found : finder(row, i)) {
        CodeTag tag{.code = std::string(law_prefix) + found.name};
        if (std::any_of(tags.begin(), tags.end(),
                        [&](const CodeTag& other) { return other.code == tag.code; }))
          continue;
        tag.evidence.push_back({found.start, found.end, found.name});
        tags.push_back(std::move(tag));
      }
  return tags;
}

}  // namespace planlupe::query
