// One passage as it lies in the index: what is shown of it, and where it stands.

#ifndef PLANLUPE_INDEX_ENTRY_H_
#define PLANLUPE_INDEX_ENTRY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "index/words/word_stream.h"

namespace planlupe::index {

// What a search shows of a passage: read for the hits that are shown, from the entry's data.
struct StoredPassage {
  std::string id = {};
  std::string text = {};
  Kind kind = Kind::paragraph;
  Region region = Region::body;
  Form language = Form::other;
  Health health = Health::ok;
  int page_end = 0;
  std::vector<std::string> heading_path = {};
  std::vector<WordSpan> spans = {};  // one for each word of its stream
};

std::string pack_passage(const StoredPassage& passage);
std::optional<StoredPassage> unpack_passage(std::string_view bytes);

// Where a passage stands: read for every hit that is counted or sorted, from the place slot.
struct Place {
  std::uint32_t document = 0;  // number in the table of documents
  std::uint32_t order = 0;     // 0 is the document's first passage
  int page = 0;
  std::vector<std::uint32_t> codes = {};  // numbers in the table of codes, with those above them
};

std::string pack_place(const Place& place);
// Replaces what is in `place`, so that a loop allocates once. Absent bytes give an empty Place.
void unpack_place(std::string_view bytes, Place& place);

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_ENTRY_H_
