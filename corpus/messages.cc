#include "corpus/messages.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>

#include "corpus/data_dir.h"
#include "corpus/json_file.h"

namespace planlupe {

namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Language current = Language::nb;

constexpr const char* codes[] = {"nb", "nn", "en"};

const char* code(Language language) { return codes[static_cast<int>(language)]; }

Catalogue load(Language language) {
  Catalogue catalogue;
  std::error_code ignored;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(data_dir() / "messages", ignored))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto json = read_json(file);
    if (!json || !json->is_object()) continue;
    for (const auto& [key, texts] : json->items())
      if (texts.is_object() && texts.contains(code(language)))
        catalogue.emplace(key, texts[code(language)].get<std::string>());
  }
  return catalogue;
}

const Catalogue& catalogue(Language language) {
  static const Catalogue loaded[] = {load(Language::nb), load(Language::nn), load(Language::en)};
  return loaded[static_cast<int>(language)];
}

icu::Formattable formattable(const MessageArgument& argument) {
  if (const auto* text = std::get_if<std::string>(&argument.second))
    return icu::Formattable(icu::UnicodeString::fromUTF8(*text));
  if (const auto* whole = std::get_if<long>(&argument.second))
    return icu::Formattable(static_cast<int64_t>(*whole));
  return icu::Formattable(std::get<double>(argument.second));
}

}  // namespace

std::optional<Language> language_named(std::string_view name) {
  for (int i = 0; i < 3; ++i)
    if (name == codes[i]) return static_cast<Language>(i);
  return std::nullopt;
}

void set_language(Language language) { current = language; }
Language language() { return current; }

std::string message(std::string_view key, std::initializer_list<MessageArgument> arguments) {
  const auto& texts = catalogue(current);
  const auto found = texts.find(key);
  if (found == texts.end()) return std::string(key);
  if (found->second.find_first_of("{'") == std::string::npos) return found->second;

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& argument : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(std::string(argument.first)));
    values.push_back(formattable(argument));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(found->second),
                                  icu::Locale(code(current)), status);
  icu::UnicodeString text;
  if (U_SUCCESS(status))
    format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  if (U_FAILURE(status)) return found->second;
  std::string out;
  return text.toUTF8String(out);
}

std::string number_text(double number, int decimals) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  return icu::number::NumberFormatter::withLocale(icu::Locale(code(current)))
      .precision(icu::number::Precision::fixedFraction(decimals))
      .formatDouble(number, status)
      .toString(status)
      .toUTF8String(out);
}

}  // namespace planlupe
