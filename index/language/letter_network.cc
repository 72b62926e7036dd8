#include "index/language/letter_network.h"

#include <algorithm>
#include <utility>

#include "corpus/text.h"

namespace planlupe::index {

namespace {

// Numbers as lttoolbox's Compression writes them: the two high bits of the first byte tell how many
// bytes follow. After the end every read gives 0 and ok() is false.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t next() {
    const std::uint32_t first = byte();
    if (first < 0x40) return first;  // most are small
    std::uint32_t n = first & 0x3F;
    for (std::uint32_t more = first >> 6; more > 0; --more) n = n << 8 | byte();
    return n;
  }

  // A count of things that take at least a byte each.
  std::size_t count() {
    const std::size_t n = next();
    ok_ = ok_ && n <= rest_.size();
    return ok_ ? n : 0;
  }

  std::string text() {
    std::u32string letters;
    for (std::size_t left = count(); left > 0; --left) letters += static_cast<char32_t>(next());
    return encode(letters);
  }

  // Passes a header that names features; tells whether it stands here, and the features.
  std::optional<std::uint64_t> header(std::string_view magic) {
    constexpr std::size_t features_size = 8;
    if (!rest_.starts_with(magic) || rest_.size() < magic.size() + features_size) return {};
    rest_.remove_prefix(magic.size());
    std::uint64_t features = 0;
    for (std::size_t i = 0; i < features_size; ++i)
      features |= static_cast<std::uint64_t>(byte()) << (8 * i);
    return features;
  }

  bool ok() const { return ok_; }
  void give_up() { ok_ = false; }

 private:
  std::uint32_t byte() {
    if (rest_.empty()) {
      ok_ = false;
      return 0;
    }
    const auto c = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return c;
  }

  std::string_view rest_;
  bool ok_ = true;
};

struct Section {
  std::string name = {};
  std::uint32_t initial = 0;
};

}  // namespace

class NetworkParser {
 public:
  explicit NetworkParser(std::string_view bytes) : bytes_(bytes.size()), numbers_(bytes) {}

  std::optional<LetterNetwork> parse() {
    if (numbers_.header("LTTB") != 0) return {};  // a feature of a later edition
    for (std::size_t letters = numbers_.count(); letters > 0; --letters) numbers_.next();
    network_.arcs_.reserve(bytes_ / 3);  // an arc takes three bytes or more
    read_tags();
    read_labels();
    std::vector<Section> sections;
    for (std::size_t left = numbers_.count(); left > 0 && numbers_.ok(); --left)
      sections.push_back(read_section());
    if (!numbers_.ok() || sections.empty()) return {};
    add_root(std::move(sections));
    return std::move(network_);
  }

 private:
  static constexpr std::uint64_t weights = 1;
  static constexpr std::uint32_t most_arcs = (1U << 30) - 1;

  void read_tags() {
    for (std::size_t left = numbers_.count(); left > 0; --left) {
      network_.tags_.push_back("<" + numbers_.text() + ">");
      network_.symbols_.emplace(network_.tags_.back(), -static_cast<Symbol>(network_.tags_.size()));
    }
  }

  Symbol symbol() {
    const auto tags = static_cast<Symbol>(network_.tags_.size());
    const Symbol symbol = static_cast<Symbol>(numbers_.next()) - tags;
    return symbol;
  }

  void read_labels() {
    for (std::size_t left = numbers_.count(); left > 0; --left) {
      const Symbol in = symbol();
      labels_.emplace_back(in, symbol());
    }
  }

  void skip_weight(bool weighted) {
    if (!weighted) return;
    numbers_.next();
    numbers_.next();
  }

  Section read_section() {
    Section section{.name = numbers_.text()};
    const auto features = numbers_.header("LTTD").value_or(0);
    if ((features & ~weights) != 0) numbers_.give_up();
    const bool weighted = (features & weights) != 0;
    const auto first = static_cast<std::uint32_t>(network_.nodes_.size());
    section.initial = numbers_.next();
    std::vector<std::uint32_t> finals;
    for (std::size_t left = numbers_.count(); left > 0; --left) {
      finals.push_back((finals.empty() ? 0 : finals.back()) + numbers_.next());
      skip_weight(weighted);
    }
    const auto nodes = static_cast<std::uint32_t>(numbers_.count());
    for (std::uint32_t node = 0; node < nodes; ++node) read_node(first, node, nodes, weighted);
    for (const std::uint32_t node : finals)
      if (first + node < network_.nodes_.size()) network_.nodes_[first + node].final = 1;
    if (section.initial >= nodes) numbers_.give_up();
    section.initial += first;
    return section;
  }

  void read_node(std::uint32_t first, std::uint32_t node, std::uint32_t nodes, bool weighted) {
    auto& arcs = network_.arcs_;
    const std::size_t begin = arcs.size();
    std::size_t label = 0;
    for (std::size_t left = numbers_.count(); left > 0; --left) {
      label += numbers_.next();
      const std::uint32_t target = (node + numbers_.next()) % nodes;
      skip_weight(weighted);
      if (label >= labels_.size()) return numbers_.give_up();
      arcs.push_back({labels_[label].first, labels_[label].second, first + target});
    }
    add_node(begin);
  }

  // The node that the arcs from `begin` on leave. Few arcs each: insertion beats other sorts.
  void add_node(std::size_t begin) {
    auto& arcs = network_.arcs_;
    const auto first = arcs.begin() + static_cast<std::ptrdiff_t>(begin);
    for (auto next = first; next != arcs.end(); ++next) {
      const Arc arc = *next;
      auto place = next;
      for (; place != first && arc.in < (place - 1)->in; --place) *place = *(place - 1);
      *place = arc;
    }
    const bool silent = std::any_of(first, arcs.end(), [](const Arc& arc) { return arc.in == 0; });
    network_.nodes_.push_back({.first = static_cast<std::uint32_t>(begin),
                               .count = static_cast<std::uint32_t>(arcs.size() - begin) & most_arcs,
                               .has_silent = silent});
  }

  void add_root(std::vector<Section> sections) {
    std::sort(sections.begin(), sections.end(),
              [](const Section& a, const Section& b) { return a.name < b.name; });
    network_.root_ = static_cast<std::uint32_t>(network_.nodes_.size());
    const std::size_t begin = network_.arcs_.size();
    for (const Section& section : sections) network_.arcs_.push_back({0, 0, section.initial});
    add_node(begin);
  }

  std::size_t bytes_;
  Numbers numbers_;
  std::vector<std::pair<Symbol, Symbol>> labels_;
  LetterNetwork network_;
};

std::optional<LetterNetwork> LetterNetwork::parse(std::string_view bytes) {
  return NetworkParser(bytes).parse();
}

std::span<const Arc> LetterNetwork::arcs(std::uint32_t node, Symbol in) const {
  const std::span all(arcs_.data() + nodes_[node].first, nodes_[node].count);
  const auto reads_less = [](const Arc& arc, Symbol wanted) { return arc.in < wanted; };
  // Most nodes have one or two arcs, which are faster gone through than halved.
  constexpr std::size_t few = 4;
  auto first = all.begin();
  if (all.size() > few)
    first = std::lower_bound(all.begin(), all.end(), in, reads_less);
  else
    while (first != all.end() && reads_less(*first, in)) ++first;
  auto last = first;
  while (last != all.end() && last->in == in) ++last;
  return {first, last};
}

std::optional<Symbol> LetterNetwork::tag(std::string_view name) const {
  const auto at = symbols_.find(name);
  return at == symbols_.end() ? std::nullopt : std::optional(at->second);
}

void LetterNetwork::append(Symbol symbol, std::string& out) const {
  if (symbol > 0) {
    const auto letter = static_cast<char32_t>(symbol);
    out += encode(std::u32string_view(&letter, 1));
  } else if (symbol < 0 && static_cast<std::size_t>(-symbol) <= tags_.size()) {
    out += tags_[static_cast<std::size_t>(-symbol) - 1];
  }
}

}  // namespace planlupe::index
