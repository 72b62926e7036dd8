#include "tools/reading_options.h"

#include <charconv>
#include <csignal>
#include <limits>
#include <map>
#include <string_view>

#include "corpus/messages.h"
#include "tools/problems.h"
#include "tools/talk.h"
#include "tools/whole_between.h"

namespace planlupe::tools {

namespace {

using ingest::OcrMode;

ingest::Stop* stop_of_handler = nullptr;

void on_signal(int) { stop_of_handler->request(); }

bool read_part(const std::string& text, int& part, int& parts) {
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, part);
  if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '/') return false;
  const auto second = std::from_chars(first.ptr + 1, end, parts);
  return second.ec == std::errc{} && second.ptr == end && part >= 1 && part <= parts;
}

int report_files(const ingest::IngestReport& report) {
  long read = 0, unchanged = 0, failed = 0;
  report_notices(report.notices);
  ProblemTalk talk;
  for (const ingest::FileReport& file : report.files) {
    if (file.handling == ingest::Handling::elsewhere) continue;
    ++(file.handling == ingest::Handling::read ? read : unchanged);
    if (file.outcome != Outcome::complete) ++failed;
    const bool remembered = file.handling == ingest::Handling::unchanged;
    talk.say(file.file, file.problems, remembered);
  }
  say(message("ingest.summary", {{"read", read}, {"unchanged", unchanged}, {"failed", failed}}));
  return failed > 0 ? 2 : 0;
}

}  // namespace

void add_reading_options(CLI::App& command, ingest::ReadingRules& rules, std::string& password) {
  static const std::map<std::string, OcrMode> modes{
      {"auto", OcrMode::automatic}, {"never", OcrMode::never}, {"always", OcrMode::always}};
  command.add_option("--password", password, message("reading.password"));
  command.add_option("--ocr", rules.ocr, message("reading.ocr"))
      ->transform(CLI::CheckedTransformer(modes).description(""))
      ->type_name("auto|never|always");
  command.add_option("--page-seconds", rules.page_seconds, message("reading.page_seconds"))
      ->check(whole_between(1, 86400))
      ->type_name(message("reading.unit"))
      ->capture_default_str();
  command.add_option("--file-seconds", rules.file_seconds, message("reading.file_seconds"))
      ->check(whole_between(1, 86400))
      ->type_name(message("reading.unit"))
      ->capture_default_str();
}

void add_ingest_options(CLI::App& command, ingest::IngestOptions& options) {
  add_reading_options(command, options.rules, options.password);
  command.add_option("--jobs", options.jobs, message("ingest.jobs"))
      ->check(whole_between(1, 1024))
      ->type_name("N");
  command.add_flag("--retry", options.retry, message("ingest.retry"));
  command
      .add_option_function<std::string>(
          "--part",
          [&options](const std::string& text) {
            if (!read_part(text, options.part, options.parts))
              throw CLI::ValidationError("--part", message("ingest.part.invalid"));
          },
          message("ingest.part"))
      ->type_name("i/n");
}

ingest::Stop& stop_on_signals() {
  static ingest::Stop stop;
  if (stop_of_handler != nullptr) return stop;
  stop_of_handler = &stop;
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
  return stop;
}

int ingest_and_report(const Study& study, const ingest::IngestOptions& options) {
  Progress bar(message("ingest.progress"));
  const auto report =
      ingest::ingest(study, options, stop_on_signals(),
                     [&bar](std::size_t done, std::size_t total, const std::string& file) {
                       bar.show(done, total, file);
                     });
  bar.clear();
  return report ? report_files(*report) : tools::report(report.error());
}

}  // namespace planlupe::tools
