#include "ingest/read.h"

#include <algorithm>

#include "corpus/language_form.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/office/docx.h"
#include "ingest/office/html.h"
#include "ingest/office/odt.h"
#include "ingest/office/plain.h"
#include "ingest/pdf/pdf_document.h"

namespace planlupe::ingest {

namespace {

bool contains(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

// Poppler looks for the header in the first 1024 bytes, and reads a file without one as long as
// the table of its objects can be found or rebuilt.
bool looks_like_pdf(std::string_view bytes) {
  return contains(bytes.substr(0, 1024 + 5), "%PDF-") ||
         (contains(bytes, "endobj") && contains(bytes, "trailer"));
}

// An OpenDocument file begins with its type, unless it was packed again by other means.
std::optional<FileFormat> zipped_format(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 256);
  if (contains(head, "mimetypeapplication/vnd.oasis.opendocument.text")) return FileFormat::odt;
  if (contains(bytes, "word/document.xml")) return FileFormat::docx;
  if (contains(bytes, "content.xml") && !contains(head, "mimetypeapplication/"))
    return FileFormat::odt;
  return std::nullopt;
}

bool looks_like_html(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 1024));
  return contains(head, "<!doctype html") || contains(head, "<html");
}

// Text of any encoding that people use has no control characters but these.
bool looks_like_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;  // UTF-16
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 ||
           std::string_view("\t\n\v\f\r").find(c) != std::string_view::npos;
  });
}

Failure not_a_document(const std::string& file) {
  return fail(Errc::not_a_document, message("read.not_a_document"), file,
              message("read.not_a_document.hint"));
}

// Plain text has no mark of its own, so there the name has a say: words in a file called .pdf are
// what is left of a download that failed.
bool named_otherwise(const std::string& file) {
  const std::string name = lower(file);
  return name.ends_with(".pdf") || name.ends_with(".docx") || name.ends_with(".odt");
}

Result<Document> read_format(std::string_view bytes, const std::string& file,
                             const ReadOptions& options) {
  const auto format = format_of(bytes);
  if (!format || (format == FileFormat::plain && named_otherwise(file)))
    return not_a_document(file);
  switch (*format) {
    case FileFormat::pdf:
      return read_pdf(bytes, options);
    case FileFormat::docx:
      return read_docx(bytes);
    case FileFormat::odt:
      return read_odt(bytes);
    case FileFormat::html:
      return read_html(bytes);
    case FileFormat::plain:
      return read_plain(bytes);
    default:
      return not_a_document(file);
  }
}

}  // namespace

std::optional<FileFormat> format_of(std::string_view bytes) {
  if (looks_like_pdf(bytes)) return FileFormat::pdf;
  if (bytes.starts_with("PK\x03\x04")) return zipped_format(bytes);
  if (looks_like_html(bytes)) return FileFormat::html;
  if (looks_like_text(bytes)) return FileFormat::plain;
  return std::nullopt;
}

Result<Document> read(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  auto document = read_format(bytes, file, options);
  if (document) settle_forms(document->passages);
  return document;
}

}  // namespace planlupe::ingest
