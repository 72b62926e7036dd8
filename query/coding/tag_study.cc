#include "query/coding/tag_study.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/document_stamp.h"
#include "query/coding/tag_json.h"

namespace planlupe::query {

namespace {

namespace fs = std::filesystem;

enum class Done { tagged, unchanged };

// Those of a tags file that can be read.
std::vector<TaggedPassage> passages_in(const fs::path& path) {
  auto tags = read_tags(path);
  return tags ? std::move(tags->passages) : std::vector<TaggedPassage>();
}

// `scanner` is made when the first document needs it.
Result<Done> tag_file(const Study& study, const std::string& file, const Tagger& tagger,
                      std::optional<TagScanner>& scanner) {
  const auto read = read_document_stamp(study.text_path(file));
  if (!read) return fail(read.error());
  const TagStamp stamp{file, read->sha256, read->extractor, tagger.codebook().version};
  const auto old = read_stamp(study.tags_path(file));
  if (old && *old == stamp) return Done::unchanged;
  const auto document = read_document(study.text_path(file));
  if (!document) return fail(document.error());
  if (!scanner) scanner.emplace(tagger);
  scanner->know(old && old->codebook == stamp.codebook ? passages_in(study.tags_path(file))
                                                       : std::vector<TaggedPassage>());
  const auto written =
      write_tags(study.tags_path(file), {stamp, tag_document(*scanner, *document)});
  if (!written) return fail(written.error());
  return Done::tagged;
}

void remove_orphans(const Study& study) {
  std::set<fs::path> wanted;
  for (const std::string& file : study.files) wanted.insert(study.tags_path(file));
  std::vector<fs::path> orphans;
  std::error_code ignored;
  for (fs::recursive_directory_iterator at(study.tags(), ignored), end; at != end;
       at.increment(ignored)) {
    if (ignored) break;
    if (at->is_regular_file(ignored) && !wanted.contains(at->path())) orphans.push_back(at->path());
  }
  for (const fs::path& orphan : orphans) fs::remove(orphan, ignored);
}

// The documents shared out among threads; what each finds is put together under one lock.
class Round {
 public:
  Round(const Study& study, const Tagger& tagger, const TagOptions& options)
      : study_(study), tagger_(tagger), options_(options) {}

  TagReport run() {
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 0; i < workers(); ++i) threads.emplace_back([this] { work(); });
    }
    std::sort(report_.unread.begin(), report_.unread.end());
    std::sort(report_.failures.begin(), report_.failures.end(),
              [](const Error& a, const Error& b) { return a.where < b.where; });
    return std::move(report_);
  }

 private:
  std::size_t workers() const {
    const auto wanted = options_.threads > 0 ? static_cast<unsigned>(options_.threads)
                                             : std::thread::hardware_concurrency();
    return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, study_.files.size()));
  }

  void work() {
    std::optional<TagScanner> scanner;
    for (std::size_t i = next_++; i < study_.files.size(); i = next_++)
      one(study_.files[i], scanner);
  }

  void one(const std::string& file, std::optional<TagScanner>& scanner) {
    std::error_code ignored;
    const bool read = fs::exists(study_.text_path(file), ignored);
    const auto done =
        read ? tag_file(study_, file, tagger_, scanner) : Result<Done>(Done::unchanged);
    const std::lock_guard lock(mutex_);
    if (!read) {
      report_.unread.push_back(file);
    } else if (!done) {
      report_.failures.push_back(Error(done.error()).at(file));
    } else {
      ++(*done == Done::tagged ? report_.tagged : report_.unchanged);
    }
    if (options_.step) options_.step(++steps_, study_.files.size(), file);
  }

  const Study& study_;
  const Tagger& tagger_;
  const TagOptions& options_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;
  std::size_t steps_ = 0;
  TagReport report_;
};

}  // namespace

TagReport tag_study(const Study& study, const Tagger& tagger, const TagOptions& options) {
  remove_orphans(study);
  return Round(study, tagger, options).run();
}

}  // namespace planlupe::query
