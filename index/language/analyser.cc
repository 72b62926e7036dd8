#include "index/language/analyser.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include <unicode/uversion.h>

#include "corpus/data_dir.h"
#include "corpus/text.h"
#include "index/language/hyphenated.h"
#include "index/language/language_tables.h"
#include "index/language/lemmatiser.h"
#include "index/language/lexica.h"
#include "index/language/place_names.h"
#include "index/language/segment.h"
#include "index/language/term.h"
#include "index/words/word_row.h"

namespace planlupe::index {

namespace {

// Counts the changes to the rules in code, as the digests count those to data.
constexpr int rules_version = 4;

// Plan corpora have some 20 000 distinct words in a million; this bounds what junk can take.
constexpr std::size_t most_cached = 200'000;
constexpr std::size_t longest_cached = 128;  // bytes

// Lets a view be looked up among strings.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using Cache = std::unordered_map<std::string, WordPtr, TextHash, std::equal_to<>>;

}  // namespace

struct Analyser::State {
  AnalyserOptions options;
  WordSegmenter segmenter;
  std::shared_ptr<const LanguageTables> tables;
  bool has_lexica = false;
  std::optional<Lemmatiser> lemmatiser;  // loaded when first needed
  std::array<Cache, 3> cache;            // by Form, then by surface

  Word look_up(std::string text, Form form) {
    if (options.known)
      if (auto known = options.known(text, form)) return *std::move(known);
    return ready() ? lemmatiser->analyse(std::move(text), form) : stemmed(std::move(text));
  }

  // The files were there when the analyser was opened; if they cannot be read now, it goes on as
  // it does without them, and has_lemmas() says so.
  void load() {
    if (auto lexica = Lexica::shared(options.transducers))
      lemmatiser.emplace(*std::move(lexica), tables);
    else
      has_lexica = false;
  }

  bool ready() {
    if (has_lexica && !lemmatiser) load();
    return lemmatiser.has_value();
  }

  std::vector<Token> words(std::string_view text, Form form) {
    std::vector<Token> tokens;
    for (const RawWord& raw : segmenter.words(text))
      tokens.push_back({.start = raw.span.start,
                        .end = raw.span.end,
                        .position = static_cast<int>(tokens.size()) + 1,
                        .word = find(raw.surface, form)});
    return tokens;
  }

  void add_joined(const WordRow& row, Form form, std::vector<Token>& tokens) {
    const auto joints = [this](const std::string& word) {
      return ready() ? lemmatiser->joints(word) : std::vector<int>{};
    };
    for (auto& joined : joined_words(row, joints))
      tokens.push_back({.kind = TokenKind::joined,
                        .start = row[joined.first].start,
                        .end = row[joined.end - 1].end,
                        .position = row[joined.first].position,
                        .word = find_joined(joined, form)});
  }

  WordPtr find_joined(const JoinedWord& joined, Form form) {
    return cached(joined.head + "-" + joined.tail, form, [&] {
      const std::string text = joined.head + joined.tail;
      if (options.known)
        if (auto known = options.known(text, form)) return *std::move(known);
      return ready() ? lemmatiser->analyse_joined(joined.head, joined.tail, form) : stemmed(text);
    });
  }

  WordPtr find(std::string_view surface, Form form) {
    return cached(surface, form, [&] { return look_up(lower(normalise(surface)), form); });
  }

  // What the cache has for `key`, or what `make` makes for it.
  template <class Make>
  WordPtr cached(std::string_view key, Form form, Make make) {
    auto& words = cache[static_cast<std::size_t>(form)];
    if (const auto at = words.find(key); at != words.end()) return at->second;
    auto word = std::make_shared<const Word>(make());
    if (key.size() > longest_cached) return word;
    if (words.size() >= most_cached) words.clear();
    words.emplace(key, word);
    return word;
  }
};

namespace {

Token token_of(const WordRow& row, Term term) {
  const Token& first = row[term.first];
  return {.kind = term.kind,
          .start = first.start - term.sign_before,
          .end = row[term.end - 1].end + term.sign_after,
          .position = first.position,
          .word = std::make_shared<const Word>(Word{.text = std::move(term.text)})};
}

}  // namespace

Analyser::Analyser(std::unique_ptr<State> state) : state_(std::move(state)) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

Result<Analyser> Analyser::open(AnalyserOptions options) {
  auto state = std::make_unique<State>();
  auto tables = read_language_tables(data_dir() / "language");
  if (!tables) return fail(tables.error());
  if (auto added = add_place_names(data_dir(), *tables); !added) return fail(added.error());
  state->tables = std::make_shared<const LanguageTables>(*std::move(tables));
  state->options = std::move(options);
  if (state->options.transducers.empty()) state->options.transducers = Lexica::default_folder();
  state->has_lexica = Lexica::present(state->options.transducers);
  return Analyser(std::move(state));
}

std::vector<Token> Analyser::analyse(std::string_view text, Form form) {
  std::vector<Token> tokens = state_->words(text, form);
  const bool has_digit = text.find_first_of("0123456789") != text.npos;
  // Hyphens beyond ASCII begin with this byte.
  const bool has_hyphen = text.find('-') != text.npos || text.find('\xE2') != text.npos;
  if (!has_digit && !has_hyphen) return tokens;
  const std::u32string letters = decode(text);
  const WordRow row(letters, tokens);
  std::vector<Token> more;
  if (has_hyphen) state_->add_joined(row, form, more);
  if (has_digit)
    for (auto& term : find_terms(row)) more.push_back(token_of(row, std::move(term)));
  tokens.insert(tokens.end(), more.begin(), more.end());
  std::stable_sort(tokens.begin(), tokens.end(),
                   [](const Token& a, const Token& b) { return a.position < b.position; });
  return tokens;
}

WordPtr Analyser::word(std::string_view word, Form form) {
  if (word.find('-') != word.npos)
    for (const Token& token : analyse(word, form))
      if (token.kind == TokenKind::joined && token.start == 0 &&
          static_cast<std::size_t>(token.end) == code_points(word))
        return token.word;
  return state_->find(word, form);
}

std::string Analyser::stamp() const {
  return "analyser/" + std::to_string(rules_version) + " icu/" U_ICU_VERSION " tables/" +
         state_->tables->digest.substr(0, 16) + " lexica/" +
         Lexica::digest(state_->options.transducers);
}

bool Analyser::has_lemmas() const { return state_->has_lexica; }

}  // namespace planlupe::index
