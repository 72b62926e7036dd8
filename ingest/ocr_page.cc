#include "ingest/ocr_page.h"

#include "corpus/messages.h"

namespace planlupe::ingest {

// Recognition is not built in yet.
Result<std::string> ocr_page(std::string_view, int, const ReadOptions&) {
  return fail(Errc::no_text, message("worker.ocr"));
}

}  // namespace planlupe::ingest
