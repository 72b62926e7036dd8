#include "query/reading.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tag_json.h"

namespace planlupe::query {

namespace {

Error notice(Errc code, std::string_view key, const std::string& file) {
  return {code, message(key), file, message("reading.hint")};
}

// Adds the document of `plan` to `reading`, as far as its files are there.
void add_document(const Study& study, const Plan& plan, const Topics& topics, Reading& reading) {
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
                          fresh ? std::move(tags->passages) : std::vector<TaggedPassage>{}, topics);
  made.tagged = fresh;
  if (fresh) made.codebook = std::move(tags->stamp.codebook);
}

long nynorsk_words(const Document& document) {
  long words = 0;
  for (const Passage& passage : document.passages)
    if (passage.language == Form::nn &&
        (passage.region == Region::body || passage.region == Region::box))
      words += count_words(passage.text);
  return words;
}

void count_chapter(const Passage& passage, std::vector<Chapter>& chapters) {
  const std::string& heading = chapter_of(passage.heading_path);
  if (chapters.empty() || chapters.back().heading != heading)
    chapters.push_back({.heading = heading, .page = passage.page});
  ++chapters.back().passages;
}

void add_topics(const Topics& topics, const Passage& passage, TaggedPassage& tagged) {
  if (topics.words.empty() && topics.topics.empty()) return;
  auto found = find_topics(topics, passage.text);
  if (found.empty()) return;
  tagged.page = passage.page;
  tagged.text = passage.text;
  std::move(found.begin(), found.end(), std::back_inserter(tagged.codes));
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
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
  if (!mention.evidence()) return false;
  // A theme that is only supported is not mentioned, whatever words below it are.
  if (const CodeTag* tag = find_code(mention.tagged, code)) return tag->status == Status::core;
  return counts_for(mention.tagged, code);
}

std::string DocumentReading::marked_title() const {
  return mark.empty() ? title() : title() + " [" + mark + "]";
}

const std::string& Reading::label_of(const std::string& code) const {
  const auto found = labels.find(code);
  return found == labels.end() ? code : found->second;
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

Result<Reading> read_study(const Study& study, int as_of, const Topics& topics) {
  Reading reading;
  reading.register_notices = study.register_.notices;
  reading.as_of = as_of > 0 ? as_of : newest_year(study.register_.plans);
  reading.documents.reserve(study.register_.plans.size());
  for (const Plan& plan : study.register_.plans) {
    add_document(study, plan, topics, reading);
    reading.documents.back().mark = mark_of(plan, reading.as_of);
  }
  if (std::none_of(reading.documents.begin(), reading.documents.end(),
                   [](const DocumentReading& d) { return d.read; }))
    return fail(Errc::data_invalid, message("reading.nothing"), study.root.string(),
                message("reading.hint"));
  reading.codebook = codebooks_of(reading.documents);
  return reading;
}

std::map<std::string, std::string> labels_of(const Codebook& codebook) {
  std::map<std::string, std::string> labels;
  for (const Code& code : codebook.codes) {
    std::u32string text = decode(query::label_of(codebook, code.code));
    if (!text.empty()) text[0] = to_upper(text[0]);
    labels[code.code] = encode(text);
  }
  return labels;
}

int leading_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc{} && end - text.data() == 4 ? year : 0;
}

int newest_year(const std::vector<Plan>& plans) {
  int newest = 0;
  for (const Plan& plan : plans) newest = std::max(newest, plan.year);
  return newest;
}

std::string mark_of(const Plan& plan, int as_of) {
  const std::string status = lower(plan.status);
  if (contains_any(status, {"utkast", "høring", "høyring", "forslag", "framlegg", "draft"}))
    return message("mark.draft");
  const long until = leading_year(plan.valid_to);
  if (until > 0 && until < as_of) return message("mark.expired_year", {{"year", until}});
  if (contains_any(status, {"utløpt", "utgått", "opphev", "erstatt", "skrinlagt", "gammel", "gamal",
                            "expired"}))
    return message("mark.expired");
  return {};
}

const std::string& chapter_of(const std::vector<std::string>& heading_path) {
  static const std::string none;
  return heading_path.empty() ? none : heading_path.front();
}

DocumentReading document_reading(const Plan& plan, const Document& document,
                                 std::vector<TaggedPassage> tagged, const Topics& topics) {
  std::unordered_map<std::string_view, TaggedPassage*> tags;
  for (TaggedPassage& tag : tagged) tags.emplace(tag.passage, &tag);

  DocumentReading made{.plan = plan, .read = true, .tagged = true, .sha256 = document.sha256};
  made.outcome = document.outcome;
  made.pages = static_cast<int>(document.pages.size());
  made.readable = readable_pages(document);
  made.words = word_count(document);
  made.nynorsk_words = nynorsk_words(document);
  for (const Passage& passage : document.passages) {
    Mention mention{.tagged = {.document = document.file, .passage = passage.id},
                    .kind = passage.kind,
                    .region = passage.region,
                    .language = passage.language,
                    .heading_path = passage.heading_path};
    if (mention.evidence()) count_chapter(passage, made.chapters);
    if (const auto found = tags.find(passage.id); found != tags.end())
      mention.tagged = std::move(*found->second);
    if (mention.evidence()) add_topics(topics, passage, mention.tagged);
    if (!mention.tagged.codes.empty()) made.mentions.push_back(std::move(mention));
  }
  return made;
}

}  // namespace planlupe::query
