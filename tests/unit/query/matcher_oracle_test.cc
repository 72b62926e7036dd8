// The matcher against an evaluator that knows no tricks: at every word it tries every sequence by
// going forward word by word.

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <random>
#include <tuple>

#include "corpus/text.h"
#include "query/coding/matcher.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

class BruteForce {
 public:
  explicit BruteForce(std::string_view text) : text_(text), tokens_(tokenise(text)) {}

  // "pattern:start-end" for every pattern and start, with the nearest end.
  std::vector<std::string> all(const std::vector<Pattern>& patterns) const {
    std::vector<std::tuple<int, int, int>> found;
    for (std::size_t p = 0; p < patterns.size(); ++p)
      for (std::size_t from = 0; from < tokens_.size(); ++from) {
        std::optional<std::size_t> nearest;
        for (const Sequence& sequence : patterns[p].sequences)
          if (const auto end = match(sequence, 0, from); end && (!nearest || *end < *nearest))
            nearest = end;
        if (nearest)
          found.emplace_back(tokens_[from].start, static_cast<int>(p), tokens_[*nearest].end);
      }
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    for (const auto& [start, pattern, end] : found)
      out.push_back(std::to_string(pattern) + ":" + std::to_string(start) + "-" +
                    std::to_string(end));
    return out;
  }

 private:
  // The nearest last token of elements [i, end) with element i at token `at`.
  std::optional<std::size_t> match(const Sequence& sequence, std::size_t i, std::size_t at) const {
    if (!word_fits(sequence[i], at)) return std::nullopt;
    if (i == 0 && sequence[i].separator == "^" && !first_in_sentence(at)) return std::nullopt;
    if (i + 1 == sequence.size()) return at;
    const Element& next = sequence[i + 1];
    std::optional<std::size_t> nearest;
    for (std::size_t to = at + 1; to < tokens_.size(); ++to) {
      if (static_cast<int>(to - at - 1) > next.gap) break;
      if (next.gap > 0 && tokens_[to].sentence != tokens_[at].sentence) break;
      if (next.gap == 0 && between(at) != next.separator) break;
      if (const auto end = match(sequence, i + 1, to); end && (!nearest || *end < *nearest))
        nearest = end;
    }
    return nearest;
  }

  // No word of letters stands before it in its sentence.
  bool first_in_sentence(std::size_t at) const {
    return std::none_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                        [&](const Token& t) {
                          const char first = text_[t.byte];
                          return t.sentence == tokens_[at].sentence && (first < '0' || first > '9');
                        });
  }

  bool word_fits(const Element& element, std::size_t at) const {
    const auto word = text_.substr(tokens_[at].byte, tokens_[at].bytes);
    for (const WordGlob& glob : element.any) {
      const bool exact = glob.kind == WordGlob::Kind::exact_case;
      if (fits(glob.text, decode(normalise(exact ? std::string(word) : lower(word))))) return true;
    }
    return false;
  }

  // Glob matching by its definition.
  static bool fits(std::u32string_view glob, std::u32string_view word) {
    if (glob.empty()) return word.empty();
    if (glob[0] != U'*')
      return !word.empty() && glob[0] == word[0] && fits(glob.substr(1), word.substr(1));
    return fits(glob.substr(1), word) || (!word.empty() && fits(glob, word.substr(1)));
  }

  std::string between(std::size_t at) const {
    const std::size_t from = tokens_[at].byte + tokens_[at].bytes;
    return normal_separator(text_.substr(from, tokens_[at + 1].byte - from));
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

std::vector<std::string> fast(const std::vector<Pattern>& patterns, std::string_view text) {
  const Matcher matcher(patterns);
  std::vector<std::string> out;
  for (const Match& m : Scanner(matcher).scan(text).matches)
    out.push_back(std::to_string(m.pattern) + ":" + std::to_string(m.start) + "-" +
                  std::to_string(m.end));
  return out;
}

// A small alphabet, so that random patterns meet random texts often.
class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}

  std::string text() {
    std::string out;
    for (int i = roll(30); i >= 0; --i)
      out += pick({"a", "ab", "abå", "ba", "Å", "B", "øab", "7"}) +
             pick({" ", " ", " ", " ", "-", "- ", ". ", ", ", " «", "» ", "\n", " | "});
    return out;
  }

  std::string pattern() {
    std::string out = pick({"", "", "", "^"}) + word();
    for (int i = roll(3); i > 0; --i) out += pick({" ", " ", "-", " ~1 ", " ~3 ", "- "}) + word();
    return out;
  }

 private:
  std::string word() {
    return pick({"a", "a*", "*b", "*", "*a*", "(a|b)", "(a|ba b)", "a(b|)", "case:B", "å", "ab*å",
                 "(a|b|å)*"});
  }
  std::string pick(const std::vector<std::string>& from) {
    return from[static_cast<std::size_t>(roll(static_cast<int>(from.size())))];
  }
  int roll(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random_); }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("The matcher finds what trying everything finds", "[matcher]") {
  Dice dice(20260);
  std::size_t compared = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<Pattern> patterns;
    while (patterns.size() < 6)
      if (auto parsed = parse_pattern(dice.pattern())) patterns.push_back(*std::move(parsed));
    for (int i = 0; i < 4; ++i) {
      const std::string text = dice.text();
      const auto expected = BruteForce(text).all(patterns);
      compared += expected.size();
      INFO(text);
      for (const Pattern& pattern : patterns) UNSCOPED_INFO(pattern.source);
      REQUIRE(fast(patterns, text) == expected);
    }
  }
  CHECK(compared > 10000);
}

TEST_CASE("Patterns with many gaps are bounded by the text, not by their combinations",
          "[matcher]") {
  std::string pattern = "a", text;
  for (int i = 0; i < 20; ++i) pattern += " ~30 a";
  for (int i = 0; i < 2000; ++i) text += "a ";
  const auto parsed = parse_pattern(pattern + " ~30 z");
  REQUIRE(parsed);
  CHECK(fast({*parsed}, text).empty());
}

TEST_CASE("Ten thousand patterns are as exact as one", "[matcher]") {
  std::vector<Pattern> patterns;
  for (int i = 0; i < 10000; ++i)
    patterns.push_back(parse_pattern("ord" + std::to_string(i) + "* (x|y) ~2 slutt").value());
  const auto found = fast(patterns, "ord4711a y og slutt, ord9 x slutt");
  CHECK(found == std::vector<std::string>{"4:0-19", "47:0-19", "471:0-19", "4711:0-19", "9:21-33"});
}

TEST_CASE("Lemma patterns ask for base forms, and match the word itself without them",
          "[matcher]") {
  const auto pattern = parse_pattern("lemma:bosette flyktninger").value();
  const Matcher plain({pattern});
  CHECK(Scanner(plain).scan("bosette flyktninger, bosatte flyktninger").matches.size() == 1);
  const Matcher taught({pattern}, [](std::string_view word) {
    return word == "bosatte" ? std::vector<std::string>{"bosette"} : std::vector<std::string>{};
  });
  CHECK(Scanner(taught).scan("Bosatte flyktninger").matches.size() == 1);
}
