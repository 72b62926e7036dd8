#include "query/tables/figures.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "index/language/sentences.h"

namespace planlupe::query {

namespace {

// Beginnings of units, bokmål and nynorsk, lower case.
constexpr std::array units{
    U"%",         U"prosent",    U"pst",          U"promille",     U"kroner",   U"kr",
    U"mill",      U"mrd",        U"personar",     U"personer",     U"innbygg",  U"innvandr",
    U"flyktning", U"asylsøk",    U"ukrain",       U"arbeidsinnv",  U"menneske", U"menn",
    U"kvinner",   U"barn",       U"unge",         U"ungdom",       U"elev",     U"deltak",
    U"deltag",    U"sysselsett", U"arbeidstak",   U"arbeidsplass", U"årsverk",  U"busette",
    U"bosatte",   U"kommun",     U"nasjonalitet", U"land ",        U"tilsette", U"ansatte"};

bool is_blank(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F';
}

std::size_t skip_digits(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// One past the number that begins at `at`: groups of three, decimals, a range to another number.
std::size_t number_end(std::u32string_view text, std::size_t at) {
  std::size_t end = skip_digits(text, at);
  while (end < text.size() && (is_blank(text[end]) || text[end] == U'.') &&
         skip_digits(text, end + 1) == end + 4)
    end += 4;
  if (end + 1 < text.size() && text[end] == U',' && is_digit(text[end + 1]))
    end = skip_digits(text, end + 1);
  if (end + 1 < text.size() && (text[end] == U'–' || text[end] == U'-') && is_digit(text[end + 1]))
    return number_end(text, end + 1);
  return end;
}

bool begins_with_unit(std::u32string_view text) {
  return std::any_of(units.begin(), units.end(),
                     [&](std::u32string_view unit) { return text.substr(0, unit.size()) == unit; });
}

std::size_t word_end(std::u32string_view text, std::size_t at) {
  if (at < text.size() && text[at] == U'%') return at + 1;
  while (at < text.size() && (is_letter(text[at]) || text[at] == U'-')) ++at;
  return at;
}

// One past the unit behind a number that ends at `at`, with one word before it at most ("1 200
// bosatte flyktninger"); `at` itself when there is none.
//
// A capital begins something else: the next label of a chart, the words behind "Tabell 1".
std::size_t unit_end(std::u32string_view text, std::size_t at, int words) {
  std::size_t next = at;
  for (int word = 0; word < words; ++word) {
    while (next < text.size() && is_blank(text[next])) ++next;
    const std::size_t end = word_end(text, next);
    if (end == next || to_lower(text[next]) != text[next]) return at;
    if (begins_with_unit(text.substr(next))) return end;
    next = end;
  }
  return at;
}

// The word before `at`, lower case.
std::u32string word_before(std::u32string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  std::size_t start = at;
  while (start > 0 && is_letter(text[start - 1])) --start;
  std::u32string word;
  for (const char32_t c : text.substr(start, at - start)) word += to_lower(c);
  return word;
}

// True for "2022" in "i løpet av 2022 bosatte kommunene": a year behind a word of time.
bool is_year(std::u32string_view text, std::size_t start, std::size_t end) {
  static constexpr std::array before{U"i",     U"av",    U"fra",   U"frå", U"til",   U"siden",
                                     U"sidan", U"innen", U"innan", U"mot", U"etter", U"før"};
  const std::u32string_view century = text.substr(start, 2);
  if (end - start != 4 || (century != U"19" && century != U"20")) return false;
  const std::u32string word = word_before(text, start);
  return std::any_of(before.begin(), before.end(),
                     [&](std::u32string_view time) { return word == time; });
}

// One past "av 28 elever" behind a number that ends at `at`: the whole that it is a part of, with
// its unit; `at` itself when none follows.
std::size_t whole_end(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view of = U"av ";
  std::size_t next = at;
  while (next < text.size() && is_blank(text[next])) ++next;
  if (next == at || text.substr(next, of.size()) != of) return at;
  next += of.size();
  if (next >= text.size() || !is_digit(text[next])) return at;
  const std::size_t number = number_end(text, next);
  const std::size_t end = unit_end(text, number, 2);
  return end > number ? end : at;
}

// One past the unit, or the whole, of the number that ends at `number`; `number` when it has none.
std::size_t figure_end(std::u32string_view text, std::size_t at, std::size_t number) {
  if (is_year(text, at, number)) return number;
  const std::size_t whole = whole_end(text, number);
  return whole > number ? whole : unit_end(text, number, 2);
}

void add_figures(const std::string& sentence, int sentence_start, std::vector<Figure>& figures) {
  const std::u32string text = decode(sentence);
  for (std::size_t at = 0; at < text.size();) {
    const bool begins =
        is_digit(text[at]) && (at == 0 || (!is_letter(text[at - 1]) && text[at - 1] != U'/'));
    if (!begins) {
      at = is_digit(text[at]) ? skip_digits(text, at) : at + 1;
      continue;
    }
    const std::size_t number = number_end(text, at);
    const std::size_t end = figure_end(text, at, number);
    if (end > number)
      figures.push_back(
          {encode(text.substr(at, end - at)), sentence, static_cast<int>(at), sentence_start});
    at = end;
  }
}

std::string sentence_at(std::string_view text, const index::Span& span) {
  return slice(text, static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end));
}

}  // namespace

std::vector<Figure> figures_in(std::string_view text) {
  std::vector<Figure> figures;
  if (text.find_first_of("0123456789") == std::string_view::npos) return figures;
  for (const index::Span& span : index::split_sentences(text))
    add_figures(sentence_at(text, span), span.start, figures);
  return figures;
}

std::string unified(const std::string& figure) {
  for (const std::string_view unit : {" prosent", " pst", "%"})
    if (const auto at = figure.find(unit); at != std::string::npos && at > 0)
      return figure.substr(0, figure[at - 1] == ' ' ? at - 1 : at) + " %";
  return figure;
}

double value_of(const std::string& figure) {
  std::string number;
  for (const char32_t c : decode(figure)) {
    if (is_digit(c))
      number += static_cast<char>(c);
    else if (c == U',')
      number += '.';
    else if (!is_blank(c) && c != U'.')
      break;
  }
  return number.empty() ? 0 : std::stod(number);
}

}  // namespace planlupe::query
