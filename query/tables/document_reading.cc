#include "query/tables/document_reading.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

// Counts the words of a passage that can carry evidence.
void add_words(const Passage& passage, DocumentReading& made) {
  if (!is_text(passage.region)) return;
  const long words = count_words(passage.text);
  made.words += words;
  if (passage.language == Form::nb) made.bokmal_words += words;
  if (passage.language == Form::nn) made.nynorsk_words += words;
}

void add_topics(const Topics& topics, const Passage& passage, TaggedPassage& tagged) {
  if (topics.words.empty() && topics.topics.empty()) return;
  auto found = find_topics(topics, passage.text);
  if (found.empty()) return;
  tagged.page = passage.page;
  tagged.text = passage.text;
  std::move(found.begin(), found.end(), std::back_inserter(tagged.codes));
  std::sort(tagged.codes.begin(), tagged.codes.end(),
            [](const CodeTag& a, const CodeTag& b) { return a.code < b.code; });
}

Mention mention_of(const Document& document, const Passage& passage) {
  return {.tagged = {.document = document.file, .passage = passage.id},
          .kind = passage.kind,
          .region = passage.region,
          .language = passage.language,
          .heading_path = passage.heading_path};
}

int doubtful_pages(const Document& document) {
  return static_cast<int>(
      std::count_if(document.pages.begin(), document.pages.end(),
                    [](const Page& page) { return page.health == Health::suspicious; }));
}

}  // namespace

DocumentReading document_reading(const Plan& plan, const Document& document,
                                 std::vector<TaggedPassage> tagged, const Topics& topics) {
  std::unordered_map<std::string_view, TaggedPassage*> tags;
  for (TaggedPassage& tag : tagged) tags.emplace(tag.passage, &tag);

  DocumentReading made{.plan = plan, .read = true, .tagged = true, .sha256 = document.sha256};
  made.outcome = document.outcome;
  made.pages = static_cast<int>(document.pages.size());
  made.readable = readable_pages(document);
  made.doubtful = doubtful_pages(document);
  ChapterTrace trace(headings_above_chapters(document.passages));
  for (const Passage& passage : document.passages) {
    add_words(passage, made);
    Mention mention = mention_of(document, passage);
    mention.chapter = trace.place(passage);
    if (const auto found = tags.find(passage.id); found != tags.end())
      mention.tagged = std::move(*found->second);
    if (mention.evidence()) add_topics(topics, passage, mention.tagged);
    if (!mention.tagged.codes.empty()) made.mentions.push_back(std::move(mention));
  }
  made.chapters = std::move(trace).chapters();
  return made;
}

}  // namespace planlupe::query
