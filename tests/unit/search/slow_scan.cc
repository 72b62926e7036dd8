#include "tests/unit/search/slow_scan.h"

#include <algorithm>
#include <limits>
#include <sstream>
#include <stdexcept>

#include "corpus/text.h"
#include "index/language/sentences.h"
#include "tests/unit/search/words_as_read.h"

namespace planlupe::tests {

using query::Node;
using query::NodeKind;

namespace {

bool shares(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& key) { return b.contains(key); });
}

}  // namespace

SlowScan::SlowScan() : analyser_(*index::Analyser::open()) {}

void SlowScan::add(const Document& document, const Plan& plan) {
  for (const Passage& passage : document.passages) {
    Entry entry{.plan = plan, .passage = passage, .words = {}, .title = {}, .headings = {}};
    entry.plan.file = document.file;
    entry.title = analyser_.analyse(plan.title, Form::other);
    for (const std::string& heading : passage.heading_path)
      for (index::Token& token : analyser_.analyse(heading, passage.language))
        entry.headings.push_back(std::move(token));
    const auto sentences = index::split_sentences(passage.text);
    for (const index::Token& token : analyser_.analyse(passage.text, passage.language)) {
      const auto after = std::find_if(sentences.begin(), sentences.end(),
                                      [&](const index::Span& s) { return s.start > token.start; });
      const bool term = token.kind > index::TokenKind::joined;
      entry.words.push_back(
          {.text = token.word->text,
           .keys = {token.word->keys.begin(), token.word->keys.end()},
           .parts = {token.word->parts.begin(), token.word->parts.end()},
           .written = token.kind == index::TokenKind::word,
           .term = term,
           .start = token.start,
           .end = token.end,
           .position = token.position,
           .sentence = std::max(0, static_cast<int>(after - sentences.begin()) - 1)});
      if (!term) keys_[token.word->text].insert(token.word->keys.begin(), token.word->keys.end());
    }
    add_originals(entry);
    for (Word& word : entry.words)
      word.number =
          numbers_
              .emplace(std::tuple(word.text, word.keys, word.parts, word.written, word.term),
                       numbers_.size())
              .first->second;
    entries_.push_back(std::move(entry));
  }
}

// What the source had where the text was repaired: at the place of the first repaired word.
void SlowScan::add_originals(Entry& entry) {
  std::vector<Word> originals;
  for (const Repair& repair : entry.passage.repairs) {
    const auto at = std::find_if(entry.words.begin(), entry.words.end(), [&](const Word& word) {
      return word.written && word.start < repair.end && word.end > repair.start;
    });
    if (at == entry.words.end()) continue;
    Word original{.text = lower(normalise(repair.original)), .written = true};
    original.start = repair.start;
    original.end = repair.end;
    original.position = at->position;
    original.sentence = at->sentence;
    originals.push_back(std::move(original));
  }
  entry.words.insert(entry.words.end(), originals.begin(), originals.end());
}

std::vector<std::string> SlowScan::words() const {
  std::set<std::string> words;
  for (const Entry& entry : entries_)
    for (const Word& word : entry.words)
      if (word.written) words.insert(word.text);
  return {words.begin(), words.end()};
}

std::vector<std::string> SlowScan::chunks() const {
  constexpr std::u32string_view syntax = U"()\"“”„‟«»″＂'‘’‚‹›=:*";
  std::vector<std::string> chunks;
  for (const Entry& entry : entries_) {
    std::istringstream in(lower(entry.passage.text));
    for (std::string chunk; in >> chunk;) {
      std::u32string points = decode(chunk);
      std::erase_if(points, [&](char32_t c) { return is_sign(c, syntax); });
      points.erase(0, points.find_first_not_of(U'-'));
      if (can_be_typed(points)) chunks.push_back(encode(points));
    }
  }
  return chunks;
}

std::vector<std::string> SlowScan::running_words() const {
  std::vector<std::string> words;
  for (const Entry& entry : entries_)
    for (const Word& word : entry.words)
      if (word.written && can_be_typed(decode(word.text))) words.push_back(word.text);
  return words;
}

const std::set<std::string>& SlowScan::keys_of(const std::string& word) {
  auto& keys = keys_[word];
  if (keys.empty()) {
    const auto analysed = analyser_.word(word);
    keys.insert(analysed->keys.begin(), analysed->keys.end());
  }
  return keys;
}

bool SlowScan::fits(const Word& word, const std::string& wanted, How how) {
  auto& known = fits_[{wanted, how}];
  if (known.empty()) known.assign(numbers_.size(), -1);
  signed char& answer = known[word.number];
  if (answer < 0) answer = compare(word, wanted, how) ? 1 : 0;
  return answer == 1;
}

bool SlowScan::compare(const Word& word, const std::string& wanted, How how) {
  if (how == How::exact) return word.written && word.text == wanted;
  if (how == How::pattern) return !word.term && glob(word.text, wanted);
  if (word.keys.empty()) return word.text == wanted;  // a number, a law, a damaged word
  return shares(keys_of(wanted), word.keys) || shares(keys_of(wanted), word.parts);
}

// Every way to find `words` at positions that follow each other.
std::vector<SlowScan::Group> SlowScan::sequences(const std::vector<std::string>& words, How how,
                                                 Within in) {
  std::vector<Group> found;
  const auto& all = in.entry->words;
  for (std::size_t first = 0; first < all.size(); ++first) {
    Group group;
    bool complete = true;
    for (std::size_t k = 0; k < words.size() && complete; ++k) {
      const How here =
          how == How::exact && words[k].find('*') != std::string::npos ? How::pattern : how;
      complete = false;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if (k == 0 && i != first) continue;
        if (all[i].position != all[first].position + static_cast<int>(k)) continue;
        if (in.sentence >= 0 && all[i].sentence != in.sentence) continue;
        if (!fits(all[i], words[k], here)) continue;
        group.words.insert(i);
        complete = true;
      }
    }
    if (!complete) continue;
    group.from = all[first].position;
    group.to = group.from + static_cast<int>(words.size()) - 1;
    found.push_back(std::move(group));
  }
  return found;
}

// What the analyser makes of a piece of a query. Of references that share a place only the longest
// counts; they are `whole` when no word stands outside them but the name of the law.
SlowScan::Cut SlowScan::cut_up(const std::string& text) {
  Cut cut;
  constexpr int none = std::numeric_limits<int>::max();
  int from = none, first = none, to = -1, outside = 0;
  std::string law;
  const auto tokens = analyser_.analyse(text, Form::other);
  const auto is_reference = [](const index::Token& token) {
    return token.kind == index::TokenKind::law || token.kind == index::TokenKind::document;
  };
  for (const index::Token& token : tokens) {
    if (!is_reference(token)) continue;
    from = std::min(from, token.start);
    first = std::min(first, token.position);
    to = std::max(to, token.end);
    law = std::max(law, token.word->text.substr(0, token.word->text.find("§")));
  }
  for (const index::Token& token : tokens) {
    const std::string& word = token.word->text;
    if (token.kind == index::TokenKind::word) cut.words.push_back(word);
    const bool law_name = token.position == first - 1 && law.size() > 2 &&
                          word.starts_with(law.substr(0, law.size() - 2));
    if (token.start < from && !law_name) ++outside;
    if (token.end > to) ++outside;
    if (token.kind == index::TokenKind::word) continue;
    const bool less = std::any_of(tokens.begin(), tokens.end(), [&](const index::Token& other) {
      return is_reference(token) && is_reference(other) && other.word->text != word &&
             other.start <= token.start && other.end >= token.end &&
             other.word->text.find(word) != std::string::npos;
    });
    if (!less) cut.others.push_back(word);
    if (!less && token.kind > index::TokenKind::joined) cut.terms.push_back(word);
  }
  cut.whole = to >= 0 && outside == 0;
  return cut;
}

// One word of a query may be several of the text: «by-utvikling», «§ 4», «3 000».
std::vector<SlowScan::Group> SlowScan::word_groups(const std::string& text, Within in) {
  const Cut cut = cut_up(text);
  std::vector<Group> found = any_of(cut.others, in);
  if (!cut.whole)
    for (Group& group : sequences(cut.words, How::forms, in)) found.push_back(std::move(group));
  return found;
}

std::vector<SlowScan::Group> SlowScan::any_of(const std::vector<std::string>& terms, Within in) {
  std::vector<Group> found;
  for (const std::string& term : terms)
    for (Group& group : sequences({term}, How::forms, in)) found.push_back(std::move(group));
  return found;
}

std::vector<SlowScan::Group> SlowScan::near_groups(const Node& node, Within in) {
  std::vector<std::vector<Group>> chains{{}};
  for (const Node& child : node.children) {
    std::vector<std::vector<Group>> longer;
    for (const auto& chain : chains)
      for (const Group& group : groups(child, in)) {
        const bool fits_in = std::all_of(chain.begin(), chain.end(), [&](const Group& other) {
          const Group& left = other.from < group.from ? other : group;
          const Group& right = other.from < group.from ? group : other;
          return right.from > left.to && right.from - left.to <= node.distance;
        });
        if (!fits_in) continue;
        longer.push_back(chain);
        longer.back().push_back(group);
      }
    chains = std::move(longer);
  }
  std::vector<Group> found;
  for (const auto& chain : chains) {
    Group group;
    for (const Group& part : chain) group.words.insert(part.words.begin(), part.words.end());
    found.push_back(std::move(group));
  }
  return found;
}

std::vector<SlowScan::Group> SlowScan::groups(const Node& node, Within in) {
  switch (node.kind) {
    case NodeKind::word:
      return word_groups(node.text, in);
    case NodeKind::phrase:
      if (const Cut parts = cut_up(node.text); parts.whole) return any_of(parts.terms, in);
      [[fallthrough]];
    case NodeKind::exact:
    case NodeKind::pattern:
      return sequences(cut(node.text), How::exact, in);
    case NodeKind::near:
      return near_groups(node, in);
    case NodeKind::any: {
      std::vector<Group> all;
      for (const Node& child : node.children)
        for (Group& group : groups(child, in)) all.push_back(std::move(group));
      return all;
    }
    default:
      throw std::logic_error("not words");
  }
}

bool SlowScan::all_words_in(const std::vector<index::Token>& tokens, const std::string& wanted) {
  for (const std::string& word : cut(wanted))
    if (std::none_of(tokens.begin(), tokens.end(), [&](const index::Token& token) {
          const auto& keys = token.word->keys;
          return token.word->text == word || shares(keys_of(word), {keys.begin(), keys.end()});
        }))
      return false;
  return true;
}

bool SlowScan::field_holds(const Node& node, const Entry& entry) {
  using index::Field;
  const auto low = [](std::string_view text) { return lower(text); };
  const Plan& plan = entry.plan;
  switch (node.field) {
    case Field::county:
      return low(plan.county) == node.text;
    case Field::type:
      return name(plan.type) == node.text;
    case Field::status:
      return low(plan.status) == node.text;
    case Field::year:
      return plan.year >= node.from && plan.year <= node.to && plan.year > 0;
    case Field::page:
      return entry.passage.page <= node.to && entry.passage.page_end >= node.from;
    case Field::document:
      return glob(low(plan.file), low(node.text));
    case Field::title:
      return all_words_in(entry.title, node.text);
    case Field::heading:
      return all_words_in(entry.headings, node.text);
    case Field::region:
      return name(entry.passage.region) == node.text;
    case Field::language:
      return name(entry.passage.language) == node.text;
    case Field::kind:
      return name(entry.passage.kind) == node.text;
    default:
      throw std::logic_error("field");
  }
}

bool SlowScan::holds(const Node& node, Within in, Chosen& marks) {
  Chosen found;
  bool held = false;
  switch (node.kind) {
    case NodeKind::field:
      return field_holds(node, *in.entry);
    case NodeKind::none:
      return !holds(node.children[0], in, found);
    case NodeKind::paragraph:
      return holds(node.children[0], in, marks);
    case NodeKind::all:
      held = true;
      for (const Node& child : node.children) held = held && holds(child, in, found);
      break;
    case NodeKind::any:
      for (const Node& child : node.children) {
        Chosen here;
        if (!holds(child, in, here)) continue;
        held = true;
        found.insert(here.begin(), here.end());
      }
      break;
    case NodeKind::sentence: {
      std::set<int> sentences;
      for (const Word& word : in.entry->words)
        if (in.sentence < 0 || word.sentence == in.sentence) sentences.insert(word.sentence);
      for (const int sentence : sentences) {
        Chosen here;
        if (!holds(node.children[0], {in.entry, sentence}, here)) continue;
        held = true;
        found.insert(here.begin(), here.end());
      }
      break;
    }
    default:
      for (const Group& group : groups(node, in)) {
        held = true;
        found.insert(group.words.begin(), group.words.end());
      }
  }
  if (held) marks.insert(found.begin(), found.end());
  return held;
}

std::map<SlowScan::Place, SlowScan::Spans> SlowScan::search(const Node& tree) {
  std::map<Place, Spans> results;
  fits_.clear();
  for (const Entry& entry : entries_) {
    Chosen marks;
    if (!holds(tree, {&entry}, marks)) continue;
    Spans spans, merged;
    for (const std::size_t i : marks) spans.emplace_back(entry.words[i].start, entry.words[i].end);
    std::sort(spans.begin(), spans.end());
    for (const auto& span : spans) {
      if (!merged.empty() && span.first < merged.back().second)
        merged.back().second = std::max(merged.back().second, span.second);
      else
        merged.push_back(span);
    }
    results[{entry.plan.file, entry.passage.id}] = merged;
  }
  return results;
}

}  // namespace planlupe::tests
