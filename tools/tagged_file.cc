#include "tools/tagged_file.h"

#include <filesystem>
#include <utility>

#include "ingest/worker/read_files.h"
#include "tools/problems.h"
#include "tools/reading_options.h"

namespace planlupe::tools {

Result<TaggedFile> read_and_tag(const std::string& path, const ingest::ReadingRules& rules,
                                const std::string& password, const query::Tagger& tagger) {
  const std::filesystem::path file = path;
  auto document = ingest::read_file_contained({file.filename().string(), file, password}, rules,
                                              stop_on_signals());
  if (!document) return fail(document.error());
  ProblemTalk().say(document->file, document->problems);
  query::TagScanner scanner(tagger);
  auto tags = query::tag_document(scanner, *document);
  return TaggedFile{*std::move(document), std::move(tags)};
}

}  // namespace planlupe::tools
