#include "index/xapian_guard.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "corpus/messages.h"

namespace planlupe::index {

namespace {

// Xapian keeps the system's reason as text only; of a failure within a failure, in the message.
bool is_disk_full(const Xapian::Error& thrown) {
  const char* reason = thrown.get_error_string();
  const std::string text = thrown.get_msg() + (reason != nullptr ? reason : "");
  for (const int error : {ENOSPC, EDQUOT, EFBIG})
    if (text.find(std::strerror(error)) != std::string::npos) return true;
  return false;
}

Error error_with(Errc code, const Xapian::Error& thrown) {
  const std::string key = "index." + std::string(name(code));
  return {.code = code,
          .what = message(key, {{"reason", thrown.get_msg()}}),
          .hint = message(key + ".hint")};
}

// The errors of Xapian 1.4 that say something of the index; its class hierarchy cannot be asked.
constexpr std::array<std::pair<std::string_view, Errc>, 10> kinds{{
    {"DatabaseLockError", Errc::index_locked},
    {"DatabaseVersionError", Errc::index_schema},
    {"DatabaseNotFoundError", Errc::index_missing},
    {"DatabaseError", Errc::index_damaged},
    {"DatabaseClosedError", Errc::index_damaged},
    {"DatabaseCorruptError", Errc::index_damaged},
    {"DatabaseCreateError", Errc::write_failed},
    {"DatabaseModifiedError", Errc::index_damaged},
    {"DatabaseOpeningError", Errc::index_damaged},
    {"SerialisationError", Errc::index_damaged},
}};

}  // namespace

Error to_error(const Xapian::Error& thrown) {
  if (is_disk_full(thrown)) return error_with(Errc::disk_full, thrown);
  for (const auto& [type, code] : kinds)
    if (type == thrown.get_type()) return error_with(code, thrown);
  return {.code = Errc::internal, .what = thrown.get_description()};
}

}  // namespace planlupe::index
