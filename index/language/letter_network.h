// An apertium .bin file, flat in memory: which letters lead where, and what is said on the way.
//
// lttoolbox's own classes hold the same network as nodes of maps and copy what was said at every
// letter: 64 MB and 65 ms for one file, and a quarter of the time of building an index. Flat it
// takes a tenth of each.

#ifndef PLANLUPE_INDEX_LANGUAGE_LETTER_NETWORK_H_
#define PLANLUPE_INDEX_LANGUAGE_LETTER_NETWORK_H_

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::index {

// A code point, 0 for nothing, or below 0 a tag such as <n>.
using Symbol = std::int32_t;

struct Arc {
  Symbol in = 0, out = 0;
  std::uint32_t target = 0;  // node
};

// Never changes once read, so that several threads may share one.
class LetterNetwork {
 public:
  // Reads lttoolbox 3's format: the sections of the file side by side behind one root, weights
  // left out. Nothing when the bytes make no sense; damaged ones never crash it.
  static std::optional<LetterNetwork> parse(std::string_view bytes);

  std::uint32_t root() const { return root_; }
  bool is_final(std::uint32_t node) const { return nodes_[node].final; }

  // The arcs out of `node` that read `in`, in the order of the file.
  std::span<const Arc> arcs(std::uint32_t node, Symbol in) const;

  // Those that read nothing.
  std::span<const Arc> silent_arcs(std::uint32_t node) const {
    return nodes_[node].has_silent ? arcs(node, 0) : std::span<const Arc>{};
  }

  // The tag named `name`, as "<n>"; nothing for one that the file does not have.
  std::optional<Symbol> tag(std::string_view name) const;

  // Appends what `symbol` looks like.
  void append(Symbol symbol, std::string& out) const;

 private:
  friend class NetworkParser;

  struct Node {
    std::uint32_t first = 0;  // of its arcs
    std::uint32_t count : 30 = 0, final : 1 = 0, has_silent : 1 = 0;
  };

  std::vector<std::string> tags_;  // of the symbols -1, -2, ...
  std::map<std::string, Symbol, std::less<>> symbols_;
  std::vector<Node> nodes_;
  std::vector<Arc> arcs_;  // by node, in each by the symbol they read
  std::uint32_t root_ = 0;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_LANGUAGE_LETTER_NETWORK_H_
