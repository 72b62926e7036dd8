#include "index/analyser.h"

#include <array>
#include <unordered_map>
#include <utility>

#include <unicode/uversion.h>

#include "corpus/data_dir.h"
#include "corpus/text.h"
#include "index/language_tables.h"
#include "index/lemmatiser.h"
#include "index/lexica.h"
#include "index/segment.h"

namespace planlupe::index {

namespace {

// Counts the changes to the rules in code, as the digests count those to data.
constexpr int rules_version = 1;

// Plan corpora have some 20 000 distinct words in a million; this bounds what junk can take.
constexpr std::size_t most_cached = 200'000;

}  // namespace

struct Analyser::State {
  AnalyserOptions options;
  WordSegmenter segmenter;
  std::shared_ptr<const LanguageTables> tables;
  bool has_lexica = false;
  std::optional<Lemmatiser> lemmatiser;                           // loaded when first needed
  std::array<std::unordered_map<std::string, WordPtr>, 3> cache;  // by Form, then by surface

  Word look_up(std::string text, Form form) {
    if (options.known)
      if (auto known = options.known(text, form)) return *std::move(known);
    if (!has_lexica) return stemmed(std::move(text));
    if (!lemmatiser) load();
    return lemmatiser ? lemmatiser->analyse(std::move(text), form) : stemmed(std::move(text));
  }

  // The files were there when the analyser was opened; if they cannot be read now, it goes on as
  // it does without them, and has_lemmas() says so.
  void load() {
    if (auto lexica = Lexica::shared(options.transducers))
      lemmatiser.emplace(*std::move(lexica), tables);
    else
      has_lexica = false;
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
  auto tables = read_language_tables(data_dir() / "language");
  if (!tables) return fail(tables.error());
  state->tables = std::make_shared<const LanguageTables>(*std::move(tables));
  state->options = std::move(options);
  if (state->options.transducers.empty()) state->options.transducers = Lexica::default_folder();
  state->has_lexica = Lexica::present(state->options.transducers);
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

std::string Analyser::stamp() const {
  return "analyser/" + std::to_string(rules_version) + " icu/" U_ICU_VERSION " tables/" +
         state_->tables->digest.substr(0, 16) + " lexica/" +
         Lexica::digest(state_->options.transducers);
}

bool Analyser::has_lemmas() const { return state_->has_lexica; }

}  // namespace planlupe::index
