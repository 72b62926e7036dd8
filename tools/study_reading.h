// A study made ready for questions: its tags brought up to date, its documents read for tables.

#ifndef PLANLUPE_TOOLS_STUDY_READING_H_
#define PLANLUPE_TOOLS_STUDY_READING_H_

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/codebook.h"
#include "query/reading.h"

namespace planlupe::tools {

struct StudyReading {
  query::Codebook codebook;
  query::Reading reading;
  int status = 0;  // 2 when a document could not be tagged; it is reported
};

// Tags what has changed since it was last tagged, then reads the study, with labels in the language
// of messages. `as_of`: see read_study; `topics`: look for words and topics in all text too. Fails
// with codebook_invalid, file_missing or data_invalid.
Result<StudyReading> tag_and_read(const Study& study, int as_of = 0, bool topics = false);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_STUDY_READING_H_
