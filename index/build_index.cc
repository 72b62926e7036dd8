#include "index/build_index.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "corpus/messages.h"
#include "index/changes.h"
#include "index/index_folder.h"
#include "index/index_reader.h"
#include "index/index_writer.h"
#include "index/load_source.h"
#include "index/rebuild.h"

namespace planlupe::index {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t text_per_commit = 8'000'000;  // bytes of text/

Rebuilt reason_for(const Error& error) {
  if (error.code == Errc::index_missing) return Rebuilt::absent;
  return error.code == Errc::index_schema ? Rebuilt::schema : Rebuilt::damaged;
}

// Its passages stay where they are, but nobody finds them any more.
void bury(Documents& documents, const std::string& file) {
  if (const auto number = number_of(documents, file))
    documents[*number] = {.passages = documents[*number].passages};
}

void remove_other_segments(const fs::path& generation, const std::vector<unsigned>& segments) {
  std::set<fs::path> kept;
  for (const unsigned number : segments) kept.insert(segment_path(generation, number));
  std::error_code ignored;
  std::vector<fs::path> unused;
  for (const auto& entry : fs::directory_iterator(generation, ignored))
    if (entry.path().filename().string().starts_with("words-") && !kept.contains(entry.path()))
      unused.push_back(entry.path());
  for (const auto& path : unused) fs::remove(path, ignored);
}

// Changes the generation in use, document by document.
class Update {
 public:
  Update(const IndexReader& reader, fs::path generation, const BuildOptions& options,
         BuildReport& report)
      : generation_(std::move(generation)),
        options_(options),
        report_(report),
        tables_(reader.tables()),
        words_(std::make_shared<VocabularyBuilder>(generation_, tables_.segments,
                                                   reader.vocabulary())),
        codes_(std::make_shared<CodeTable>(reader.codes())) {}

  Result<void> run(const Changes& changes) {
    auto writer = IndexWriter::open(generation_, IndexWriter::Mode::update, words_, codes_);
    if (!writer) return fail(writer.error());
    report_.lemmas = writer->has_lemmas();
    std::vector<const DocumentSource*> sources;
    for (const DocumentSource& source : changes.changed) sources.push_back(&source);
    for (const DocumentSource& source : changes.added) sources.push_back(&source);
    for (const std::string& file : changes.removed) bury(tables_.documents, file);
    for (const IndexedDocument& row : changes.touched)
      tables_.documents[*number_of(tables_.documents, row.file)] = row;
    std::size_t done = 0;
    for (const DocumentSource* source : sources) {
      if (auto replaced = replace(*writer, *source); !replaced) return replaced;
      if (options_.progress) options_.progress(++done, sources.size(), source->as.file);
    }
    if (auto committed = commit(*writer); !committed) return committed;
    remove_other_segments(generation_, tables_.segments);
    report_.passages = live_passages(tables_.documents);
    return {};
  }

 private:
  Result<void> replace(IndexWriter& writer, const DocumentSource& source) {
    const auto loaded = load_source(source, options_);
    if (!loaded) {
      report_.failures.push_back(Error(loaded.error()).at(source.as.file));
      return {};
    }
    bury(tables_.documents, source.as.file);
    const auto number = static_cast<std::uint32_t>(tables_.documents.size());
    const auto added = writer.add(loaded->document, source.as, number, codes_of(loaded->codes));
    if (!added) return fail(added.error());
    IndexedDocument& row = tables_.documents.emplace_back(source.as);
    row.passages = *added;
    row.title_terms = writer.title_terms(row.title);
    std::error_code ignored;
    uncommitted_ += fs::file_size(source.text, ignored);
    return uncommitted_ < text_per_commit ? Result<void>{} : commit(writer);
  }

  // The words first: a reader of the new passages needs them, one of the old does not mind.
  Result<void> commit(IndexWriter& writer) {
    uncommitted_ = 0;
    auto segments = words_->save();
    if (!segments) return fail(segments.error());
    tables_.segments = *std::move(segments);
    tables_.codes = codes_->names();
    if (auto set = writer.set_tables(tables_); !set) return set;
    return writer.commit();
  }

  fs::path generation_;
  const BuildOptions& options_;
  BuildReport& report_;
  Tables tables_;
  std::shared_ptr<VocabularyBuilder> words_;
  std::shared_ptr<CodeTable> codes_;
  std::uintmax_t uncommitted_ = 0;
};

// Why the index cannot be brought up to date but must be made anew.
Rebuilt must_rebuild(const Result<IndexReader>& reader, const BuildOptions& options) {
  if (options.rebuild) return Rebuilt::asked;
  if (!reader) return reason_for(reader.error());
  const auto analyser = Analyser::open();
  if (analyser && analyser->stamp() != reader->analyser_stamp()) return Rebuilt::analyser;
  return Rebuilt::no;
}

}  // namespace

Result<BuildReport> build_index(const Study& study, const BuildOptions& options) {
  const fs::path folder = study.index();
  const auto lock = WriteLock::take(folder);
  if (!lock) return fail(lock.error());
  remove_unused(folder);
  const unsigned in_use = current_generation(folder).value_or(0);
  const auto reader = IndexReader::open(folder);
  BuildReport report{.rebuilt = must_rebuild(reader, options)};
  auto all = sources(study, options);
  Changes changes;
  if (report.rebuilt == Rebuilt::no) {
    changes = compare(all, reader->documents());
    const std::size_t touched =
        changes.added.size() + changes.changed.size() + changes.removed.size();
    report.added = changes.added.size();
    report.changed = changes.changed.size();
    report.removed = changes.removed.size();
    report.unchanged = changes.unchanged;
    if (touched == 0 && changes.touched.empty()) {
      report.passages = live_passages(reader->documents());
      return report;
    }
    const Documents& documents = reader->documents();
    const bool ballast = dead_passages(documents) > live_passages(documents);
    if (ballast || (touched > 8 && touched * 2 > all.size())) report.rebuilt = Rebuilt::much;
  }
  if (report.rebuilt != Rebuilt::no) {
    for (DocumentSource& source : all) hash_content(source);
    if (auto done = rebuild(folder, in_use + 1, std::move(all), options, report); !done)
      return fail(done.error());
    return report;
  }
  Update update(*reader, generation_path(folder, in_use), options, report);
  if (auto done = update.run(changes); !done) return fail(done.error());
  return report;
}

}  // namespace planlupe::index
