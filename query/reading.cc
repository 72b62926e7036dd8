#include "query/reading.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "query/tag_json.h"

namespace planlupe::query {

namespace {

Error notice(Errc code, std::string_view key, const std::string& file) {
  return {code, message(key), file, message("reading.hint")};
}

// Adds the document of `plan` to `reading`, as far as its files are there.
void add_document(const Study& study, const Plan& plan, Reading& reading) {
  auto& made = reading.documents.emplace_back();
  made.plan = plan;
  const auto document = read_document(study.text_path(plan.file));
  if (!document) {
    reading.notices.push_back(notice(document.error().code, "reading.no_text", plan.file));
    return;
  }
  auto tags = read_tags(study.tags_path(plan.file));
  const bool fresh = tags && tags->stamp.sha256 == document->sha256 &&
                     tags->stamp.extractor == document->extractor;
  if (!fresh) reading.notices.push_back(notice(Errc::data_invalid, "reading.no_tags", plan.file));
  made = document_reading(plan, *document,
                          fresh ? std::move(tags->passages) : std::vector<TaggedPassage>{});
  made.tagged = fresh;
  if (fresh) made.codebook = std::move(tags->stamp.codebook);
}

std::string codebooks_of(const std::vector<DocumentReading>& documents) {
  std::set<std::string> versions;
  for (const auto& document : documents)
    if (document.tagged) versions.insert(document.codebook);
  std::string out;
  for (const auto& version : versions) out += (out.empty() ? "" : ", ") + version;
  return out;
}

}  // namespace

bool Mention::evidence() const {
  return kind != Kind::heading && (region == Region::body || region == Region::box);
}

bool counts(const Mention& mention, std::string_view code) {
  return mention.evidence() && counts_for(mention.tagged, code);
}

const std::string& DocumentReading::title() const {
  return plan.title.empty() ? plan.file : plan.title;
}

Answer answer(const DocumentReading& document, std::string_view code) {
  if (std::any_of(document.mentions.begin(), document.mentions.end(),
                  [&](const Mention& m) { return counts(m, code); }))
    return Answer::mentioned;
  if (!document.tagged || document.readable == 0) return Answer::unreadable;
  return document.readable < document.pages || document.outcome != Outcome::complete
             ? Answer::not_on_readable
             : Answer::not_mentioned;
}

std::string text_of(Answer answer, const DocumentReading& document) {
  switch (answer) {
    case Answer::mentioned:
      return message("answer.mentioned");
    case Answer::not_mentioned:
      return message("answer.not_mentioned");
    case Answer::unreadable:
      return message("answer.unreadable");
    case Answer::not_on_readable:
      break;
  }
  return message("answer.not_on_readable", {{"readable", static_cast<long>(document.readable)},
                                            {"pages", static_cast<long>(document.pages)}});
}

Result<Reading> read_study(const Study& study) {
  Reading reading;
  reading.documents.reserve(study.register_.plans.size());
  for (const Plan& plan : study.register_.plans) add_document(study, plan, reading);
  if (std::none_of(reading.documents.begin(), reading.documents.end(),
                   [](const DocumentReading& d) { return d.read; }))
    return fail(Errc::data_invalid, message("reading.nothing"), study.root.string(),
                message("reading.hint"));
  reading.codebook = codebooks_of(reading.documents);
  return reading;
}

DocumentReading document_reading(const Plan& plan, const Document& document,
                                 std::vector<TaggedPassage> tagged) {
  std::unordered_map<std::string_view, const Passage*> passages;
  for (const Passage& passage : document.passages) passages.emplace(passage.id, &passage);

  DocumentReading made{.plan = plan, .read = true, .tagged = true, .sha256 = document.sha256};
  made.outcome = document.outcome;
  made.pages = static_cast<int>(document.pages.size());
  made.readable = readable_pages(document);
  made.words = word_count(document);
  for (TaggedPassage& tag : tagged) {
    const auto found = passages.find(tag.passage);
    if (found == passages.end()) continue;
    const Passage& passage = *found->second;
    made.mentions.push_back({.tagged = std::move(tag),
                             .kind = passage.kind,
                             .region = passage.region,
                             .language = passage.language,
                             .heading_path = passage.heading_path});
  }
  return made;
}

}  // namespace planlupe::query
