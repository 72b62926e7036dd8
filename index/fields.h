// The index schema in one table: what a passage is indexed by, under which prefix or slot, and how
// a person names it in a query. The writer, the search language and its help all read this.

#ifndef PLANLUPE_INDEX_FIELDS_H_
#define PLANLUPE_INDEX_FIELDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace planlupe::index {

// Raise it when a field changes meaning: an older index is then refused with index_schema.
inline constexpr int schema_version = 3;

enum class Field : std::uint8_t {
  word,      // a word as written, lower case
  joined,    // words across a hyphen, written as one
  key,       // what all forms of a word share
  part,      // what all forms of a compound's part share
  term,      // numbers, dates, laws, plan numbers in one writing
  id,        // one passage
  document,  // file below plans/
  county,
  type,
  year,
  page,
  status,
  theme,  // a code and the codes above it
  title,
  heading,
  language,
  kind,
  region,
  health,
};

enum class FieldType : std::uint8_t {
  text,    // made by the writer from the words; not named in queries
  value,   // one whole value, compared without regard to case
  prefix,  // a value that may end in `*`
  words,   // words that must all occur in it
  range,   // a number, or A..B
};

struct FieldRow {
  Field field;
  std::string_view prefix;  // of its terms; "" for words and for what the table of documents tells
  FieldType type;
  std::string_view name;     // in queries, bokmål; "" when a query cannot name it
  std::string_view nynorsk;  // "" when the same
  std::string_view english;  // "" when the same
};

// The help of a field is the message "field." + english, or + name where english is "".
inline constexpr std::array fields{
    FieldRow{Field::word, "", FieldType::text, "", "", ""},
    FieldRow{Field::joined, "XJ", FieldType::text, "", "", ""},
    FieldRow{Field::key, "XL", FieldType::text, "", "", ""},
    FieldRow{Field::part, "XK", FieldType::text, "", "", ""},
    FieldRow{Field::term, "XA", FieldType::text, "", "", ""},
    FieldRow{Field::id, "Q", FieldType::text, "", "", ""},
    FieldRow{Field::document, "", FieldType::prefix, "dokument", "", "document"},
    FieldRow{Field::county, "", FieldType::value, "fylke", "", "county"},
    FieldRow{Field::type, "", FieldType::value, "type", "", ""},
    FieldRow{Field::year, "", FieldType::range, "år", "", "year"},
    FieldRow{Field::page, "XP", FieldType::range, "side", "", "page"},
    FieldRow{Field::status, "", FieldType::value, "status", "", ""},
    FieldRow{Field::theme, "XG", FieldType::value, "tema", "", "theme"},
    FieldRow{Field::title, "", FieldType::words, "tittel", "", "title"},
    FieldRow{Field::heading, "XH", FieldType::words, "overskrift", "", "heading"},
    FieldRow{Field::language, "XN", FieldType::value, "språk", "", "language"},
    FieldRow{Field::kind, "XB", FieldType::value, "slag", "", "kind"},
    FieldRow{Field::region, "XR", FieldType::value, "del", "", "region"},
    FieldRow{Field::health, "XQ", FieldType::value, "lesbarhet", "lesbarheit", "health"},
};

constexpr const FieldRow& row(Field field) { return fields[static_cast<std::size_t>(field)]; }
constexpr std::string_view prefix(Field field) { return row(field).prefix; }

// The headings that a passage lies under are written for the first of those that share them, with
// this besides; they hold until the next passage that has it.
inline constexpr std::string_view heading_begins = "";

// The upper end of a range without one.
inline constexpr int range_open = 1'000'000'000;

// Value slots of an entry.
inline constexpr unsigned words_slot = 0;  // its words in order: see word_stream.h
inline constexpr unsigned place_slot = 1;  // document, place in it, themes: see entry.h

namespace fields_check {

constexpr bool in_order() {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (static_cast<std::size_t>(fields[i].field) != i) return false;
  return true;
}

// No prefix begins another, so that a term tells its field; words are lower case and begin none.
constexpr bool prefixes_differ() {
  for (std::size_t i = 1; i < fields.size(); ++i)
    for (std::size_t j = 1; j < fields.size(); ++j)
      if (i != j && !fields[j].prefix.empty() && fields[i].prefix.starts_with(fields[j].prefix))
        return false;
  return true;
}

constexpr bool clash(std::string_view a, std::string_view b) { return !a.empty() && a == b; }

constexpr bool names_differ() {
  for (std::size_t i = 0; i < fields.size(); ++i)
    for (std::size_t j = i + 1; j < fields.size(); ++j)
      for (const std::string_view a : {fields[i].name, fields[i].nynorsk, fields[i].english})
        for (const std::string_view b : {fields[j].name, fields[j].nynorsk, fields[j].english})
          if (clash(a, b)) return false;
  return true;
}

static_assert(in_order() && prefixes_differ() && names_differ());

}  // namespace fields_check

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_FIELDS_H_
