#include "index/words/vocabulary.h"

#include <algorithm>

namespace planlupe::index {

namespace {

// What `look_up` finds for `text` in each segment, one after the other.
template <class Range>
std::vector<WordId> from_all(const std::vector<WordSegment>& segments,
                             Range (WordSegment::*look_up)(std::string_view) const,
                             std::string_view text) {
  std::vector<WordId> ids;
  for (const WordSegment& segment : segments) {
    const Range found = (segment.*look_up)(text);
    ids.insert(ids.end(), found.begin(), found.end());
  }
  return ids;
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

std::filesystem::path segment_path(const std::filesystem::path& folder, unsigned number) {
  return folder / ("words-" + std::to_string(number));
}

Result<Vocabulary> Vocabulary::open(const std::filesystem::path& folder,
                                    const std::vector<unsigned>& numbers) {
  Vocabulary vocabulary;
  for (const unsigned number : numbers) {
    auto segment = WordSegment::open(segment_path(folder, number));
    if (!segment) return fail(segment.error());
    vocabulary.segments_.push_back(*std::move(segment));
  }
  return vocabulary;
}

const WordSegment& Vocabulary::of(WordId id) const {
  for (const WordSegment& segment : segments_)
    if (id < segment.end()) return segment;
  return segments_.back();
}

IndexWord Vocabulary::word(WordId id) const {
  const WordSegment& segment = of(id);
  return {.text = std::string(segment.text(id)),
          .layer = segment.layer(id),
          .form = segment.form(id),
          .keys = strings(segment.keys(id)),
          .parts = strings(segment.parts(id)),
          .count = segment.count(id)};
}

std::vector<WordId> Vocabulary::spelled(std::string_view text) const {
  return from_all(segments_, &WordSegment::spelled, text);
}

std::vector<WordId> Vocabulary::starting_with(std::string_view start) const {
  auto ids = from_all(segments_, &WordSegment::starting_with, start);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<WordId> Vocabulary::containing(std::string_view piece) const {
  return from_all(segments_, &WordSegment::containing, piece);
}

std::vector<WordId> Vocabulary::with_key(std::string_view key) const {
  return from_all(segments_, &WordSegment::with_key, key);
}

std::vector<WordId> Vocabulary::with_part(std::string_view key) const {
  return from_all(segments_, &WordSegment::with_part, key);
}

std::optional<WordId> Vocabulary::find(std::string_view text, Layer layer, Form form) const {
  for (const WordSegment& segment : segments_)
    for (const WordId id : segment.spelled(text))
      if (segment.layer(id) == layer && segment.form(id) == form) return id;
  return std::nullopt;
}

}  // namespace planlupe::index
