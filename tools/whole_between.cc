#include "tools/whole_between.h"

#include <charconv>
#include <string>
#include <system_error>

#include "corpus/messages.h"

namespace planlupe::tools {

CLI::Validator whole_between(long least, long most) {
  const auto check = [least, most](const std::string& value) -> std::string {
    long number = 0;
    const char* end = value.data() + value.size();
    const auto [rest, error] = std::from_chars(value.data(), end, number);
    if (error == std::errc{} && rest == end && number >= least && number <= most) return {};
    return message("usage.whole_between", {{"value", value}, {"least", least}, {"most", most}});
  };
  return CLI::Validator("").operation(check);
}

}  // namespace planlupe::tools
