#include "index/changes.h"

#include <sys/stat.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "corpus/file.h"
#include "index/words/packed.h"

namespace planlupe::index {

namespace {

namespace fs = std::filesystem;

// Empty for a file that is not there.
std::string stat_of(const fs::path& path) {
  struct stat s = {};
  if (path.empty() || ::stat(path.c_str(), &s) != 0) return {};
  return std::to_string(s.st_size) + ":" + std::to_string(s.st_mtim.tv_sec) + "." +
         std::to_string(s.st_mtim.tv_nsec) + ":" + std::to_string(s.st_ino);
}

IndexedDocument described(const Plan& plan, const std::string& file) {
  IndexedDocument as{.file = file,
                     .county = plan.county,
                     .type = std::string(name(plan.type)),
                     .title = plan.title,
                     .status = plan.status,
                     .year = plan.year};
  Packer packer;
  packer.text(as.county).text(as.type).text(as.title).text(as.status).signed_number(as.year);
  as.described = sha256_hex(packer.take());
  return as;
}

}  // namespace

std::vector<DocumentSource> sources(const Study& study, const BuildOptions& options) {
  std::vector<DocumentSource> found;
  for (const std::string& file : study.files) {
    DocumentSource source{.text = study.text_path(file),
                          .codes = options.codes_path ? options.codes_path(file) : fs::path{},
                          .as = described(study.plan(file), file)};
    const std::string text_stat = stat_of(source.text);
    if (text_stat.empty()) continue;
    source.as.stat = text_stat + " " + stat_of(source.codes);
    found.push_back(std::move(source));
  }
  return found;
}

bool holds_text(const IndexedDocument& document, const Study& study) {
  const std::string now = stat_of(study.text_path(document.file));
  return !now.empty() && document.stat.starts_with(now + " ");
}

void hash_content(DocumentSource& source) {
  const auto text = read_file(source.text);
  const auto codes = read_file(source.codes);
  source.as.content = sha256_hex(text.value_or("")) + sha256_hex(codes.value_or(""));
}

Changes compare(std::vector<DocumentSource> sources, const Documents& documents) {
  std::unordered_map<std::string, const IndexedDocument*> indexed;
  for (const IndexedDocument& document : documents)
    if (!document.file.empty()) indexed.emplace(document.file, &document);
  Changes changes;
  std::unordered_set<std::string> present;
  for (DocumentSource& source : sources) {
    present.insert(source.as.file);
    const auto at = indexed.find(source.as.file);
    if (at == indexed.end()) {
      hash_content(source);
      changes.added.push_back(std::move(source));
      continue;
    }
    const IndexedDocument& old = *at->second;
    const bool same_row = old.described == source.as.described;
    if (same_row && old.stat == source.as.stat) {
      ++changes.unchanged;
      continue;
    }
    hash_content(source);
    source.as.passages = old.passages;
    source.as.title_terms = old.title_terms;
    if (same_row && old.content == source.as.content) {
      ++changes.unchanged;
      changes.touched.push_back(std::move(source.as));
    } else {
      changes.changed.push_back(std::move(source));
    }
  }
  for (const IndexedDocument& document : documents)
    if (!document.file.empty() && !present.contains(document.file))
      changes.removed.push_back(document.file);
  return changes;
}

}  // namespace planlupe::index
