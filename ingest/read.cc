#include "ingest/read.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/language_form.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/office/docx.h"
#include "ingest/office/foreign_format.h"
#include "ingest/office/html.h"
#include "ingest/office/odt.h"
#include "ingest/office/plain.h"
#include "ingest/office/text_encoding.h"
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

// What a page or a part of one begins with, most of them after whatwg.org, "Identifying a resource
// with an unknown MIME type".
constexpr std::array<std::string_view, 38> opening_tags{"!doctype html",
                                                        "html",
                                                        "head",
                                                        "title",
                                                        "meta",
                                                        "link",
                                                        "body",
                                                        "script",
                                                        "style",
                                                        "h1",
                                                        "h2",
                                                        "h3",
                                                        "h4",
                                                        "h5",
                                                        "h6",
                                                        "p",
                                                        "div",
                                                        "span",
                                                        "table",
                                                        "a",
                                                        "br",
                                                        "b",
                                                        "i",
                                                        "strong",
                                                        "em",
                                                        "font",
                                                        "center",
                                                        "ul",
                                                        "ol",
                                                        "dl",
                                                        "li",
                                                        "iframe",
                                                        "article",
                                                        "aside",
                                                        "main",
                                                        "nav",
                                                        "section",
                                                        "header"};

bool is_opening_tag(std::string_view tag) {
  return std::any_of(opening_tags.begin(), opening_tags.end(), [tag](std::string_view name) {
    return tag.starts_with(name) &&
           (tag.size() == name.size() || contains(" \t\r\n>/", tag.substr(name.size(), 1)));
  });
}

// `text` without white space, comments and the XML declaration before it.
std::string_view without_preamble(std::string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    const std::string_view end = text.starts_with("<!--")    ? "-->"
                                 : text.starts_with("<?xml") ? "?>"
                                                             : "";
    if (end.empty()) return text;
    const std::size_t found = text.find(end);
    if (found == text.npos) return {};
    text.remove_prefix(found + end.size());
  }
}

bool looks_like_html(std::string_view bytes) {
  const std::string head = lower(decode_text(bytes.substr(0, 4096)).utf8);
  if (contains(std::string_view(head).substr(0, 1024), "<!doctype html") ||
      contains(std::string_view(head).substr(0, 1024), "<html"))
    return true;
  const std::string_view start = without_preamble(head);
  return start.starts_with('<') && is_opening_tag(start.substr(1));
}

// Text of any encoding that people use has no control characters but these.
bool looks_like_text(std::string_view bytes) {
  if (is_utf16(bytes)) return true;
  return !bytes.empty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 ||
           std::string_view("\t\n\v\f\r").find(c) != std::string_view::npos;
  });
}

Failure not_a_document(std::string_view bytes, const std::string& file) {
  const std::string foreign = foreign_format(bytes);
  return fail(Errc::not_a_document, message(foreign.empty() ? "read.not_a_document" : foreign),
              file, message("read.not_a_document.hint"));
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
    return not_a_document(bytes, file);
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
      return not_a_document(bytes, file);
  }
}

}  // namespace

std::optional<FileFormat> format_of(std::string_view bytes) {
  if (looks_like_pdf(bytes)) return FileFormat::pdf;
  if (bytes.starts_with("PK\x03\x04")) return zipped_format(bytes);
  if (!foreign_format(bytes).empty()) return std::nullopt;
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
