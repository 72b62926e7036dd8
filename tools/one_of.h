// Values that an option takes by name, with «mente du» for one that it does not take.

#ifndef PLANLUPE_TOOLS_ONE_OF_H_
#define PLANLUPE_TOOLS_ONE_OF_H_

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace planlupe::tools {

// The one of `names` that is spelled most like `name`, within two edits; nothing, as an empty
// string, when none is.
std::string nearest(std::string_view name, const std::vector<std::string>& names);

// Accepts one of `names`; otherwise says which was meant, or which there are.
CLI::Validator one_of(std::vector<std::string> names);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_ONE_OF_H_
