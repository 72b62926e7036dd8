#include "corpus/document_stamp.h"

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

#include "corpus/json_record.h"
#include "corpus/messages.h"

namespace planlupe {

namespace {

// Within a JSON text its quotation marks would be escaped, so it can only be the member.
constexpr std::string_view pages = R"(,"pages":)";

// The record up to its pages; all of it when it has none.
std::string head_of(std::ifstream& file) {
  std::string head;
  std::array<char, 4096> buffer{};
  while (file) {
    file.read(buffer.data(), buffer.size());
    const std::size_t from = head.size() < pages.size() ? 0 : head.size() - pages.size();
    head.append(buffer.data(), static_cast<std::size_t>(file.gcount()));
    if (const std::size_t at = head.find(pages, from); at != std::string::npos)
      return head.substr(0, at) + "}";
  }
  return head;
}

DocumentStamp stamp_from(RecordValue in) {
  return {text_at(in, "sha256", ""), text_at(in, "extractor", "")};
}

}  // namespace

Result<DocumentStamp> read_document_stamp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Errc::file_missing, message("error.file_missing"), path.string());
  auto stamp = RecordParser().parse(head_of(file), stamp_from);
  if (!stamp) return fail(std::move(stamp).error().at(path.filename().string()));
  return stamp;
}

}  // namespace planlupe
