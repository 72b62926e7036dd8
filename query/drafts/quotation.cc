#include "query/drafts/quotation.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "index/language/sentences.h"
#include "query/drafts/letters.h"

namespace planlupe::query {

namespace {

constexpr double least_similarity = 0.6;
constexpr std::size_t longest_diffed = 2000;  // words; the comparison takes the product of lengths

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

using Stretch = std::pair<std::size_t, std::size_t>;  // of letters

// Where the parts of the quotation stand, one after the other; nothing when one does not.
std::vector<Stretch> stretches_of(const Quotation& quotation, const Letters& letters, Fold fold) {
  std::vector<Stretch> stretches;
  std::size_t from = 0;
  for (const std::string& part : quotation.parts) {
    const std::u32string wanted = letters_of(part, fold);
    const auto at = wanted.empty() ? std::nullopt : find_words(letters, wanted, from);
    if (!at) return {};
    from = *at + wanted.size();
    stretches.emplace_back(*at, from);
  }
  return stretches;
}

int page_of(const Document& document, const Letters& letters, std::size_t at) {
  return document.passages[letters.places[at].first].page;
}

// The pages behind the first place on which the quotation stands again.
std::vector<int> later_pages(const Document& document, const Letters& letters,
                             const std::u32string& wanted, const Stretch& first) {
  std::set<int> pages;
  for (auto at = find_words(letters, wanted, first.second); at;
       at = find_words(letters, wanted, *at + wanted.size()))
    pages.insert(page_of(document, letters, *at));
  pages.erase(page_of(document, letters, first.first));
  return {pages.begin(), pages.end()};
}

// All parts of the quotation in order, compared by `fold`.
std::optional<QuotationMatch> match_letters(const Quotation& quotation, const Document& document,
                                            Fold fold) {
  const Letters letters = letters_of(document, fold);
  const auto stretches = stretches_of(quotation, letters, fold);
  if (stretches.empty()) return std::nullopt;
  const auto [start, end] = stretches.front();
  QuotationMatch match = match_at(document, letters, start, end);
  match.page_end = page_of(document, letters, stretches.back().second - 1);
  for (const auto& [from, to] : stretches) {
    const std::string sentence = match_at(document, letters, from, to).sentence;
    if (match.sentence.find(sentence) == std::string::npos) match.sentence += " […] " + sentence;
  }
  if (!quotation.omission)
    match.other_pages =
        later_pages(document, letters, letters.text.substr(start, end - start), stretches.front());
  return match;
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

// A passage and the next one as words: a quotation may run over into it.
struct Pair {
  const Passage *first = nullptr, *second = nullptr;  // null: there is no next one
  Words words = {};
  std::size_t of_first = 0;  // words
};

std::vector<Pair> pairs_of(const Document& document) {
  std::vector<Pair> pairs;
  for (const Passage& passage : document.passages) {
    if (passage.region == Region::contents) continue;
    const Words words = words_of(passage.text);
    if (!pairs.empty()) {
      pairs.back().second = &passage;
      add_words(words, pairs.back().words);
    }
    pairs.push_back({&passage, nullptr, words, words.compared.size()});
  }
  return pairs;
}

bool share_enough(const std::set<std::string>& wanted, const Words& words) {
  const std::set<std::string> there(words.compared.begin(), words.compared.end());
  const auto shared = std::count_if(wanted.begin(), wanted.end(),
                                    [&](const std::string& word) { return there.contains(word); });
  return static_cast<double>(shared) >= least_similarity * static_cast<double>(wanted.size());
}

QuotationMatch match_in(const Pair& pair, const Words& quoted, const CommonWords& common) {
  const bool runs_over = common.back().second >= pair.of_first;
  QuotationMatch match{.similarity = static_cast<double>(common.size()) /
                                     static_cast<double>(quoted.compared.size())};
  match.passage = pair.first->id;
  match.page = pair.first->page;
  match.page_end = runs_over ? pair.second->page : pair.first->page;
  match.sentence = runs_over ? pair.first->text + " " + pair.second->text : pair.first->text;
  match.changes = word_changes(quoted, pair.words, common, false);
  return match;
}

std::optional<QuotationMatch> match_words(const Quotation& quotation, const Document& document) {
  std::string whole;
  for (const std::string& part : quotation.parts) whole += part + " ";
  const Words quoted = words_of(whole);
  if (quoted.compared.size() < 3 || quoted.compared.size() > longest_diffed) return std::nullopt;
  const std::set<std::string> wanted(quoted.compared.begin(), quoted.compared.end());
  std::optional<QuotationMatch> best;
  for (const Pair& pair : pairs_of(document)) {
    if (pair.words.compared.size() > longest_diffed || !share_enough(wanted, pair.words)) continue;
    const CommonWords common = common_words(quoted.compared, pair.words.compared);
    if (common.empty() || common.front().second >= pair.of_first) continue;  // the next pair's
    QuotationMatch match = match_in(pair, quoted, common);
    if (match.similarity < least_similarity) continue;
    if (!best || match.similarity > best->similarity) best = std::move(match);
  }
  return best;
}

// Without the quotation marks that stand around all of it.
std::string without_marks(std::string text) {
  for (const std::string_view mark : {"«", "»", "“", "”", "„", "\""}) {
    if (text.starts_with(mark)) text.erase(0, mark.size());
    if (text.ends_with(mark)) text.erase(text.size() - mark.size());
  }
  return text;
}

// The length of what stands in brackets at `at`, when it is who quotes that speaks there: "[sic]",
// "[fylkeskommunen]"; 0 for "[M]ange" and "[1]".
std::size_t own_words(const std::string& text, std::size_t at) {
  const std::size_t close = text.find(']', at);
  if (close == std::string::npos) return 0;
  const std::u32string inside = decode(text.substr(at + 1, close - at - 1));
  return std::count_if(inside.begin(), inside.end(), is_letter) > 1 ? close + 1 - at : 0;
}

// The first place at which something is left out or put in, and how long its sign is.
std::pair<std::size_t, std::size_t> gap_in(const std::string& text) {
  std::size_t cut = text.size(), length = 0;
  for (const std::string_view gap : {"[...]", "[…]", "(...)", "(…)", "…", "..."})
    if (const std::size_t at = text.find(gap); at < cut) cut = at, length = gap.size();
  for (std::size_t at = text.find('['); at < cut; at = text.find('[', at + 1))
    if (const std::size_t own = own_words(text, at); own > 0) cut = at, length = own;
  return {cut, length};
}

}  // namespace

std::string_view name(Agreement agreement) {
  static constexpr std::array names{"exact", "typographic", "damaged", "changed"};
  return names.at(static_cast<std::size_t>(agreement));
}

Quotation quotation_of(std::string_view text) {
  Quotation quotation{.text = without_marks(collapse_space(normalise(text)))};
  for (std::string rest = quotation.text; !rest.empty();) {
    const auto [cut, length] = gap_in(rest);
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
