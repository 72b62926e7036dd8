#include "query/coding/codebook_files.h"

#include <optional>
#include <utility>

#include "corpus/file.h"
#include "corpus/messages.h"
#include "query/coding/codebook.h"
#include "query/coding/codebook_json.h"
#include "query/coding/json_cursor.h"

namespace planlupe::query {

namespace {

// Changes when the same codebook would tag differently.
constexpr std::string_view engine = "planlupe.tagger/1";

constexpr std::size_t max_includes = 64;

// What stands at the top of a file. The rest is read when all files are there.
Result<void> check(const CodebookFile& file) {
  std::optional<Error> mistake;
  const Cursor top(file.json, file.name + "#", mistake);
  top.only(
      {"$schema", "format", "name", "edition", "extends", "includes", "sets", "codes", "drop"});
  if (top.at("format").text() != codebook_format) top.at("format").bad(message("codebook.format"));
  if (const auto base = top.text("extends"); !base.empty() && base != "standard")
    top.at("extends").bad(message("codebook.unknown_value", {{"value", base}}));
  top.texts("includes");
  if (mistake) return fail(*mistake);
  return {};
}

}  // namespace

Result<void> CodebookFiles::add_file(const std::filesystem::path& path) {
  const auto text = read_file(path);
  if (!text) return fail(text.error());
  return add(*text, path.filename().string(), path.parent_path());
}

Result<void> CodebookFiles::add(std::string_view text, const std::string& name,
                                const std::filesystem::path& folder) {
  if (++opened_ > max_includes)
    return fail(Errc::codebook_invalid, message("codebook.includes"), name);
  bytes_ += std::string(text) + '\0';
  auto json = parse_json(text);
  if (!json)
    return fail(Errc::codebook_invalid, json.error().what, name + "#, " + json.error().where,
                message("codebook.json_hint"));
  CodebookFile file{name, *std::move(json)};
  if (auto checked = check(file); !checked) return checked;
  std::optional<Error> mistake;
  const auto includes = Cursor(file.json, name + "#", mistake).texts("includes");
  const bool extends = file.json.contains("extends");
  if (extends)
    if (auto base = add_file(standard_codebook()); !base) return base;
  files_.push_back(std::move(file));
  for (const std::string& include : includes) {
    if (folder.empty() || include.find("..") != std::string::npos)
      return fail(Errc::codebook_invalid, message("codebook.include", {{"file", include}}),
                  name + "#/includes");
    if (auto added = add_file(folder / include); !added) return added;
  }
  return {};
}

std::string CodebookFiles::version() const {
  return sha256_hex(std::string(engine) + bytes_).substr(0, 16);
}

}  // namespace planlupe::query
