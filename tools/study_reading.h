// A study made ready for questions: its tags brought up to date, its documents read for tables.

#ifndef PLANLUPE_TOOLS_STUDY_READING_H_
#define PLANLUPE_TOOLS_STUDY_READING_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/codebook.h"
#include "query/tables/reading.h"

namespace planlupe::tools {

// What of a study is read.
struct ReadingNeeds {
  int as_of = 0;                                       // see query::read_study
  std::vector<std::string> counties = {}, types = {};  // only these; empty: all
  std::vector<std::string> codes = {};                 // in place of the themes; empty: the themes
  bool topics = false;                                 // look for words and topics in all text too
  bool citations = false;  // and, with topics, for sources, laws and makers
  bool unread = false;     // also a study of which no plan has been read
};

// Adds --county, --type and --as-of.
void add_selection_options(CLI::App& command, ReadingNeeds& needs);

struct StudyReading {
  query::Codebook codebook;
  query::Reading reading;
  int status = 0;  // 2 when a document could not be tagged; it is reported
};

// Tags what has changed since it was last tagged, then reads the study, with labels in the language
// of messages. Fails with codebook_invalid, file_missing, data_invalid, or usage for an unknown
// type or a selection without a plan.
Result<StudyReading> tag_and_read(const Study& study, const ReadingNeeds& needs = {});

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_STUDY_READING_H_
