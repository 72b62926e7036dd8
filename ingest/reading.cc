#include "ingest/reading.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"

namespace planlupe::ingest {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// Pages that may each cost a worker its life before the rest of the file is given up.
constexpr int most_deaths = 40;

// Recognising a page takes this many times as long as reading one may.
constexpr int recognition_factor = 6;

Errc code_of(WorkerEnd end) {
  switch (end) {
    case WorkerEnd::silent:
    case WorkerEnd::over_time:
    case WorkerEnd::out_of_memory:
      return Errc::worker_limit;
    case WorkerEnd::too_much:
      return Errc::output_too_large;
    default:
      return Errc::worker_crashed;
  }
}

std::string_view key_of(WorkerEnd end) {
  switch (end) {
    case WorkerEnd::silent:
      return "worker.silent";
    case WorkerEnd::over_time:
      return "worker.over_time";
    case WorkerEnd::out_of_memory:
      return "worker.out_of_memory";
    case WorkerEnd::too_much:
      return "worker.too_large";
    case WorkerEnd::babbled:
      return "worker.invalid";
    default:
      return "worker.crashed";
  }
}

Problem problem_of(Errc code, const std::string& what, int page) {
  return {.code = std::string(name(code)), .page = page, .what = what};
}

bool page_fits(const Page& page) { return std::isfinite(page.width) && std::isfinite(page.height); }

// A document that the worker may have made up: its pages must be 1, 2, 3 ... and its passages on
// them, since later stages count on it.
bool makes_sense(const Document& document, int opened) {
  const int last = static_cast<int>(document.pages.size());
  if (opened > 0 && last != opened) return false;
  for (int i = 0; i < last; ++i)
    if (const Page& page = document.pages[static_cast<std::size_t>(i)];
        page.number != i + 1 || !page_fits(page))
      return false;
  const auto on_page = [last](int page) { return page >= 1 && page <= std::max(last, 1); };
  return std::all_of(document.passages.begin(), document.passages.end(), [&](const Passage& p) {
    return on_page(p.page) && on_page(p.page_end) && p.page <= p.page_end &&
           std::all_of(p.boxes.begin(), p.boxes.end(),
                       [&](const Box& box) { return on_page(box.page); });
  });
}

Failure not_started(const WorkerJob& job) {
  return fail(Errc::internal, message("worker.not_started"), worker_program(job).string());
}

Document failed_document(Errc code, const std::string& what) {
  Document document;
  document.outcome = Outcome::failed;
  document.problems = {problem_of(code, what, 0)};
  return document;
}

}  // namespace

// What one worker told.
struct Reading::Pass {
  WorkerEnd end = WorkerEnd::not_started;
  int pages = 0, last_page = 0;
  std::set<int> wanted = {};
  std::optional<Document> document = {};
  std::optional<Error> failure = {};

  // Returns false for what no sound worker says: nothing comes twice, so that talk without end is
  // cut short too.
  bool hear(const Message& message) {
    switch (message.type) {
      case MessageType::opened:
        return pages == 0 && hear_number(message, pages);
      case MessageType::page_done: {
        const int before = last_page;
        return hear_number(message, last_page) && last_page > before && last_page <= pages;
      }
      case MessageType::wants_ocr: {
        int page = 0;
        return hear_number(message, page) && page <= pages && wanted.insert(page).second;
      }
      case MessageType::failure:
        if (failure) return false;
        failure = error_from(message.payload);
        return true;
      case MessageType::document:
        return !document && hear_document(message.payload);
      default:
        return false;
    }
  }

 private:
  static bool hear_number(const Message& message, int& number) {
    const auto heard = number_from(message.payload);
    if (heard) number = *heard;
    return heard.has_value();
  }

  bool hear_document(std::string_view line) {
    auto read = parse_document(line);
    if (!read || !makes_sense(*read, pages)) return false;
    document = *std::move(read);
    return true;
  }
};

Reading::Reading(Descriptor file, std::string name, std::string password, const ReadingRules& rules,
                 const Stop& stop)
    : file_(std::move(file)), name_(std::move(name)), rules_(rules), stop_(stop) {
  options_.password = std::move(password);
  options_.ocr = rules.ocr;
}

WorkerJob Reading::job() const {
  WorkerJob job;
  job.file = name_;
  job.options = options_;
  for (const auto& [page, reason] : skipped_) job.options.skip_pages.insert(page);
  job.memory_bytes = rules_.memory_bytes;
  job.cpu_seconds = rules_.file_seconds + 1;
  job.language = language();
  return job;
}

Reading::Pass Reading::run_pass(milliseconds time) {
  Pass pass;
  const WorkerClocks clocks{.silence = std::chrono::seconds(rules_.page_seconds), .total = time};
  pass.end = run_worker(file_.number(), job(), clocks, stop_,
                        [&pass](const Message& message) { return pass.hear(message); });
  for (int page = 1; page <= pass.last_page; ++page)
    if (!skipped_.contains(page)) finished_.insert(page);
  return pass;
}

void Reading::skip_all_but(const std::set<int>& pages, const Problem& reason) {
  for (int page = 1; page <= reason.page; ++page)
    if (!pages.contains(page))
      skipped_.try_emplace(page, Problem{.code = reason.code, .page = page, .what = reason.what});
}

// Blames the page that the worker was at, or what comes after the last one. False when there is
// none left to blame.
bool Reading::give_up_on_a_page(const Pass& pass) {
  const std::string what = message(key_of(pass.end));
  int page = pass.last_page + 1;
  while (skipped_.contains(page)) ++page;
  if (page <= pass.pages) {
    skipped_.emplace(page, problem_of(code_of(pass.end), what, page));
    finished_.erase(page);
    return true;
  }
  if (pass.pages == 0 || options_.skip_outline) return false;
  options_.skip_outline = true;
  other_problems_.push_back(problem_of(code_of(pass.end), message("worker.outline"), 0));
  return true;
}

Result<void> Reading::read() {
  const auto deadline = Clock::now() + std::chrono::seconds(rules_.file_seconds);
  for (bool rescue = false;;) {
    const auto rest = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
    const Pass pass = run_pass(rescue ? std::chrono::seconds(rules_.file_seconds) : rest);
    wanted_ = pass.wanted;
    document_ = pass.document;
    if (document_) return {};
    if (pass.end == WorkerEnd::interrupted)
      return fail(Errc::interrupted, message("worker.interrupted"), name_);
    if (pass.end == WorkerEnd::not_started) return not_started(job());
    if (pass.failure) {
      document_ = failed_document(pass.failure->code, pass.failure->what);
      return {};
    }
    if (rescue || !give_up_on_a_page(pass)) {
      document_ = failed_document(code_of(pass.end), message(key_of(pass.end)));
      return {};
    }
    // Too late, or too many: a last worker brings home the pages that are known to be harmless.
    rescue = Clock::now() + std::chrono::seconds(1) > deadline || skipped_.size() >= most_deaths;
    if (rescue)
      skip_all_but(finished_,
                   problem_of(Errc::worker_limit, message("worker.over_time"), pass.pages));
  }
}

Result<void> Reading::recognise(int page) {
  WorkerJob request = [this] {
    const std::lock_guard lock(mutex_);
    return job();
  }();
  request.ocr_page = page;
  request.options.ocr_pages.clear();
  request.cpu_seconds = rules_.page_seconds * recognition_factor + 1;
  std::optional<std::string> words;
  std::optional<Error> failure;
  const auto time = std::chrono::seconds(rules_.page_seconds * recognition_factor);
  const WorkerClocks clocks{.silence = time, .total = time};
  const WorkerEnd end = run_worker(file_.number(), request, clocks, stop_, [&](const Message& m) {
    if (m.type == MessageType::words) words = m.payload;
    if (m.type == MessageType::failure) failure = error_from(m.payload);
    return words || failure;
  });
  if (end == WorkerEnd::interrupted)
    return fail(Errc::interrupted, message("worker.interrupted"), name_);
  if (end == WorkerEnd::not_started) return not_started(request);
  const std::lock_guard lock(mutex_);
  if (words)
    options_.ocr_pages.emplace(page, *std::move(words));
  else
    other_problems_.push_back(
        problem_of(failure ? failure->code : code_of(end), message("worker.ocr"), page));
  return {};
}

Document Reading::document() const {
  Document document = *document_;
  document.file = name_;
  for (Page& page : document.pages)
    if (const auto skipped = skipped_.find(page.number); skipped != skipped_.end())
      page.reason = skipped->second.code;
  if (document.outcome == Outcome::failed) return document;
  if (!skipped_.empty() || !other_problems_.empty()) document.outcome = Outcome::partial;
  for (const auto& [page, reason] : skipped_) document.problems.push_back(reason);
  document.problems.insert(document.problems.end(), other_problems_.begin(), other_problems_.end());
  // A file of nothing but blank pages is no reading to rely on either.
  const bool unreadable = !document.pages.empty() && readable_pages(document) == 0;
  if (unreadable || document.passages.empty()) {
    document.outcome = Outcome::failed;
    if (skipped_.empty() || skipped_.size() < document.pages.size())
      document.problems.push_back(problem_of(Errc::no_text, message("read.no_text"), 0));
  }
  std::stable_sort(document.problems.begin(), document.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.page < b.page; });
  return document;
}

}  // namespace planlupe::ingest
