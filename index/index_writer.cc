#include "index/index_writer.h"

#include <map>
#include <utility>

#include "index/fields.h"
#include "index/xapian_guard.h"

namespace planlupe::index {

namespace {

// Small batches are quicker and need less memory than big ones, when the parts are merged after.
constexpr std::uint32_t passages_per_commit = 500;

struct PageState {
  Health health = Health::ok;
  Source source = Source::text;
};

std::map<int, PageState> pages_of(const Document& document) {
  std::map<int, PageState> pages;
  for (const Page& page : document.pages) pages[page.number] = {page.health, page.source};
  return pages;
}

}  // namespace

struct IndexWriter::State {
  Xapian::WritableDatabase database;
  EntryMaker maker;
  Mode mode;
  std::uint32_t uncommitted = 0;
};

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

// Xapian's destructor would commit what is there; a transaction is given up instead.
IndexWriter::~IndexWriter() = default;

Result<IndexWriter> IndexWriter::open(const std::filesystem::path& path, Mode mode,
                                      std::shared_ptr<VocabularyBuilder> words,
                                      std::shared_ptr<CodeTable> codes) {
  auto maker = EntryMaker::open(std::move(words), std::move(codes));
  if (!maker) return fail(maker.error());
  return guard([&]() -> Result<IndexWriter> {
    // A term list, half of an index, would only be needed to delete passages.
    const int flags =
        Xapian::DB_NO_TERMLIST |
        (mode == Mode::part ? Xapian::DB_CREATE | Xapian::DB_NO_SYNC : Xapian::DB_OPEN);
    auto state = std::make_unique<State>(
        State{Xapian::WritableDatabase(path.string(), flags), *std::move(maker), mode});
    state->database.begin_transaction();
    return IndexWriter(std::move(state));
  });
}

Result<std::uint32_t> IndexWriter::add(const Document& document, const IndexedDocument& as,
                                       std::uint32_t number, const CodesOf& codes) {
  return guard([&]() -> Result<std::uint32_t> {
    const auto pages = pages_of(document);
    std::uint32_t order = 0;
    for (const Passage& passage : document.passages) {
      const auto page = pages.find(passage.page);
      const PageState state = page != pages.end() ? page->second : PageState{};
      state_->database.add_document(
          state_->maker.make({.passage = passage,
                              .document = as,
                              .document_number = number,
                              .order = order++,
                              .health = state.health,
                              .source = state.source,
                              .codes = codes ? codes(passage.id) : std::vector<std::string>{}}));
      if (state_->mode == Mode::part && ++state_->uncommitted >= passages_per_commit)
        if (auto committed = commit(); !committed) return fail(committed.error());
    }
    return order;
  });
}

std::vector<std::string> IndexWriter::title_terms(const std::string& title) {
  return state_->maker.title_terms(title);
}

Result<void> IndexWriter::set_tables(Tables tables) {
  return guard([&]() -> Result<void> {
    tables.schema = schema_version;
    tables.analyser = state_->maker.analyser().stamp();
    write_tables(state_->database, tables);
    return {};
  });
}

Result<void> IndexWriter::commit() {
  return guard([&]() -> Result<void> {
    state_->database.commit_transaction();
    state_->uncommitted = 0;
    state_->database.begin_transaction();
    return {};
  });
}

bool IndexWriter::has_lemmas() const { return state_->maker.analyser().has_lemmas(); }

}  // namespace planlupe::index
