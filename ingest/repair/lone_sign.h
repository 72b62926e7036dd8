// What a character that stands alone was in print: the infinitive mark å, or the I that is read as
// a bar.

#ifndef PLANLUPE_INGEST_REPAIR_LONE_SIGN_H_
#define PLANLUPE_INGEST_REPAIR_LONE_SIGN_H_

#include <string>

namespace planlupe::ingest {

// A character that blanks part from the words beside it. Words in lower case, as repaired; empty
// where there is none.
struct LoneSign {
  char32_t read = 0;
  std::string before = {};
  std::u32string after = {};  // in its own case
  bool starts_sentence = false;
};

// The letter that `sign` was in print, or the sign itself.
char32_t printed_letter(const LoneSign& sign);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_LONE_SIGN_H_
