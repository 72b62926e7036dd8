#include "index/rebuild.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/file.h"
#include "index/index_folder.h"
#include "index/index_writer.h"
#include "index/load_source.h"
#include "index/xapian_guard.h"

namespace planlupe::index {

namespace {

namespace fs = std::filesystem;

// Below this a second thread costs more (its own transducers) than it saves.
constexpr std::uintmax_t text_per_thread = 8'000'000;  // bytes of text/

// What the threads of one rebuild share.
struct Work {
  std::vector<DocumentSource>& sources;
  const BuildOptions& options;
  BuildReport& report;
  std::shared_ptr<VocabularyBuilder> words;
  std::shared_ptr<CodeTable> codes = std::make_shared<CodeTable>();
  std::atomic<bool> stopped = false;
  std::mutex mutex = {};  // report, progress, error
  std::size_t done = 0;
  std::optional<Error> error = {};
};

void stop(Work& work, Error error) {
  const std::lock_guard lock(work.mutex);
  work.stopped = true;
  if (!work.error) work.error = std::move(error);
}

void note(Work& work, const std::string& file, std::optional<Error> failure) {
  const std::lock_guard lock(work.mutex);
  if (failure) work.report.failures.push_back(*std::move(failure));
  if (work.options.progress) work.options.progress(++work.done, work.sources.size(), file);
}

// The documents [first, end) of the study.
struct Share {
  std::size_t first = 0, end = 0;
};

void write_part(Work& work, Share share, const fs::path& path) {
  auto writer = IndexWriter::open(path, IndexWriter::Mode::part, work.words, work.codes);
  if (!writer) return stop(work, writer.error());
  for (std::size_t i = share.first; i < share.end && !work.stopped; ++i) {
    DocumentSource& source = work.sources[i];
    const std::string file = source.as.file;
    auto loaded = load_source(source, work.options);
    if (!loaded) {
      source.as = {};
      note(work, file, std::move(loaded).error().at(file));
      continue;
    }
    const auto added = writer->add(loaded->document, source.as, static_cast<std::uint32_t>(i),
                                   codes_of(loaded->codes));
    if (!added) return stop(work, added.error());
    source.as.passages = *added;
    source.as.title_terms = writer->title_terms(source.as.title);
    note(work, file, std::nullopt);
  }
  if (auto committed = writer->commit(); !committed) stop(work, committed.error());
}

std::uintmax_t size_of(const DocumentSource& source) {
  std::error_code failed;
  const auto size = fs::file_size(source.text, failed);
  return failed ? 0 : size;
}

// One for each thread, about alike in size and in the order of the study: so the same study gives
// the same index however many threads there are, and passages lie in the order of their files.
std::vector<Share> shares(const std::vector<DocumentSource>& sources, unsigned threads) {
  std::uintmax_t bytes = 0;
  for (const DocumentSource& source : sources) bytes += size_of(source);
  if (threads == 0) threads = std::min(4U, std::max(1U, std::thread::hardware_concurrency()));
  const auto count = std::clamp<std::uintmax_t>(bytes / text_per_thread + 1, 1, threads);
  std::vector<Share> shares(1);
  std::uintmax_t taken = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (taken * count > bytes * shares.size() && shares.size() < count) shares.push_back({i, i});
    shares.back().end = i + 1;
    taken += size_of(sources[i]);
  }
  return shares;
}

Result<void> merge(const std::vector<fs::path>& parts, const fs::path& target) {
  return guard([&]() -> Result<void> {
    Xapian::Database all;
    for (const auto& part : parts) all.add_database(Xapian::Database(part.string()));
    all.compact(target.string());
    return {};
  });
}

Result<void> write_tables_of(Work& work, const fs::path& target) {
  auto segments = work.words->save();
  if (!segments) return fail(segments.error());
  auto writer = IndexWriter::open(target, IndexWriter::Mode::update, work.words, work.codes);
  if (!writer) return fail(writer.error());
  Documents documents;
  for (const DocumentSource& source : work.sources) {
    documents.push_back(source.as);
    work.report.passages += source.as.passages;
  }
  work.report.lemmas = writer->has_lemmas();
  if (auto set = writer->set_tables(
          {.segments = *segments, .codes = work.codes->names(), .documents = documents});
      !set)
    return set;
  return writer->commit();
}

}  // namespace

Result<void> rebuild(const fs::path& folder, unsigned number, std::vector<DocumentSource> sources,
                     const BuildOptions& options, BuildReport& report) {
  const fs::path target = generation_path(folder, number);
  const fs::path staging = folder / ("parts-" + std::to_string(number));
  std::error_code ec;
  fs::create_directories(staging, ec);
  if (!ec) fs::create_directories(target, ec);
  if (ec) return fail(Errc::write_failed, ec.message(), folder.string());
  Work work{
      .sources = sources,
      .options = options,
      .report = report,
      .words = std::make_shared<VocabularyBuilder>(target, std::vector<unsigned>{}, Vocabulary{})};
  const auto parts_of = shares(sources, options.jobs);
  std::vector<fs::path> parts;
  for (std::size_t i = 0; i < parts_of.size(); ++i) parts.push_back(staging / std::to_string(i));
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < parts.size(); ++i)
      threads.emplace_back(
          [&work, share = parts_of[i], path = parts[i]] { write_part(work, share, path); });
    write_part(work, parts_of[0], parts[0]);
  }
  if (work.error) return fail(*work.error);
  if (auto merged = merge(parts, target); !merged) return merged;
  if (auto written = write_tables_of(work, target); !written) return written;
  if (auto used = use_generation(folder, number); !used) return used;
  report.added = sources.size() - report.failures.size();
  remove_unused(folder);
  return {};
}

}  // namespace planlupe::index
