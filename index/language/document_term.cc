// Numbered public documents: «Meld. St. 6 (2018–2019)», «Prop. 1 S», «NOU 2020: 15»,
// «lov 6. november 2020 nr. 127», «sak 23/24».

#include <algorithm>
#include <array>

#include "index/language/term.h"

namespace planlupe::index {

namespace {

// Series by their names without blanks and full stops, and the name in terms. The report to the
// Storting was called St.meld. until 2009; number and session tell the reports apart.
struct Series {
  std::string_view written, name;
};

constexpr std::array<Series, 13> numbered = {{{"meldst", "meldst"},
                                              {"stmeld", "meldst"},
                                              {"stortingsmelding", "meldst"},
                                              {"prop", "prop"},
                                              {"proposisjon", "prop"},
                                              {"stprp", "stprp"},
                                              {"otprp", "otprp"},
                                              {"innst", "innst"},
                                              {"innstilling", "innst"},
                                              {"dok", "dok"},
                                              {"dokument", "dok"},
                                              {"rundskriv", "rundskriv"},
                                              {"innsto", "innsto"}}};

std::string without_stops(std::string text) {
  std::erase(text, '.');
  return text;
}

// The series named by one or two words from `i` on; moves `i` past them.
std::string_view take_series(const WordRow& row, std::size_t& i) {
  for (const std::size_t count : {2u, 1u}) {
    std::string written;
    for (std::size_t k = 0; k < count; ++k)
      if (k == 0 || row.stop_or_blank_before(i + k)) written += without_stops(row.word(i + k));
    for (const Series& series : numbered)
      if (series.written == written && !row.word(i + count - 1).empty()) {
        i += count;
        return series.name;
      }
  }
  return {};
}

bool take_number_sign(const WordRow& row, std::size_t& i) {
  if (row.word(i) != "nr" || !row.stop_or_blank_before(i)) return false;
  ++i;
  return true;
}

// «(2018–2019)», «(1996-97)»: "2018-2019"; moves `i` past it.
std::string take_session(const WordRow& row, std::size_t& i) {
  const auto first = year_of(row.word(i));
  const auto gap = row.gap(i), between = row.gap(i + 1);
  if (!first || gap.find(U'(') == gap.npos || between.size() != 1) return {};
  if (!is_dash(between[0]) && between[0] != U'/') return {};
  std::string second = row.word(i + 1);
  if (second.size() == 2) second = row.word(i).substr(0, 2) + second;
  if (year_of(second) != *first + 1) return {};
  std::string session = row.word(i) + "-" + second;
  i += 2;
  return session;
}

// «Prop. 89 L», «Innst. 389 S»
bool is_kind_letter(const WordRow& row, std::size_t i) {
  const auto letter = row.surface(i);
  return row.blank_before(i) && (letter == U"L" || letter == U"S" || letter == U"LS");
}

std::vector<Term> parliament_terms(const WordRow& row, std::size_t i) {
  std::size_t at = i;
  const auto series = take_series(row, at);
  if (series.empty()) return {};
  take_number_sign(row, at);
  if (!is_number(row.word(at)) || row.word(at).size() > 4 || !row.stop_or_blank_before(at))
    return {};
  Term term{TokenKind::document, i, at + 1, std::string(series) + row.word(at)};
  if (is_kind_letter(row, term.end)) term.text += row.word(term.end++);
  std::vector<Term> out{term};
  if (const auto session = take_session(row, term.end); !session.empty()) {
    out.back().end = term.end;  // both stand for the whole reference
    term.text += "-" + session;
    out.push_back(term);
  }
  return out;
}

// «NOU 2020: 15», «NOU 2020 nr. 15»
std::vector<Term> nou_terms(const WordRow& row, std::size_t i) {
  if (row.word(i) != "nou" || !row.blank_before(i + 1) || !year_of(row.word(i + 1))) return {};
  std::size_t at = i + 2;
  const auto gap = row.gap(at);
  const bool colon = !gap.empty() && gap.front() == U':';
  if (!take_number_sign(row, at) && !colon) return {};
  if (!is_number(row.word(at)) || row.word(at).size() > 3) return {};
  return {{TokenKind::document, i, at + 1, "nou" + row.word(i + 1) + ":" + row.word(at)}};
}

// «lov 6. november 2020 nr. 127», «forskrift 1. juli 2024 nr. 5»
std::vector<Term> dated_terms(const WordRow& row, std::size_t i) {
  if (row.word(i) != "lov" && row.word(i) != "forskrift") return {};
  const std::size_t skipped = row.word(i + 1) == "av" ? 1 : 0;
  const auto date = date_term(row, i + 1 + skipped);
  if (!date || !row.blank_before(i + 1)) return {};
  std::size_t at = date->end;
  if (!take_number_sign(row, at) || !is_number(row.word(at))) return {};
  return {{TokenKind::document, i, at + 1, row.word(i) + date->text + "-" + row.word(at)}};
}

// «sak 23/24», «saksnr. 2021/12345»
std::vector<Term> case_terms(const WordRow& row, std::size_t i) {
  const std::string& word = row.word(i);
  if (word != "sak" && word != "saksnr" && word != "ps" && word != "saksnummer") return {};
  if (!row.stop_or_blank_before(i + 1) || row.gap(i + 2) != U"/") return {};
  if (!is_number(row.word(i + 1)) || !is_number(row.word(i + 2))) return {};
  return {{TokenKind::document, i, i + 3, "sak" + row.word(i + 1) + "/" + row.word(i + 2)}};
}

}  // namespace

std::vector<Term> document_terms(const WordRow& row, std::size_t i) {
  for (const auto finder : {parliament_terms, nou_terms, dated_terms, case_terms})
    if (auto terms = finder(row, i); !terms.empty()) return terms;
  return {};
}

}  // namespace planlupe::index
