// The reference words and treebanks of ../shared/data/language, as the measurements need them.

#ifndef PLANLUPE_TESTS_EVAL_LANGUAGE_DATA_H_
#define PLANLUPE_TESTS_EVAL_LANGUAGE_DATA_H_

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "corpus/document.h"

namespace planlupe::tests {

// The folder of the reference data; empty when it is not there.
std::filesystem::path language_folder();

struct UdToken {
  std::string form = {}, lemma = {}, pos = {};
  bool space_after = true;
};

struct UdSentence {
  std::vector<UdToken> tokens = {};
  bool begins_paragraph = false;
};

// A CoNLL-U file's sentences, syntactic words only (no ranges, no empty nodes).
std::vector<UdSentence> read_treebank(const std::filesystem::path& file);

// One concept's word forms in both written standards, the lemma first.
struct Concept {
  std::vector<std::string> nb = {}, nn = {};
};
std::vector<Concept> read_concepts(const std::filesystem::path& file);

// A word with the joints that must be found and those that may be.
struct GoldCompound {
  Form form = Form::nb;
  std::string word = {};
  std::set<int> required = {}, optional = {};
};
std::vector<GoldCompound> read_compounds(const std::filesystem::path& file);

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_EVAL_LANGUAGE_DATA_H_
