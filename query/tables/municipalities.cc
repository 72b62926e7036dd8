#include "query/tables/municipalities.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "corpus/text.h"
#include "query/tables/data_file.h"

namespace planlupe::query {

namespace {

// Before a name these say that a place is meant, bokmål and nynorsk.
constexpr std::array place_words{U"i",       U"fra",      U"frå",         U"til",
                                 U"mellom",  U"rundt",    U"kommunene",   U"kommunane",
                                 U"kommune", U"kommunen", U"nabokommunen"};

// Between two municipalities of a list.
constexpr std::array list_signs{U", ", U" og ", U"/", U" eller ", U" – ", U" - ", U" | "};

// Institutions have the name of their town; that is no word on the municipality.
constexpr std::array institutions{U"universitetet", U"universitet", U"høgskolen", U"høgskulen",
                                  U"høyskolen"};

bool is_part_of_word(char32_t c) { return is_letter(c) || is_digit(c); }

std::u32string lower_of(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) out += to_lower(c);
  return out;
}

// A text in which names are looked for.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(decode(text)) {}

  std::size_t size() const { return text_.size(); }

  // True when a word with a capital begins at `at`.
  bool begins_name(std::size_t at) const {
    return is_upper(text_[at]) &&
           (at == 0 || (!is_part_of_word(text_[at - 1]) && text_[at - 1] != U'-'));
  }

  std::size_t word_end(std::size_t at) const {
    while (at < text_.size() && is_part_of_word(text_[at])) ++at;
    return at;
  }

  std::string word(std::size_t at) const { return part(at, word_end(at)); }
  std::string part(std::size_t start, std::size_t end) const {
    return encode(std::u32string_view(text_).substr(start, end - start));
  }

  // One past `name` where it stands at `at` as a whole, with a genitive or without.
  std::optional<std::size_t> end_of(std::u32string_view name, std::size_t at) const {
    if (std::u32string_view(text_).substr(at, name.size()) != name) return std::nullopt;
    const std::size_t end = at + name.size();
    if (ends_word(end)) return end;
    return text_[end] == U's' && ends_word(end + 1) ? std::optional(end) : std::nullopt;
  }

  bool municipality_follows(std::size_t end) const {
    return std::u32string_view(text_).substr(end, 8) == U" kommune";
  }

  // The word before `at`, and the one before that, lower case.
  std::u32string word_before(std::size_t& at) const {
    while (at > 0 && text_[at - 1] == U' ') --at;
    const std::size_t end = at;
    while (at > 0 && is_part_of_word(text_[at - 1])) --at;
    return lower_of(std::u32string_view(text_).substr(at, end - at));
  }

  // True when only a sign of a list stands between `end` and `at`.
  bool lists(std::size_t end, std::size_t at) const {
    const auto between = std::u32string_view(text_).substr(end, at - end);
    return std::any_of(list_signs.begin(), list_signs.end(),
                       [&](std::u32string_view sign) { return between == sign; });
  }

 private:
  // "Oslo-skolen" is another word.
  bool ends_word(std::size_t at) const {
    if (at >= text_.size()) return true;
    return !is_part_of_word(text_[at]) &&
           !(text_[at] == U'-' && at + 1 < text_.size() && is_part_of_word(text_[at + 1]));
  }

  std::u32string text_;
};

template <class Words>
bool among(const Words& words, const std::u32string& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view one) { return one == word; });
}

// True when the name between `at` and `end` is meant; `last` is where the one before it ended.
bool is_meant(const Reader& text, const Municipality& municipality, std::size_t at, std::size_t end,
              std::optional<std::size_t> last) {
  if (text.municipality_follows(end)) return true;
  std::size_t before = at;
  const std::u32string first = text.word_before(before), second = text.word_before(before);
  if (first == U"i" && among(institutions, second)) return false;
  return !municipality.unsure || among(place_words, first) || (last && text.lists(*last, at));
}

CodeTag tag_of(const Municipality& municipality, std::size_t start, std::size_t end) {
  CodeTag tag{.code = municipality.code()};
  tag.evidence.push_back({static_cast<int>(start), static_cast<int>(end), municipality.name});
  return tag;
}

Municipality municipality_from(const Json& in) {
  return {.number = in.at("number"),
          .name = in.at("name"),
          .county = in.at("county"),
          .centrality = in.at("centrality"),
          .unsure = in.value("unsure", false),
          .at_home = in.value("at_home", false)};
}

}  // namespace

Municipalities::Municipalities(std::vector<Municipality> all, std::string source)
    : all_(std::move(all)), source_(std::move(source)) {
  for (std::size_t i = 0; i < all_.size(); ++i)
    by_first_word_[Reader(all_[i].name).word(0)].push_back(i);
  for (auto& [word, places] : by_first_word_)
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return all_[a].name.size() > all_[b].name.size();
    });
}

const std::vector<std::size_t>& Municipalities::beginning_with(std::string word) const {
  static const std::vector<std::size_t> none;
  auto found = by_first_word_.find(word);
  if (found == by_first_word_.end() && word.ends_with('s')) {
    word.pop_back();
    found = by_first_word_.find(word);
  }
  return found == by_first_word_.end() ? none : found->second;
}

std::vector<CodeTag> Municipalities::find(std::string_view text) const {
  std::map<std::string, CodeTag> tags;
  const Reader reader(text);
  std::optional<std::size_t> last;
  for (std::size_t at = 0; at < reader.size(); ++at) {
    if (!reader.begins_name(at)) continue;
    std::size_t longest = 0;
    for (const std::size_t i : beginning_with(reader.word(at))) {
      const auto end = reader.end_of(decode(all_[i].name), at);
      if (!end || *end < longest || !is_meant(reader, all_[i], at, *end, last)) continue;
      longest = *end;
      tags.try_emplace(all_[i].code(), tag_of(all_[i], at, *end));
    }
    if (longest > 0) last = longest;
  }
  std::vector<CodeTag> out;
  for (auto& [code, tag] : tags) out.push_back(std::move(tag));
  return out;
}

Result<Municipalities> read_municipalities() {
  return read_data("municipalities.json", "municipalities.invalid", [](const Json& json) {
    std::vector<Municipality> all;
    for (const Json& in : json.at("municipalities")) all.push_back(municipality_from(in));
    return Municipalities(std::move(all), json.at("source").at(language_code()));
  });
}

}  // namespace planlupe::query
