#include "corpus/error.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace planlupe {

namespace {

// In the order of Errc.
constexpr std::array names{
    "usage",
    "folder_missing",
    "no_plans",
    "file_missing",
    "not_a_document",
    "pdf_damaged",
    "document_locked",
    "no_text",
    "worker_limit",
    "worker_crashed",
    "output_too_large",
    "register_encoding",
    "register_columns",
    "register_file_missing",
    "register_no_row",
    "register_type",
    "register_year",
    "register_duplicate",
    "codebook_invalid",
    "data_invalid",
    "disk_full",
    "write_failed",
    "index_missing",
    "index_locked",
    "index_schema",
    "index_damaged",
    "query_syntax",
    "passages_invalid",
    "interrupted",
    "internal",
};
static_assert(names.size() == static_cast<std::size_t>(Errc::internal) + 1);

}  // namespace

Error Error::at(std::string_view place) && {
  where = where.empty() ? std::string(place) : std::string(place) + ", " + where;
  return std::move(*this);
}

std::string_view name(Errc code) { return names.at(static_cast<std::size_t>(code)); }

std::optional<Errc> code_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Errc>(found - names.begin());
}

int exit_status(Errc code) {
  if (code == Errc::usage) return 64;
  if (code == Errc::internal) return 70;
  return 2;
}

std::string to_string(const Error& error) {
  std::string text = error.where.empty() ? "" : error.where + ": ";
  return text + error.what + " (" + std::string(name(error.code)) + ")";
}

}  // namespace planlupe
