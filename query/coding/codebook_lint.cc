#include "query/coding/codebook_lint.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/text.h"
#include "query/coding/matcher.h"
#include "query/coding/tag.h"

namespace planlupe::query {

namespace {

// One pattern in its place.
struct Entry {
  const Code* code;
  const Rule* rule;
  std::string text;
  std::string pointer;
  int number = 0;  // of the pattern text among all
};

std::vector<Entry> entries_of(const Codebook& codebook) {
  std::vector<Entry> out;
  std::map<std::string, int> numbers;
  for (const Code& code : codebook.codes)
    for (const Rule& rule : code.rules)
      for (std::size_t i = 0; i < rule.patterns.size(); ++i) {
        const int next = static_cast<int>(numbers.size());
        const int number = numbers.emplace(rule.patterns[i], next).first->second;
        out.push_back({&code, &rule, rule.patterns[i],
                       rule.pointer + "/patterns/" + std::to_string(i), number});
      }
  return out;
}

std::vector<Pattern> patterns_of(const std::vector<Entry>& entries, const PatternSets& sets) {
  std::vector<Pattern> out;
  for (const Entry& entry : entries)
    if (entry.number == static_cast<int>(out.size()))
      out.push_back(parse_pattern(entry.text, sets).value());
  return out;
}

std::string filled(const WordGlob& glob, std::u32string_view star) {
  std::u32string out;
  for (const char32_t c : glob.text) c == U'*' ? out += star : out += c;
  return encode(out.empty() ? U"ord" : out);
}

// One text of `sequence`: its first words, but at `varied` the word number `word`.
std::string spelled(const Sequence& sequence, std::size_t varied, std::size_t word,
                    std::u32string_view star, bool gaps_filled) {
  std::string text;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const Element& element = sequence[i];
    if (!text.empty()) text += element.gap > 0 ? " " : element.separator;
    for (int filler = 0; gaps_filled && filler < element.gap; ++filler) text += "qvzx ";
    text += filled(element.any[i == varied ? word : 0], star);
  }
  return text;
}

// Texts that the pattern matches: each sequence with `*` empty and with `*` as letters, with gaps
// empty and full, and with every word that may stand in a place. Not all of them when they are
// many.
std::vector<std::string> witnesses(const Pattern& pattern) {
  constexpr std::size_t most = 96;
  std::vector<std::string> out;
  for (const Sequence& sequence : pattern.sequences)
    for (const std::u32string_view star : {U"", U"qvz"})
      for (std::size_t place = 0; place < sequence.size(); ++place)
        for (std::size_t word = 0; word < sequence[place].any.size(); ++word) {
          if (place > 0 && word == 0) continue;
          out.push_back(spelled(sequence, place, word, star, star.empty()));
          if (out.size() == most) return out;
        }
  return out;
}

bool unconditional(const Rule& rule) { return rule.needs.empty() && rule.unless.empty(); }

class Linter {
 public:
  explicit Linter(const Codebook& codebook)
      : codebook_(codebook),
        entries_(entries_of(codebook)),
        patterns_(patterns_of(entries_, codebook.sets)),
        matcher_(patterns_),
        scanner_(matcher_) {}

  std::vector<Lint> run() {
    for (const Code& code : codebook_.codes) check_code(code);
    check_sets();
    check_doubles();
    for (const Entry& entry : entries_) check_cover(entry);
    return std::move(out_);
  }

 private:
  void add(Lint::Kind kind, const Entry& entry, std::string by) {
    out_.push_back({kind, entry.code->code, entry.text, std::move(by), entry.pointer});
  }

  void check_code(const Code& code) {
    const Labels& label = code.label;
    if (label.nb.empty() || label.nn.empty() || label.en.empty() || code.definition.empty())
      out_.push_back({Lint::Kind::unlabelled, code.code, "", "", code.pointer});
    for (const std::string& other : code.requires_any) check_known(code, other, code.pointer);
    for (const std::string& other : code.replaces) check_known(code, other, code.pointer);
    for (const Rule& rule : code.rules) {
      if (rule.why.empty())
        out_.push_back({Lint::Kind::unreasoned, code.code, "", "", rule.pointer});
      for (const auto* conditions : {&rule.needs, &rule.unless})
        for (const Condition& condition : *conditions)
          for (const std::string& other : condition.codes)
            check_known(code, other, condition.pointer);
    }
  }

  void check_known(const Code& code, const std::string& other, const std::string& pointer) {
    const std::string stem = other.ends_with(".*") ? other.substr(0, other.size() - 2) : other;
    const bool known = std::any_of(codebook_.codes.begin(), codebook_.codes.end(),
                                   [&](const Code& c) { return within(c.code, stem); });
    if (!known) out_.push_back({Lint::Kind::unknown_code, code.code, "", other, pointer});
  }

  void check_sets() {
    for (const auto& [name, members] : codebook_.sets) {
      const auto names = [&, mark = "@" + name](const std::vector<std::string>& patterns) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const std::string& p) { return p.find(mark) != std::string::npos; });
      };
      const bool used = std::any_of(codebook_.codes.begin(), codebook_.codes.end(), [&](auto& c) {
        return std::any_of(c.rules.begin(), c.rules.end(), [&](const Rule& rule) {
          const auto any = [&](const Condition& condition) { return names(condition.patterns); };
          return names(rule.patterns) || std::any_of(rule.needs.begin(), rule.needs.end(), any) ||
                 std::any_of(rule.unless.begin(), rule.unless.end(), any);
        });
      });
      if (!used) out_.push_back({Lint::Kind::unused_set, "", "", name, "#/sets/" + name});
    }
  }

  // The same pattern in one code: twice in a role, or in roles that gainsay each other.
  void check_doubles() {
    std::map<std::pair<const Code*, int>, const Entry*> first;
    for (const Entry& entry : entries_) {
      const auto [at, added] = first.emplace(std::pair(entry.code, entry.number), &entry);
      if (added) continue;
      const Role a = at->second->rule->role, b = entry.rule->role;
      if (a == b) {
        // Rules that each ask for something may share a word.
        if (at->second->rule == entry.rule ||
            (at->second->rule->needs.empty() && entry.rule->needs.empty()))
          add(Lint::Kind::twice, entry, at->second->pointer);
      } else if ((a == Role::mask) != (b == Role::mask)) {
        add(Lint::Kind::contradiction, entry, at->second->pointer);
      } else if (std::min(a, b) == Role::core && std::max(a, b) == Role::support) {
        if (unconditional(*at->second->rule) && unconditional(*entry.rule))
          add(Lint::Kind::roles, entry, at->second->pointer);
      }
    }
  }

  // Whether a mask hides everything that the pattern finds, or a wider pattern finds it too.
  void check_cover(const Entry& entry) {
    if (entry.rule->role == Role::mask || entry.rule->role == Role::attribute) return;
    std::set<int> common;
    bool first = true;
    for (const std::string& text : witnesses(patterns_[static_cast<std::size_t>(entry.number)])) {
      std::set<int> here;
      for (const Match& match : scanner_.scan(text).matches) here.insert(match.pattern);
      if (!first) std::erase_if(common, [&](int p) { return !here.contains(p); });
      if (first) common = std::move(here);
      first = false;
    }
    common.erase(entry.number);
    for (const Entry& other : entries_)
      if (common.contains(other.number) && covers(other, entry)) return report(other, entry);
  }

  bool covers(const Entry& other, const Entry& entry) const {
    if (other.rule->role == Role::mask) return within(entry.code->code, other.code->code);
    return other.code == entry.code && other.rule->role == entry.rule->role &&
           unconditional(*other.rule) && unconditional(*entry.rule);
  }

  void report(const Entry& other, const Entry& entry) {
    add(other.rule->role == Role::mask ? Lint::Kind::dead : Lint::Kind::shadowed, entry,
        other.text);
  }

  const Codebook& codebook_;
  std::vector<Entry> entries_;
  std::vector<Pattern> patterns_;
  Matcher matcher_;
  Scanner scanner_;
  std::vector<Lint> out_;
};

}  // namespace

std::string_view name(Lint::Kind kind) {
  constexpr std::array names{"twice",      "shadowed",   "dead",       "contradiction", "roles",
                             "unlabelled", "unreasoned", "unused_set", "unknown_code",  "never"};
  return names.at(static_cast<std::size_t>(kind));
}

std::vector<Lint> lint(const Codebook& codebook) {
  auto found = Linter(codebook).run();
  std::stable_sort(found.begin(), found.end(), [](const Lint& a, const Lint& b) {
    return std::tie(a.kind, a.code) < std::tie(b.kind, b.code);
  });
  return found;
}

std::vector<Lint> never_matched(const Codebook& codebook, const Study& study) {
  const auto entries = entries_of(codebook);
  const Matcher matcher(patterns_of(entries, codebook.sets));
  Scanner scanner(matcher);
  std::set<int> seen;
  for (const std::string& file : study.files) {
    const auto document = read_document(study.text_path(file));
    if (!document) continue;
    for (const Passage& passage : document->passages)
      for (const Match& match : scanner.scan(passage.text).matches) seen.insert(match.pattern);
  }
  std::vector<Lint> out;
  for (const Entry& entry : entries)
    if (!seen.contains(entry.number))
      out.push_back({Lint::Kind::never, entry.code->code, entry.text, "", entry.pointer});
  return out;
}

}  // namespace planlupe::query
