// planlupe-ocr: recognises one page of one file, in a cage, and tells its parent the words. A
// program of its own, since loading tesseract and what hangs on it takes longer than reading many a
// plan. Started by run_worker(); of no use by hand.

#include <string_view>

#include "ingest/ocr/ocr_page.h"
#include "ingest/worker/serve.h"

namespace {

using namespace planlupe;
using namespace planlupe::ingest;

Result<void> work(WorkerJob& job, std::string_view bytes) {
  const auto words = ocr_page(bytes, job.ocr_page, job.options);
  if (!words) return fail(words.error());
  send_result(MessageType::words, *words);
  return {};
}

}  // namespace

int main() { serve(work); }
