#include "index/index_reader.h"

#include <optional>
#include <utility>

#include "corpus/messages.h"
#include "index/index_folder.h"
#include "index/term_name.h"

namespace planlupe::index {

namespace {

// A rebuild may replace the generation between reading its number and opening it.
constexpr int attempts = 3;

PassageSet passages_without(const Xapian::Database& database,
                            const std::vector<std::string>& terms) {
  PassageSet set = PassageSet::all(database);
  set -= PassageSet::with_one_of(database, terms);
  return set;
}

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
      words_ = KeptValues(words_slot);
      places_ = KeptValues(place_slot);
      code_counter_ = {};
      postings_ = {};
      lengths_ = {};
      memo_ = {};
      running_text_.reset();
      sentences_.reset();
      return {};
    });
    if (opened) return {};
    if (attempt == attempts || number == before)
      return fail(std::move(opened).error().at(folder_.string()));
    before = number;
  }
}

const PassageSet& IndexReader::running_text() {
  if (!running_text_)
    running_text_ =
        passages_without(database_, {value_term(Field::kind, name(Kind::heading)),
                                     value_term(Field::region, name(Region::contents)),
                                     value_term(Field::region, name(Region::references)),
                                     value_term(Field::region, name(Region::chart))});
  return *running_text_;
}

const PassageSet& IndexReader::sentences() {
  if (!sentences_)
    sentences_ = passages_without(database_, {value_term(Field::kind, name(Kind::caption)),
                                              value_term(Field::kind, name(Kind::table_row))});
  return *sentences_;
}

}  // namespace planlupe::index
