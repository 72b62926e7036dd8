#include "index/language/lexical_transducer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "index/language/letter_network.h"

namespace planlupe::index {

namespace {

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at))
    text.erase(at, what.size());
}

// True where one of the marks below may stand: few lemmas have any.
bool may_have_marks(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c == '\xC2' || c == '#'; });
}

std::string clean_lemma(std::string_view text) {
  std::string out(text);
  if (!may_have_marks(text)) return out;
  for (const std::string_view mark : {"¹", "²", "³", "#"}) erase_all(out, mark);
  return out;
}

// "lemma<tag><tag>" and, after '+', more of them.
Reading parse_reading(std::string_view text) {
  Reading out;
  while (!text.empty()) {
    const auto tags = text.find('<');
    // A '+' inside the lemma is a letter of it; only one after the tags joins morphs.
    const auto end = tags == text.npos ? text.npos : text.find('+', tags);
    const auto lemma = text.substr(0, tags);
    const auto tag_text = tags == text.npos ? std::string_view{} : text.substr(tags, end - tags);
    out.push_back({clean_lemma(lemma), std::string(tag_text)});
    text = end == text.npos ? std::string_view{} : text.substr(end + 1);
  }
  return out;
}

// "<n><m>" as "<n>", "<m>".
std::vector<std::string_view> split_tags(std::string_view tags) {
  std::vector<std::string_view> out;
  while (!tags.empty()) {
    const auto end = std::min(tags.find('>'), tags.size() - 1) + 1;
    out.push_back(tags.substr(0, end));
    tags.remove_prefix(end);
  }
  return out;
}

// Every way through a network that a word goes, side by side, with what each has said.
class Walk {
 public:
  explicit Walk(const LetterNetwork& network) : network_(network) {
    branches_.reserve(usual);
    next_.reserve(usual);
    said_.reserve(4 * usual);
    branches_.push_back({network.root(), nothing_said});
    follow_silent_arcs();
  }

  void step(Symbol in) {
    next_.clear();
    for (const Branch& branch : branches_)
      for (const Arc& arc : network_.arcs(branch.node, in)) next_.push_back(along(arc, branch));
    branches_.swap(next_);
    follow_silent_arcs();
  }

  void give_up() { branches_.clear(); }
  bool lost() const { return branches_.empty(); }

  bool at_end() const {
    return std::any_of(branches_.begin(), branches_.end(),
                       [&](const Branch& branch) { return network_.is_final(branch.node); });
  }

  std::vector<std::string> outputs() const {
    std::vector<std::string> all;
    for (const Branch& branch : branches_)
      if (network_.is_final(branch.node)) all.push_back(output(branch));
    std::erase(all, std::string());
    return all;
  }

  std::vector<Reading> readings() const {
    std::vector<Reading> all;
    for (const auto& said : outputs()) all.push_back(parse_reading(said));
    return all;
  }

 private:
  static constexpr std::int32_t nothing_said = -1;
  static constexpr std::size_t usual = 64;

  // What was said last on a branch, and before that: branches share their beginnings.
  struct Said {
    Symbol symbol = 0;
    std::int32_t before = nothing_said;
  };
  struct Branch {
    std::uint32_t node = 0;
    std::int32_t said = nothing_said;
  };

  Branch along(const Arc& arc, const Branch& from) {
    if (arc.out == 0) return {arc.target, from.said};
    said_.push_back({arc.out, from.said});
    return {arc.target, static_cast<std::int32_t>(said_.size()) - 1};
  }

  // Networks have no circles of silent arcs; the bound keeps a damaged one from growing for ever.
  void follow_silent_arcs() {
    constexpr std::size_t most_branches = 10'000;
    for (std::size_t i = 0; i < branches_.size() && branches_.size() < most_branches; ++i) {
      const Branch branch = branches_[i];
      for (const Arc& arc : network_.silent_arcs(branch.node))
        branches_.push_back(along(arc, branch));
    }
  }

  std::string output(const Branch& branch) const {
    std::vector<Symbol> backwards;
    for (auto at = branch.said; at != nothing_said; at = said_[static_cast<std::size_t>(at)].before)
      backwards.push_back(said_[static_cast<std::size_t>(at)].symbol);
    std::string out;
    for (auto symbol = backwards.rbegin(); symbol != backwards.rend(); ++symbol)
      network_.append(*symbol, out);
    return out;
  }

  const LetterNetwork& network_;
  std::vector<Branch> branches_, next_;
  std::vector<Said> said_;
};

}  // namespace

LexicalTransducer::LexicalTransducer(std::unique_ptr<const LetterNetwork> network)
    : network_(std::move(network)) {}
LexicalTransducer::LexicalTransducer(LexicalTransducer&&) noexcept = default;
LexicalTransducer& LexicalTransducer::operator=(LexicalTransducer&&) noexcept = default;
LexicalTransducer::~LexicalTransducer() = default;

Result<LexicalTransducer> LexicalTransducer::load(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return fail(bytes.error());
  auto network = LetterNetwork::parse(*bytes);
  if (!network)
    return fail(Errc::data_invalid, message("language.transducer_invalid"), path.string());
  return LexicalTransducer(std::make_unique<const LetterNetwork>(*std::move(network)));
}

std::vector<Reading> LexicalTransducer::readings(std::u32string_view word) const {
  Walk walk(*network_);
  for (const char32_t c : word) {
    walk.step(static_cast<Symbol>(c));
    if (walk.lost()) return {};
  }
  return walk.readings();
}

std::vector<PrefixReadings> LexicalTransducer::prefixes(std::u32string_view word) const {
  std::vector<PrefixReadings> out;
  Walk walk(*network_);
  int length = 0;
  for (const char32_t c : word) {
    walk.step(static_cast<Symbol>(c));
    if (walk.lost()) break;
    ++length;
    if (walk.at_end()) out.push_back({length, walk.readings()});
  }
  return out;
}

std::vector<Morph> LexicalTransducer::translations(const Morph& morph) const {
  Walk walk(*network_);
  for (const char32_t c : decode(morph.lemma)) walk.step(static_cast<Symbol>(c));
  std::vector<std::string> best;
  std::string rest;
  for (const auto name : split_tags(morph.tags)) {
    if (const auto tag = network_->tag(name); tag && !walk.lost())
      walk.step(*tag);
    else
      walk.give_up();
    rest += name;
    if (!walk.at_end()) continue;
    best = walk.outputs();
    rest.clear();
  }
  std::vector<Morph> out;
  for (const auto& output : best)
    for (auto& translated : parse_reading(output))
      out.push_back({std::move(translated.lemma), translated.tags + rest});
  return out;
}

}  // namespace planlupe::index
