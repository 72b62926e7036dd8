#include "index/language/sentences.h"

#include <algorithm>
#include <memory>
#include <set>
#include <sstream>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpus/csv.h"
#include "corpus/data_dir.h"
#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe::index {

namespace {

// A span of UTF-16 units.
struct Range {
  int32_t start = 0, end = 0;
};

Range trimmed(const icu::UnicodeString& text, Range range) {
  while (range.end > range.start && u_isUWhiteSpace(text.char32At(range.end - 1))) --range.end;
  while (range.start < range.end && u_isUWhiteSpace(text.char32At(range.start))) ++range.start;
  return range;
}

std::unique_ptr<icu::BreakIterator> sentence_breaks() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createSentenceInstance(icu::Locale("nb"), status));
}

std::vector<Range> icu_sentences(const icu::UnicodeString& text) {
  // Making one takes longer than reading a passage with it.
  static thread_local const auto breaks = sentence_breaks();
  std::vector<Range> out;
  if (!breaks) return out;
  breaks->setText(text);
  int32_t start = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    const Range range = trimmed(text, {start, end});
    if (range.start < range.end) out.push_back(range);
    start = end;
  }
  return out;
}

// Abbreviations in lower case with their dots: those that never end a sentence, and those that
// may where no number follows.
struct Abbreviations {
  std::set<std::string> inner, closing;
};

const Abbreviations& abbreviations() {
  static const Abbreviations all = [] {
    Abbreviations out;
    const auto bytes = read_file(data_dir() / "language" / "abbreviations.csv");
    if (!bytes) return out;  // Analyser::open reports it; sentences are then a little shorter
    for (const auto& row : parse_csv(*bytes)) {
      if (row.size() < 2) continue;
      std::istringstream words(row[1]);
      for (std::string word; words >> word;)
        (row[0] == "inner" ? out.inner : out.closing).insert(word);
    }
    return out;
  }();
  return all;
}

bool is_one_of(UChar32 c, const char16_t* signs) {
  return icu::UnicodeString(signs).indexOf(c) >= 0;
}

std::string last_word(const icu::UnicodeString& text, Range range) {
  int32_t start = range.end;
  while (start > range.start && !u_isUWhiteSpace(text[start - 1])) --start;
  while (start < range.end && is_one_of(text[start], u"(«\"")) ++start;
  std::string out;
  text.tempSubStringBetween(start, range.end).toUTF8String(out);
  return out;
}

// True when the sentence goes on after the full stop at the end of `range`, with `next` as its
// next character: after an abbreviation, or the initial of a name.
bool ends_open(const icu::UnicodeString& text, Range range, UChar32 next) {
  const std::string word = last_word(text, range);
  const auto letters = decode(word);
  if (letters.size() == 2 && is_upper(letters[0]) && letters[1] == U'.') return true;
  const std::string small = lower(word);
  return abbreviations().inner.contains(small) ||
         (u_isdigit(next) && abbreviations().closing.contains(small));
}

bool begins_lower(const icu::UnicodeString& text, Range range) {
  int32_t at = range.start;
  while (at < range.end && is_one_of(text[at], u" «\"(-–")) ++at;
  return at < range.end && u_islower(text.char32At(at));
}

bool paragraphs_between(const icu::UnicodeString& text, int32_t start, int32_t end) {
  return text.tempSubStringBetween(start, end).indexOf(u"\n\n") >= 0;
}

// ICU breaks after every full stop that a capital follows, and after some that none does.
std::vector<Range> joined_at_abbreviations(const icu::UnicodeString& text,
                                           const std::vector<Range>& parts) {
  std::vector<Range> out;
  for (const Range part : parts) {
    if (!out.empty() && !paragraphs_between(text, out.back().end, part.start) &&
        (ends_open(text, out.back(), text.char32At(part.start)) || begins_lower(text, part)))
      out.back().end = part.end;
    else
      out.push_back(part);
  }
  return out;
}

// Where a dash or bullet, maybe a blank, and a capital or an opening quote stand.
bool begins_item(const icu::UnicodeString& text, int32_t at, int32_t end) {
  if (!is_one_of(text[at], u"-–—•▪")) return false;
  if (++at < end && text[at] == u' ') ++at;
  return at < end && (u_isupper(text.char32At(at)) || text[at] == u'«');
}

// True when a number after the full stop at the end of `range` begins a sentence. Unicode's rules
// go on where a lower-case word follows the number («... bosatt. 20 av dem ...»); so do ordinals
// and abbreviations, which are short.
bool number_may_begin(const icu::UnicodeString& text, Range range) {
  constexpr std::size_t shortest_word = 4;
  const auto letters = decode(last_word(text, range));
  return letters.size() > shortest_word &&
         std::all_of(letters.begin(), letters.end() - 1, is_letter) &&
         !ends_open(text, range, u'0');
}

// Counts the quotation marks that `range` opens and does not close.
int open_quotes(const icu::UnicodeString& text, Range range) {
  int open = 0;
  for (int32_t at = range.start; at < range.end; ++at) {
    if (text[at] == u'«') ++open;
    if (text[at] == u'»' && open > 0) --open;
  }
  return open;
}

// True when what ends in a colon is a numbered label: «Mål 2: ...», «Tabell 3.1: ...».
bool is_label(const icu::UnicodeString& text, Range range) {
  int32_t at = range.start;
  while (at < range.end && u_isalpha(text[at])) ++at;
  if (at == range.start || text[at] != u' ' || !u_isdigit(text[at + 1])) return false;
  for (++at; at < range.end - 1; ++at)
    if (!u_isdigit(text[at]) && text[at] != u'.') return false;
  return true;
}

// True when a sentence begins at `at`, `range` being what stands before it, without the white
// space. Unicode's rules see a dash as the sentence going on, and never break after a colon;
// plans put list items and quotations there. A colon inside quotation marks is part of a title.
bool begins_sentence(const icu::UnicodeString& text, Range range, int32_t at, int32_t end) {
  const UChar32 before = text[range.end - 1];
  if (is_one_of(text[at], u"•▪")) return begins_item(text, at, end);
  if (before == u'…') return u_isupper(text.char32At(at));
  // In a list of dashes every dash before a capital begins an item.
  const bool in_list = is_one_of(text[range.start], u"-–—") && text[at] == text[range.start];
  if (in_list) return begins_item(text, at, end);
  if (!is_one_of(before, u".!?»\":")) return false;
  if (text[at] == u'§') return before != u':' && !ends_open(text, range, u'0');
  if (begins_item(text, at, end)) return true;
  if (before == u':')
    return !is_label(text, range) &&
           (u_isupper(text.char32At(at)) || is_one_of(text[at], u"«\"")) &&
           open_quotes(text, range) == 0;
  if (before == u'.' && u_isdigit(text[at])) return number_may_begin(text, range);
  return is_one_of(before, u".!?") && text.tempSubStringBetween(at, end).startsWith(u"... ");
}

void split_inside(const icu::UnicodeString& text, Range range, std::vector<Range>& out) {
  int32_t start = range.start;
  for (int32_t at = range.start + 1; at < range.end; ++at) {
    if (!u_isUWhiteSpace(text[at]) || u_isUWhiteSpace(text[at - 1])) continue;
    int32_t next = at;
    while (next < range.end && u_isUWhiteSpace(text[next])) ++next;
    if (next == range.end || !begins_sentence(text, {start, at}, next, range.end)) continue;
    out.push_back({start, at});
    start = next;
  }
  out.push_back({start, range.end});
}

std::vector<Span> in_code_points(const icu::UnicodeString& text, const std::vector<Range>& ranges) {
  std::vector<Span> out;
  int32_t at = 0;
  int point = 0;
  const auto point_at = [&](int32_t unit) {
    point += text.countChar32(at, unit - at);
    at = unit;
    return point;
  };
  for (const Range range : ranges) {
    const int start = point_at(range.start);
    out.push_back({start, point_at(range.end)});
  }
  return out;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::vector<Range> sentences;
  for (const Range range : joined_at_abbreviations(wide, icu_sentences(wide)))
    split_inside(wide, range, sentences);
  return in_code_points(wide, sentences);
}

}  // namespace planlupe::index
