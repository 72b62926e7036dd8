#include "index/language/lexical_transducer.h"

#include <cstdio>
#include <exception>
#include <map>
#include <set>

#include <lttoolbox/alphabet.h>
#include <lttoolbox/file_utils.h>
#include <lttoolbox/state.h>
#include <lttoolbox/trans_exe.h>
#include <unicode/unistr.h>

#include "corpus/messages.h"

namespace planlupe::index {

namespace {

using Lt = ::State;  // lttoolbox keeps its names in the global namespace

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string utf8(UStringView text) {
  std::string out;
  icu::UnicodeString(text.data(), static_cast<int32_t>(text.size())).toUTF8String(out);
  return out;
}

UString utf16(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  return {wide.getBuffer(), static_cast<std::size_t>(wide.length())};
}

void erase_all(std::string& text, std::string_view what) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at))
    text.erase(at, what.size());
}

std::string clean_lemma(std::string_view text) {
  std::string out(text);
  for (const std::string_view mark : {"¹", "²", "³", "#"}) erase_all(out, mark);
  return out;
}

// "lemma<tag><tag>" and, after '+', more of them.
Reading parse_reading(std::string_view text) {
  Reading out;
  while (!text.empty()) {
    const auto tags = text.find('<');
    // A '+' inside the lemma is a letter of it; only one after the tags joins morphs.
    const auto end = tags == text.npos ? text.npos : text.find('+', tags);
    const auto lemma = text.substr(0, tags);
    const auto tag_text = tags == text.npos ? std::string_view{} : text.substr(tags, end - tags);
    out.push_back({clean_lemma(lemma), std::string(tag_text)});
    text = end == text.npos ? std::string_view{} : text.substr(end + 1);
  }
  return out;
}

// "/one/two" as pieces.
std::vector<std::string> alternatives(const std::string& text) {
  std::vector<std::string> out;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find('/', at + 1), text.size());
    if (end > at + 1) out.push_back(text.substr(at + 1, end - at - 1));
    at = end;
  }
  return out;
}

// "<n><m>" as "<n>", "<m>".
std::vector<std::string_view> split_tags(std::string_view tags) {
  std::vector<std::string_view> out;
  while (!tags.empty()) {
    const auto end = std::min(tags.find('>'), tags.size() - 1) + 1;
    out.push_back(tags.substr(0, end));
    tags.remove_prefix(end);
  }
  return out;
}

}  // namespace

struct LexicalTransducer::State {
  Alphabet alphabet;
  std::map<UString, TransExe> sections;
  std::map<Node*, double> finals;
  Node root;
  Lt initial;

  void join_sections() {
    for (auto& [name, section] : sections) {
      root.addTransition(0, 0, section.getInitial(), 0);
      finals.insert(section.getFinals().begin(), section.getFinals().end());
    }
    initial.init(&root);
  }

  std::vector<std::string> outputs(const Lt& walk) const {
    static const std::set<UChar32> nothing_escaped;
    return alternatives(utf8(walk.filterFinals(finals, alphabet, nothing_escaped)));
  }

  std::vector<Reading> readings(const Lt& walk) const {
    std::vector<Reading> out;
    for (const auto& output : outputs(walk)) out.push_back(parse_reading(output));
    return out;
  }
};

LexicalTransducer::LexicalTransducer(std::unique_ptr<State> state) : state_(std::move(state)) {}
LexicalTransducer::LexicalTransducer(LexicalTransducer&&) noexcept = default;
LexicalTransducer& LexicalTransducer::operator=(LexicalTransducer&&) noexcept = default;
LexicalTransducer::~LexicalTransducer() = default;

Result<LexicalTransducer> LexicalTransducer::load(const std::filesystem::path& path) {
  const std::unique_ptr<std::FILE, Closer> file(std::fopen(path.c_str(), "rb"));
  if (!file) return fail(Errc::file_missing, message("error.file_missing"), path.string());
  // lttoolbox reads a file of another kind as best it can; the magic number tells it apart.
  char magic[4] = {};
  if (std::fread(magic, 1, 4, file.get()) != 4 || std::string_view(magic, 4) != "LTTB")
    return fail(Errc::data_invalid, message("language.transducer_invalid"), path.string());
  std::rewind(file.get());
  auto state = std::make_unique<State>();
  try {
    std::set<UChar32> letters;
    readTransducerSet(file.get(), letters, state->alphabet, state->sections);
  } catch (const std::exception& e) {
    return fail(Errc::data_invalid, e.what(), path.string());
  }
  if (state->sections.empty())
    return fail(Errc::data_invalid, message("language.transducer_invalid"), path.string());
  state->join_sections();
  return LexicalTransducer(std::move(state));
}

std::vector<Reading> LexicalTransducer::readings(std::u32string_view word) const {
  Lt walk = state_->initial;
  for (const char32_t c : word) {
    walk.step(static_cast<int>(c));
    if (walk.size() == 0) return {};
  }
  return state_->readings(walk);
}

std::vector<PrefixReadings> LexicalTransducer::prefixes(std::u32string_view word) const {
  std::vector<PrefixReadings> out;
  Lt walk = state_->initial;
  int length = 0;
  for (const char32_t c : word) {
    walk.step(static_cast<int>(c));
    if (walk.size() == 0) break;
    ++length;
    if (walk.isFinal(state_->finals)) out.push_back({length, state_->readings(walk)});
  }
  return out;
}

std::vector<Morph> LexicalTransducer::translations(const Morph& morph) const {
  Lt walk = state_->initial;
  for (const char32_t c : utf16(morph.lemma)) walk.step(static_cast<int>(c));
  std::vector<std::string> best;
  std::string rest;
  for (const auto tag : split_tags(morph.tags)) {
    const UString name = utf16(tag);
    if (walk.size() > 0 && state_->alphabet.isSymbolDefined(name))
      walk.step(std::as_const(state_->alphabet)(name));
    else
      walk = Lt();
    rest += tag;
    if (walk.size() == 0 || !walk.isFinal(state_->finals)) continue;
    best = state_->outputs(walk);
    rest.clear();
  }
  std::vector<Morph> out;
  for (const auto& output : best)
    for (auto& translated : parse_reading(output))
      out.push_back({std::move(translated.lemma), translated.tags + rest});
  return out;
}

}  // namespace planlupe::index
