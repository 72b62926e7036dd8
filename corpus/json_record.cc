#include "corpus/json_record.h"

#include <cstdint>
#include <stdexcept>
#include <utility>

namespace planlupe {

std::optional<RecordValue> find_member(RecordValue object, std::string_view key) {
  auto found = object.at_key(key);
  if (found.error() == simdjson::NO_SUCH_FIELD) return std::nullopt;
  return RecordValue(std::move(found));
}

RecordValue member(RecordValue object, std::string_view key) {
  const auto found = find_member(object, key);
  if (!found) throw std::invalid_argument(std::string(key));
  return *found;
}

std::string text_at(RecordValue object, std::string_view key) {
  return text_of(member(object, key));
}

std::string text_at(RecordValue object, std::string_view key, std::string_view absent) {
  const auto found = find_member(object, key);
  return found ? text_of(*found) : std::string(absent);
}

int whole_number_at(RecordValue object, std::string_view key) {
  return whole_number(member(object, key));
}

int whole_number_at(RecordValue object, std::string_view key, int absent) {
  const auto found = find_member(object, key);
  return found ? whole_number(*found) : absent;
}

std::string text_of(RecordValue value) { return std::string(std::string_view(value)); }

int whole_number(RecordValue value) {
  const std::int64_t number = value;
  if (!std::in_range<int>(number)) throw std::out_of_range("a large number");
  return static_cast<int>(number);
}

}  // namespace planlupe
