// How well damaged text is repaired: the sentences of two treebanks in pages of some 300 words,
// misread by the shipped confusion table ("table"), and as scans are, with other letters misread
// and lost as well ("noisy"). A token is damaged when it has lost one of its letters æ, ø and å,
// clean when it is read as printed. Rules are made on one half of the sentences; the other is held
// out. PLANLUPE_SHOW_MISSES=1 shows what goes wrong in the first.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "corpus/lexicon.h"
#include "ingest/repair/repair.h"
#include "ingest/repair/word_cost.h"
#include "tests/eval/language_data.h"
#include "tests/support/misread.h"

using namespace planlupe;
using namespace planlupe::tests;
using ingest::Repairer;

namespace {

constexpr std::size_t page_words = 300;

bool ready() {
  if (!language_folder().empty() && Lexicon::norwegian().available()) return true;
  WARN("skipped: the treebanks or the word lists are not here");
  return false;
}

Misreadings scan_misreadings() {
  Misreadings out;
  std::ifstream in(std::string(PLANLUPE_EVAL_DATA) + "/scan_misreadings.tsv");
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string printed, read;
    double weight = 0;
    if (line.starts_with('#') || !(fields >> printed >> read >> weight)) continue;
    out.add(decode(printed).front(), read == "-" ? U"" : decode(read), weight);
  }
  return out;
}

std::string text_of(const UdSentence& sentence) {
  std::string out;
  for (const UdToken& token : sentence.tokens)
    out.append(token.form).append(token.space_after ? " " : "");
  return out;
}

// FNV-1a: which half a sentence is in must not hang on the library.
bool is_held_out(const std::string& text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return hash % 2 == 1;
}

using Words = std::vector<std::string>;

Words words_of(const std::string& text) {
  std::istringstream in(text);
  Words out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

std::vector<Words> pages_of(const std::string& treebank, bool held_out) {
  std::vector<Words> pages(1);
  for (const UdSentence& sentence : read_treebank(language_folder() / treebank)) {
    const std::string text = text_of(sentence);
    if (is_held_out(text) != held_out) continue;
    if (pages.back().size() >= page_words) pages.emplace_back();
    for (std::string& word : words_of(text)) pages.back().push_back(std::move(word));
  }
  return pages;
}

std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

bool has_norwegian_letter(const std::string& word) {
  for (const char32_t c : decode(word))
    if (std::u32string_view(U"æøåÆØÅ").find(c) != std::u32string_view::npos) return true;
  return false;
}

struct Score {
  int damaged = 0, right = 0, clean = 0, changed = 0;

  double repaired() const { return 100.0 * right / damaged; }
  double spoilt() const { return 100.0 * changed / clean; }
};

void show(const std::string& what, const Words& truth, const Words& read, const Words& out,
          std::size_t i) {
  if (std::getenv("PLANLUPE_SHOW_MISSES") == nullptr) return;
  std::printf("  %s %s -> %s -> %s  [%s _ %s]\n", what.c_str(), truth[i].c_str(), read[i].c_str(),
              out[i].c_str(), i > 0 ? out[i - 1].c_str() : "",
              i + 1 < out.size() ? out[i + 1].c_str() : "");
}

void add(const Words& truth, const Words& read, const Words& out, bool held_out, Score& score) {
  REQUIRE((truth.size() == read.size() && read.size() == out.size()));
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const bool damaged = truth[i] != read[i] && has_norwegian_letter(truth[i]);
    if (!damaged && truth[i] != read[i]) continue;
    const bool right = out[i] == truth[i];
    ++(damaged ? score.damaged : score.clean);
    if (damaged) score.right += right;
    if (!damaged) score.changed += !right;
    if (!right && !held_out) show(damaged ? "missed" : "spoilt", truth, read, out, i);
  }
}

Score measure(const std::string& treebank, const Misreadings& misreadings, bool held_out) {
  std::minstd_rand random(20);
  Repairer nb(Form::nb), nn(Form::nn);
  Score score;
  for (const Words& truth : pages_of(treebank, held_out)) {
    Words read;
    for (const std::string& word : truth) {
      std::string misread = misreadings.misread(word, random);
      read.push_back(misread.empty() ? word : std::move(misread));
    }
    const std::string text = joined(read);
    Repairer& repairer = ingest::likelier_form(text) == Form::nn ? nn : nb;
    add(truth, read, words_of(repairer.repair(text).text), held_out, score);
  }
  return score;
}

}  // namespace

TEST_CASE("Damaged text of either form is repaired, and little else touched", "[eval]") {
  if (!ready()) return;
  const std::pair<const char*, Misreadings> kinds[] = {{"table", Misreadings::shipped()},
                                                       {"noisy", scan_misreadings()}};
  for (const auto* treebank : {"no_bokmaal-ud-dev.conllu", "no_nynorsk-ud-dev.conllu"})
    for (const auto& [kind, misreadings] : kinds)
      for (const bool held_out : {false, true}) {
        const Score score = measure(treebank, misreadings, held_out);
        std::printf("%-25s %s %-8s repaired %6.2f %% of %5d   spoilt %5.2f %% of %5d\n", treebank,
                    kind, held_out ? "held out" : "in sight", score.repaired(), score.damaged,
                    score.spoilt(), score.clean);
        CHECK(score.repaired() >= 92);
        CHECK(score.spoilt() < 0.3);
      }
}
