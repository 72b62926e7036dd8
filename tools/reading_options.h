// The options on how files are read, which several commands share.

#ifndef PLANLUPE_TOOLS_READING_OPTIONS_H_
#define PLANLUPE_TOOLS_READING_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

#include "ingest/ingest.h"
#include "ingest/worker/stop.h"

namespace planlupe::tools {

// Adds --password, --ocr, --page-seconds and --file-seconds, which fill `rules` and `password`.
void add_reading_options(CLI::App& command, ingest::ReadingRules& rules, std::string& password);

// Adds --jobs, --part and --retry as well.
void add_ingest_options(CLI::App& command, ingest::IngestOptions& options);

// The request to stop that Ctrl-C and SIGTERM make, from the first call on. A second Ctrl-C ends
// the program at once.
ingest::Stop& stop_on_signals();

// Ingests `study` with a progress bar, says what became of it, and returns the exit status: 0, or
// 2 when a file failed or was read in part only, or the whole failed.
int ingest_and_report(const Study& study, const ingest::IngestOptions& options);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_READING_OPTIONS_H_
