// What planlupe says to people, in bokmål, nynorsk or English.
//
// The catalogue is corpus/data/messages/*.json: {"key": {"nb": "...", "nn": "...", "en": "..."}}.
// Texts are ICU message patterns: "{n, plural, one {# side} other {# sider}} i {file}".

#ifndef PLANLUPE_CORPUS_MESSAGES_H_
#define PLANLUPE_CORPUS_MESSAGES_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace planlupe {

enum class Language : std::uint8_t { nb, nn, en };

// The language named "nb", "nn" or "en"; nothing for another name.
std::optional<Language> language_named(std::string_view name);

// Sets the language of every later message. Call once at the start, before other threads.
void set_language(Language language);
Language language();

using MessageArgument = std::pair<std::string_view, std::variant<std::string, long, double>>;

// The text for `key` with its arguments filled in. A key that the catalogue lacks comes back as
// itself, so that a missing text never hides what happened. Safe to call from several threads.
std::string message(std::string_view key, std::initializer_list<MessageArgument> arguments = {});

// `number` with Norwegian or English separators and `decimals` decimals: "1 234,5".
std::string number_text(double number, int decimals = 0);

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_MESSAGES_H_
