#include "corpus/messages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <system_error>
#include <vector>

#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>

#include "corpus/data_dir.h"

namespace planlupe {

namespace {

Language current = Language::nb;

constexpr const char* codes[] = {"nb", "nn", "en"};

const char* code(Language language) { return codes[static_cast<int>(language)]; }

// The texts of one language by key, in the order of the keys. They lie in `bytes`, which
// make_messages wrote as key, NUL, text, NUL.
struct Catalogue {
  std::string bytes = {};
  std::vector<std::pair<std::string_view, std::string_view>> texts = {};
};

std::string_view take_string(std::string_view& rest) {
  const std::string_view taken = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
  return taken;
}

std::filesystem::path path_of(Language language) {
  const std::string file = std::string("messages.") + code(language);
  std::error_code ignored;
  const auto installed = data_dir() / file;
  return std::filesystem::exists(installed, ignored)
             ? installed
             : std::filesystem::path(PLANLUPE_BUILT_MESSAGES) / file;
}

// Without read_file, whose error would need a message.
void load(Language language, Catalogue& catalogue) {
  std::ifstream file(path_of(language), std::ios::binary);
  catalogue.bytes.assign(std::istreambuf_iterator<char>(file), {});
  for (std::string_view rest = catalogue.bytes; !rest.empty();) {
    const std::string_view key = take_string(rest);
    catalogue.texts.emplace_back(key, take_string(rest));
  }
}

// The text for `key`, or nothing. Only the languages that are asked for are read.
std::optional<std::string_view> text_of(Language language, std::string_view key) {
  static std::array<std::once_flag, 3> loaded;
  static std::array<Catalogue, 3> catalogues;
  const auto number = static_cast<std::size_t>(language);
  std::call_once(loaded[number], [&] { load(language, catalogues[number]); });
  const auto& texts = catalogues[number].texts;
  const auto found = std::lower_bound(texts.begin(), texts.end(), key,
                                      [](const auto& a, auto wanted) { return a.first < wanted; });
  if (found == texts.end() || found->first != key) return std::nullopt;
  return found->second;
}

constexpr std::string_view whole_number = ", number, integer";
constexpr long least_grouped = 1000;  // smaller numbers are written alike in all languages

// The argument as it is written where a pattern only names it, or names it as a whole number;
// nothing where that takes ICU.
std::optional<std::string> plain_text(const MessageArgument& argument, bool as_number) {
  if (const auto* text = std::get_if<std::string>(&argument.second); text && !as_number)
    return *text;
  if (const auto* whole = std::get_if<long>(&argument.second))
    if (*whole >= 0 && *whole < least_grouped) return std::to_string(*whole);
  return std::nullopt;
}

// `pattern` with its arguments in place, when it has no more than their names: most have not, and
// making a format of ICU's for each link of a page takes longer than the page.
std::optional<std::string> filled_in(std::string_view pattern,
                                     std::initializer_list<MessageArgument> arguments) {
  std::string out;
  while (true) {
    const std::size_t open = pattern.find_first_of("{}'");
    out += pattern.substr(0, open);
    if (open == std::string_view::npos) return out;
    const std::size_t close = pattern.find('}', open);
    if (pattern[open] != '{' || close == std::string_view::npos) return std::nullopt;
    std::string_view name = pattern.substr(open + 1, close - open - 1);
    const bool as_number = name.ends_with(whole_number);
    if (as_number) name.remove_suffix(whole_number.size());
    const auto named = std::find_if(arguments.begin(), arguments.end(),
                                    [&](const auto& one) { return one.first == name; });
    if (named == arguments.end()) return std::nullopt;
    const auto text = plain_text(*named, as_number);
    if (!text) return std::nullopt;
    out += *text;
    pattern.remove_prefix(close + 1);
  }
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

// The texts are read at once: the worker that reads a PDF cannot open them any more.
void set_language(Language language) {
  current = language;
  (void)text_of(language, {});
}
Language language() { return current; }

std::string message(std::string_view key, std::initializer_list<MessageArgument> arguments) {
  const auto pattern = text_of(current, key);
  if (!pattern) return std::string(key);
  if (auto text = filled_in(*pattern, arguments)) return *std::move(text);

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& argument : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(std::string(argument.first)));
    values.push_back(formattable(argument));
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(*pattern),
                                  icu::Locale(code(current)), status);
  icu::UnicodeString text;
  if (U_SUCCESS(status))
    format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
  if (U_FAILURE(status)) return std::string(*pattern);
  std::string out;
  return text.toUTF8String(out);
}

std::string number_text(double number, int decimals) {
  const bool small = number >= 0 && number < static_cast<double>(least_grouped);
  if (small && decimals == 0 && number == std::floor(number))
    return std::to_string(static_cast<long>(number));
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  return icu::number::NumberFormatter::withLocale(icu::Locale(code(current)))
      .precision(icu::number::Precision::fixedFraction(decimals))
      .formatDouble(number, status)
      .toString(status)
      .toUTF8String(out);
}

}  // namespace planlupe
