// Cutting text into words and sentences: ICU's rules, with what Norwegian plans need on top.
//
// Offsets are code points in the text given, half-open. Ill-formed UTF-8 counts as U+FFFD, one
// for each ill-formed sequence, as in corpus/text.h.

#ifndef PLANLUPE_INDEX_LANGUAGE_SEGMENT_H_
#define PLANLUPE_INDEX_LANGUAGE_SEGMENT_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::index {

struct Span {
  int start = 0, end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// A word as it stands in the text.
struct RawWord {
  Span span = {};
  std::string surface = {};  // as written, UTF-8
};

// Cuts text into words. Holds an ICU break iterator: use one from one thread at a time.
class WordSegmenter {
 public:
  WordSegmenter();
  ~WordSegmenter();
  WordSegmenter(WordSegmenter&&) noexcept;
  WordSegmenter& operator=(WordSegmenter&&) noexcept;

  // The runs of letters or digits in `text`, in order. «f.eks», «10,5» and «1.000» are one word;
  // hyphens always part words.
  std::vector<RawWord> words(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_SEGMENT_H_
