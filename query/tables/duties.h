// The duties that a county plan may be read for: corpus/data/duties.json.

#ifndef PLANLUPE_QUERY_TABLES_DUTIES_H_
#define PLANLUPE_QUERY_TABLES_DUTIES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "query/tables/coded_passages.h"
#include "query/tables/reading.h"
#include "query/tables/table.h"

namespace planlupe::query {

struct Duty {
  std::string code = {};                // "PLIKT.bosetting"
  std::string basis = {};               // the law it rests on, in the language of messages
  bool statutory = true;                // false: reported, but never missing
  std::vector<std::string> roles = {};  // codes of a sentence that speaks of it as a cause of
                                        // something else, not as a task
};

// In the order they are shown. Fails with file_missing or data_invalid.
Result<std::vector<Duty>> read_duties();

// How far plans go on a duty, the highest first met.
enum class DutyStatus : std::uint8_t { measure, goal, referred, mentioned, as_role, absent };

// What the documents show on the duty: the status, and the passages that carry the highest one.
struct DutyFinding {
  DutyStatus status = DutyStatus::absent;
  std::vector<Member> members = {};
};
DutyFinding find_duty(const CodedPassages& passages, const Duty& duty);

// "tiltak"; for what is absent "ikke funnet", "ikke funnet på de lesbare sidene (3 av 5)" or "ikke
// lesbar".
std::string text_of(const DutyFinding& finding,
                    const std::vector<const DocumentReading*>& documents);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_DUTIES_H_
