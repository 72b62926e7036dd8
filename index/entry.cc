#include "index/entry.h"

#include "index/words/packed.h"

namespace planlupe::index {

std::string pack_passage(const StoredPassage& passage) {
  Packer packer;
  packer.text(passage.id).text(passage.text);
  packer.number(static_cast<unsigned>(passage.kind)).number(static_cast<unsigned>(passage.region));
  packer.number(static_cast<unsigned>(passage.language));
  packer.number(static_cast<unsigned>(passage.health));
  packer.signed_number(passage.page_end).number(passage.heading_path.size());
  for (const auto& heading : passage.heading_path) packer.text(heading);
  packer.text(pack_spans(passage.spans));
  return packer.take();
}

std::optional<StoredPassage> unpack_passage(std::string_view bytes) {
  Unpacker unpacker(bytes);
  StoredPassage passage;
  passage.id = unpacker.text();
  passage.text = unpacker.text();
  passage.kind = static_cast<Kind>(unpacker.number());
  passage.region = static_cast<Region>(unpacker.number());
  passage.language = static_cast<Form>(unpacker.number());
  passage.health = static_cast<Health>(unpacker.number());
  passage.page_end = static_cast<int>(unpacker.signed_number());
  for (std::uint64_t left = unpacker.number(); left > 0 && unpacker.ok(); --left)
    passage.heading_path.emplace_back(unpacker.text());
  passage.spans = unpack_spans(unpacker.text());
  if (!unpacker.ok() || !unpacker.done()) return std::nullopt;
  return passage;
}

std::string pack_place(const Place& place) {
  Packer packer;
  packer.number(place.document).number(place.order).signed_number(place.page);
  for (const std::uint32_t code : place.codes) packer.number(code);
  return packer.take();
}

void unpack_place(std::string_view bytes, Place& place) {
  Unpacker unpacker(bytes);
  place.document = static_cast<std::uint32_t>(unpacker.number());
  place.order = static_cast<std::uint32_t>(unpacker.number());
  place.page = static_cast<int>(unpacker.signed_number());
  place.codes.clear();
  while (!unpacker.done() && unpacker.ok())
    place.codes.push_back(static_cast<std::uint32_t>(unpacker.number()));
}

}  // namespace planlupe::index
