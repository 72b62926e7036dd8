#include "query/coding/matcher.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "corpus/text.h"
#include "query/coding/word_globs.h"

namespace planlupe::query {

namespace {

// Words remembered at most; the memory starts afresh beyond it, so it stays bounded.
constexpr std::size_t max_remembered = 200000;

std::size_t index(int i) { return static_cast<std::size_t>(i); }

struct Place {
  std::vector<int> atoms = {};  // ascending
  std::string separator = {};
  int gap = 0;
};

struct Row {
  int pattern = 0;
  std::vector<Place> places = {};
  std::size_t narrowest = 0;  // after the first, the place that the fewest words fill
};

using Atoms = std::vector<int>;

// A word fills few atoms; a place may want hundreds.
bool shares(const Atoms& word, const Atoms& wanted) {
  return std::any_of(word.begin(), word.end(), [&](int atom) {
    return std::binary_search(wanted.begin(), wanted.end(), atom);
  });
}

}  // namespace

// Atoms are numbered over the three kinds of globs together.
struct Matcher::Compiled {
  Lemmas lemmas;
  WordGlobs folded;                                       // numbers are atoms by folded_atom
  std::vector<int> folded_atom;                           // glob number -> atom
  std::unordered_map<std::u32string, Atoms> lemma_atoms;  // of a word, and of each of its lemmas
  std::vector<std::pair<std::u32string, int>> exact;      // globs as written
  std::vector<Row> rows;
  std::vector<std::vector<int>> starting;  // atom -> rows whose first place it fills

  int atom(const WordGlob& glob) {
    if (glob.kind == WordGlob::Kind::lemma) {
      const int added = static_cast<int>(starting.size());
      for (const std::u32string& lemma : lemmas_of(glob.text)) lemma_atoms[lemma].push_back(added);
      starting.emplace_back();
      return added;
    }
    if (glob.kind == WordGlob::Kind::exact_case) {
      const auto same = std::find_if(exact.begin(), exact.end(),
                                     [&](const auto& e) { return e.first == glob.text; });
      if (same != exact.end()) return same->second;
      exact.emplace_back(glob.text, static_cast<int>(starting.size()));
      starting.emplace_back();
      return exact.back().second;
    }
    const int number = folded.add(glob.text);
    if (index(number) == folded_atom.size()) {
      folded_atom.push_back(static_cast<int>(starting.size()));
      starting.emplace_back();
    }
    return folded_atom[index(number)];
  }

  void add(int pattern, const Sequence& sequence) {
    Row row{.pattern = pattern};
    for (const Element& element : sequence) {
      Place place{.separator = element.separator, .gap = element.gap};
      for (const WordGlob& glob : element.any) place.atoms.push_back(atom(glob));
      std::sort(place.atoms.begin(), place.atoms.end());
      row.places.push_back(std::move(place));
    }
    for (std::size_t p = 1; p < row.places.size(); ++p)
      if (row.narrowest == 0 || row.places[p].atoms.size() < row.places[row.narrowest].atoms.size())
        row.narrowest = p;
    for (const int first : row.places.front().atoms)
      starting[index(first)].push_back(static_cast<int>(rows.size()));
    rows.push_back(std::move(row));
  }

  // The atoms a word of the text fills.
  Atoms atoms_of(std::string_view token) const {
    const auto word = word_form(token);
    std::u32string small = word;
    for (char32_t& c : small) c = to_lower(c);
    Atoms out;
    for (const int number : folded.match(small)) out.push_back(folded_atom[index(number)]);
    for (const auto& [glob, atom] : exact)
      if (glob_matches(glob, word)) out.push_back(atom);
    if (!lemma_atoms.empty()) add_lemmas(small, out);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  // A word meets a pattern's when they have a lemma in common, so that a lemma of either written
  // standard finds the forms of both.
  void add_lemmas(const std::u32string& word, Atoms& out) const {
    for (const std::u32string& lemma : lemmas_of(word)) {
      const auto at = lemma_atoms.find(lemma);
      if (at != lemma_atoms.end()) out.insert(out.end(), at->second.begin(), at->second.end());
    }
  }

  // The word itself and its lemmas.
  std::vector<std::u32string> lemmas_of(const std::u32string& word) const {
    std::vector<std::u32string> out{word};
    if (lemmas)
      for (const std::string& lemma : lemmas(encode(word))) out.push_back(decode(lemma));
    return out;
  }
};

Matcher::Matcher(const std::vector<Pattern>& patterns, Lemmas lemmas) {
  auto compiled = std::make_unique<Compiled>();
  compiled->lemmas = std::move(lemmas);
  for (std::size_t i = 0; i < patterns.size(); ++i)
    for (const Sequence& sequence : patterns[i].sequences)
      compiled->add(static_cast<int>(i), sequence);
  compiled_ = std::move(compiled);
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

struct Scanner::Memory {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  std::unordered_map<std::string, Atoms, Hash, std::equal_to<>> words;
};

namespace {

// One text being scanned.
class Pass {
 public:
  Pass(const Matcher::Compiled& compiled, std::string_view text,
       const std::vector<const Atoms*>& atoms, Scan& scan)
      : compiled_(compiled),
        text_(text),
        atoms_(atoms),
        scan_(scan),
        present_(compiled.starting.size()) {}

  void run() {
    for (const Atoms* word : atoms_)
      for (const int atom : *word) present_[index(atom)] = true;
    for (std::size_t i = 0; i < scan_.tokens.size(); ++i)
      for (const int atom : *atoms_[i])
        for (const int row : compiled_.starting[index(atom)])
          try_row(compiled_.rows[index(row)], i);
    std::sort(scan_.matches.begin(), scan_.matches.end(), [](const Match& a, const Match& b) {
      return std::tuple(a.start, a.pattern, a.end) < std::tuple(b.start, b.pattern, b.end);
    });
    // The shortest of each pattern at each start.
    const auto same = [](const Match& a, const Match& b) {
      return a.start == b.start && a.pattern == b.pattern;
    };
    scan_.matches.erase(std::unique(scan_.matches.begin(), scan_.matches.end(), same),
                        scan_.matches.end());
  }

 private:
  void try_row(const Row& row, std::size_t from) {
    if (!possible(row)) return;
    if (row.places.front().separator == "^" && !begins_sentence(from)) return;
    const auto last = last_token(row, from);
    if (!last) return;
    const Token& a = scan_.tokens[from];
    scan_.matches.push_back({.pattern = row.pattern,
                             .first = static_cast<int>(from),
                             .last = static_cast<int>(*last),
                             .start = a.start,
                             .end = scan_.tokens[*last].end,
                             .sentence = a.sentence});
  }

  // False when no word of the text fills the row's narrowest place.
  bool possible(const Row& row) const {
    const Atoms& wanted = row.places[row.narrowest].atoms;
    return row.narrowest == 0 || std::any_of(wanted.begin(), wanted.end(),
                                             [&](int atom) { return present_[index(atom)]; });
  }

  // Numbers before a heading or list item do not count.
  bool begins_sentence(std::size_t at) const {
    while (at > 0 && scan_.tokens[at - 1].sentence == scan_.tokens[at].sentence)
      if (!is_digit(static_cast<unsigned char>(text_[scan_.tokens[--at].byte]))) return false;
    return true;
  }

  // The nearest token that can end the row when it starts at `from`. Gaps make several places
  // reachable at once; keeping them all, rather than going back, bounds the work.
  std::optional<std::size_t> last_token(const Row& row, std::size_t from) {
    reached_.assign(1, from);
    for (std::size_t p = 1; p < row.places.size() && !reached_.empty(); ++p) step(row.places[p]);
    if (reached_.empty()) return std::nullopt;
    return reached_.front();
  }

  void step(const Place& place) {
    stepped_.clear();
    std::size_t next = 0;  // tokens before it have been looked at from an earlier place
    for (const std::size_t before : reached_) {
      const std::size_t furthest = std::min(scan_.tokens.size() - 1, before + 1 + index(place.gap));
      for (std::size_t at = std::max(before + 1, next); at <= furthest; ++at) {
        if (place.gap > 0 && scan_.tokens[at].sentence != scan_.tokens[before].sentence) break;
        if (shares(*atoms_[at], place.atoms) && (place.gap > 0 || joined(before, place.separator)))
          stepped_.push_back(at);
        next = at + 1;
      }
    }
    reached_.swap(stepped_);
  }

  // True when `separator` stands between token `before` and the next.
  bool joined(std::size_t before, const std::string& separator) const {
    const Token& a = scan_.tokens[before];
    const std::size_t from = a.byte + a.bytes;
    const auto between = text_.substr(from, scan_.tokens[before + 1].byte - from);
    return between == separator || normal_separator(between) == separator;
  }

  const Matcher::Compiled& compiled_;
  std::string_view text_;
  const std::vector<const Atoms*>& atoms_;
  Scan& scan_;
  std::vector<bool> present_;                   // by atom, in this text
  std::vector<std::size_t> reached_, stepped_;  // kept, since rows are tried by the thousand
};

}  // namespace

Scanner::Scanner(const Matcher& matcher)
    : compiled_(&matcher.compiled()), memory_(std::make_unique<Memory>()) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;

Scan Scanner::scan(std::string_view text) {
  auto& words = memory_->words;
  if (words.size() > max_remembered) words.clear();
  Scan scan{.tokens = tokenise(text)};
  std::vector<const Atoms*> atoms;
  atoms.reserve(scan.tokens.size());
  for (const Token& token : scan.tokens) {
    const auto word = text.substr(token.byte, token.bytes);
    auto at = words.find(word);
    if (at == words.end()) at = words.emplace(std::string(word), compiled_->atoms_of(word)).first;
    atoms.push_back(&at->second);
  }
  Pass(*compiled_, text, atoms, scan).run();
  return scan;
}

}  // namespace planlupe::query
