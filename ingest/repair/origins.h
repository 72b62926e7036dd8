// What a misread word may have been in print: the words that its misreadings lead back to, each
// with what it costs.

#ifndef PLANLUPE_INGEST_REPAIR_ORIGINS_H_
#define PLANLUPE_INGEST_REPAIR_ORIGINS_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/document.h"

namespace planlupe::ingest {

// A word in print, with the case that its reading gives it, and minus the natural logarithm of how
// likely it is to be written and to be read so.
struct Origin {
  std::u32string printed = {};
  double cost = 0;
};

// Remembers the words it has met. Use from one thread.
class Origins {
 public:
  // For text of `form` (nb or nn): «fra» is «frå» in nynorsk.
  explicit Origins(Form form) : form_(form) {}

  // The words that `read` may have been, the likeliest first; none is much less likely than the
  // first. Only `read` itself when it is no word that is misread (a number, a code) or when nothing
  // better is known. The reference holds as long as this does.
  const std::vector<Origin>& of(const std::u32string& read);

 private:
  std::vector<Origin> searched(const std::u32string& read) const;

  Form form_;
  std::unordered_map<std::u32string, std::vector<Origin>> known_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_ORIGINS_H_
