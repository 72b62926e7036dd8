// planlupe codebook import and export: codebooks to and from other programs for text analysis.

#ifndef PLANLUPE_TOOLS_CODEBOOK_EXCHANGE_H_
#define PLANLUPE_TOOLS_CODEBOOK_EXCHANGE_H_

#include <CLI/CLI.hpp>

namespace planlupe::tools {

// Add the sub-commands to `codebook`, as the functions of commands.h do.
void add_codebook_import(CLI::App& codebook, int& status);
void add_codebook_export(CLI::App& codebook, int& status);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_CODEBOOK_EXCHANGE_H_
