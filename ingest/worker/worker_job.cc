#include "ingest/worker/worker_job.h"

#include <charconv>
#include <exception>
#include <set>
#include <string>

#include "corpus/json_file.h"

namespace planlupe::ingest {

namespace {

int page_number(const std::string& text) {
  int page = 0;
  std::from_chars(text.data(), text.data() + text.size(), page);
  return page;
}

WorkerJob job_from(const Json& in) {
  WorkerJob job;
  job.ocr_page = in.at("ocr_page");
  job.file = in.at("file");
  job.options.password = in.at("password");
  job.options.skip_pages = in.at("skip_pages").get<std::set<int>>();
  job.options.skip_outline = in.at("skip_outline");
  job.options.ocr = static_cast<OcrMode>(in.at("ocr").get<int>());
  for (const auto& [page, words] : in.at("ocr_pages").items())
    job.options.ocr_pages.emplace(page_number(page), words.get<std::string>());
  job.memory_bytes = in.at("memory_bytes");
  job.cpu_seconds = in.at("cpu_seconds");
  job.language = static_cast<Language>(in.at("language").get<int>());
  job.parent = in.at("parent");
  return job;
}

}  // namespace

std::string to_json(const WorkerJob& job) {
  Json ocr_pages = Json::object();
  for (const auto& [page, words] : job.options.ocr_pages) ocr_pages[std::to_string(page)] = words;
  return json_line({{"ocr_page", job.ocr_page},
                    {"file", job.file},
                    {"password", job.options.password},
                    {"skip_pages", job.options.skip_pages},
                    {"skip_outline", job.options.skip_outline},
                    {"ocr", static_cast<int>(job.options.ocr)},
                    {"ocr_pages", std::move(ocr_pages)},
                    {"memory_bytes", job.memory_bytes},
                    {"cpu_seconds", job.cpu_seconds},
                    {"language", static_cast<int>(job.language)},
                    {"parent", job.parent}});
}

Result<WorkerJob> parse_worker_job(std::string_view json) {
  const auto parsed = parse_json(json);
  if (!parsed) return fail(parsed.error());
  try {
    return job_from(*parsed);
  } catch (const std::exception& e) {  // nlohmann::json::exception
    return fail(Errc::data_invalid, e.what());
  }
}

}  // namespace planlupe::ingest
