// Ingests a study folder through the library and hands back the records.

#ifndef PLANLUPE_TESTS_SUPPORT_INGEST_STUDY_H_
#define PLANLUPE_TESTS_SUPPORT_INGEST_STUDY_H_

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

#include "corpus/document_json.h"
#include "ingest/ingest.h"

namespace planlupe::tests {

// The bytes of every record, by its path below text/.
inline std::map<std::string, std::string> record_bytes(const std::filesystem::path& study) {
  std::map<std::string, std::string> found;
  if (!std::filesystem::exists(study / "text")) return found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(study / "text"))
    if (entry.path().extension() == ".jsonl") {
      std::ifstream file(entry.path(), std::ios::binary);
      found[entry.path().lexically_relative(study / "text").string()] = {
          std::istreambuf_iterator<char>(file), {}};
    }
  return found;
}

// "partial worker_limit@2 no_text", the codes in the document's order.
inline std::string summary(const Document& document) {
  std::string text(name(document.outcome));
  for (const Problem& problem : document.problems) {
    text += " " + problem.code;
    if (problem.page > 0) text += "@" + std::to_string(problem.page);
  }
  return text;
}

// Ingests `study` and returns the summary of each document by its file.
inline std::map<std::string, std::string> ingest_summaries(
    const std::filesystem::path& root, const ingest::IngestOptions& options = {}) {
  const auto study = open_study(root);
  if (!study) throw std::runtime_error(to_string(study.error()));
  ingest::Stop stop;
  const auto report = ingest::ingest(*study, options, stop);
  if (!report) throw std::runtime_error(to_string(report.error()));
  std::map<std::string, std::string> found;
  for (const std::string& file : study->files) {
    const auto document = read_document(study->text_path(file));
    found[file] = document ? summary(*document) : to_string(document.error());
  }
  return found;
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_INGEST_STUDY_H_
