// Walks JSON that people wrote and remembers where it stands, so that a mistake is reported with a
// JSON pointer. After the first mistake every answer is empty; the caller asks once at the end.

#ifndef PLANLUPE_QUERY_CODING_JSON_CURSOR_H_
#define PLANLUPE_QUERY_CODING_JSON_CURSOR_H_

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/error.h"
#include "corpus/json_file.h"

namespace planlupe::query {

class Cursor {
 public:
  // `node` and `mistake` must outlive the cursor and those made from it. `pointer` is what reports
  // begin with: "codebook.json#".
  Cursor(const Json& node, std::string pointer, std::optional<Error>& mistake)
      : node_(&node), pointer_(std::move(pointer)), mistake_(&mistake) {}

  const std::string& pointer() const { return pointer_; }
  const Json& json() const { return *node_; }

  bool has(const char* key) const { return node_->is_object() && node_->contains(key); }
  bool is_text() const { return node_->is_string(); }

  // A member or an item; a null cursor when there is none (a mistake for at()).
  Cursor at(const char* key) const;
  std::vector<Cursor> items() const;
  std::vector<std::string> keys() const;

  // The value, which must be of that type.
  std::string text() const;
  int number(int least, int most) const;
  bool truth() const;
  std::vector<std::string> texts() const;

  // The same for a member that may be absent.
  std::string text(const char* key) const { return has(key) ? at(key).text() : std::string(); }
  std::vector<std::string> texts(const char* key) const;
  std::vector<Cursor> items(const char* key) const;

  // Reports members that are none of `known`; members that begin with "comment" may always stand.
  void only(std::initializer_list<std::string_view> known) const;

  // Reports `what` here, with the error code codebook_invalid.
  void bad(const std::string& what) const;

 private:
  Cursor step(const Json& node, const std::string& name) const;

  const Json* node_;
  std::string pointer_;
  std::optional<Error>* mistake_;
};

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_JSON_CURSOR_H_
