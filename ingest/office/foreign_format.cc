#include "ingest/office/foreign_format.h"

#include <algorithm>
#include <array>

namespace planlupe::ingest {

namespace {

using namespace std::string_view_literals;

constexpr std::array pictures{"\x89PNG"sv, "\xFF\xD8\xFF"sv, "II*\0"sv, "MM\0*"sv, "GIF8"sv};

bool contains(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

std::string zipped_format(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 256);
  const auto open_document = [head](std::string_view kind) {
    return contains(head, "mimetypeapplication/vnd.oasis.opendocument." + std::string(kind));
  };
  if (contains(bytes, "xl/workbook.") || open_document("spreadsheet")) return "read.spreadsheet";
  if (contains(bytes, "ppt/presentation.") || open_document("presentation"))
    return "read.presentation";
  return {};
}

}  // namespace

std::string foreign_format(std::string_view bytes) {
  if (bytes.starts_with("{\\rtf")) return "read.rtf";
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return "read.old_office";
  if (bytes.starts_with("PK\x03\x04")) return zipped_format(bytes);
  const bool picture = std::any_of(pictures.begin(), pictures.end(),
                                   [bytes](std::string_view p) { return bytes.starts_with(p); });
  return picture ? "read.picture" : "";
}

}  // namespace planlupe::ingest
