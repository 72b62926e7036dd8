#include "ingest/seen_files.h"

#include <sys/stat.h>
#include <cstddef>
#include <ctime>
#include <exception>
#include <stdexcept>
#include <utility>

#include "corpus/file.h"
#include "corpus/json_file.h"

namespace planlupe::ingest {

namespace {

constexpr std::string_view seen_format = "planlupe.seen/1";
constexpr std::int64_t second = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * second + time.tv_nsec; }

Json to_array(const FileMark& mark) {
  return Json::array({mark.size, mark.modified_ns, mark.changed_ns, mark.inode});
}

FileMark mark_from(const Json& in) {
  const auto number = [&in](std::size_t i) { return whole_number<std::int64_t>(in.at(i)); };
  return {number(0), number(1), number(2), number(3)};
}

Outcome outcome_from(const Json& in) {
  const int number = whole_number(in);
  if (number < 0 || number > static_cast<int>(Outcome::failed)) throw std::out_of_range("outcome");
  return static_cast<Outcome>(number);
}

Json to_object(const SeenFile& file) {
  Json problems = Json::array();
  for (const Problem& problem : file.problems)
    problems.push_back(Json::array({problem.code, problem.page, problem.what}));
  return {{"plan", to_array(file.plan)},
          {"record", to_array(file.record)},
          {"sha256", file.sha256},
          {"extractor", file.extractor},
          {"outcome", static_cast<int>(file.outcome)},
          {"problems", std::move(problems)}};
}

SeenFile file_from(const Json& in) {
  SeenFile file{.plan = mark_from(in.at("plan")), .record = mark_from(in.at("record"))};
  file.sha256 = in.at("sha256");
  file.extractor = in.at("extractor");
  file.outcome = outcome_from(in.at("outcome"));
  for (const Json& problem : in.at("problems"))
    file.problems.push_back({problem.at(0), whole_number(problem.at(1)), problem.at(2)});
  return file;
}

}  // namespace

std::optional<FileMark> mark_of(const std::filesystem::path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  return FileMark{about.st_size, nanoseconds(about.st_mtim), nanoseconds(about.st_ctim),
                  static_cast<std::int64_t>(about.st_ino)};
}

bool is_settled(const FileMark& mark) {
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return nanoseconds(now) - mark.changed_ns >= 2 * second;
}

SeenFiles read_seen_files(const std::filesystem::path& path) {
  const auto json = read_json(path);
  if (!json) return {};
  SeenFiles seen;
  try {
    if (json->at("format") != seen_format) return {};
    for (const auto& [name, file] : json->at("files").items()) seen.emplace(name, file_from(file));
  } catch (const std::exception&) {  // nlohmann::json::exception: not ours, so no short cut
    return {};
  }
  return seen;
}

Result<void> write_seen_files(const std::filesystem::path& path, const SeenFiles& seen) {
  Json files = Json::object();
  for (const auto& [name, file] : seen) files[name] = to_object(file);
  return write_file(path, json_line({{"format", seen_format}, {"files", std::move(files)}}) + "\n");
}

}  // namespace planlupe::ingest
