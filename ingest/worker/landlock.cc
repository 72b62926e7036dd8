#include "ingest/worker/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <cstdint>

#include "ingest/worker/descriptor.h"

namespace planlupe::ingest {

namespace {

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// Everything that the first version of Landlock can forbid.
constexpr std::uint64_t everything = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

void allow(int ruleset, const std::filesystem::path& path) {
  const Descriptor folder(::open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!folder) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access =
      std::filesystem::is_directory(path) ? reading : std::uint64_t{LANDLOCK_ACCESS_FS_READ_FILE};
  rule.parent_fd = folder.number();
  ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

bool allow_reading_only(const std::vector<std::filesystem::path>& readable) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = everything;
  const Descriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!ruleset) return false;
  for (const auto& path : readable) allow(ruleset.number(), path);
  return ::syscall(SYS_landlock_restrict_self, ruleset.number(), 0) == 0;
}

}  // namespace planlupe::ingest
