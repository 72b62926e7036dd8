#include "index/language/lexica.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <mutex>

#include "corpus/file.h"
#include "corpus/text.h"
#include "index/language/variant.h"

namespace planlupe::index {

namespace {

constexpr std::array<const char*, 4> file_names = {"nob-nno.automorf.bin", "nno-nob.automorf.bin",
                                                   "nob-nno.autobil.bin", "nno-nob.autobil.bin"};

constexpr std::string_view left_mark = "<compound-only-L>";
constexpr std::string_view right_mark = "<compound-R>";

// Ambiguous words multiply; what comes after the first few is rare senses.
constexpr std::size_t most_alternatives = 6;

void add(std::vector<std::string>& keys, std::string key) {
  if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
    keys.push_back(std::move(key));
}

// A plain positive adjective («ung», «stor») may begin a compound though the lexicon has no entry
// for it as a part.
bool is_plain_adjective(const Morph& morph) {
  return morph.tags.starts_with("<adj>") && (morph.has("<pst>") || morph.has("<posi>")) &&
         morph.has("<sg><ind>") && (morph.has("<mf>") || morph.has("<un>"));
}

bool is_plain_noun(const Morph& morph) {
  return morph.tags.starts_with("<n>") && morph.has("<sg><ind>");
}

bool fits(const Reading& reading, Role role) {
  const Morph& last = reading.back();
  const bool left = last.has(left_mark), right = last.has(right_mark);
  switch (role) {
    case Role::whole:
      return !left && !right;
    case Role::left:
      return left || (!right && is_plain_adjective(last));
    case Role::right:
      return right && (last.has("<n>") || last.has("<adj>"));
  }
  return false;
}

Uses uses_of(const std::vector<Reading>& readings) {
  Uses uses;
  for (const auto& reading : readings) {
    uses.whole |= fits(reading, Role::whole);
    uses.left |= fits(reading, Role::left);
    uses.right |= fits(reading, Role::right);
    uses.noun |= is_plain_noun(reading.back()) && fits(reading, Role::whole);
  }
  return uses;
}

void erase(std::string& text, std::string_view what) {
  if (const auto at = text.find(what); at != text.npos) text.erase(at, what.size());
}

// The dictionaries know no compound marks.
Reading without_marks(Reading reading) {
  for (auto& morph : reading)
    for (const std::string_view mark : {left_mark, right_mark, std::string_view("<cmp>")})
      erase(morph.tags, mark);
  return reading;
}

std::string joined(const Reading& reading) {
  std::string key;
  for (const auto& morph : reading) key += (key.empty() ? "" : "+") + morph.lemma;
  return lower(key);
}

// Every way to translate each morph; a morph without translation stays. Empty when none has one.
std::vector<Reading> translated(const Reading& reading, const LexicalTransducer& dictionary) {
  std::vector<Reading> out{{}};
  bool any = false;
  for (const auto& morph : reading) {
    auto choices = dictionary.translations(morph);
    any |= !choices.empty();
    if (choices.empty()) choices.push_back(morph);
    std::vector<Reading> longer;
    for (const auto& begun : out)
      for (const auto& choice : choices)
        if (longer.size() < most_alternatives) {
          longer.push_back(begun);
          longer.back().push_back(choice);
        }
    out = std::move(longer);
  }
  return any ? out : std::vector<Reading>{};
}

// Plans hardly ever command: «plan» is no order to plan, «mål» no order to measure. Taken away
// where the word can be something else, which lifts precision by two points.
void drop_imperatives(std::vector<Reading>& readings) {
  const auto commands = [](const Reading& reading) { return reading.back().has("<imp>"); };
  if (!std::all_of(readings.begin(), readings.end(), commands)) std::erase_if(readings, commands);
}

std::string edges(const std::filesystem::path& path) {
  constexpr std::streamsize edge = 4096;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return {};
  const std::streamsize size = file.tellg();
  std::string bytes(static_cast<std::size_t>(std::min(size, edge)), '\0');
  file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  std::string end = bytes;
  file.seekg(size - static_cast<std::streamsize>(end.size()));
  file.read(end.data(), static_cast<std::streamsize>(end.size()));
  return std::to_string(size) + bytes + end;
}

}  // namespace

std::filesystem::path Lexica::default_folder() { return PLANLUPE_TRANSDUCERS; }

bool Lexica::present(const std::filesystem::path& folder) {
  return std::all_of(file_names.begin(), file_names.end(), [&](const char* name) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(folder / name, ignored);
  });
}

std::string Lexica::digest(const std::filesystem::path& folder) {
  if (!present(folder)) return "none";
  std::string all;
  for (const char* name : file_names) all += edges(folder / name);
  return sha256_hex(all).substr(0, 16);
}

Lexica::Lexica(LexicalTransducer nb, LexicalTransducer nn, LexicalTransducer nb_to_nn,
               LexicalTransducer nn_to_nb)
    : nb_(std::move(nb)),
      nn_(std::move(nn)),
      nb_to_nn_(std::move(nb_to_nn)),
      nn_to_nb_(std::move(nn_to_nb)) {}

Result<std::shared_ptr<const Lexica>> Lexica::load(const std::filesystem::path& folder) {
  std::vector<LexicalTransducer> loaded;
  for (const char* name : file_names) {
    auto transducer = LexicalTransducer::load(folder / name);
    if (!transducer) return fail(transducer.error());
    loaded.push_back(*std::move(transducer));
  }
  return std::shared_ptr<const Lexica>(new Lexica(std::move(loaded[0]), std::move(loaded[1]),
                                                  std::move(loaded[2]), std::move(loaded[3])));
}

Result<std::shared_ptr<const Lexica>> Lexica::shared(const std::filesystem::path& folder) {
  static std::mutex mutex;
  // Never destroyed: freeing the transducers takes as long as loading them.
  static auto& loaded = *new std::map<std::filesystem::path, std::shared_ptr<const Lexica>>;
  const std::scoped_lock lock(mutex);
  if (const auto at = loaded.find(folder); at != loaded.end()) return at->second;
  auto lexica = load(folder);
  if (lexica) loaded.emplace(folder, *lexica);
  return lexica;
}

std::vector<PrefixUses> Lexica::prefixes(std::u32string_view word) const {
  std::map<int, Uses> all;
  for (const auto* lexicon : {&nb_, &nn_})
    for (const auto& prefix : lexicon->prefixes(word)) {
      const Uses uses = uses_of(prefix.readings);
      Uses& merged = all[prefix.length];
      merged.whole |= uses.whole;
      merged.left |= uses.left;
      merged.right |= uses.right;
      merged.noun |= uses.noun;
    }
  std::vector<PrefixUses> out;
  for (const auto& [length, uses] : all) out.push_back({length, uses});
  return out;
}

bool Lexica::knows(std::u32string_view word) const {
  return uses_of(nb_.readings(word)).whole || uses_of(nn_.readings(word)).whole;
}

std::vector<Morph> Lexica::lemmas(std::u32string_view word, Role role) const {
  std::vector<Morph> out;
  for (const auto* lexicon : {&nb_, &nn_})
    for (auto& reading : lexicon->readings(word))
      if (fits(reading, role)) out.push_back(std::move(reading.back()));
  return out;
}

std::vector<std::string> Lexica::keys(std::u32string_view word, Form form, Role role,
                                      const KeyTable& corrections) const {
  auto readings = (form == Form::nn ? nn_ : nb_).readings(word);
  std::erase_if(readings, [&](const Reading& reading) { return !fits(reading, role); });
  drop_imperatives(readings);
  std::vector<std::string> keys;
  for (const auto& marked : readings) {
    const Reading reading = without_marks(marked);
    for (auto& key : form == Form::nn ? nynorsk_keys(reading, corrections) : bokmal_keys(reading))
      add(keys, std::move(key));
  }
  return keys;
}

// The dictionary takes nynorsk words to one bokmål variant of several (busetjing to bosetning,
// never bosetting), so a bokmål word gets the variants that it comes back as.
std::vector<std::string> Lexica::bokmal_keys(const Reading& reading) const {
  std::vector<std::string> keys;
  const std::string own = joined(reading);
  add(keys, own);
  for (const auto& there : translated(reading, nb_to_nn_))
    for (const auto& back : translated(there, nn_to_nb_))
      if (auto key = joined(back); look_alike(own, key)) add(keys, std::move(key));
  return keys;
}

// Of several translations those that come back as the nynorsk word alone, if one of them is another
// word than it: rettleiing and utgreiing share «belæring», veiledning and utredning are theirs
// alone. Handsaming is itself in bokmål, which does not make behandling less of a translation.
std::vector<Reading> Lexica::confirmed(std::vector<Reading> bokmal, const Reading& nynorsk) const {
  if (bokmal.size() < 2) return bokmal;
  const std::string own = joined(nynorsk);
  std::vector<Reading> out;
  bool other_word = false;
  for (const auto& choice : bokmal) {
    const auto back = translated(choice, nb_to_nn_);
    const auto is_own = [&](const Reading& reading) { return joined(reading) == own; };
    if (back.empty() || !std::all_of(back.begin(), back.end(), is_own)) continue;
    other_word |= !begin_alike(joined(choice), own);
    out.push_back(choice);
  }
  return other_word ? out : bokmal;
}

std::vector<std::string> Lexica::nynorsk_keys(const Reading& reading,
                                              const KeyTable& corrections) const {
  if (const auto at = corrections.find(joined(reading)); at != corrections.end()) return at->second;
  std::vector<std::string> keys;
  for (const auto& bokmal : confirmed(translated(reading, nn_to_nb_), reading))
    add(keys, joined(bokmal));
  const std::string own = joined(reading);
  const bool translated_alone = keys.size() == 1 && keys.front() != own;
  // «Oppretthalding» is «opprettholding» in the dictionary; bokmål says «opprettholdelse», too.
  if (keys.size() > 1 || (translated_alone && !keys.front().ends_with("ing"))) return keys;
  if (!translated_alone) add(keys, own);
  for (auto& other : bokmal_cognates(keys.front()))
    if (has_bokmal_lemma(other, reading.back())) add(keys, std::move(other));
  return keys;
}

// True when bokmål has `lemma` as the part of speech of `morph`.
bool Lexica::has_bokmal_lemma(const std::string& lemma, const Morph& morph) const {
  const std::string_view part_of_speech =
      std::string_view(morph.tags).substr(0, morph.tags.find('>') + 1);
  const auto readings = nb_.readings(decode(lemma));
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
    return reading.size() == 1 && reading.back().lemma == lemma &&
           reading.back().tags.starts_with(part_of_speech);
  });
}

}  // namespace planlupe::index
