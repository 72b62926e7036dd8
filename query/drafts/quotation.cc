#include "query/drafts/quotation.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "index/language/sentences.h"
#include "query/drafts/word_diff.h"

namespace planlupe::query {

namespace {

constexpr double least_similarity = 0.6;
constexpr std::size_t longest_diffed = 2000;  // words; the comparison takes the product of lengths
using Fold = char32_t (*)(char32_t);

char32_t as_it_is(char32_t c) { return to_lower(c); }

// Letters that character recognition takes for each other in Norwegian text.
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

// The letters and digits of passages one after the other, and where each stands.
struct Letters {
  std::u32string text;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // passage, code point
};

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

// The sentences of `text` that touch code points [start, end).
std::string sentences_at(std::string_view text, std::size_t start, std::size_t end) {
  std::string out;
  for (const index::Span& span : index::split_sentences(text)) {
    const auto from = static_cast<std::size_t>(span.start), to = static_cast<std::size_t>(span.end);
    if (to > start && from < end) out += (out.empty() ? "" : " ") + slice(text, from, to);
  }
  return out.empty() ? std::string(text) : out;
}

QuotationMatch match_at(const Document& document, const Letters& letters, std::size_t start,
                        std::size_t end) {
  const auto [first, from] = letters.places[start];
  const auto [last, to] = letters.places[end - 1];
  const Passage& passage = document.passages[first];
  QuotationMatch match{.passage = passage.id, .page = passage.page};
  const std::size_t stop = first == last ? to + 1 : code_points(passage.text);
  match.sentence = sentences_at(passage.text, from, stop);
  for (std::size_t i = first + 1; i <= last; ++i)
    match.sentence += " " + sentences_at(document.passages[i].text, 0, i == last ? to + 1 : 100000);
  return match;
}

// All parts of the quotation in order, compared by `fold`.
std::optional<QuotationMatch> match_letters(const Quotation& quotation, const Document& document,
                                            Fold fold) {
  const Letters letters = letters_of(document, fold);
  std::size_t from = 0, start = 0, end = 0;
  for (const std::string& part : quotation.parts) {
    const std::u32string wanted = letters_of(part, fold);
    if (wanted.empty()) return std::nullopt;
    const std::size_t at = letters.text.find(wanted, from);
    if (at == std::u32string::npos) return std::nullopt;
    if (&part == &quotation.parts.front()) start = at, end = at + wanted.size();
    from = at + wanted.size();
  }
  return end > start ? std::optional(match_at(document, letters, start, end)) : std::nullopt;
}

// True when the first part stands where it was found, and the others in some passage, to the
// letter.
bool stands_exactly(const Quotation& quotation, const Document& document,
                    const QuotationMatch& match) {
  if (match.sentence.find(quotation.parts.front()) == std::string::npos) return false;
  return std::all_of(
      quotation.parts.begin() + 1, quotation.parts.end(), [&](const std::string& part) {
        return std::any_of(
            document.passages.begin(), document.passages.end(),
            [&](const Passage& passage) { return passage.text.find(part) != std::string::npos; });
      });
}

std::size_t shared_words(const std::set<std::string>& wanted, const Words& words) {
  const std::set<std::string> there(words.compared.begin(), words.compared.end());
  return static_cast<std::size_t>(std::count_if(
      wanted.begin(), wanted.end(), [&](const std::string& word) { return there.contains(word); }));
}

// Words of both in order, between the first and the last that they share.
std::vector<WordChange> changes_between(
    const Words& quoted, const Words& text,
    const std::vector<std::pair<std::size_t, std::size_t>>& common) {
  using Where = WordChange::Where;
  std::vector<WordChange> changes;
  std::size_t i = 0, j = common.front().second;
  for (const auto& [a, b] : common) {
    for (; i < a; ++i) changes.push_back({Where::quotation, quoted.shown[i]});
    for (; j < b; ++j) changes.push_back({Where::text, text.shown[j]});
    changes.push_back({Where::both, text.shown[j]});
    ++i, ++j;
  }
  for (; i < quoted.shown.size(); ++i) changes.push_back({Where::quotation, quoted.shown[i]});
  return changes;
}

std::optional<QuotationMatch> match_words(const Quotation& quotation, const Document& document) {
  std::string whole;
  for (const std::string& part : quotation.parts) whole += part + " ";
  const Words quoted = words_of(whole);
  if (quoted.compared.size() < 3 || quoted.compared.size() > longest_diffed) return std::nullopt;
  const std::set<std::string> wanted(quoted.compared.begin(), quoted.compared.end());
  const auto least =
      static_cast<std::size_t>(least_similarity * static_cast<double>(wanted.size()));
  std::optional<QuotationMatch> best;
  for (const Passage& passage : document.passages) {
    const Words words = words_of(passage.text);
    if (words.compared.size() > longest_diffed || shared_words(wanted, words) < least) continue;
    const auto common = common_words(quoted.compared, words.compared);
    const double similarity =
        static_cast<double>(common.size()) / static_cast<double>(quoted.compared.size());
    if (similarity < least_similarity || (best && best->similarity >= similarity)) continue;
    best = QuotationMatch{.similarity = similarity, .passage = passage.id, .page = passage.page};
    best->sentence = passage.text;
    best->changes = changes_between(quoted, words, common);
  }
  return best;
}

}  // namespace

std::string_view name(Agreement agreement) {
  static constexpr std::array names{"exact", "typographic", "damaged", "changed"};
  return names.at(static_cast<std::size_t>(agreement));
}

Quotation quotation_of(std::string_view text) {
  Quotation quotation{.text = collapse_space(normalise(text))};
  std::string rest = quotation.text;
  for (const std::string_view mark : {"«", "»", "“", "”", "\""}) {
    if (rest.starts_with(mark)) rest.erase(0, mark.size());
    if (rest.ends_with(mark)) rest.erase(rest.size() - mark.size());
  }
  while (!rest.empty()) {
    std::size_t cut = rest.size(), length = 0;
    for (const std::string_view gap : {"[...]", "[…]", "(...)", "(…)", "…", "..."})
      if (const std::size_t at = rest.find(gap); at < cut) cut = at, length = gap.size();
    std::string part = collapse_space(rest.substr(0, cut));
    if (!part.empty()) quotation.parts.push_back(std::move(part));
    rest.erase(0, cut + length);
  }
  quotation.omission = quotation.parts.size() > 1;
  return quotation;
}

std::optional<QuotationMatch> find_quotation(const Quotation& quotation, const Document& document) {
  if (auto match = match_letters(quotation, document, as_it_is)) {
    match->agreement =
        stands_exactly(quotation, document, *match) ? Agreement::exact : Agreement::typographic;
    return match;
  }
  if (auto match = match_letters(quotation, document, as_recognised)) {
    match->agreement = Agreement::damaged;
    return match;
  }
  return match_words(quotation, document);
}

}  // namespace planlupe::query
