// A study as tables see it: every document with its register row, what of it could be read, and
// its tagged passages. The text that carries no code is not kept.

#ifndef PLANLUPE_QUERY_TABLES_READING_H_
#define PLANLUPE_QUERY_TABLES_READING_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "corpus/error.h"
#include "corpus/plan.h"
#include "corpus/result.h"
#include "corpus/study.h"
#include "query/coding/codebook.h"
#include "query/coding/tag.h"
#include "query/tables/chapters.h"
#include "query/tables/topics.h"

namespace planlupe::query {

// A tagged passage with its place in the document.
struct Mention {
  TaggedPassage tagged = {};
  Kind kind = Kind::paragraph;
  Region region = Region::body;
  Form language = Form::other;
  std::vector<std::string> heading_path = {};
  std::size_t chapter = 0;  // its place in DocumentReading::chapters

  // False for headings, contents pages and reference lists: words there show where something
  // stands, and are no evidence that the plan says something on it.
  bool evidence() const;
};

// True when the mention is evidence, and counts_for() is true of its passage.
bool counts(const Mention& mention, std::string_view code);

struct DocumentReading {
  Plan plan = {};     // `plan.file` is the document's id
  bool read = false;  // its text is there
  bool tagged = false;
  std::string sha256 = {};
  std::string codebook = {};  // version that tagged it
  Outcome outcome = Outcome::failed;
  int pages = 0, readable = 0;
  int doubtful = 0;  // readable pages whose text is damaged or was read with doubt
  long words = 0;    // in passages that can carry evidence
  long bokmal_words = 0, nynorsk_words = 0;  // of these, in passages known to be in the one form
  std::string mark = {};                     // "utkast", "utløpt 2020"; empty for a plan in force
  std::vector<Mention> mentions = {};        // tagged, or on a topic
  std::vector<Chapter> chapters = {};        // in the document's order

  // The registered title, or the file when there is none.
  const std::string& title() const;
  // The title with the mark: "Næringsplan for Skogland [utløpt 2020]".
  std::string marked_title() const;
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

// `text` and how many of so many pages were read with doubt; `text` alone when none was.
std::string in_doubt(std::string text, long doubtful, long pages);

// The answer in words: "ikke nevnt på de lesbare sidene (3 av 5)".
std::string text_of(Answer answer, const DocumentReading& document);

struct Reading {
  std::vector<DocumentReading> documents = {};  // by file
  std::vector<Error> notices = {};              // documents that are not read or not tagged
  std::string codebook = {};  // the version that tagged; "" when none, several joined by ", "
  std::map<std::string, std::string> labels = {};  // of codes, in the language of messages
  std::vector<Error> register_notices = {};        // what is wrong with the register's rows
  Topics topics = {};                              // that were looked for in all text
  std::vector<std::string> codes = {};  // asked for in place of the themes; empty: the themes
  std::string selection = {};           // the counties and types it was narrowed to; empty: all
  int as_of = 0;  // plans valid only until before this year are marked; 0: none is

  // The label of `code`, or the code itself.
  const std::string& label_of(const std::string& code) const;
};

// The labels of the codes of `codebook` in the language of messages, with a capital letter.
std::map<std::string, std::string> labels_of(const Codebook& codebook);

// "utkast" for a plan whose status says so; "utløpt 2020" for one whose status says that it is out
// of force, or that was valid until before `as_of`; else empty. In the language of messages.
std::string mark_of(const Plan& plan, int as_of);

// The newest year of adoption among the plans: what "out of date" is measured against when nobody
// says otherwise, so that the same study gives the same answer on any day.
int newest_year(const std::vector<Plan>& plans);

// The year that `text` begins with ("2024-06-18" and "2024" are 2024); 0 when it begins with none.
int leading_year(std::string_view text);

// Reads text/ and tags/ of the study, as many documents at a time as
// the machine has threads. A document without text, without
// tags, or whose tags belong to another text gets a notice and counts as not readable.
// Marks are set as of `as_of`, or of newest_year when it is 0. `topics`: see document_reading.
Reading read_study(const Study& study, int as_of = 0, const Topics& topics = {});

// True when no document has been read: there is nothing yet to ask but the register.
bool nothing_read(const Reading& reading);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_READING_H_
