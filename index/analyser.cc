#include "index/analyser.h"

#include <array>
#include <unordered_map>
#include <utility>

#include <xapian.h>

#include "corpus/text.h"
#include "index/segment.h"

namespace planlupe::index {

namespace {

// Plan corpora have some 20 000 distinct words in a million; this bounds what junk can take.
constexpr std::size_t most_cached = 200'000;

}  // namespace

struct Analyser::State {
  AnalyserOptions options;
  WordSegmenter segmenter;
  Xapian::Stem stem{"norwegian"};
  std::array<std::unordered_map<std::string, WordPtr>, 3> cache;  // by Form, then by surface

  Word look_up(std::string text, Form form) {
    if (options.known)
      if (auto known = options.known(text, form)) return *std::move(known);
    Word word{.text = std::move(text)};
    word.stem = stem(word.text);
    word.keys = {"~" + word.stem};
    return word;
  }

  WordPtr find(std::string_view surface, Form form) {
    auto& words = cache[static_cast<std::size_t>(form)];
    const std::string key(surface);
    if (const auto at = words.find(key); at != words.end()) return at->second;
    if (words.size() >= most_cached) words.clear();
    auto word = std::make_shared<const Word>(look_up(lower(normalise(surface)), form));
    words.emplace(key, word);
    return word;
  }
};

Analyser::Analyser(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

Result<Analyser> Analyser::open(AnalyserOptions options) {
  auto state = std::make_unique<State>();
  state->options = std::move(options);
  return Analyser(std::move(state));
}

std::vector<Token> Analyser::analyse(std::string_view text, Form form) {
  std::vector<Token> tokens;
  int position = 0;
  for (const RawWord& raw : state_->segmenter.words(text))
    tokens.push_back({.start = raw.span.start,
                      .end = raw.span.end,
                      .position = ++position,
                      .word = state_->find(raw.surface, form)});
  return tokens;
}

WordPtr Analyser::word(std::string_view word, Form form) { return state_->find(word, form); }

std::string Analyser::stamp() const { return "analyser/1 snowball"; }

bool Analyser::has_lemmas() const { return false; }

}  // namespace planlupe::index
