// Reading the JSON records that stages hand on to each other. They are long, so simdjson reads
// them; parse_json() is for what people write, and says where it broke.

#ifndef PLANLUPE_CORPUS_JSON_RECORD_H_
#define PLANLUPE_CORPUS_JSON_RECORD_H_

#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <simdjson.h>

#include "corpus/result.h"

namespace planlupe {

// A value within a record. Valid until its parser reads the next one.
using RecordValue = simdjson::dom::element;

// Keeps its room from record to record. Not for several threads.
class RecordParser {
 public:
  // What `read` makes of the JSON in `text`. Fails with data_invalid when that is no JSON, and for
  // whatever `read` throws.
  template <class Read>
  auto parse(std::string_view text, Read read)
      -> Result<std::invoke_result_t<Read, RecordValue>> try {
    return read(RecordValue(parser_.parse(text.data(), text.size())));
  } catch (const std::exception& e) {
    return fail(Errc::data_invalid, e.what());
  }

 private:
  simdjson::dom::parser parser_;
};

// The member `key` of `object`, or nothing when it has none. Throws when `object` is no object.
std::optional<RecordValue> find_member(RecordValue object, std::string_view key);

// The member `key` of `object`. Throws std::invalid_argument with its name when it has none.
RecordValue member(RecordValue object, std::string_view key);

// The member `key` as text, or as a whole number. Throws when it is something else; when it is
// absent, the first of each throws and the second returns `absent`.
std::string text_at(RecordValue object, std::string_view key);
std::string text_at(RecordValue object, std::string_view key, std::string_view absent);
int whole_number_at(RecordValue object, std::string_view key);
int whole_number_at(RecordValue object, std::string_view key, int absent);

// What `read` makes of each element of `array`, or of the member `key`, none when that is absent.
// Throws when it is no array.
template <class Read>
auto list_of(RecordValue array, Read read) {
  std::vector<std::invoke_result_t<Read, RecordValue>> list;
  const simdjson::dom::array elements = array;
  list.reserve(elements.size());
  for (const RecordValue element : elements) list.push_back(read(element));
  return list;
}
template <class Read>
auto list_at(RecordValue object, std::string_view key, Read read) {
  const auto found = find_member(object, key);
  return found ? list_of(*found, read) : decltype(list_of(*found, read)){};
}

// `value` as text.
std::string text_of(RecordValue value);

// `value` as an int. Throws when it is no whole number or does not fit.
int whole_number(RecordValue value);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_JSON_RECORD_H_
