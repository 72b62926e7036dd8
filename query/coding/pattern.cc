#include "query/coding/pattern.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t max_depth = 8;
constexpr std::size_t max_length = 1000;

// A flat pattern: text without alternatives.
using Flat = std::u32string;

Failure bad(std::string_view key, std::size_t column) {
  return fail(Errc::codebook_invalid, message(key),
              message("pattern.column", {{"column", std::to_string(column + 1)}}));
}

// Replaces alternatives and sets by all the flat patterns they stand for.
class Expander {
 public:
  Expander(std::u32string text, const PatternSets& sets) : text_(std::move(text)), sets_(sets) {}

  Result<std::vector<Flat>> all() {
    auto out = alternatives(0);
    if (out && at_ < text_.size()) return bad("pattern.bracket", at_);
    return out;
  }

 private:
  // a|b|c up to a closing bracket or the end.
  Result<std::vector<Flat>> alternatives(std::size_t depth) {
    if (depth > max_depth) return bad("pattern.too_deep", at_);
    std::vector<Flat> out;
    while (true) {
      auto one = sequence(depth);
      if (!one) return one;
      out.insert(out.end(), one->begin(), one->end());
      if (at_ >= text_.size() || text_[at_] != U'|') return out;
      ++at_;
    }
  }

  // A run of plain text, bracketed alternatives and sets.
  Result<std::vector<Flat>> sequence(std::size_t depth) {
    std::vector<Flat> out{U""};
    while (at_ < text_.size() && text_[at_] != U'|' && text_[at_] != U')') {
      auto next = text_[at_] == U'(' ? bracket(depth) : text_[at_] == U'@' ? set() : plain();
      if (!next) return next;
      if (out.size() * next->size() > max_alternatives) return bad("pattern.too_many", at_);
      std::vector<Flat> longer;
      longer.reserve(out.size() * next->size());
      for (const Flat& head : out)
        for (const Flat& tail : *next) longer.push_back(head + tail);
      out = std::move(longer);
    }
    return out;
  }

  Result<std::vector<Flat>> plain() {
    const std::size_t start =
        std::exchange(at_, std::min(text_.find_first_of(U"(|)@", at_), text_.size()));
    return std::vector<Flat>{text_.substr(start, at_ - start)};
  }

  Result<std::vector<Flat>> bracket(std::size_t depth) {
    const std::size_t open = at_++;
    auto inner = alternatives(depth + 1);
    if (!inner) return inner;
    if (at_ >= text_.size()) return bad("pattern.bracket", open);
    ++at_;
    return inner;
  }

  Result<std::vector<Flat>> set() {
    const std::size_t start = at_++;
    std::u32string name;
    while (at_ < text_.size() && (is_letter(text_[at_]) || text_[at_] == U'_'))
      name += text_[at_++];
    const auto found = sets_.find(encode(name));
    if (found == sets_.end()) return bad("pattern.no_set", start);
    std::vector<Flat> out;
    for (const std::string& member : found->second) {
      auto flat = Expander(decode(member), PatternSets{}).all();
      if (!flat) return flat;
      out.insert(out.end(), flat->begin(), flat->end());
    }
    return out;
  }

  std::u32string text_;
  const PatternSets& sets_;
  std::size_t at_ = 0;
};

std::string sentence_start(const Flat& before) {
  return before.find(U'^') == Flat::npos ? "" : "^";
}

bool in_word(char32_t c) { return is_letter(c) || is_digit(c) || c == U'*'; }

// Reads a flat pattern into elements.
class FlatReader {
 public:
  explicit FlatReader(const Flat& text) : text_(text) {}

  // An empty sequence when there is no word at all; nothing for a gap that is none.
  std::optional<Sequence> read() {
    Sequence out;
    while (at_ < text_.size()) {
      std::u32string between;
      while (at_ < text_.size() && !in_word(text_[at_]) && text_[at_] != U'~')
        between += text_[at_++];
      if (at_ == text_.size()) break;
      if (text_[at_] == U'~') {
        if (out.empty() || gap_ > 0 || !read_gap()) return std::nullopt;
        continue;
      }
      Element element = word();
      element.separator = out.empty() ? sentence_start(between) : normal_separator(encode(between));
      element.gap = std::exchange(gap_, 0);
      out.push_back(std::move(element));
    }
    if (gap_ > 0) return std::nullopt;
    return out;
  }

 private:
  bool read_gap() {
    int words = 0;
    for (++at_; at_ < text_.size() && is_digit(text_[at_]) && words <= max_gap; ++at_)
      words = words * 10 + static_cast<int>(text_[at_] - U'0');
    gap_ = words;
    return words >= 1 && words <= max_gap && at_ < text_.size() && text_[at_] == U' ';
  }

  Element word() {
    WordGlob glob;
    if (text_.compare(at_, 5, U"case:") == 0) {
      glob.kind = WordGlob::Kind::exact_case;
      at_ += 5;
    } else if (text_.compare(at_, 6, U"lemma:") == 0) {
      glob.kind = WordGlob::Kind::lemma;
      at_ += 6;
    }
    while (at_ < text_.size() && in_word(text_[at_])) {
      const char32_t c = text_[at_++];
      if (c == U'*' && !glob.text.empty() && glob.text.back() == U'*') continue;
      glob.text += glob.kind == WordGlob::Kind::exact_case ? c : to_lower(c);
    }
    return {.any = {std::move(glob)}};
  }

  const Flat& text_;
  std::size_t at_ = 0;
  int gap_ = 0;
};

bool has_letters(const Sequence& sequence) {
  return std::any_of(sequence.begin(), sequence.end(), [](const Element& element) {
    return element.any[0].text.find_first_not_of(U'*') != std::u32string::npos;
  });
}

bool every_word_filled(const Sequence& sequence) {
  return std::all_of(sequence.begin(), sequence.end(),
                     [](const Element& element) { return !element.any[0].text.empty(); });
}

// Joins sequences that differ only in the words at one place: far fewer to try at each word.
void join_at(std::vector<Sequence>& sequences, std::size_t place) {
  std::vector<Sequence> out;
  std::map<Sequence, std::size_t> seen;  // without the words at `place`
  for (Sequence& sequence : sequences) {
    if (place >= sequence.size()) {
      out.push_back(std::move(sequence));
      continue;
    }
    const auto words = std::exchange(sequence[place].any, {});
    const auto at = seen.emplace(sequence, out.size()).first->second;
    if (at == out.size()) out.push_back(std::move(sequence));
    out[at][place].any.insert(out[at][place].any.end(), words.begin(), words.end());
  }
  sequences = std::move(out);
}

void compact(std::vector<Sequence>& sequences) {
  if (sequences.size() < 2) return;
  std::size_t longest = 0;
  for (const Sequence& sequence : sequences) longest = std::max(longest, sequence.size());
  for (std::size_t place = longest; place-- > 0;) join_at(sequences, place);
  for (Sequence& sequence : sequences)
    for (Element& element : sequence) {
      std::sort(element.any.begin(), element.any.end());
      element.any.erase(std::unique(element.any.begin(), element.any.end()), element.any.end());
    }
}

}  // namespace

Result<Pattern> parse_pattern(std::string_view source, const PatternSets& sets) {
  const auto text = decode(collapse_space(normalise(source)));
  if (text.size() > max_length) return bad("pattern.too_long", max_length);
  const auto flats = Expander(text, sets).all();
  if (!flats) return fail(flats.error());
  Pattern pattern{.source = std::string(source)};
  for (const Flat& flat : *flats) {
    auto sequence = FlatReader(flat).read();
    if (!sequence) return bad("pattern.gap", text.find(U'~'));
    if (sequence->size() > max_elements) return bad("pattern.too_long", 0);
    if (!has_letters(*sequence)) return bad("pattern.no_letters", 0);
    if (!every_word_filled(*sequence)) return bad("pattern.empty_word", 0);
    pattern.sequences.push_back(*std::move(sequence));
  }
  compact(pattern.sequences);
  return pattern;
}

std::string normal_separator(std::string_view between) {
  if (between == " " || between == "-") return std::string(between);
  std::u32string out;
  // The letters keep collapse_space from trimming: whether words touch is part of the answer.
  for (const char32_t c : decode(collapse_space("x" + std::string(between) + "x"))) {
    const bool quote =
        c == U'"' || c == U'\'' || c == U'«' || c == U'»' || (c >= U'\u2018' && c <= U'\u201F');
    const bool dash = (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212';
    if (!quote) out += dash ? U'-' : c;
  }
  return encode(out.substr(1, out.size() - 2));
}

bool glob_matches(std::u32string_view glob, std::u32string_view word) {
  std::size_t g = 0, w = 0, star = std::u32string_view::npos, back = 0;
  while (w < word.size()) {
    if (g < glob.size() && glob[g] == U'*') {
      star = g++;
      back = w;
    } else if (g < glob.size() && glob[g] == word[w]) {
      ++g, ++w;
    } else if (star != std::u32string_view::npos) {
      g = star + 1;
      w = ++back;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == U'*') ++g;
  return g == glob.size();
}

}  // namespace planlupe::query
