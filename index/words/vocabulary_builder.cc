#include "index/words/vocabulary_builder.h"

#include <utility>

#include <xapian.h>

namespace planlupe::index {

namespace {

constexpr std::size_t most_segments = 8;

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

VocabularyBuilder::VocabularyBuilder(std::filesystem::path folder, std::vector<unsigned> numbers,
                                     Vocabulary old)
    : folder_(std::move(folder)),
      numbers_(std::move(numbers)),
      old_(std::move(old)),
      first_new_(old_.end()) {}

WordId VocabularyBuilder::id(std::string_view text, Layer layer, Form form, const Word* word) {
  const std::string key = tagged(text, layer, form);
  const std::lock_guard lock(mutex_);
  if (const auto found = ids_.find(key); found != ids_.end()) return found->second;
  WordId id = old_.find(text, layer, form).value_or(0);
  if (id == 0) {
    id = first_new_ + static_cast<WordId>(added_.size());
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

Result<std::vector<unsigned>> VocabularyBuilder::save() {
  const std::lock_guard lock(mutex_);
  if (unsaved() == 0) return numbers_;
  const unsigned number = numbers_.empty() ? 1 : numbers_.back() + 1;
  const bool merging = numbers_.size() + 1 > most_segments;
  std::vector<IndexWord> words;
  if (merging)
    for (WordId id = 1; id < first_new_; ++id) words.push_back(old_.word(id));
  const auto from = added_.begin() + (merging ? 0 : static_cast<std::ptrdiff_t>(saved_));
  words.insert(words.end(), from, added_.end());
  const WordId first = merging ? 1 : first_new_ + static_cast<WordId>(saved_);
  if (auto written = write_segment(segment_path(folder_, number), first, words); !written)
    return fail(written.error());
  if (merging) numbers_.clear();
  numbers_.push_back(number);
  saved_ = added_.size();
  return numbers_;
}

}  // namespace planlupe::index
