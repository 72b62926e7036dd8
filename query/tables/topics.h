// Words, topics, sources, laws and municipalities that tables look for in all text, beside the
// codes of the codebook: corpus/data/topics.json.

#ifndef PLANLUPE_QUERY_TABLES_TOPICS_H_
#define PLANLUPE_QUERY_TABLES_TOPICS_H_

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "query/coding/tag.h"
#include "query/tables/municipalities.h"

namespace planlupe::query {

// Before the names of words with which a document says who made it.
inline constexpr std::string_view maker_prefix = "OPPHAV.";

struct Topic {
  std::string code = {};   // "ORD.integrering", "TEMA.samferdsel": codes of their own, never shown
  std::string label = {};  // in the language of messages
  std::vector<std::string> stems = {};   // lower case; "*" before: anywhere in a word,
                                         // "$" behind: a word ends there
  std::vector<std::string> not_in = {};  // expressions in which a stem is not meant
};

struct Topics {
  std::vector<Topic> words = {}, topics = {};
  std::vector<Topic> sources = {};   // "KJELDE.ssb": who figures and knowledge come from
  std::vector<Topic> guidance = {};  // "LOV.…": national guidance that has no number
  std::vector<Topic> makers = {};    // "OPPHAV.…": words with which a document says who made it
  std::vector<Topic> other_works = {};  // what makers may have made instead: pictures
  bool laws = false;                    // look for laws by name and number too
  Municipalities municipalities = {};
};

// Without `citations` no sources, guidance, makers and laws, which take as long to look for as all
// the rest. Fails with file_missing or data_invalid.
Result<Topics> read_topics(bool citations = true);

// The topics that `text` speaks of, and the municipalities and laws it names, each with the first
// place that shows it, as core tags. Safe to call from several threads.
std::vector<CodeTag> find_topics(const Topics& topics, std::string_view text);

// True when `text` speaks of one of the topics.
bool speaks_of(const std::vector<Topic>& topics, std::string_view text);

// True for the code of what is looked for in all text, and so no code of the codebook.
bool is_topic(std::string_view code);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_TOPICS_H_
