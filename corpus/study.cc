#include "corpus/study.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe {

namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& name) {
  const std::string text = name.string();
  return text.starts_with(".") || text.starts_with("~$");
}

std::vector<std::string> plan_files(const fs::path& plans) {
  std::vector<std::string> files;
  std::error_code ec;
  fs::recursive_directory_iterator walk(plans, fs::directory_options::skip_permission_denied, ec);
  for (; !ec && walk != fs::recursive_directory_iterator(); walk.increment(ec)) {
    if (is_hidden(walk->path().filename())) {
      if (walk->is_directory(ec)) walk.disable_recursion_pending();
      continue;
    }
    if (walk->is_regular_file(ec) && is_plan_file(walk->path()))
      files.push_back(walk->path().lexically_relative(plans).generic_string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

const Plan& Study::plan(const std::string& file) const {
  static const Plan unknown;
  const auto& plans = register_.plans;
  const auto found =
      std::lower_bound(plans.begin(), plans.end(), file,
                       [](const Plan& p, const std::string& f) { return p.file < f; });
  return found != plans.end() && found->file == file ? *found : unknown;
}

bool is_plan_file(const fs::path& path) {
  static constexpr std::array extensions{".pdf", ".docx", ".odt", ".html", ".htm", ".txt"};
  const std::string extension = lower(path.extension().string());
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

Result<Study> open_study(const fs::path& root) {
  std::error_code ignored;
  if (!fs::is_directory(root, ignored))
    return fail(Errc::folder_missing, message("study.missing"), root.string(),
                message("study.missing.hint"));
  Study study{.root = root, .files = plan_files(root / "plans"), .register_ = {}};
  if (study.files.empty())
    return fail(Errc::no_plans, message("study.no_plans"), (root / "plans").string(),
                message("study.no_plans.hint"));
  std::string bytes;
  if (fs::exists(root / "register.csv", ignored)) {
    auto text = read_file(root / "register.csv");
    if (!text) return fail(text.error());
    bytes = *std::move(text);
  }
  auto read = read_register(bytes, study.files);
  if (!read) return fail(read.error());
  study.register_ = *std::move(read);
  return study;
}

}  // namespace planlupe
