// A study's plans into text/: every file read, or left alone because nothing about it has changed.

#ifndef PLANLUPE_INGEST_INGEST_H_
#define PLANLUPE_INGEST_INGEST_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "corpus/study.h"
#include "ingest/reading.h"
#include "ingest/worker/stop.h"

namespace planlupe::ingest {

struct IngestOptions {
  ReadingRules rules = {};
  int jobs = 0;               // files at a time; 0: one for each core
  std::string password = {};  // for locked files whose row in the register gives none
  bool retry = false;         // read what failed, or was read in part, once more
  int part = 1, parts = 1;    // only the files whose content falls into part `part` of `parts`
};

// What became of one file.
enum class Handling : std::uint8_t {
  read,       // read now
  unchanged,  // its record still holds
  elsewhere,  // belongs to another part
};

struct FileReport {
  std::string file = {};
  Handling handling = Handling::read;
  Outcome outcome = Outcome::complete;
  std::vector<Problem> problems = {};
};

struct IngestReport {
  std::vector<FileReport> files;  // in the study's order
  std::vector<Error> notices;     // files with the same content
};

// Called from several threads, one at a time, after each file: `done` of `total`.
using IngestProgress =
    std::function<void(std::size_t done, std::size_t total, const std::string& file)>;

// Reads the plans of `study` and writes a record for each, failed ones included, so that later
// stages know what could not be read. A record is made anew when the file's content, the reader's
// version or `rules.ocr` changed, on `retry`, and for a locked file when there is a password.
// Records of files that are gone are removed. At any moment every record in text/ is whole.
//
// What is wrong with single files shows in the report. Fails with disk_full, write_failed (text/
// cannot be made), interrupted, or internal when no worker starts; what was done is kept.
Result<IngestReport> ingest(const Study& study, const IngestOptions& options, Stop& stop,
                            const IngestProgress& progress = {});

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_INGEST_H_
