#include "index/language/language_tables.h"

#include <sstream>

#include "corpus/csv.h"
#include "corpus/file.h"
#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::index {

namespace {

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

using WordSet = std::set<std::u32string, std::less<>>;

const std::map<std::string, WordSet LanguageTables::*> roles = {
    {"never", &LanguageTables::never_part}, {"never_last", &LanguageTables::never_last},
    {"short", &LanguageTables::short_part}, {"first", &LanguageTables::first_part},
    {"whole", &LanguageTables::whole},      {"linked", &LanguageTables::linked}};

// Both return false for a row that means nothing.
bool take_part_row(const CsvRow& row, LanguageTables& tables) {
  if (row.size() < 3 || row[2].empty()) return false;
  const auto role = roles.find(row[0]);
  if (role == roles.end()) return false;
  for (const auto& word : words_in(row[1])) (tables.*role->second).insert(decode(word));
  return true;
}

bool take_override_row(const CsvRow& row, LanguageTables& tables) {
  if (row.size() < 4 || row[1].empty() || row[2].empty() || row[3].empty()) return false;
  if (row[0] == "beginning")
    tables.beginnings.push_back({decode(row[1]), decode(row[2])});
  else if (row[0] == "inner")
    tables.inner.push_back({decode(row[1]), decode(row[2])});
  else if (row[0] == "prefix")
    tables.prefixes.push_back({decode(row[1]), decode(row[2])});
  else if (row[0] == "ending")
    tables.endings.push_back({decode(row[1]), decode(row[2])});
  else if (row[0] == "word")
    tables.word_keys[row[1]] = words_in(row[2]);
  else if (row[0] == "translation")
    tables.translations[row[1]] = words_in(row[2]);
  else if (row[0] == "lemma")
    tables.lemma_keys[row[1]] = words_in(row[2]);
  else if (row[0] == "part")
    tables.part_keys[row[1]] = words_in(row[2]);
  else
    return false;
  return true;
}

Result<std::string> read_table(const std::filesystem::path& path, LanguageTables& tables,
                               bool (*take)(const CsvRow&, LanguageTables&)) {
  auto bytes = read_file(path);
  if (!bytes) return bytes;
  const auto rows = parse_csv(*bytes);
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (!take(rows[i], tables))
      return fail(Errc::data_invalid, message("language.row_invalid"),
                  path.filename().string() + ":" + std::to_string(i + 1));
  return bytes;
}

}  // namespace

Result<LanguageTables> read_language_tables(const std::filesystem::path& folder) {
  LanguageTables tables;
  const auto parts = read_table(folder / "compound_parts.csv", tables, take_part_row);
  if (!parts) return fail(parts.error());
  const auto overrides = read_table(folder / "overrides.csv", tables, take_override_row);
  if (!overrides) return fail(overrides.error());
  tables.digest = sha256_hex(*parts + *overrides);
  return tables;
}

}  // namespace planlupe::index
