#include "index/language/lemmatiser.h"

#include <algorithm>

#include <xapian.h>

#include "corpus/text.h"
#include "index/language/compound.h"
#include "index/language/noun.h"

namespace planlupe::index {

namespace {

using Keys = std::vector<std::string>;

// A compound whose parts are ambiguous has the products of their keys; these bound them.
constexpr std::size_t most_compound_keys = 4;

constexpr std::size_t longest_word = 64;  // code points; as in compound.cc

void add(Keys& keys, const std::string& key) {
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

void add_all(Keys& keys, const Keys& more) {
  for (const auto& key : more) add(keys, key);
}

// "a+b" for every key of each part, the first of each part first.
Keys joined(const std::vector<Keys>& parts, std::size_t first, std::size_t count) {
  Keys out{""};
  for (std::size_t i = first; i < first + count; ++i) {
    Keys longer;
    for (const auto& begun : out)
      for (const auto& key : parts[i])
        if (longer.size() < most_compound_keys)
          longer.push_back(begun.empty() ? key : begun + "+" + key);
    out = std::move(longer);
  }
  return out;
}

bool replace_beginning(std::u32string& word, const Respelling& spelling) {
  if (!word.starts_with(spelling.from) || word.size() == spelling.from.size()) return false;
  word.replace(0, spelling.from.size(), spelling.to);
  return true;
}

bool replace_ending(std::u32string& word, const Respelling& spelling) {
  if (!word.ends_with(spelling.from) || word.size() == spelling.from.size()) return false;
  word.replace(word.size() - spelling.from.size(), spelling.from.size(), spelling.to);
  return true;
}

std::string without_agent_ending(std::string stem) {
  constexpr std::size_t shortest = 3;
  for (const std::string_view ending : {"ern", "er", "ar"})
    if (stem.ends_with(ending) && stem.size() > ending.size() + shortest) {
      stem.resize(stem.size() - ending.size());
      break;
    }
  return stem;
}

// What `memory` has for `name`, or what `make` makes for it. Junk must not fill the memory.
template <class Memory, class Make>
typename Memory::mapped_type remembered(Memory& memory, const std::u32string& name, Make make) {
  constexpr std::size_t most_remembered = 100'000;
  if (const auto at = memory.find(name); at != memory.end()) return at->second;
  if (memory.size() >= most_remembered) memory.clear();
  return memory.emplace(name, make()).first->second;
}

const Keys* find(const KeyTable& table, const std::string& word) {
  const auto at = table.find(word);
  return at == table.end() ? nullptr : &at->second;
}

}  // namespace

Word stemmed(std::string text) {
  // Not shared between threads: Xapian counts its references without locks.
  static thread_local const Xapian::Stem stem("norwegian");
  Word word{.text = std::move(text)};
  word.stem = stem(word.text);
  word.keys = {"~" + without_agent_ending(word.stem)};
  return word;
}

Keys Lemmatiser::keys(std::u32string_view word, Form form, Role role) {
  std::u32string name(word);
  name += static_cast<char32_t>(static_cast<unsigned>(form) * 8 + static_cast<unsigned>(role));
  return remembered(keys_, name, [&] { return find_keys(word, form, role); });
}

std::vector<int> Lemmatiser::joints(const std::u32string& word) {
  return remembered(joints_, word, [&] { return index::joints(word, *lexica_, *tables_); });
}

Keys Lemmatiser::find_keys(std::u32string_view word, Form form, Role role) const {
  Keys out;
  if (form != Form::nn) add_all(out, lexica_->keys(word, Form::nb, role, tables_->translations));
  if (form != Form::nb) add_all(out, lexica_->keys(word, Form::nn, role, tables_->translations));
  if (out.empty() && form != Form::other)
    out = lexica_->keys(word, form == Form::nb ? Form::nn : Form::nb, role, tables_->translations);
  return out;
}

Keys Lemmatiser::respelled_keys(const std::u32string& word) {
  std::u32string other = word;
  for (const auto& spelling : tables_->beginnings)
    if (replace_beginning(other, spelling)) break;
  for (const auto& spelling : tables_->endings)
    if (replace_ending(other, spelling)) break;
  return other == word ? Keys{} : keys(other, Form::other, Role::whole);
}

// Nynorsk spellings that bokmål has differently wherever they stand in a word: rådgjevar and
// arbeidsgjevaravgift are looked up as rådgivar and arbeidsgivaravgift.
std::u32string Lemmatiser::respelled_inside(std::u32string word) const {
  for (const auto& spelling : tables_->inner)
    if (const auto at = word.find(spelling.from); at != word.npos && !lexica_->knows(word))
      word.replace(at, spelling.from.size(), spelling.to);
  return word;
}

// A particle and a word that the lexica know: oppbygnad is opp and bygning.
Keys Lemmatiser::prefixed_keys(const std::u32string& word, Form form) {
  constexpr std::size_t shortest_root = 5;
  for (const auto& prefix : tables_->prefixes) {
    if (!word.starts_with(prefix.from) || word.size() < prefix.from.size() + shortest_root)
      continue;
    Keys out = keys(std::u32string_view(word).substr(prefix.from.size()), form, Role::whole);
    for (auto& key : out) key.insert(0, planlupe::encode(prefix.to));
    if (!out.empty()) return out;
  }
  return {};
}

Keys Lemmatiser::whole_keys(const std::u32string& word, Form form) {
  Keys out = keys(word, form, Role::whole);
  if (out.empty()) out = respelled_keys(word);
  if (out.empty() && joints(word).empty()) out = prefixed_keys(word, form);
  if (out.empty()) out = keys(word, form, Role::left);  // «integrerings-» by itself
  for (std::size_t i = 0, own = out.size(); i < own; ++i)
    if (const auto* more = find(tables_->lemma_keys, out[i])) add_all(out, *more);
  return out;
}

Keys Lemmatiser::part_keys(const std::u32string& part, Form form, Role role) {
  if (role == Role::left)
    if (const auto* fixed = find(tables_->part_keys, planlupe::encode(part))) return *fixed;
  Keys out = keys(part, form, role);
  // «tala» stands last for tale by the lexicon, and for tal by the table of short nouns.
  if (out.empty() || (role == Role::right && is_short_noun(part, *lexica_, *tables_)))
    add_all(out, keys(part, form, Role::whole));
  if (out.empty()) out = prefixed_keys(part, form);
  if (out.empty()) out = {planlupe::encode(part)};
  return out;
}

// The keys of a part, or of its parts where nynorsk has one word and bokmål a compound: drikkevass-
// becomes drikke and vann, as drikkevanns- does.
std::vector<Keys> Lemmatiser::pieces(const std::u32string& part, Keys found, Form form, bool last) {
  std::vector<Keys> out;
  const std::u32string lemma = decode(found.front());
  if (form != Form::nb && found.size() == 1 && lemma != part) {
    int start = 0;
    for (const int end : joints(lemma)) {
      out.push_back(part_keys(
          lemma.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)),
          Form::nb, Role::left));
      start = end;
    }
    if (start > 0)
      out.push_back(part_keys(lemma.substr(static_cast<std::size_t>(start)), Form::nb,
                              last ? Role::right : Role::whole));
  }
  if (out.empty()) out.push_back(std::move(found));
  return out;
}

// A nynorsk word that is no compound, though what bokmål calls it is one: drikkevatn.
void Lemmatiser::add_parts_of_key(const std::u32string& word, Form form, Word& out) {
  if (form == Form::nb || out.keys.empty()) return;
  const std::u32string lemma = decode(out.keys.front());
  if (lemma != word && !joints(lemma).empty()) add_parts(lemma, Form::nb, out);
}

void Lemmatiser::add_parts(const std::u32string& word, Form form, Word& out) {
  std::vector<int> ends = joints(word);
  if (ends.empty()) return add_parts_of_key(word, form, out);
  ends.push_back(static_cast<int>(word.size()));
  std::vector<Keys> parts;
  int start = 0;
  for (const int end : ends) {
    const std::u32string part =
        word.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
    Keys found = part_keys(part, form, end == ends.back() ? Role::right : Role::left);
    add_all(out.parts, found);
    const bool last = end == ends.back();
    for (auto& piece : pieces(part, std::move(found), form, last))
      parts.push_back(std::move(piece));
    start = end;
  }
  add_all(out.keys, joined(parts, 0, parts.size()));
  for (std::size_t first = 0; first < parts.size(); ++first)
    for (std::size_t count = 2; first + count <= parts.size() && count < parts.size(); ++count)
      add_all(out.parts, joined(parts, first, count));
}

Word Lemmatiser::analyse(std::string text, Form form) {
  Word word = stemmed(std::move(text));
  const Keys stem_key = std::move(word.keys);
  const std::u32string letters = decode(word.text);
  // Patterns in the lexica («aaah») make long junk cost the square of its length.
  if (letters.size() > longest_word) {
    word.keys = stem_key;
    return word;
  }
  if (const auto* fixed = find(tables_->word_keys, word.text)) {
    word.keys = *fixed;
  } else {
    const std::u32string spelled = respelled_inside(letters);
    word.keys = whole_keys(spelled, form);
    add_parts(spelled, form, word);
  }
  if (word.keys.empty()) word.keys = stem_key;
  return word;
}

Word Lemmatiser::analyse_joined(const std::string& head, const std::string& tail, Form form) {
  Word word = analyse(head + tail, form);
  const Word last = analyse(tail, form);
  for (const auto& key : last.keys) add(word.keys, head + "+" + key);
  return word;
}

std::vector<int> Lemmatiser::joints(const std::string& word) { return joints(decode(word)); }

}  // namespace planlupe::index
