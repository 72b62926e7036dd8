// What can go wrong, as values.
//
// One Error type for every stage. The code says what kind of failure it is (and so which exit
// status the program returns), `what` says it in the user's words, `where` names the file, row,
// page or column, `hint` tells the user what to try.

#ifndef PLANLUPE_CORPUS_ERROR_H_
#define PLANLUPE_CORPUS_ERROR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planlupe {

enum class Errc : std::uint8_t {
  usage,                  // the command line makes no sense
  folder_missing,         // the study folder is not there
  no_plans,               // the study has no plan files
  file_missing,           // no such file, or not readable
  not_a_document,         // no format that planlupe reads
  pdf_damaged,            // poppler cannot open it, or it has no pages
  document_locked,        // needs a password, or the password is wrong
  no_text,                // opened, but no page has readable text
  worker_limit,           // stopped by its time or memory limit
  worker_crashed,         // the reader died
  output_too_large,       // the reader produced more than it may
  register_encoding,      // register.csv is not UTF-8
  register_columns,       // register.csv lacks its header or a needed column
  register_file_missing,  // a row names a file that is not in plans/
  register_no_row,        // a file in plans/ has no row
  register_type,          // unknown plan type
  register_year,          // not a year, or outside 1950-2100
  register_duplicate,     // the same file, or the same content, twice
  codebook_invalid,       // codebook breaks its schema; `where` is a JSON pointer
  data_invalid,           // a file between stages breaks its format
  disk_full,              // no room to write
  write_failed,           // cannot write for another reason
  index_missing,          // no index at that path
  index_locked,           // another writer holds it
  index_schema,           // written by another schema or analyser version
  index_damaged,          // Xapian cannot read it
  query_syntax,           // the query does not parse; `where` is a column
  passages_invalid,       // a line of --passages is not {"id","text"}
  interrupted,            // stopped by the user
  internal,               // our bug, or a library threw something unforeseen
};

struct Error {
  Errc code = Errc::internal;
  std::string what = {};
  std::string where = {};
  std::string hint = {};

  // Prefixes `where`, innermost first: "side 7" then "plan.pdf, side 7".
  [[nodiscard]] Error at(std::string_view place) &&;
};

// A stable, lower-case name for `code`, e.g. "pdf_damaged". Used in reports and in JSON, so a
// name never changes once released.
std::string_view name(Errc code);

// The code with that name; nothing for a name that no code has.
std::optional<Errc> code_named(std::string_view name);

// The exit status the program returns for `code`: 64 for usage, 70 for internal, else 2.
int exit_status(Errc code);

// "plan.pdf: kan ikke åpnes (pdf_damaged)"; the hint is not included.
std::string to_string(const Error& error);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_ERROR_H_
