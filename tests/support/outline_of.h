// A document as short text, for tests of readers: a line for each passage.

#ifndef PLANLUPE_TESTS_SUPPORT_OUTLINE_OF_H_
#define PLANLUPE_TESTS_SUPPORT_OUTLINE_OF_H_

#include <string>

#include "corpus/document.h"

namespace planlupe::tests {

// "heading 2: Mål", "list_item 1 p2: ...": kind, level when it has one, page when not the first,
// region when not the body.
inline std::string outline_of(const Document& document) {
  std::string out;
  for (const Passage& p : document.passages) {
    out += name(p.kind);
    if (p.level > 0) out += ' ' + std::to_string(p.level);
    if (p.page > 1) out += " p" + std::to_string(p.page);
    if (p.region != Region::body) (out += ' ') += name(p.region);
    out += ": " + p.text + '\n';
  }
  return out;
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_OUTLINE_OF_H_
