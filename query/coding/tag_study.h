// Tags a study: text/*.jsonl → tags/*.jsonl, only where something changed.

#ifndef PLANLUPE_QUERY_CODING_TAG_STUDY_H_
#define PLANLUPE_QUERY_CODING_TAG_STUDY_H_

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/tagger.h"

namespace planlupe::query {

struct TagReport {
  std::size_t tagged = 0, unchanged = 0;
  std::vector<std::string> unread = {};  // plan files that have no text yet
  std::vector<Error> failures = {};      // by file; the rest is done
};

struct TagOptions {
  int threads = 0;  // 0: as many as the machine has
  std::function<void(std::size_t done, std::size_t total, const std::string& file)> step = {};
};

// Tags every document of `study` whose text, extractor or codebook is not the one its tags were
// made from, and removes the tags of documents that are gone. With the same codebook the passages
// that stand as they did under the same headings keep their codes. `step` is called under a lock.
TagReport tag_study(const Study& study, const Tagger& tagger, const TagOptions& options = {});

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_TAG_STUDY_H_
