#include "query/exchange/codebook_dictionary.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t most_words = 200;  // that one pattern is written out as

void lose(Losses& losses, Lost lost, const std::string& code, const std::string& what) {
  Loss& loss = losses[lost];
  if (loss.count++ == 0) loss.example = what.empty() ? code : code + ": " + what;
}

// The words that `sequence` stands for, or why they cannot be written out.
std::optional<Lost> add_words(const Sequence& sequence, std::vector<std::string>& words) {
  std::vector<std::string> made{""};
  std::optional<Lost> lost;
  for (const Element& element : sequence) {
    if (element.gap > 0) return Lost::gaps;
    std::vector<std::string> longer;
    for (const std::string& before : made)
      for (const WordGlob& glob : element.any) {
        if (glob.kind == WordGlob::Kind::lemma) return Lost::lemmas;
        if (glob.kind == WordGlob::Kind::exact_case) lost = Lost::capitals;
        longer.push_back((before.empty() ? "" : before + element.separator) + encode(glob.text));
        if (longer.size() > most_words) return Lost::alternatives;
      }
    made = std::move(longer);
  }
  for (std::string& word : made)
    if (std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
  return lost;
}

std::vector<std::string> words_of(const Code& code, const PatternSets& sets, Losses& losses) {
  std::vector<std::string> words;
  for (const Rule& rule : code.rules) {
    if (rule.role != Role::core) {
      for (const std::string& pattern : rule.patterns)
        lose(losses, Lost::other_roles, code.code, pattern);
      continue;
    }
    if (!rule.needs.empty() || !rule.unless.empty())
      lose(losses, Lost::conditions, code.code, rule.why);
    for (const std::string& text : rule.patterns) {
      const auto pattern = parse_pattern(text, sets);
      if (!pattern) continue;  // a codebook that was read has none
      std::set<Lost> lost;
      for (const Sequence& sequence : pattern->sequences)
        if (const auto why = add_words(sequence, words)) lost.insert(*why);
      for (const Lost why : lost) lose(losses, why, code.code, text);
    }
  }
  return words;
}

// The category of `code`, made with those above it when they are not there yet.
Category& category_at(Dictionary& dictionary, const std::string& code) {
  std::vector<Category>* level = &dictionary.categories;
  for (std::size_t from = 0;;) {
    const std::size_t dot = code.find('.', from);
    const std::string name = code.substr(from, dot - from);
    auto found = std::find_if(level->begin(), level->end(),
                              [&](const Category& category) { return category.name == name; });
    if (found == level->end()) found = level->insert(level->end(), Category{.name = name});
    if (dot == std::string::npos) return *found;
    level = &found->children;
    from = dot + 1;
  }
}

// `name` in the letters of a code: "Små steder" is "Smaa_steder".
std::string code_name(const std::string& name) {
  std::string out;
  for (const char32_t letter : decode(name)) {
    const bool plain = letter < 128 && std::isalnum(static_cast<unsigned char>(letter)) != 0;
    if (plain) {
      out += static_cast<char>(letter);
    } else if (letter == U'å' || letter == U'Å') {
      out += "aa";
    } else if (letter == U'æ' || letter == U'Æ') {
      out += "ae";
    } else if (letter == U'ø' || letter == U'Ø') {
      out += "oe";
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (out.ends_with('_')) out.pop_back();
  return out.empty() ? "X" : out;
}

// Gives categories back the names their codes were made of, which are the labels.
void give_names(std::vector<Category>& categories, const std::string& above,
                const Codebook& codebook) {
  for (Category& category : categories) {
    const std::string code = above + category.name;
    give_names(category.children, code + ".", codebook);
    const Code* found = find_code(codebook, code);
    if (found != nullptr && code_name(found->label.nb) == category.name)
      category.name = found->label.nb;
  }
}

// Whether `word` is a pattern that finds it: in patterns, brackets and the like say something.
bool is_pattern(const std::string& word) {
  return word.find_first_of("()|~@:") == std::string::npos && parse_pattern(word).has_value();
}

class CodebookWriter {
 public:
  Json codes = Json::array();
  Losses losses;

  void add(const std::vector<Category>& categories, const std::string& above) {
    for (const Category& category : categories) {
      const std::string code = free_code(category.name, above);
      Json json{{"code", code}, {"label", label(category.name)}};
      if (!category.description.empty()) json["definition"] = category.description;
      json["rules"] = rules(category, code);
      codes.push_back(std::move(json));
      add(category.children, code + ".");
    }
  }

 private:
  // Names with full stops already are codes with levels.
  std::string free_code(const std::string& name, const std::string& above) {
    std::string made;
    for (std::size_t from = 0; from <= name.size();) {
      const std::size_t dot = std::min(name.find('.', from), name.size());
      made += (made.empty() ? "" : ".") + code_name(name.substr(from, dot - from));
      from = dot + 1;
    }
    std::string code = above + made;
    for (int number = 2; !taken_.insert(code).second; ++number)
      code = above + made + "_" + std::to_string(number);
    if (code != above + name) lose(losses, Lost::names, code, name);
    return code;
  }

  static Json label(const std::string& name) { return {{"nb", name}, {"nn", name}, {"en", name}}; }

  Json rules(const Category& category, const std::string& code) {
    Json patterns = Json::array();
    for (const std::string& word : category.words) {
      if (is_pattern(word)) {
        patterns.push_back(word);
      } else {
        lose(losses, Lost::words, code, word);
      }
    }
    if (patterns.empty()) return Json::array();
    return Json::array({{{"role", "core"},
                         {"source", "import"},
                         {"why", message("codebook.imported")},
                         {"patterns", std::move(patterns)}}});
  }

  std::set<std::string> taken_;
};

}  // namespace

std::string_view name(Lost lost) {
  constexpr std::array names{"conditions",   "other_roles", "gaps",  "lemmas",      "capitals",
                             "alternatives", "names",       "words", "descriptions"};
  return names.at(static_cast<std::size_t>(lost));
}

DictionaryMade dictionary_of(const Codebook& codebook, DictionaryFormat format) {
  DictionaryMade made;
  for (const Code& code : codebook.codes) {
    Category& category = category_at(made.dictionary, code.code);
    category.description = code.definition;
    if (!holds_descriptions(format) && !code.definition.empty()) {
      category.description.clear();
      lose(made.losses, Lost::descriptions, code.code, "");
    }
    if (holds_words(format)) {
      category.words = words_of(code, codebook.sets, made.losses);
    } else if (!code.rules.empty()) {
      lose(made.losses, Lost::words, code.code, "");
    }
  }
  give_names(made.dictionary.categories, "", codebook);
  return made;
}

CodebookMade codebook_from(const Dictionary& dictionary, const std::string& name) {
  CodebookWriter writer;
  writer.add(dictionary.categories, "");
  const Json book{{"format", codebook_format}, {"name", name}, {"codes", std::move(writer.codes)}};
  return {book.dump(2, ' ', false, Json::error_handler_t::replace) + "\n",
          std::move(writer.losses)};
}

}  // namespace planlupe::query
