#include "query/coding/open_tagger.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "corpus/file.h"
#include "index/language/analyser.h"

namespace planlupe::query {

namespace {

bool ask(const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [](const std::string& pattern) {
    return pattern.find("lemma:") != std::string::npos;
  });
}

bool ask(const std::vector<Condition>& conditions) {
  return std::any_of(conditions.begin(), conditions.end(),
                     [](const Condition& condition) { return ask(condition.patterns); });
}

// Whether a pattern asks for every form of a word.
bool asks_for_forms(const Codebook& codebook) {
  return std::any_of(codebook.sets.begin(), codebook.sets.end(),
                     [](const auto& set) { return ask(set.second); }) ||
         std::any_of(codebook.codes.begin(), codebook.codes.end(), [](const Code& code) {
           return std::any_of(code.rules.begin(), code.rules.end(), [](const Rule& rule) {
             return ask(rule.patterns) || ask(rule.needs) || ask(rule.unless);
           });
         });
}

// One analyser for all threads; each scanner asks for a word only once.
struct SharedAnalyser {
  explicit SharedAnalyser(index::Analyser opened) : analyser(std::move(opened)) {}

  index::Analyser analyser;
  std::mutex mutex = {};

  std::vector<std::string> keys(std::string_view word) {
    const std::lock_guard lock(mutex);
    return analyser.word(word)->keys;
  }
};

}  // namespace

Result<OpenedTagger> open_tagger(Codebook codebook) {
  if (!asks_for_forms(codebook)) return OpenedTagger{Tagger(std::move(codebook))};
  auto analyser = index::Analyser::open();
  if (!analyser) return fail(analyser.error());
  const bool missing = !analyser->has_lemmas();
  codebook.version = sha256_hex(codebook.version + analyser->stamp()).substr(0, 16);
  const auto shared = std::make_shared<SharedAnalyser>(*std::move(analyser));
  return OpenedTagger{
      Tagger(std::move(codebook), [shared](std::string_view word) { return shared->keys(word); }),
      missing};
}

}  // namespace planlupe::query
