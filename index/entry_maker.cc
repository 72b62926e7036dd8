#include "index/entry_maker.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "index/fields.h"
#include "index/language/sentences.h"
#include "index/term_name.h"

namespace planlupe::index {

namespace {

Layer layer_of(TokenKind kind) {
  if (kind == TokenKind::word) return Layer::word;
  return kind == TokenKind::joined ? Layer::joined : Layer::term;
}

// A word of the passage with everything the stream and the terms need of it.
struct Occurrence {
  WordSpan span = {};
  int position = 0;
  Layer layer = Layer::word;
  const WordPtr* word = nullptr;  // what has keys
  std::string text = {};          // what has none
};

// What a scanner or a broken font made of a word: found as written in the source, too.
void add_originals(std::vector<Occurrence>& words, const std::vector<Repair>& repairs) {
  const std::size_t known = words.size();
  for (const Repair& repair : repairs)
    for (std::size_t i = 0; i < known; ++i) {
      const Occurrence word = words[i];
      if (word.layer != Layer::word || word.span.start >= repair.end ||
          word.span.end <= repair.start)
        continue;
      words.push_back({{repair.start, repair.end},
                       word.position,
                       Layer::original,
                       nullptr,
                       lower(normalise(repair.original))});
      break;
    }
}

// Points into `tokens`.
std::vector<Occurrence> occurrences(const std::vector<Token>& tokens, const Passage& passage) {
  std::vector<Occurrence> words;
  words.reserve(tokens.size() + passage.repairs.size());
  for (const Token& token : tokens) {
    const bool has_keys = token.kind <= TokenKind::joined;
    words.push_back({{token.start, token.end},
                     token.position,
                     layer_of(token.kind),
                     has_keys ? &token.word : nullptr,
                     has_keys ? std::string() : token.word->text});
  }
  if (!passage.repairs.empty()) add_originals(words, passage.repairs);
  std::stable_sort(words.begin(), words.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::pair(a.position, a.layer) < std::pair(b.position, b.layer);
  });
  return words;
}

// Each word as it is, and each of its keys after «=».
std::set<std::string> words_and_keys(const std::vector<Token>& tokens) {
  std::set<std::string> texts;
  for (const Token& token : tokens) {
    texts.insert(token.word->text);
    for (const auto& key : token.word->keys) texts.insert("=" + key);
  }
  return texts;
}

}  // namespace

CodeTable::CodeTable(std::vector<std::string> names) : names_(std::move(names)) {
  for (std::size_t i = 0; i < names_.size(); ++i)
    numbers_.emplace(names_[i], static_cast<std::uint32_t>(i));
}

std::uint32_t CodeTable::number(const std::string& code) {
  const std::lock_guard lock(mutex_);
  const auto [at, added] = numbers_.emplace(code, static_cast<std::uint32_t>(names_.size()));
  if (added) names_.push_back(code);
  return at->second;
}

std::vector<std::string> CodeTable::names() const {
  const std::lock_guard lock(mutex_);
  return names_;
}

EntryMaker::EntryMaker(Analyser analyser, std::shared_ptr<VocabularyBuilder> words,
                       std::shared_ptr<CodeTable> codes)
    : analyser_(std::move(analyser)), words_(std::move(words)), codes_(std::move(codes)) {}

Result<EntryMaker> EntryMaker::open(std::shared_ptr<VocabularyBuilder> words,
                                    std::shared_ptr<CodeTable> codes) {
  AnalyserOptions options;
  options.known = [words](const std::string& word, Form form) { return words->known(word, form); };
  auto analyser = Analyser::open(std::move(options));
  if (!analyser) return fail(analyser.error());
  return EntryMaker(*std::move(analyser), std::move(words), std::move(codes));
}

Xapian::Document EntryMaker::make(const PassageEntry& entry) {
  const Passage& passage = entry.passage;
  Xapian::Document out;
  std::vector<WordSpan> spans;
  add_words(out, passage, spans);
  add_values(out, entry);
  add_headings(out, entry);
  out.add_value(place_slot, pack_place({.document = entry.document_number,
                                        .order = entry.order,
                                        .page = passage.page,
                                        .codes = add_codes(out, entry.codes)}));
  out.set_data(pack_passage({.id = passage.id,
                             .text = passage.text,
                             .kind = passage.kind,
                             .region = passage.region,
                             .language = passage.language,
                             .health = entry.health,
                             .page_end = passage.page_end,
                             .heading_path = passage.heading_path,
                             .spans = std::move(spans)}));
  return out;
}

void EntryMaker::add_words(Xapian::Document& out, const Passage& passage,
                           std::vector<WordSpan>& spans) {
  const auto tokens = analyser_.analyse(passage.text, passage.language);
  const auto sentences = split_sentences(passage.text);
  std::vector<StreamWord> stream;
  std::vector<const KnownWord*> known_words;
  make_room();
  std::size_t sentence = 0;
  for (const Occurrence& word : occurrences(tokens, passage)) {
    while (sentence + 1 < sentences.size() && sentences[sentence + 1].start <= word.span.start)
      ++sentence;
    const Form form = word.layer == Layer::term ? Form::other : passage.language;
    spans.push_back(word.span);
    WordId id = 0;
    if (word.word == nullptr) {
      id = words_->id(word.text, word.layer, form);
      out.add_term(word_term(word.layer, word.text));
    } else {
      const KnownWord& known = known_word(*word.word, word.layer, form);
      id = known.id;
      known_words.push_back(&known);
    }
    stream.push_back({id, word.position, static_cast<int>(sentence)});
  }
  add_terms(out, std::move(known_words));
  words_->count(stream);
  out.add_value(words_slot, pack_words(stream));
}

// A word that stands in a passage several times is added at once: Xapian looks each term up.
void EntryMaker::add_terms(Xapian::Document& out, std::vector<const KnownWord*> words) {
  std::sort(words.begin(), words.end());
  for (auto at = words.begin(); at != words.end();) {
    const auto next = std::upper_bound(at, words.end(), *at);
    for (const auto& name : (*at)->terms)
      out.add_term(name, static_cast<Xapian::termcount>(next - at));
    at = next;
  }
}

void EntryMaker::make_room() {
  constexpr std::size_t most_known = 200'000;
  if (known_.size() >= most_known) known_.clear();
}

// The analyser hands out one Word for all occurrences of a word, and it is kept here, so that its
// address names it.
const EntryMaker::KnownWord& EntryMaker::known_word(const WordPtr& word, Layer layer, Form form) {
  if (const auto at = known_.find(word.get()); at != known_.end()) return at->second;
  KnownWord known{.word = word, .id = words_->id(word->text, layer, form, word.get())};
  known.terms.push_back(word_term(layer, word->text));
  for (const auto& key : word->keys) known.terms.push_back(term(Field::key, key));
  for (const auto& key : word->parts) known.terms.push_back(term(Field::part, key));
  return known_.emplace(word.get(), std::move(known)).first->second;
}

void EntryMaker::add_values(Xapian::Document& out, const PassageEntry& entry) {
  const Passage& passage = entry.passage;
  const auto add = [&out](Field field, std::string_view value) {
    out.add_boolean_term(value_term(field, value));
  };
  out.add_boolean_term(id_term(entry.document.file, passage.id));
  for (int page = passage.page; page <= passage.page_end; ++page)
    add(Field::page, std::to_string(page));
  add(Field::language, name(passage.language));
  add(Field::kind, name(passage.kind));
  add(Field::region, name(passage.region));
  add(Field::health, name(entry.health));
  if (entry.source != Source::text) add(Field::health, name(entry.source));
  if (!passage.repairs.empty()) add(Field::health, "repaired");
}

// Written once for all passages that lie under the same headings: they would be a fifth of the
// index otherwise.
void EntryMaker::add_headings(Xapian::Document& out, const PassageEntry& entry) {
  const Passage& passage = entry.passage;
  if (entry.order > 0 && passage.heading_path == heading_path_ && passage.language == heading_form_)
    return;
  heading_path_ = passage.heading_path;
  heading_form_ = passage.language;
  out.add_boolean_term(term(Field::heading, heading_begins));
  for (const auto& heading : heading_path_)
    for (const auto& text : words_and_keys(analyser_.analyse(heading, heading_form_)))
      out.add_boolean_term(term(Field::heading, text));
}

std::vector<std::string> EntryMaker::title_terms(std::string_view title) {
  const auto texts = words_and_keys(analyser_.analyse(title, Form::other));
  return {texts.begin(), texts.end()};
}

std::vector<std::uint32_t> EntryMaker::add_codes(Xapian::Document& out,
                                                 const std::vector<std::string>& codes) {
  std::set<std::uint32_t> numbers;
  for (std::string code : codes)
    while (!code.empty()) {
      numbers.insert(codes_->number(code));
      out.add_boolean_term(value_term(Field::theme, code));
      const auto dot = code.rfind('.');
      code.resize(dot == std::string::npos ? 0 : dot);
    }
  return {numbers.begin(), numbers.end()};
}

}  // namespace planlupe::index
