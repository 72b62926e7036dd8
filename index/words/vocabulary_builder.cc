#include "index/words/vocabulary_builder.h"

#include <utility>

#include <xapian.h>

namespace planlupe::index {

namespace {

// A segment that much bigger than all after it is left alone. Then 100 000 words are in at most
// nine segments, and a word is written again at most nine times.
constexpr WordId much_bigger = 4;

std::string tagged(std::string_view text, Layer layer, Form form) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(layer) * 4 + static_cast<int>(form)));
  return key += text;
}

Word to_word(const IndexWord& entry) {
  static const Xapian::Stem stemmer("norwegian");
  return {.text = entry.text,
          .keys = entry.keys,
          .parts = entry.parts,
          .stem = Xapian::Stem(stemmer)(entry.text)};
}

}  // namespace

VocabularyBuilder::VocabularyBuilder(std::filesystem::path folder,
                                     const std::vector<unsigned>& numbers, Vocabulary old)
    : folder_(std::move(folder)),
      old_(std::move(old)),
      first_new_(old_.end()),
      unsaved_(first_new_) {
  for (std::size_t i = 0; i < numbers.size(); ++i)
    segments_.push_back({numbers[i], old_.segments()[i].first()});
}

WordId VocabularyBuilder::id(std::string_view text, Layer layer, Form form, const Word* word) {
  const std::string key = tagged(text, layer, form);
  const std::lock_guard lock(mutex_);
  if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
  WordId id = old_.find(text, layer, form).value_or(0);
  if (id == 0) {
    id = end();
    added_.push_back({.text = std::string(text),
                      .layer = layer,
                      .form = form,
                      .keys = word != nullptr ? word->keys : std::vector<std::string>{},
                      .parts = word != nullptr ? word->parts : std::vector<std::string>{}});
  }
  ids_.emplace(key, id);
  return id;
}

void VocabularyBuilder::count(const std::vector<StreamWord>& words) {
  const std::lock_guard lock(mutex_);
  for (const StreamWord& word : words)
    if (word.id >= first_new_) ++added_[word.id - first_new_].count;
}

std::optional<Word> VocabularyBuilder::known(std::string_view text, Form form) const {
  const std::lock_guard lock(mutex_);
  for (const Layer layer : {Layer::word, Layer::joined}) {
    const auto found = ids_.find(tagged(text, layer, form));
    if (found != ids_.end() && found->second >= first_new_)
      return to_word(added_[found->second - first_new_]);
    if (const auto id = old_.find(text, layer, form)) return to_word(old_.word(*id));
  }
  return std::nullopt;
}

IndexWord VocabularyBuilder::word(WordId id) const {
  return id < first_new_ ? old_.word(id) : added_[id - first_new_];
}

// Forgets the last segments as long as each is not much bigger than the words from `first` on,
// which go before with them; returns where those begin then.
WordId VocabularyBuilder::take_small_segments(WordId first) {
  while (!segments_.empty() && first - segments_.back().first <= much_bigger * (end() - first)) {
    first = segments_.back().first;
    segments_.pop_back();
  }
  return first;
}

Result<std::vector<unsigned>> VocabularyBuilder::save() {
  const std::lock_guard lock(mutex_);
  if (unsaved_ < end()) {
    const unsigned number = segments_.empty() ? 1 : segments_.back().number + 1;
    const WordId first = take_small_segments(unsaved_);
    std::vector<IndexWord> words;
    for (WordId id = first; id < end(); ++id) words.push_back(word(id));
    if (auto written = write_segment(segment_path(folder_, number), first, words); !written)
      return fail(written.error());
    segments_.push_back({number, first});
    unsaved_ = end();
  }
  std::vector<unsigned> numbers;
  for (const Segment& segment : segments_) numbers.push_back(segment.number);
  return numbers;
}

}  // namespace planlupe::index
