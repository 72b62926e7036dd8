#include "index/documents.h"

#include <array>

#include "index/packed.h"

namespace planlupe::index {

namespace {

constexpr std::array texts{&IndexedDocument::file,   &IndexedDocument::county,
                           &IndexedDocument::type,   &IndexedDocument::title,
                           &IndexedDocument::status, &IndexedDocument::content,
                           &IndexedDocument::stat,   &IndexedDocument::described};

}  // namespace

std::optional<std::uint32_t> number_of(const Documents& documents, std::string_view file) {
  for (std::uint32_t i = 0; i < documents.size(); ++i)
    if (documents[i].file == file) return i;
  return std::nullopt;
}

std::string pack_documents(const Documents& documents) {
  Packer packer;
  packer.number(documents.size());
  for (const IndexedDocument& document : documents) {
    for (const auto text : texts) packer.text(document.*text);
    packer.signed_number(document.year).number(document.passages);
  }
  return packer.take();
}

std::optional<Documents> unpack_documents(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Documents documents;
  for (std::uint64_t left = unpacker.number(); left > 0 && unpacker.ok(); --left) {
    IndexedDocument& document = documents.emplace_back();
    for (const auto text : texts) document.*text = unpacker.text();
    document.year = static_cast<int>(unpacker.signed_number());
    document.passages = static_cast<std::uint32_t>(unpacker.number());
  }
  if (!unpacker.ok() || !unpacker.done()) return std::nullopt;
  return documents;
}

}  // namespace planlupe::index
