// Repair of text that was read without the letters æ, ø and å, by lexicon and confusion table.
//
// For pages whose text is damaged and whose image is gone or was not read again. A noisy channel:
// of the words that a misread one may have been in print, take the one whose misreading and whose
// being written at all are likeliest together. Words that are Norwegian as they stand are touched
// only when another is far likelier («mal» for «mål» on a page without any å).

#ifndef PLANLUPE_INGEST_REPAIR_REPAIR_H_
#define PLANLUPE_INGEST_REPAIR_REPAIR_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "ingest/repair/origins.h"

namespace planlupe::ingest {

struct Repaired {
  std::string text = {};
  std::vector<Repair> repairs = {};  // code points of `text`, with what stood there before
};

// Remembers the words it has met, so one Repairer for many texts. Use from one thread.
class Repairer {
 public:
  // For text of `form` (nb or nn): «fra» is «frå» in nynorsk.
  explicit Repairer(Form form) : form_(form), origins_(form) {}

  // `text` (NFC) with its damaged words repaired. Only for text judged damaged: on healthy text a
  // few rare words would be taken for common ones. `row` says that it is a table row, where a lone
  // bar parts cells. Without lexicon nothing is changed.
  Repaired repair(std::string_view text, bool row = false);

 private:
  class Draft;

  Form form_;
  Origins origins_;
};

// Repairs the passages that begin on one of `damaged_pages`, and the heading paths that name
// their headings.
void repair_passages(Document& document, const std::set<int>& damaged_pages);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_REPAIR_H_
