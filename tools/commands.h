// The commands of planlupe, one file each: cmd_<name>.cc holds add_<name>().

#ifndef PLANLUPE_TOOLS_COMMANDS_H_
#define PLANLUPE_TOOLS_COMMANDS_H_

#include <CLI/CLI.hpp>

namespace planlupe::tools {

// Each add_<name> adds its sub-command to `app`. When that command is chosen, its callback does
// the work and sets `status`: 0 done; 1 ran, nothing found; 2 failed or partly failed.
void add_run(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_diff(CLI::App& app, int& status);
void add_export(CLI::App& app, int& status);
void add_quote(CLI::App& app, int& status);
void add_report(CLI::App& app, int& status);
void add_table(CLI::App& app, int& status);
void add_extract(CLI::App& app, int& status);
void add_ingest(CLI::App& app, int& status);
void add_suggest(CLI::App& app, int& status);
void add_agree(CLI::App& app, int& status);
void add_index(CLI::App& app, int& status);
void add_kwic(CLI::App& app, int& status);
void add_search(CLI::App& app, int& status);
void add_tag(CLI::App& app, int& status);
void add_why(CLI::App& app, int& status);
void add_codebook(CLI::App& app, int& status);
void add_terms(CLI::App& app, int& status);
void add_freq(CLI::App& app, int& status);
void add_keyness(CLI::App& app, int& status);
void add_collocates(CLI::App& app, int& status);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_COMMANDS_H_
