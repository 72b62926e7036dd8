#include "query/exchange/dictionary.h"

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/exchange/dictionary_formats.h"

namespace planlupe::query {

std::optional<DictionaryFormat> dictionary_format(const std::filesystem::path& path) {
  const std::string extension = lower(path.extension().string());
  if (extension == ".yml" || extension == ".yaml") return DictionaryFormat::quanteda;
  if (extension == ".dic") return DictionaryFormat::liwc;
  if (extension == ".cat") return DictionaryFormat::wordstat;
  if (extension == ".csv") return DictionaryFormat::csv;
  if (extension == ".qdc") return DictionaryFormat::qdc;
  return std::nullopt;
}

bool holds_words(DictionaryFormat format) { return format != DictionaryFormat::qdc; }

bool holds_descriptions(DictionaryFormat format) {
  return format == DictionaryFormat::csv || format == DictionaryFormat::qdc;
}

Result<Dictionary> read_dictionary(std::string_view bytes, DictionaryFormat format) {
  if (!valid_utf8(bytes)) return dictionary_failure("dictionary.encoding", 0);
  switch (format) {
    case DictionaryFormat::quanteda:
      return read_quanteda(bytes);
    case DictionaryFormat::liwc:
      return read_liwc(bytes);
    case DictionaryFormat::wordstat:
      return read_wordstat(bytes);
    case DictionaryFormat::csv:
      return read_dictionary_csv(bytes);
    case DictionaryFormat::qdc:
      break;
  }
  return read_qdc(bytes);
}

std::string write_dictionary(const Dictionary& dictionary, DictionaryFormat format) {
  switch (format) {
    case DictionaryFormat::quanteda:
      return write_quanteda(dictionary);
    case DictionaryFormat::liwc:
      return write_liwc(dictionary);
    case DictionaryFormat::wordstat:
      return write_wordstat(dictionary);
    case DictionaryFormat::csv:
      return write_dictionary_csv(dictionary);
    case DictionaryFormat::qdc:
      break;
  }
  return write_qdc(dictionary);
}

Failure dictionary_failure(std::string_view key, std::size_t line) {
  return fail(Errc::data_invalid, message(key),
              line == 0 ? "" : message("dictionary.line", {{"line", static_cast<long>(line)}}));
}

std::vector<std::string_view> dictionary_lines(std::string_view bytes) {
  if (bytes.starts_with(utf8_bom)) bytes.remove_prefix(utf8_bom.size());
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const auto end = bytes.find('\n');
    std::string_view line = bytes.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  return lines;
}

}  // namespace planlupe::query
