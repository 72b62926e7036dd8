#include "query/search/word_lookup.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/term_name.h"
#include "query/search/star_pattern.h"

namespace planlupe::query {

namespace {

using index::Layer;
using index::WordId;

void sort_unique(std::vector<WordId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void append(std::vector<WordId>& ids, const std::vector<WordId>& more) {
  ids.insert(ids.end(), more.begin(), more.end());
}

// What the index knows of a word, over all forms; so that the transducers need not be loaded.
std::optional<index::Word> known_word(const index::Vocabulary& vocabulary,
                                      const std::string& text) {
  std::set<std::string> keys, parts;
  for (const WordId id : vocabulary.spelled(text)) {
    const index::IndexWord entry = vocabulary.word(id);
    keys.insert(entry.keys.begin(), entry.keys.end());
    parts.insert(entry.parts.begin(), entry.parts.end());
  }
  if (keys.empty()) return std::nullopt;
  return index::Word{
      .text = text, .keys = {keys.begin(), keys.end()}, .parts = {parts.begin(), parts.end()}};
}

// The keys of a word that no text has but that is the lemma of words which some have: itself, and
// the compounds it is spelled out as («innvandring+politikk»).
std::vector<std::string> lemma_keys(const index::Vocabulary& vocabulary, const std::string& word) {
  std::set<std::string> keys;
  for (const WordId id : vocabulary.with_key(word)) {
    keys.insert(word);
    for (const std::string& key : vocabulary.word(id).keys)
      if (key.find('+') != key.npos) keys.insert(key);
  }
  return {keys.begin(), keys.end()};
}

bool is_law_name(std::string_view word) {
  return word.ends_with("loven") || word.ends_with("lova") || word.ends_with("lovens") ||
         word.ends_with("lovas") || word.ends_with("forskriften") || word.ends_with("forskrifta");
}

bool is_reference(const index::Token& token) {
  return token.kind == index::TokenKind::law || token.kind == index::TokenKind::document;
}

// True for the words of a reference. The name of a law stands before the place that it names.
bool is_of_reference(const index::Token& token, const std::vector<index::Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const index::Token& reference) {
    if (!is_reference(reference)) return false;
    const bool names_law = reference.kind == index::TokenKind::law &&
                           reference.position == token.position + 1 &&
                           !reference.word->text.starts_with("§") && is_law_name(token.word->text);
    return names_law || (token.start >= reference.start && token.end <= reference.end);
  });
}

// True when a reference to the same place says more: «integreringsloven § 4» is no other § 4, and
// «Meld. St. 6 (2018–2019)» not the sixth report of another session.
bool is_said_by_another(const index::Token& token, const std::vector<index::Token>& tokens) {
  return is_reference(token) &&
         std::any_of(tokens.begin(), tokens.end(), [&](const index::Token& other) {
           return is_reference(other) && other.start <= token.start && other.end >= token.end &&
                  other.word->text.size() > token.word->text.size() &&
                  other.word->text.find(token.word->text) != std::string::npos;
         });
}

}  // namespace

Result<index::Analyser*> WordLookup::analyser() {
  if (!analyser_) {
    auto opened = index::Analyser::open({.known = [this](const std::string& word, Form) {
      return known_word(reader_.vocabulary(), word);
    }});
    if (!opened) return fail(opened.error());
    if (opened->stamp() != reader_.analyser_stamp())
      return fail(Errc::index_schema, message("index.index_schema"), "",
                  message("index.index_schema.hint"));
    analyser_.emplace(*std::move(opened));
  }
  return &*analyser_;
}

Result<CutText> WordLookup::cut(std::string_view text) {
  CutText out;
  const std::u32string points = decode(text);
  const bool plain = std::all_of(points.begin(), points.end(),
                                 [](char32_t c) { return is_letter(c) || c == U'*' || c == U' '; });
  if (plain) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) out.words.emplace_back(text.substr(at, end - at));
      at = end + 1;
    }
    return out;
  }
  auto opened = analyser();
  if (!opened) return fail(opened.error());
  const auto tokens = (*opened)->analyse(encode(without_stars(points)), Form::other);
  for (const index::Token& token : tokens) {
    if (token.kind == index::TokenKind::word)
      out.words.push_back(with_stars(token.word->text));
    else if (!is_said_by_another(token, tokens))
      out.terms.push_back(with_stars(token.word->text));
  }
  out.terms_say_all = std::any_of(tokens.begin(), tokens.end(), is_reference) &&
                      std::all_of(tokens.begin(), tokens.end(), [&](const index::Token& token) {
                        return is_of_reference(token, tokens);
                      });
  return out;
}

FoundWords WordLookup::term(std::string_view text) const {
  FoundWords found;
  for (const WordId id : reader_.vocabulary().spelled(text))
    if (reader_.vocabulary().layer(id) == Layer::term) found.ids.push_back(id);
  found.forms = found.ids.size();
  found.whole.push_back(index::word_term(Layer::term, text));
  return found;
}

std::vector<std::string> WordLookup::known_keys(const std::string& word) const {
  if (auto known = known_word(reader_.vocabulary(), word)) return std::move(known->keys);
  return lemma_keys(reader_.vocabulary(), word);
}

Result<std::vector<std::string>> WordLookup::keys_of(const std::string& word) {
  if (auto keys = known_keys(word); !keys.empty()) return keys;
  auto opened = analyser();
  if (!opened) return fail(opened.error());
  return (*opened)->word(word)->keys;
}

Result<FoundWords> WordLookup::forms_of(const std::string& word) {
  const auto keys = keys_of(word);
  if (!keys) return fail(keys.error());
  return with_keys(*keys, word);
}

FoundWords WordLookup::known_forms_of(const std::string& lemma) const {
  const auto keys = known_keys(lemma);
  return with_keys(keys.empty() ? std::vector{lemma} : keys, lemma);
}

FoundWords WordLookup::with_keys(const std::vector<std::string>& keys,
                                 const std::string& word) const {
  const index::Vocabulary& vocabulary = reader_.vocabulary();
  std::set<std::string> whole;
  FoundWords found;
  for (const std::string& key : keys) {
    append(found.ids, vocabulary.with_key(key));
    const auto compounds = vocabulary.with_part(key);
    append(found.ids, compounds);
    whole.insert(index::term(index::Field::key, key));
    if (!compounds.empty()) found.part.push_back(index::term(index::Field::part, key));
  }
  // What has no keys is only itself: a number, a law, a word that was damaged in the source.
  for (const WordId id : vocabulary.spelled(word)) {
    const Layer layer = vocabulary.layer(id);
    if (layer != Layer::term && layer != Layer::original) continue;
    found.ids.push_back(id);
    whole.insert(index::word_term(layer, word));
  }
  found.whole.assign(whole.begin(), whole.end());
  sort_unique(found.ids);
  found.forms = found.ids.size();
  return found;
}

FoundWords WordLookup::spelled(std::string_view word) const {
  FoundWords found;
  const index::Vocabulary& vocabulary = reader_.vocabulary();
  for (const WordId id : vocabulary.spelled(word)) {
    const Layer layer = vocabulary.layer(id);
    if (layer == Layer::word || layer == Layer::original) found.ids.push_back(id);
  }
  found.forms = found.ids.size();
  found.whole.push_back(index::word_term(Layer::word, word));
  return found;
}

FoundWords WordLookup::any_word() const {
  const index::Vocabulary& vocabulary = reader_.vocabulary();
  FoundWords found{.whole = {std::string()}};  // the term that every passage has
  for (const WordId id : vocabulary.starting_with(""))
    if (vocabulary.layer(id) != Layer::term) found.ids.push_back(id);
  found.forms = found.ids.size();
  return found;
}

FoundWords WordLookup::matching(std::string_view pattern) const {
  if (pattern.find_first_not_of('*') == pattern.npos) return any_word();
  const index::Vocabulary& vocabulary = reader_.vocabulary();
  const auto star = pattern.find('*');
  const std::string_view start = pattern.substr(0, star);
  const std::string_view piece = longest_piece(pattern);
  const auto candidates =
      start == piece ? vocabulary.starting_with(start) : vocabulary.containing(piece);
  // One spelling may be several words: forms and layers.
  std::unordered_map<std::string_view, std::uint64_t> counts;
  for (const WordId id : candidates)
    if (vocabulary.layer(id) != Layer::term && matches_pattern(vocabulary.text(id), pattern))
      counts[vocabulary.text(id)] += vocabulary.count(id);
  FoundWords found{.forms = counts.size()};
  std::vector<std::pair<std::string_view, std::uint64_t>> chosen(counts.begin(), counts.end());
  std::sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (chosen.size() > most_forms) {
    chosen.resize(most_forms);
    found.limited = true;
  }
  std::set<std::string> terms;
  for (const auto& [text, count] : chosen)
    for (const WordId id : vocabulary.spelled(text)) {
      if (vocabulary.layer(id) == Layer::term) continue;
      found.ids.push_back(id);
      terms.insert(index::word_term(vocabulary.layer(id), text));
    }
  found.whole.assign(terms.begin(), terms.end());
  sort_unique(found.ids);
  return found;
}

}  // namespace planlupe::query
