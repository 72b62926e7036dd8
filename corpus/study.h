// A study: the folder that holds a researcher's plans, and where each stage keeps its files in it.

#ifndef PLANLUPE_CORPUS_STUDY_H_
#define PLANLUPE_CORPUS_STUDY_H_

#include <filesystem>
#include <string>
#include <vector>

#include "corpus/register.h"
#include "corpus/result.h"

namespace planlupe {

struct Study {
  std::filesystem::path root;
  std::vector<std::string> files;  // every plan file below plans/, with '/', sorted by bytes
  Register register_;              // one Plan per file

  std::filesystem::path plans() const { return root / "plans"; }
  std::filesystem::path text() const { return root / "text"; }
  std::filesystem::path index() const { return root / "index"; }
  std::filesystem::path tags() const { return root / "tags"; }
  std::filesystem::path codebook() const { return root / "codebook.json"; }

  std::filesystem::path plan_path(const std::string& file) const { return plans() / file; }
  // text/<file>.jsonl: the document as read.
  std::filesystem::path text_path(const std::string& file) const {
    return text() / (file + ".jsonl");
  }
  // tags/<file>.jsonl: its tagged passages.
  std::filesystem::path tags_path(const std::string& file) const {
    return tags() / (file + ".jsonl");
  }

  // The Plan of `file`; an unregistered one when the study does not have it.
  const Plan& plan(const std::string& file) const;
};

// True when planlupe reads files with that name: .pdf .docx .odt .html .htm .txt, any case.
bool is_plan_file(const std::filesystem::path& path);

// Opens the study at `root`. Hidden files, lock files (~$...) and other formats are passed over.
// Fails with folder_missing, no_plans, register_encoding or register_columns.
Result<Study> open_study(const std::filesystem::path& root);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_STUDY_H_
