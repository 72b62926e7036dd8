// Options that take a whole number.

#ifndef PLANLUPE_TOOLS_WHOLE_BETWEEN_H_
#define PLANLUPE_TOOLS_WHOLE_BETWEEN_H_

#include <CLI/CLI.hpp>

namespace planlupe::tools {

// Accepts a whole number from `least` to `most`; otherwise says so. Help shows no bounds: they keep
// slips of the finger out and are nothing to choose among.
CLI::Validator whole_between(long least, long most);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_WHOLE_BETWEEN_H_
