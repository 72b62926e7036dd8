// planlupe-worker: reads one file, in a cage, and tells its parent what it finds. Started by
// run_worker(); of no use by hand.

#include <string>
#include <string_view>

#include "corpus/document_json.h"
#include "ingest/read.h"
#include "ingest/worker/fault.h"
#include "ingest/worker/serve.h"

namespace {

using namespace planlupe;
using namespace planlupe::ingest;

void send_number(MessageType type, int number) { send(type, std::to_string(number)); }

void strike(int place) {
#ifdef PLANLUPE_FAULTS
  strike_if_asked(place);
#endif
}

Result<void> work(WorkerJob& job, std::string_view bytes) {
  ReadOptions& options = job.options;
  options.opened = [](int pages) {
    send_number(MessageType::opened, pages);
    strike(0);
  };
  options.page_done = [&options](int page) {
    if (!options.skip_pages.contains(page)) strike(page);
    send_number(MessageType::page_done, page);
  };
  options.wants_ocr = [](int page) { send_number(MessageType::wants_ocr, page); };
  const auto document = read(bytes, job.file, options);
  if (!document) return fail(document.error());
  if (!options.skip_outline) strike(-1);
  send_result(MessageType::document, to_json(*document));
  return {};
}

}  // namespace

int main() { serve(work); }
