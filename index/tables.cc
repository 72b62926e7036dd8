#include "index/tables.h"

#include <cstdlib>
#include <utility>

#include "corpus/messages.h"
#include "index/fields.h"
#include "index/words/packed.h"

namespace planlupe::index {

namespace {

std::string pack_codes(const std::vector<std::string>& codes) {
  Packer packer;
  for (const auto& code : codes) packer.text(code);
  return packer.take();
}

std::vector<std::string> unpack_codes(std::string_view bytes) {
  std::vector<std::string> codes;
  for (Unpacker unpacker(bytes); !unpacker.done() && unpacker.ok();)
    codes.emplace_back(unpacker.text());
  return codes;
}

std::string pack_segments(const std::vector<unsigned>& segments) {
  Packer packer;
  for (const unsigned segment : segments) packer.number(segment);
  return packer.take();
}

std::vector<unsigned> unpack_segments(std::string_view bytes) {
  std::vector<unsigned> segments;
  for (Unpacker unpacker(bytes); !unpacker.done() && unpacker.ok();)
    segments.push_back(static_cast<unsigned>(unpacker.number()));
  return segments;
}

}  // namespace

void write_tables(Xapian::WritableDatabase& database, const Tables& tables) {
  database.set_metadata("schema", std::to_string(tables.schema));
  database.set_metadata("analyser", tables.analyser);
  database.set_metadata("segments", pack_segments(tables.segments));
  database.set_metadata("codes", pack_codes(tables.codes));
  database.set_metadata("documents", pack_documents(tables.documents));
}

Result<Tables> read_tables(const Xapian::Database& database) {
  Tables tables;
  tables.schema = std::atoi(database.get_metadata("schema").c_str());
  if (tables.schema != schema_version)
    return fail(Errc::index_schema, message("index.index_schema"), "",
                message("index.index_schema.hint"));
  tables.analyser = database.get_metadata("analyser");
  tables.segments = unpack_segments(database.get_metadata("segments"));
  tables.codes = unpack_codes(database.get_metadata("codes"));
  auto documents = unpack_documents(database.get_metadata("documents"));
  if (!documents)
    return fail(Errc::index_damaged, message("index.index_damaged", {{"reason", "documents"}}), "",
                message("index.index_damaged.hint"));
  tables.documents = *std::move(documents);
  return tables;
}

}  // namespace planlupe::index
