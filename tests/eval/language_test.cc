// How well the analyser knows Norwegian, on words and treebanks that planlupe does not carry.
// Prints its figures; fails below the floors. Definitions stand beside each measure.

#include <cstdio>
#include <functional>
#include <map>

#include <catch2/catch.hpp>

#include "corpus/data_dir.h"
#include "corpus/text.h"
#include "index/language/analyser.h"
#include "index/language/compound.h"
#include "index/language/sentences.h"
#include "tests/eval/language_data.h"

using namespace planlupe;
using namespace planlupe::index;
using namespace planlupe::tests;

namespace {

bool ready() {
  if (!language_folder().empty() && Lexica::present(Lexica::default_folder())) return true;
  WARN("skipped: the reference data or the transducers are not here");
  return false;
}

Analyser open_analyser() {
  auto analyser = Analyser::open();
  REQUIRE(analyser);
  return *std::move(analyser);
}

using KeySet = std::set<std::string>;

KeySet keys(Analyser& analyser, const std::string& word, Form form) {
  const auto found = analyser.word(word, form);
  return {found->keys.begin(), found->keys.end()};
}

bool meet(const KeySet& a, const KeySet& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& key) { return b.contains(key); });
}

bool show_misses() { return std::getenv("PLANLUPE_SHOW_MISSES") != nullptr; }

// ---- form pairs ------------------------------------------------------------

struct Mean {
  double sum = 0;
  long count = 0;
  void add(double value) { sum += value, ++count; }
  double value() const { return count ? sum / static_cast<double>(count) : 0; }
};

struct Share {
  long met = 0, all = 0;
  void add(bool hit) { met += hit, ++all; }
  double value() const { return all ? static_cast<double>(met) / static_cast<double>(all) : 0; }
};

using FormKeys = std::vector<KeySet>;

Share pairs_within(const FormKeys& forms) {
  Share share;
  for (std::size_t i = 0; i < forms.size(); ++i)
    for (std::size_t j = i + 1; j < forms.size(); ++j) share.add(meet(forms[i], forms[j]));
  return share;
}

Share pairs_across(const FormKeys& a, const FormKeys& b) {
  Share share;
  for (const auto& x : a)
    for (const auto& y : b) share.add(meet(x, y));
  return share;
}

// The lemma differs when the first ones do, or any two forms within their first three letters.
bool lemma_differs(const Concept& entry) {
  KeySet beginnings;
  for (const auto* forms : {&entry.nb, &entry.nn})
    for (const auto& form : *forms) beginnings.insert(slice(form, 0, 3));
  return beginnings.size() > 1 || entry.nb.front() != entry.nn.front();
}

struct PairFigures {
  Mean nb, nn, across, differing;
  long wrong = 0;  // pairs of unlike forms that stand for unlike concepts and yet meet
};

PairFigures measure_pairs(Analyser& analyser, const std::vector<Concept>& concepts, Form nb,
                          Form nn) {
  PairFigures figures;
  std::vector<std::vector<std::pair<std::string, KeySet>>> seen;
  for (const auto& entry : concepts) {
    FormKeys a, b;
    std::vector<std::pair<std::string, KeySet>> all;
    for (const auto& form : entry.nb)
      all.emplace_back(form, a.emplace_back(keys(analyser, form, nb)));
    for (const auto& form : entry.nn)
      all.emplace_back(form, b.emplace_back(keys(analyser, form, nn)));
    const Share in_nb = pairs_within(a), in_nn = pairs_within(b), across = pairs_across(a, b);
    if (in_nb.all) figures.nb.add(in_nb.value());
    if (in_nn.all) figures.nn.add(in_nn.value());
    figures.across.add(across.value());
    if (lemma_differs(entry)) figures.differing.add(across.value());
    if (show_misses() && (across.value() < 1 || in_nb.met < in_nb.all || in_nn.met < in_nn.all))
      std::printf("  pair %s/%s nb %.2f nn %.2f across %.2f\n", entry.nb[0].c_str(),
                  entry.nn[0].c_str(), in_nb.value(), in_nn.value(), across.value());
    for (const auto& other : seen)
      for (const auto& [x, x_keys] : all)
        for (const auto& [y, y_keys] : other)
          if (x != y && meet(x_keys, y_keys)) {
            ++figures.wrong;
            if (show_misses()) std::printf("  wrong %s = %s\n", x.c_str(), y.c_str());
          }
    seen.push_back(std::move(all));
  }
  return figures;
}

// ---- queries on a treebank ---------------------------------------------------

bool letters_only(const std::string& text) {
  const auto points = decode(text);
  return !points.empty() && std::all_of(points.begin(), points.end(), is_letter);
}

struct QueryFigures {
  Mean recall, precision;
};

// Each lemma of a content word (noun, verb, adjective) that has two forms or more is a query by
// its citation form. Recall: the share of its tokens found; precision: the share of found tokens
// that are its own; each averaged over the lemmas.
QueryFigures measure_queries(Analyser& analyser, const std::vector<UdSentence>& treebank,
                             Form form) {
  std::map<std::string, std::map<std::string, long>> forms_of;  // by lemma
  std::map<std::string, long> tokens_of;                        // by form
  for (const auto& sentence : treebank)
    for (const auto& token : sentence.tokens) {
      if (token.pos != "NOUN" && token.pos != "VERB" && token.pos != "ADJ") continue;
      if (!letters_only(token.form) || !letters_only(token.lemma)) continue;
      if (code_points(token.form) < 3) continue;
      ++forms_of[lower(token.lemma)][lower(token.form)];
      ++tokens_of[lower(token.form)];
    }
  std::map<std::string, std::set<std::string>> forms_with;  // by key
  for (const auto& [word, count] : tokens_of)
    for (const auto& key : keys(analyser, word, form)) forms_with[key].insert(word);
  QueryFigures figures;
  for (const auto& [lemma, own] : forms_of) {
    if (own.size() < 2) continue;
    std::set<std::string> found;
    for (const auto& key : keys(analyser, lemma, form))
      found.insert(forms_with[key].begin(), forms_with[key].end());
    long hits = 0, wanted = 0, returned = 0;
    for (const auto& [word, count] : own) wanted += count, hits += found.contains(word) ? count : 0;
    for (const auto& word : found) returned += tokens_of[word];
    figures.recall.add(static_cast<double>(hits) / static_cast<double>(wanted));
    if (returned) figures.precision.add(static_cast<double>(hits) / static_cast<double>(returned));
  }
  return figures;
}

// ---- joints, sentences --------------------------------------------------------

struct Counts {
  long right = 0, wrong = 0, missed = 0;
  double precision() const {
    return static_cast<double>(right) / static_cast<double>(right + wrong);
  }
  double recall() const { return static_cast<double>(right) / static_cast<double>(right + missed); }
  double f1() const { return 2 * precision() * recall() / (precision() + recall()); }
};

Counts measure_joints(const std::vector<GoldCompound>& gold, Form form, const Lexica& lexica,
                      const LanguageTables& tables) {
  Counts counts;
  for (const auto& compound : gold) {
    if (compound.form != form) continue;
    const auto found = joints(decode(compound.word), lexica, tables);
    long wrong = 0, right = 0;
    for (const int joint : found) {
      right += compound.required.contains(joint);
      wrong += !compound.required.contains(joint) && !compound.optional.contains(joint);
    }
    const long missed = static_cast<long>(compound.required.size()) - right;
    counts.right += right, counts.wrong += wrong, counts.missed += missed;
    if (!show_misses() || wrong + missed == 0) continue;
    auto shown = decode(compound.word);
    for (auto at = found.rbegin(); at != found.rend(); ++at)
      shown.insert(static_cast<std::size_t>(*at), U"|");
    std::printf("  joint %s wrong %ld missed %ld\n", encode(shown).c_str(), wrong, missed);
  }
  return counts;
}

// The treebank as running text, a blank line between paragraphs; a sentence is right when both
// its ends are.
Counts measure_sentences(const std::vector<UdSentence>& treebank) {
  std::string text;
  std::set<std::pair<int, int>> gold;
  for (const auto& sentence : treebank) {
    if (!text.empty()) text += sentence.begins_paragraph ? "\n\n" : " ";
    const auto start = code_points(text);
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      text += sentence.tokens[i].form;
      if (sentence.tokens[i].space_after && i + 1 < sentence.tokens.size()) text += " ";
    }
    gold.insert({static_cast<int>(start), static_cast<int>(code_points(text))});
  }
  Counts counts;
  for (const Span span : split_sentences(text)) {
    const bool right = gold.contains({span.start, span.end});
    (right ? counts.right : counts.wrong) += 1;
  }
  counts.missed = static_cast<long>(gold.size()) - counts.right;
  return counts;
}

}  // namespace

TEST_CASE("Forms of a planning word meet, in and across the written standards", "[eval]") {
  if (!ready()) return;
  auto analyser = open_analyser();
  const auto concepts = read_concepts(language_folder() / "theme_pairs.tsv");
  const auto known = measure_pairs(analyser, concepts, Form::nb, Form::nn);
  const auto unknown = measure_pairs(analyser, concepts, Form::other, Form::other);
  for (const auto* f : {&known, &unknown})
    std::printf("form pairs (%s): nb %.4f nn %.4f across %.4f differing %.4f (n=%ld) wrong %ld\n",
                f == &known ? "form known" : "form unknown", f->nb.value(), f->nn.value(),
                f->across.value(), f->differing.value(), f->differing.count, f->wrong);
  CHECK(known.nb.value() >= .99);
  CHECK(known.nn.value() >= .97);
  CHECK(known.differing.value() >= .94);
  CHECK(known.wrong <= 8);
  CHECK(unknown.wrong <= 8);
}

TEST_CASE("A lemma finds its tokens in the treebanks", "[eval]") {
  if (!ready()) return;
  auto analyser = open_analyser();
  const std::tuple<Form, const char*, double, double> cases[] = {
      {Form::nb, "no_bokmaal-ud-dev.conllu", .98, .92},
      {Form::nn, "no_nynorsk-ud-dev.conllu", .97, .88}};
  for (const auto& [form, file, recall, precision] : cases) {
    const auto f = measure_queries(analyser, read_treebank(language_folder() / file), form);
    std::printf("queries %s: recall %.4f precision %.4f (n=%ld)\n", name(form).data(),
                f.recall.value(), f.precision.value(), f.recall.count);
    CHECK(f.recall.value() >= recall);
    CHECK(f.precision.value() >= precision);
  }
}

TEST_CASE("Compounds are split at their joints", "[eval]") {
  if (!ready()) return;
  const auto lexica = Lexica::shared(Lexica::default_folder());
  const auto tables = read_language_tables(data_dir() / "language");
  REQUIRE(lexica);
  REQUIRE(tables);
  const auto gold = read_compounds(language_folder() / "compounds_gold.tsv");
  for (const Form form : {Form::nb, Form::nn}) {
    const auto counts = measure_joints(gold, form, **lexica, *tables);
    std::printf("joints %s: precision %.4f recall %.4f f1 %.4f\n", name(form).data(),
                counts.precision(), counts.recall(), counts.f1());
    CHECK(counts.precision() >= .97);
    CHECK(counts.recall() >= .94);
  }
}

TEST_CASE("Sentences begin and end where people end them", "[eval]") {
  if (!ready()) return;
  const std::tuple<const char*, double> cases[] = {{"no_bokmaal-ud-dev.conllu", .95},
                                                   {"no_nynorsk-ud-dev.conllu", .89}};
  for (const auto& [file, floor] : cases) {
    const auto counts = measure_sentences(read_treebank(language_folder() / file));
    std::printf("sentences %s: f1 %.4f\n", file, counts.f1());
    CHECK(counts.f1() >= floor);
  }
}
