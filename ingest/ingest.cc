#include "ingest/ingest.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "ingest/extractor.h"
#include "ingest/seen_files.h"
#include "ingest/text_folder.h"
#include "ingest/worker/read_files.h"

namespace planlupe::ingest {

namespace {

// The first 60 bits of the hash: the same on every machine, and even.
int part_of(const std::string& sha256, int parts) {
  return static_cast<int>(std::stoull(sha256.substr(0, 15), nullptr, 16) %
                          static_cast<unsigned>(parts)) +
         1;
}

bool is_locked(const std::vector<Problem>& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.code == name(Errc::document_locked);
  });
}

class Ingest {
 public:
  Ingest(const Study& study, const IngestOptions& options, Stop& stop,
         const IngestProgress& progress)
      : study_(study), options_(options), stop_(stop), progress_(progress) {}

  Result<IngestReport> run() {
    const auto lock = enter_text_folder(study_);
    if (!lock) return fail(lock.error());
    seen_ = read_seen_files(seen_path());
    look_at_files();
    read_files(to_read_, options_.jobs > 0 ? options_.jobs : default_jobs(), options_.rules, stop_,
               {.wanted = [this](std::size_t i, const std::string& sha) { return wanted(i, sha); },
                .done = [this](std::size_t i, auto document) { take(i, std::move(document)); }});
    auto kept = keep_seen();
    if (failure_) return fail(*failure_);
    if (!kept) return fail(kept.error());
    return report();
  }

 private:
  struct Entry {
    FileReport report;
    std::optional<FileMark> mark;
    SeenFile seen;
  };

  std::filesystem::path seen_path() const { return study_.text() / ".seen.json"; }

  std::string password(const std::string& file) const {
    const std::string& own = study_.plan(file).password;
    return own.empty() ? options_.password : own;
  }

  // True when a record made of `sha256` needs no making anew.
  bool holds(const std::string& file, const std::string& sha256, const SeenFile& record) const {
    if (record.sha256 != sha256 || record.extractor != extractor_stamp(options_.rules.ocr))
      return false;
    if (record.outcome == Outcome::complete) return true;
    return !options_.retry && !(is_locked(record.problems) && !password(file).empty());
  }

  void look_at_files() {
    for (const std::string& file : study_.files) {
      Entry& entry = entries_[file];
      entry.report.file = file;
      entry.mark = mark_of(study_.plan_path(file));
      if (!settle_by_mark(entry))
        to_read_.push_back({file, study_.plan_path(file), password(file)});
    }
    // Large ones first, so that no thread is left with a large one at the end.
    std::stable_sort(to_read_.begin(), to_read_.end(), [this](const auto& a, const auto& b) {
      return size_of(a.name) > size_of(b.name);
    });
  }

  std::int64_t size_of(const std::string& file) const {
    const auto& mark = entries_.at(file).mark;
    return mark ? mark->size : 0;
  }

  bool settle_by_mark(Entry& entry) {
    const auto before = seen_.find(entry.report.file);
    if (before == seen_.end() || !entry.mark || before->second.plan != *entry.mark) return false;
    if (!is_mine(before->second.sha256)) {
      entry.report.handling = Handling::elsewhere;
      return true;
    }
    if (mark_of(study_.text_path(entry.report.file)) != before->second.record) return false;
    return settle(entry, before->second.sha256, before->second);
  }

  bool is_mine(const std::string& sha256) const {
    return options_.parts <= 1 || part_of(sha256, options_.parts) == options_.part;
  }

  // Leaves the file alone when `record` holds.
  bool settle(Entry& entry, const std::string& sha256, const SeenFile& record) {
    if (!holds(entry.report.file, sha256, record)) return false;
    entry.seen = record;
    entry.report.handling = Handling::unchanged;
    entry.report.outcome = record.outcome;
    entry.report.problems = record.problems;
    ++done_;
    return true;
  }

  static SeenFile seen_from(const Document& document) {
    SeenFile seen;
    seen.sha256 = document.sha256;
    seen.extractor = document.extractor;
    seen.outcome = document.outcome;
    seen.problems = document.problems;
    return seen;
  }

  bool wanted(std::size_t index, const std::string& sha256) {
    const std::string& file = to_read_[index].name;
    const auto record = read_document(study_.text_path(file));
    const std::lock_guard lock(mutex_);
    Entry& entry = entries_.at(file);
    if (!is_mine(sha256)) {
      entry.report.handling = Handling::elsewhere;
      ++done_;
      return false;
    }
    return !record || !settle(entry, sha256, seen_from(*record));
  }

  void take(std::size_t index, Result<Document> document) {
    const std::string& file = to_read_[index].name;
    if (document)
      if (auto written = write_document(study_.text_path(file), *document); !written)
        document = fail(written.error());
    const std::lock_guard lock(mutex_);
    if (document)
      entries_.at(file).seen = seen_from(*document);
    else
      refuse(file, document.error());
    FileReport& report = entries_.at(file).report;
    if (document) {
      report.outcome = document->outcome;
      report.problems = document->problems;
    }
    if (progress_) progress_(++done_, study_.files.size(), file);
  }

  // A file that cannot be opened or written is one failed file; a full disk fails all that follow.
  void refuse(const std::string& file, const Error& error) {
    FileReport& report = entries_.at(file).report;
    report.outcome = Outcome::failed;
    report.problems = {{.code = std::string(name(error.code)), .page = 0, .what = error.what}};
    if (error.code == Errc::file_missing || error.code == Errc::write_failed) return;
    if (!failure_) failure_ = error;
    stop_.request();
  }

  // Remembers a plan only when it is still the one that was hashed, and settled.
  Result<void> keep_seen() {
    SeenFiles seen = read_seen_files(seen_path());  // other parts may have added theirs
    std::erase_if(seen, [this](const auto& file) { return !entries_.contains(file.first); });
    for (auto& [file, entry] : entries_) {
      if (entry.report.handling == Handling::elsewhere || entry.seen.sha256.empty()) continue;
      const auto plan = mark_of(study_.plan_path(file));
      const auto record = mark_of(study_.text_path(file));
      seen.erase(file);
      if (!plan || plan != entry.mark || !is_settled(*plan) || !record) continue;
      entry.seen.plan = *plan;
      entry.seen.record = *record;
      seen.emplace(file, entry.seen);
    }
    return write_seen_files(seen_path(), seen);
  }

  IngestReport report() {
    IngestReport result;
    std::map<std::string, std::string> first_with;
    for (auto& [file, entry] : entries_) {
      result.files.push_back(entry.report);
      if (entry.seen.sha256.empty()) continue;
      const auto [other, is_first] = first_with.emplace(entry.seen.sha256, file);
      if (!is_first)
        result.notices.push_back({Errc::register_duplicate,
                                  message("ingest.duplicate", {{"other", other->second}}), file,
                                  message("ingest.duplicate.hint")});
    }
    return result;
  }

  const Study& study_;
  const IngestOptions& options_;
  Stop& stop_;
  const IngestProgress& progress_;
  SeenFiles seen_;
  std::vector<FileToRead> to_read_;
  std::mutex mutex_;  // guards the rest while files are read
  std::map<std::string, Entry> entries_;
  std::size_t done_ = 0;
  std::optional<Error> failure_;
};

}  // namespace

Result<IngestReport> ingest(const Study& study, const IngestOptions& options, Stop& stop,
                            const IngestProgress& progress) {
  return Ingest(study, options, stop, progress).run();
}

}  // namespace planlupe::ingest
