#include "corpus/document_stamp.h"

#include <array>
#include <fstream>
#include <string_view>

#include "corpus/json_file.h"
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

}  // namespace

Result<DocumentStamp> read_document_stamp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Errc::file_missing, message("error.file_missing"), path.string());
  const auto json = parse_json(head_of(file));
  if (!json) return fail(Error(json.error()).at(path.filename().string()));
  try {
    return DocumentStamp{json->value("sha256", ""), json->value("extractor", "")};
  } catch (const Json::exception& e) {
    return fail(Errc::data_invalid, e.what(), path.filename().string());
  }
}

}  // namespace planlupe
