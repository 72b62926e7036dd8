#include "index/index_reader.h"

#include <optional>
#include <utility>

#include "corpus/messages.h"
#include "index/index_folder.h"

namespace planlupe::index {

namespace {

// A rebuild may replace the generation between reading its number and opening it.
constexpr int attempts = 3;

}  // namespace

Result<IndexReader> IndexReader::open(const std::filesystem::path& folder) {
  IndexReader reader;
  reader.folder_ = folder;
  if (auto opened = reader.reopen(); !opened) return fail(opened.error());
  return reader;
}

Result<void> IndexReader::reopen() {
  std::optional<unsigned> before;
  for (int attempt = 1;; ++attempt) {
    const auto number = current_generation(folder_);
    if (!number)
      return fail(Errc::index_missing, message("index.index_missing"), folder_.string(),
                  message("index.index_missing.hint"));
    const auto path = generation_path(folder_, *number);
    auto opened = guard([&]() -> Result<void> {
      Xapian::Database database(path.string());
      auto tables = read_tables(database);
      if (!tables) return fail(tables.error());
      auto vocabulary = Vocabulary::open(path, tables->segments);
      if (!vocabulary) return fail(vocabulary.error());
      database_ = database;
      tables_ = *std::move(tables);
      vocabulary_ = *std::move(vocabulary);
      return {};
    });
    if (opened) return {};
    if (attempt == attempts || number == before)
      return fail(std::move(opened).error().at(folder_.string()));
    before = number;
  }
}

}  // namespace planlupe::index
