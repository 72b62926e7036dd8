// What went wrong while files were read, said on stderr.

#ifndef PLANLUPE_TOOLS_PROBLEMS_H_
#define PLANLUPE_TOOLS_PROBLEMS_H_

#include <set>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace planlupe::tools {

// Says problems, with the hint for each kind once.
class ProblemTalk {
 public:
  // The problems of `file`; `remembered` when they are from an earlier run and the file was not
  // tried again. Many pages with the same problem share a line.
  void say(const std::string& file, const std::vector<Problem>& problems, bool remembered = false);

 private:
  std::set<std::string> hinted_;
};

}  // namespace planlupe::tools

#endif  // PLANLUPE_TOOLS_PROBLEMS_H_
