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

Mention mention_of(Passage passage, TaggedPassage tagged, std::size_t chapter) {
  return {.tagged = std::move(tagged),
          .kind = passage.kind,
          .region = passage.region,
          .language = passage.language,
          .heading_path = std::move(passage.heading_path),
          .chapter = chapter};
}

int doubtful_pages(const Document& document) {
  return static_cast<int>(
      std::count_if(document.pages.begin(), document.pages.end(),
                    [](const Page& page) { return page.health == Health::suspicious; }));
}

}  // namespace

DocumentReading document_reading(const Plan& plan, Document document,
                                 std::vector<TaggedPassage> tagged, const Topics& topics) {
  std::unordered_map<std::string_view, TaggedPassage*> tags;
  for (TaggedPassage& tag : tagged) tags.emplace(tag.passage, &tag);

  DocumentReading made{.plan = plan, .read = true, .tagged = true, .sha256 = document.sha256};
  made.outcome = document.outcome;
  made.pages = static_cast<int>(document.pages.size());
  made.readable = readable_pages(document);
  made.doubtful = doubtful_pages(document);
  ChapterTrace trace(headings_above_chapters(document.passages));
  for (Passage& passage : document.passages) {
    add_words(passage, made);
    const std::size_t chapter = trace.place(passage);
    const auto found = tags.find(passage.id);
    TaggedPassage coded = found != tags.end()
                              ? std::move(*found->second)
                              : TaggedPassage{.document = document.file, .passage = passage.id};
    if (carries_evidence(passage.kind, passage.region)) add_topics(topics, passage, coded);
    if (!coded.codes.empty())
      made.mentions.push_back(mention_of(std::move(passage), std::move(coded), chapter));
  }
  made.chapters = std::move(trace).chapters();
  return made;
}

}  // namespace planlupe::query
