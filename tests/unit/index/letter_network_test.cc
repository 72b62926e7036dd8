#include "index/language/letter_network.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <lttoolbox/file_utils.h>
#include <lttoolbox/state.h>
#include <lttoolbox/trans_exe.h>
#include <unicode/unistr.h>
#include <catch2/catch.hpp>

#include "corpus/file.h"
#include "corpus/text.h"
#include "index/language/lexica.h"
#include "index/language/lexical_transducer.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

// The same file as lttoolbox itself reads it.
class Yardstick {
 public:
  explicit Yardstick(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               &std::fclose);
    std::set<UChar32> letters;
    readTransducerSet(file.get(), letters, alphabet_, sections_);
    for (auto& [name, section] : sections_) {
      root_.addTransition(0, 0, section.getInitial(), 0);
      finals_.insert(section.getFinals().begin(), section.getFinals().end());
    }
  }

  std::multiset<std::string> outputs(const std::string& word) {
    State state;
    state.init(&root_);
    for (const char32_t letter : decode(word)) state.step(static_cast<int>(letter));
    const UString all = state.filterFinals(finals_, alphabet_, {});
    std::string text;
    icu::UnicodeString(all.data(), static_cast<int32_t>(all.size())).toUTF8String(text);
    std::multiset<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('/', at + 1), text.size());
      out.insert(text.substr(at + 1, end - at - 1));
      at = end;
    }
    return out;
  }

 private:
  Alphabet alphabet_;
  std::map<UString, TransExe> sections_;
  std::map<Node*, double> finals_;
  Node root_;
};

std::multiset<std::string> outputs(const LexicalTransducer& transducer, const std::string& word) {
  std::multiset<std::string> out;
  for (const Reading& reading : transducer.readings(decode(word))) {
    std::string text;
    for (const Morph& morph : reading) text += (text.empty() ? "" : "+") + morph.lemma + morph.tags;
    out.insert(text);
  }
  return out;
}

// Homonym and multiword marks, which readings do not keep.
std::multiset<std::string> without_marks(const std::multiset<std::string>& texts) {
  std::multiset<std::string> out;
  for (std::string text : texts) {
    for (const std::string mark : {"¹", "²", "³", "#"})
      for (auto at = text.find(mark); at != text.npos; at = text.find(mark))
        text.erase(at, mark.size());
    out.insert(text);
  }
  return out;
}

// One letter «a» that says «b<n>» by way of a silent arc, in lttoolbox's format.
std::string small_file(bool weighted) {
  const std::string no_features(8, '\0'), weights = std::string("\1") + std::string(7, '\0');
  const std::string weight = weighted ? std::string("\0\0", 2) : "";
  std::string bytes = "LTTB" + no_features + std::string("\0", 1);  // no letters
  bytes += "\1\1@n";                                                // one tag
  bytes += "\2";                                                    // labels, the tag counted in
  bytes += std::string("\x40\x62\x40\x63", 4);                      // a:b
  bytes += std::string("\1\0", 2);                                  // nothing:<n>
  bytes += "\1\1@m";                                                // one section, «m»
  if (weighted) bytes += "LTTD" + weights;
  bytes += std::string("\0\1\2", 3) + weight;  // begins at 0, one final: 2
  bytes += "\3";                               // nodes
  bytes += std::string("\1\0\1", 3) + weight;  // 0 -a:b-> 1
  bytes += std::string("\1\1\1", 3) + weight;  // 1 -:<n>-> 2
  bytes += std::string("\0", 1);               // 2
  return bytes;
}

}  // namespace

TEST_CASE("Words are read as lttoolbox reads them", "[index]") {
  const auto folder = Lexica::default_folder();
  if (!Lexica::present(folder)) {
    WARN("skipped: apertium-nno-nob is not installed");
    return;
  }
  for (const std::string file : {"nob-nno.automorf.bin", "nno-nob.automorf.bin"}) {
    const auto transducer = LexicalTransducer::load(folder / file);
    REQUIRE(transducer);
    Yardstick lttoolbox((folder / file).string());
    for (const std::string word : {"innvandrere",
                                   "innvandrarane",
                                   "plan",
                                   "planen",
                                   "for",
                                   "overordna",
                                   "arbeidsmarked",
                                   "busetjing",
                                   "bosette",
                                   "er",
                                   "i",
                                   "på",
                                   "små",
                                   "å",
                                   "integreringa",
                                   "kommunane",
                                   "2024",
                                   "distrikts",
                                   "folkehelse",
                                   "heile",
                                   "qzxw"}) {
      CAPTURE(file, word);
      CHECK(outputs(*transducer, word) == without_marks(lttoolbox.outputs(word)));
    }
  }
}

TEST_CASE("Arcs that read nothing are followed, weights are left out", "[index]") {
  for (const bool weighted : {false, true}) {
    const auto network = LetterNetwork::parse(small_file(weighted));
    REQUIRE(network);
    const auto section = network->silent_arcs(network->root());
    REQUIRE(section.size() == 1);
    const auto letter = network->arcs(section[0].target, U'a');
    REQUIRE(letter.size() == 1);
    CHECK(letter[0].out == U'b');
    CHECK(network->arcs(section[0].target, U'b').empty());
    const auto tag = network->silent_arcs(letter[0].target);
    REQUIRE(tag.size() == 1);
    CHECK(tag[0].out == network->tag("<n>"));
    CHECK(network->is_final(tag[0].target));
    CHECK_FALSE(network->is_final(letter[0].target));
  }
}

TEST_CASE("A damaged network is refused or harmless", "[index]") {
  const std::string whole = small_file(true);
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(LetterNetwork::parse(whole.substr(0, size)));
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (int value = 0; value < 256; ++value) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(value);
      const auto network = LetterNetwork::parse(damaged);
      if (!network) continue;
      for (const Arc& section : network->silent_arcs(network->root()))
        (void)network->arcs(section.target, U'a');
    }
  SUCCEED();
}
