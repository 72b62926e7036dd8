// Is a quotation in the plans, word for word, and where?

#ifndef PLANLUPE_QUERY_DRAFTS_QUOTATION_H_
#define PLANLUPE_QUERY_DRAFTS_QUOTATION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "query/drafts/word_diff.h"

namespace planlupe::query {

// How far a quotation agrees with the text, best first.
enum class Agreement : std::uint8_t {
  exact,        // every character
  typographic,  // but for quotation marks, dashes, hyphenation, white space, capitals
  damaged,      // when æøå and letters that character recognition mixes up are taken as one
  changed,      // most of the words
};

std::string_view name(Agreement agreement);

struct QuotationMatch {
  Agreement agreement = Agreement::changed;
  double similarity = 1;  // part of the quotation's words that stand in the text in order
  std::string passage = {};
  int page = 0, page_end = 0;            // of its first and of its last word
  std::vector<int> other_pages = {};     // on which it stands again, of one without omissions
  std::string sentence = {};             // the sentences that the words stand in
  std::vector<WordChange> changes = {};  // of a changed one: first it, then the text
};

// A quotation made ready: without the quotation marks around it, in parts between "[...]", "(...)",
// "…" and own words in brackets, as "[sic]".
struct Quotation {
  std::string text = {};
  std::vector<std::string> parts = {};
  bool omission = false;
};
Quotation quotation_of(std::string_view text);

// The best match in `document`, as whole words; nothing when fewer than six of ten agree. A
// quotation may run over into the next passage. Its parts must follow each other within the
// document. Safe to call from several threads.
std::optional<QuotationMatch> find_quotation(const Quotation& quotation, const Document& document);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_DRAFTS_QUOTATION_H_
