// Bringing a study's index up to date, with its theme codes and what there is to say about it.

#ifndef PLANLUPE_TOOLS_STUDY_INDEX_H_
#define PLANLUPE_TOOLS_STUDY_INDEX_H_

#include "corpus/study.h"
#include "index/build_index.h"

namespace planlupe::tools {

// Indexes the study with the theme codes of tags/, shows progress, reports failures, and returns
// the exit status: 0, or 2 where some document or all of it failed.
int index_study(const Study& study, index::BuildOptions options);

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_STUDY_INDEX_H_
