#include "ingest/ocr/ocr_page.h"

#include "corpus/messages.h"
#include "ingest/ocr/ocr.h"
#include "ingest/ocr/ocr_payload.h"
#include "ingest/pdf/pdf_reader.h"

namespace planlupe::ingest {

namespace {

constexpr double ocr_dpi = 300;  // what tesseract's model was trained on

}  // namespace

Result<std::string> ocr_page(std::string_view bytes, int page, const ReadOptions& options) {
  auto reader = PdfReader::open(bytes, options.password);
  if (!reader) return fail(reader.error());
  const Picture picture = reader->picture(page, ocr_dpi);
  if (picture.grey.empty()) return fail(Errc::no_text, message("worker.ocr"));
  auto recognised = recognise(picture);
  if (!recognised) return fail(recognised.error());
  recognised->sheet.number = page;
  return to_payload(*recognised);
}

}  // namespace planlupe::ingest
