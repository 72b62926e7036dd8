#include "index/documents.h"

#include <array>

#include "index/words/packed.h"

namespace planlupe::index {

namespace {

constexpr std::array texts{&IndexedDocument::file,   &IndexedDocument::county,
                           &IndexedDocument::type,   &IndexedDocument::title,
                           &IndexedDocument::status, &IndexedDocument::content,
                           &IndexedDocument::stat,   &IndexedDocument::described};

std::size_t passages(const Documents& documents, bool live) {
  std::size_t sum = 0;
  for (const IndexedDocument& document : documents)
    if (document.file.empty() != live) sum += document.passages;
  return sum;
}

}  // namespace

std::optional<std::uint32_t> number_of(const Documents& documents, std::string_view file) {
  for (std::uint32_t i = 0; i < documents.size(); ++i)
    if (documents[i].file == file) return i;
  return std::nullopt;
}

std::vector<std::uint32_t> first_passages(const Documents& documents) {
  std::vector<std::uint32_t> first{1};
  for (const IndexedDocument& document : documents)
    first.push_back(first.back() + document.passages);
  return first;
}

std::size_t live_passages(const Documents& documents) { return passages(documents, true); }
std::size_t dead_passages(const Documents& documents) { return passages(documents, false); }

std::string pack_documents(const Documents& documents) {
  Packer packer;
  packer.number(documents.size());
  for (const IndexedDocument& document : documents) {
    for (const auto text : texts) packer.text(document.*text);
    packer.signed_number(document.year).number(document.passages);
    packer.number(document.title_terms.size());
    for (const auto& term : document.title_terms) packer.text(term);
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
    for (std::uint64_t terms = unpacker.number(); terms > 0 && unpacker.ok(); --terms)
      document.title_terms.emplace_back(unpacker.text());
  }
  if (!unpacker.ok() || !unpacker.done()) return std::nullopt;
  return documents;
}

}  // namespace planlupe::index
