#include "index/sentences.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

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

std::vector<Range> icu_sentences(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createSentenceInstance(icu::Locale("nb"), status));
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
  return in_code_points(wide, icu_sentences(wide));
}

}  // namespace planlupe::index
