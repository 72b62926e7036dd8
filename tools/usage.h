// How the command line explains itself: headings and complaints in the user's language.

#ifndef PLANLUPE_TOOLS_USAGE_H_
#define PLANLUPE_TOOLS_USAGE_H_

#include <CLI/CLI.hpp>

namespace planlupe::tools {

// Gives `app`, and every command added to it later, help with headings in the chosen language.
void set_headings(CLI::App& app);

// Puts the help flag of every command under `app` among its other options: CLI11 makes it before a
// command inherits the headings. Call when all commands are added.
void group_help(CLI::App& app);

// Prints what `e` asks for (help, version) on stdout, or what is wrong with the command line on
// stderr with the way to the help text. Returns the exit status: 0, or 64 for a wrong usage.
int explain(const CLI::App& app, const CLI::ParseError& e);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_USAGE_H_
