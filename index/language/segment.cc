#include "index/language/segment.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

namespace planlupe::index {

struct WordSegmenter::State {
  std::unique_ptr<icu::BreakIterator> breaks;
};

WordSegmenter::WordSegmenter() : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale("nb"), status));
}

WordSegmenter::~WordSegmenter() = default;
WordSegmenter::WordSegmenter(WordSegmenter&&) noexcept = default;
WordSegmenter& WordSegmenter::operator=(WordSegmenter&&) noexcept = default;

std::vector<RawWord> WordSegmenter::words(std::string_view text) {
  std::vector<RawWord> out;
  if (!state_->breaks) return out;
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  auto& breaks = *state_->breaks;
  breaks.setText(wide);
  int point = 0;  // code points before `start`
  int32_t start = breaks.first();
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    const int width = wide.countChar32(start, end - start);
    if (breaks.getRuleStatus() >= UBRK_WORD_NUMBER) {
      RawWord word{.span = {point, point + width}};
      wide.tempSubStringBetween(start, end).toUTF8String(word.surface);
      out.push_back(std::move(word));
    }
    point += width;
    start = end;
  }
  return out;
}

}  // namespace planlupe::index
