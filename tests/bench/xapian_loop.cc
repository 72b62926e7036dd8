// The least that any passage index could do: Xapian's own term generator with positions and
// Snowball, a document a passage, compacted at the end; and plain queries on it. The yardstick of
// tools/dev/bench_search.
//
// usage: xapian_loop build INDEX TEXTS      TEXTS: one passage a line
//        xapian_loop query INDEX QUERIES    one a line: "word|any|phrase|prefix<TAB>words"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <xapian.h>

#include "tests/bench/query_times.h"

namespace {

constexpr int passages_per_commit = 1000;
constexpr Xapian::doccount hits_shown = 20;

void build(const std::string& index, const std::string& texts) {
  {
    Xapian::WritableDatabase database(index + ".parts", Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("norwegian"));
    std::ifstream file(texts);
    int uncommitted = 0;
    for (std::string text; std::getline(file, text);) {
      Xapian::Document passage;
      generator.set_document(passage);
      generator.index_text(text);
      passage.set_data(text);
      database.add_document(passage);
      if (++uncommitted % passages_per_commit == 0) database.commit();
    }
    database.commit();
  }
  Xapian::Database(index + ".parts").compact(index);
  std::filesystem::remove_all(index + ".parts");
}

Xapian::Query query_of(const std::string& kind, const std::string& text) {
  static const Xapian::Stem stemmer("norwegian");
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(kind == "word" || kind == "any" ? "Z" + stemmer(word) : word);
  if (kind == "prefix") return {Xapian::Query::OP_WILDCARD, words.at(0)};
  const auto op = kind == "phrase" ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_OR;
  return {op, words.begin(), words.end()};
}

void run(const Xapian::Database& database, const std::string& kind, const std::string& text) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query_of(kind, text));
  const auto found = enquire.get_mset(0, hits_shown);
  for (auto hit = found.begin(); hit != found.end(); ++hit) hit.get_document().get_data();
}

void query(const std::string& index, const char* queries) {
  const Xapian::Database database(index);
  planlupe::print_times(queries, [&](const std::string& kind, const std::string& text) {
    run(database, kind, text);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 64;
  if (std::string(argv[1]) == "build")
    build(argv[2], argv[3]);
  else
    query(argv[2], argv[3]);
}
