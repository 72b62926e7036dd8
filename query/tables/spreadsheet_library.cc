#include "query/tables/spreadsheet_library.h"

#include <dlfcn.h>

#include <minizip/zip.h>
#include <xlsxwriter.h>

namespace {

// Kept until the process ends. Null where it cannot be loaded.
void* library() {
  static void* const handle = ::dlopen(PLANLUPE_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
  return handle;
}

// The library's function of that name, looked up once: cells come by the million.
template <auto Ours>
auto loaded(const char* name) {
  static const auto theirs = reinterpret_cast<decltype(Ours)>(::dlsym(library(), name));
  return theirs;
}

// minizip's, behind our own of that name; where the program is not linked with it, the library's.
auto minizip_open() {
  static constexpr const char* name = "zipOpenNewFileInZip4_64";
  static void* const next = ::dlsym(RTLD_NEXT, name);
  static void* const found = next != nullptr ? next : ::dlsym(library(), name);
  return reinterpret_cast<decltype(&zipOpenNewFileInZip4_64)>(found);
}

}  // namespace

// What the program would otherwise be linked with, each passed on to the library.
extern "C" {

lxw_workbook* workbook_new_opt(const char* filename, lxw_workbook_options* options) {
  return loaded<&workbook_new_opt>("workbook_new_opt")(filename, options);
}
lxw_error workbook_set_properties(lxw_workbook* workbook, lxw_doc_properties* properties) {
  return loaded<&workbook_set_properties>("workbook_set_properties")(workbook, properties);
}
lxw_format* workbook_add_format(lxw_workbook* workbook) {
  return loaded<&workbook_add_format>("workbook_add_format")(workbook);
}
lxw_worksheet* workbook_add_worksheet(lxw_workbook* workbook, const char* sheetname) {
  return loaded<&workbook_add_worksheet>("workbook_add_worksheet")(workbook, sheetname);
}
lxw_error workbook_close(lxw_workbook* workbook) {
  return loaded<&workbook_close>("workbook_close")(workbook);
}
void format_set_bold(lxw_format* format) { loaded<&format_set_bold>("format_set_bold")(format); }
void format_set_text_wrap(lxw_format* format) {
  loaded<&format_set_text_wrap>("format_set_text_wrap")(format);
}
void format_set_align(lxw_format* format, uint8_t alignment) {
  loaded<&format_set_align>("format_set_align")(format, alignment);
}
void format_set_bottom(lxw_format* format, uint8_t style) {
  loaded<&format_set_bottom>("format_set_bottom")(format, style);
}
void format_set_num_format(lxw_format* format, const char* num_format) {
  loaded<&format_set_num_format>("format_set_num_format")(format, num_format);
}
lxw_error worksheet_set_column(lxw_worksheet* worksheet, lxw_col_t first_col, lxw_col_t last_col,
                               double width, lxw_format* format) {
  return loaded<&worksheet_set_column>("worksheet_set_column")(worksheet, first_col, last_col,
                                                               width, format);
}
void worksheet_freeze_panes(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t col) {
  loaded<&worksheet_freeze_panes>("worksheet_freeze_panes")(worksheet, row, col);
}
lxw_error worksheet_autofilter(lxw_worksheet* worksheet, lxw_row_t first_row, lxw_col_t first_col,
                               lxw_row_t last_row, lxw_col_t last_col) {
  return loaded<&worksheet_autofilter>("worksheet_autofilter")(worksheet, first_row, first_col,
                                                               last_row, last_col);
}
lxw_error worksheet_write_string(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t col,
                                 const char* string, lxw_format* format) {
  return loaded<&worksheet_write_string>("worksheet_write_string")(worksheet, row, col, string,
                                                                   format);
}
lxw_error worksheet_write_number(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t col,
                                 double number, lxw_format* format) {
  return loaded<&worksheet_write_number>("worksheet_write_number")(worksheet, row, col, number,
                                                                   format);
}
lxw_error worksheet_write_url(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t col,
                              const char* url, lxw_format* format) {
  return loaded<&worksheet_write_url>("worksheet_write_url")(worksheet, row, col, url, format);
}
lxw_error worksheet_write_comment_opt(lxw_worksheet* worksheet, lxw_row_t row, lxw_col_t col,
                                      const char* string, lxw_comment_options* options) {
  return loaded<&worksheet_write_comment_opt>("worksheet_write_comment_opt")(worksheet, row, col,
                                                                             string, options);
}
char* lxw_strerror(lxw_error error_num) { return loaded<&lxw_strerror>("lxw_strerror")(error_num); }

// The other way: what the library asks of minizip comes by here, as a program that is linked with
// minizip exports what it has of the same name. It asks for zlib's default level and lets nobody
// choose; the fastest takes a third of the time and makes books a fifth larger.
int zipOpenNewFileInZip4_64(zipFile file, const char* filename, const zip_fileinfo* zipfi,
                            const void* extrafield_local, uInt size_extrafield_local,
                            const void* extrafield_global, uInt size_extrafield_global,
                            const char* comment, int method, int level, int raw, int windowBits,
                            int memLevel, int strategy, const char* password, uLong crcForCrypting,
                            uLong versionMadeBy, uLong flagBase, int zip64) {
  return minizip_open()(file, filename, zipfi, extrafield_local, size_extrafield_local,
                        extrafield_global, size_extrafield_global, comment, method,
                        level == Z_DEFAULT_COMPRESSION ? Z_BEST_SPEED : level, raw, windowBits,
                        memLevel, strategy, password, crcForCrypting, versionMadeBy, flagBase,
                        zip64);
}

}  // extern "C"

namespace planlupe::query {

std::optional<std::string> load_spreadsheet_library() {
  if (library() != nullptr) return std::nullopt;
  const char* reason = ::dlerror();
  return reason != nullptr ? reason : PLANLUPE_XLSXWRITER;
}

}  // namespace planlupe::query
