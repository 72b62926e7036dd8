// A study as tables see it: every document with its register row, what of it could be read, and
// its tagged passages. The text that carries no code is not kept.

#ifndef PLANLUPE_QUERY_READING_H_
#define PLANLUPE_QUERY_READING_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/error.h"
#include "corpus/plan.h"
#include "corpus/result.h"
#include "corpus/study.h"
#include "query/tag.h"

namespace planlupe::query {

// A tagged passage with its place in the document.
struct Mention {
  TaggedPassage tagged = {};
  Kind kind = Kind::paragraph;
  Region region = Region::body;
  Form language = Form::other;
  std::vector<std::string> heading_path = {};

  // False for headings, contents pages and reference lists: words there show where something
  // stands, and are no evidence that the plan says something on it.
  bool evidence() const;
};

// True when the mention is evidence and carries `code`, or a code below it, as core.
bool counts(const Mention& mention, std::string_view code);

struct DocumentReading {
  Plan plan = {};     // `plan.file` is the document's id
  bool read = false;  // its text is there
  bool tagged = false;
  std::string sha256 = {};
  std::string codebook = {};  // version that tagged it
  Outcome outcome = Outcome::failed;
  int pages = 0, readable = 0;
  long words = 0;  // in passages that can carry evidence
  std::vector<Mention> mentions = {};

  // The registered title, or the file when there is none.
  const std::string& title() const;
};

// What a document answers to "is this mentioned?". Never only yes and no: silence on pages that
// nobody could read is no answer.
enum class Answer : std::uint8_t {
  mentioned,
  not_mentioned,    // and every page was readable
  not_on_readable,  // some pages were not
  unreadable,       // no page was, or the file was not read
};

Answer answer(const DocumentReading& document, std::string_view code);

// The answer in words: "ikke nevnt på de lesbare sidene (3 av 5)".
std::string text_of(Answer answer, const DocumentReading& document);

struct Reading {
  std::vector<DocumentReading> documents = {};  // by file
  std::vector<Error> notices = {};              // documents that are not read or not tagged
  std::string codebook = {};  // the version that tagged; "" when none, several joined by ", "
};

// Reads text/ and tags/ of the study, one document at a time. A document without text, without
// tags, or whose tags belong to another text gets a notice and counts as not readable.
// Fails with data_invalid when no document of the study has been read.
Result<Reading> read_study(const Study& study);

// The document as tables see it, from its text and its tags. Tags of passages that the text does
// not have are left out.
DocumentReading document_reading(const Plan& plan, const Document& document,
                                 std::vector<TaggedPassage> tagged);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_READING_H_
