#include "query/tables/comparisons.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "index/language/sentences.h"

namespace planlupe::query {

namespace {

// Bokmål and nynorsk, lower case; the last word may go on ("befolkning|en").
constexpr std::array phrases{"befolkningen ellers",
                             "befolkninga ellers",
                             "befolkninga elles",
                             "folkesetnaden elles",
                             "befolkningen for øvrig",
                             "befolkninga for øvrig",
                             "befolkningen forøvrig",
                             "befolkningen som helhet",
                             "befolkninga som heilskap",
                             "befolkningen generelt",
                             "befolkninga generelt",
                             "befolkningen under ett",
                             "befolkninga under eitt",
                             "resten av befolkning",
                             "resten av folke",
                             "resten av innbygg",
                             "øvrige befolkning",
                             "øvrig befolkning",
                             "majoritetsbefolkning",
                             "enn befolkning",
                             "enn i befolkning",
                             "enn for befolkning",
                             "enn hos befolkning",
                             "enn blant befolkning",
                             "enn resten",
                             "enn andre innbygg",
                             "sammenlignet med befolkning",
                             "samanlikna med befolkning",
                             "jamført med befolkning",
                             "uten innvandrerbakgrunn",
                             "utan innvandrarbakgrunn",
                             "ikke-innvandrer",
                             "ikkje-innvandrar"};

bool compares(std::string_view sentence) {
  const std::string text = lower(collapse_space(sentence));
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const char* phrase) { return text.find(phrase) != std::string::npos; });
}

// False for the legend of a chart: names with capitals, and hardly a word that is none.
bool is_said(const std::string& sentence) {
  constexpr int fewest = 3;
  int small = 0;
  bool inside = false;
  for (const char32_t c : decode(sentence)) {
    small += !inside && is_lower(c);
    inside = is_letter(c) || is_digit(c);
  }
  return small >= fewest;
}

}  // namespace

std::vector<ComparedSentence> comparisons_in(std::string_view text) {
  std::vector<ComparedSentence> found;
  if (!compares(text)) return found;  // most passages do not, and sentences cost more
  for (const index::Span& span : index::split_sentences(text)) {
    std::string sentence =
        slice(text, static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end));
    if (compares(sentence) && is_said(sentence))
      found.push_back({std::move(sentence), span.start, span.end});
  }
  return found;
}

}  // namespace planlupe::query
