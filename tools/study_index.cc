#include "tools/study_index.h"

#include <utility>

#include "corpus/messages.h"
#include "query/coding/tag_json.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

// Only what counts in tables filters searches.
Result<index::Codes> core_codes(const std::filesystem::path& path) {
  const auto tags = query::read_tags(path);
  if (!tags) return fail(tags.error());
  index::Codes codes;
  for (const query::TaggedPassage& passage : tags->passages)
    for (const query::CodeTag& tag : passage.codes)
      if (tag.status == query::Status::core) codes[passage.passage].push_back(tag.code);
  return codes;
}

void tell(const index::BuildReport& done) {
  using index::Rebuilt;
  const Rebuilt why = done.rebuilt;
  if (why == Rebuilt::schema || why == Rebuilt::analyser || why == Rebuilt::damaged)
    say(message("index.remade"));
  if (!done.lemmas) say(message("index.no_lemmas"));
  say(message("index.done", {{"passages", static_cast<long>(done.passages)},
                             {"added", static_cast<long>(done.added)},
                             {"changed", static_cast<long>(done.changed)},
                             {"removed", static_cast<long>(done.removed)},
                             {"unchanged", static_cast<long>(done.unchanged)}}));
}

}  // namespace

int index_study(const Study& study, index::BuildOptions options) {
  Progress progress(message("index.progress"));
  options.codes_path = [&study](const std::string& file) { return study.tags_path(file); };
  options.read_codes = core_codes;
  options.progress = [&progress](std::size_t done, std::size_t total, const std::string& file) {
    progress.show(done, total, file);
  };
  const auto done = index::build_index(study, options);
  progress.clear();
  if (!done) return report(done.error());
  int status = 0;
  for (const Error& failure : done->failures) status = report(failure);
  tell(*done);
  return status;
}

}  // namespace planlupe::tools
