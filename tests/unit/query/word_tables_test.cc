#include "query/tables/word_tables.h"

#include <catch2/catch.hpp>

#include "corpus/document_json.h"
#include "index/language/lexica.h"
#include "query/tables/tables.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

// Two counties, one plan each in bokmål and nynorsk.
class Words {
 public:
  Words() {
    dir_.write("register.csv",
               "file;county;type;title;year\na.pdf;Troms;planstrategi;A;2020\n"
               "b.pdf;Vestland;temaplan;B;2024\n");
    write("a.pdf", Form::nb,
          {"Innvandrere og flyktninger bor i distriktene.", "Flere innvandrere trenger arbeid.",
           "Innvandrerkvinner trenger arbeid og språk."});
    write("b.pdf", Form::nn, {"Innvandrarane bur i byen.", "Hamna treng straum og meir straum."});
  }

  Study study() const {
    auto study = open_study(dir_.path());
    REQUIRE(study);
    return *std::move(study);
  }

  void write(const std::string& file, Form form, const std::vector<std::string>& texts) {
    dir_.write("plans/" + file, "%PDF");
    Document document{.file = file};
    for (const auto& text : texts) {
      Passage passage{.id = std::to_string(document.passages.size()), .page = 1, .page_end = 1};
      passage.language = form;
      passage.text = text;
      document.passages.push_back(passage);
    }
    document.passages.push_back({.id = "contents", .region = Region::contents, .text = "Arbeid"});
    dir_.write("text/" + file + ".jsonl", to_json(document) + "\n");
  }

 private:
  TempDir dir_;
};

index::Analyser analyser() {
  auto opened = index::Analyser::open();
  REQUIRE(opened);
  return *std::move(opened);
}

bool has_lemmas() {
  if (index::Lexica::present(index::Lexica::default_folder())) return true;
  WARN("skipped: apertium-nno-nob is not installed");
  return false;
}

using Lines = std::vector<std::string>;

// The rows with their cells joined by blanks.
Lines lines(const Result<WordTable>& made) {
  REQUIRE(made);
  Lines out;
  for (const Row& row : made->table.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      line += (i > 0 ? " " : "") + shown(row.cells[i], made->table.columns[i].unit);
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("A word is counted in all its forms by county, with its rate", "[query]") {
  if (!has_lemmas()) return;
  const Words words;
  auto reader = analyser();
  // Troms: 2 of 15 words; Vestland: 1 of 10. Contents pages do not count.
  CHECK(lines(frequency_of(words.study(), reader, {"innvandrer"}, Trait::county, {})) ==
        Lines{"innvandrer Troms 2 15 133,33 1 av 1 –", "innvandrer Vestland 1 10 100,00 1 av 1 –"});
  CHECK(lines(frequency_of(words.study(), reader, {"innvandrar"}, std::nullopt, {})) ==
        Lines{"innvandrar 3 25 120,00 2 av 2 0,07"});
}

TEST_CASE("A condition narrows what is counted", "[query]") {
  const Words words;
  auto reader = analyser();
  Selection only{{*parse_condition("county=troms")}};
  const auto table = frequency_of(words.study(), reader, {"arbeid"}, Trait::year, only);
  CHECK(lines(table) == Lines{"arbeid 2020 2 15 133,33 1 av 1 –"});
  CHECK(parse_condition("county").error().code == Errc::usage);
  CHECK(parse_condition("by=Troms").error().code == Errc::usage);
}

TEST_CASE("The frequency list leaves function words out unless asked", "[query]") {
  const Words words;
  auto reader = analyser();
  const auto list = lines(frequency_list(words.study(), reader, {.least = 2}));
  for (const auto& line : list) CHECK_FALSE(line.starts_with("og "));
  const auto all =
      lines(frequency_list(words.study(), reader, {.least = 2, .function_words = true}));
  CHECK(all.size() > list.size());
}

TEST_CASE("A word that bokmål and nynorsk read differently is one row", "[query]") {
  WordCounts counts, others;
  counts["område"].forms = {{"område", 2}, {"områder", 1}};
  counts["betenke"].forms = {{"område", 3}};
  others["betenke"].forms = {{"område", 1}};
  for (auto* list : {&counts, &others})
    for (auto& [key, word] : *list)
      for (const auto& [form, n] : word.forms) word.count += n;
  name_words({&counts, &others});
  REQUIRE(counts.size() == 1);
  CHECK(counts.at("område").count == 6);
  CHECK(counts.at("område").forms.at("område") == 5);
  CHECK(others.at("område").count == 1);
}

TEST_CASE("Keywords are those of one county against the rest", "[query]") {
  const Words words;
  const Study study = words.study();
  auto reader = analyser();
  const Side a{&study, {{*parse_condition("county=Vestland")}}};
  const auto table = keyness_table(a, std::nullopt, reader, {.limit = 1, .least = 2, .surely = 0});
  REQUIRE(table);
  REQUIRE(table->table.rows.size() == 2);  // the surest of either side
  CHECK(table->table.rows[0].cells[0].text.starts_with("str"));
  CHECK(*table->table.rows[0].cells[5].number > 0);
  CHECK(*table->table.rows[1].cells[5].number < 0);
  const Side nothing{&study, {{*parse_condition("county=Oslo")}}};
  CHECK(keyness_table(nothing, std::nullopt, reader, {}).error().code == Errc::usage);
}

TEST_CASE("Collocates stand within the window and more often than chance", "[query]") {
  const Words words;
  auto reader = analyser();
  const auto table = collocates_table(words.study(), reader, "arbeid", {.window = 1, .least = 2});
  REQUIRE(table);
  REQUIRE(table->table.rows.size() == 1);
  CHECK(table->table.rows[0].cells[0].text == "trenge");
  CHECK(*table->table.rows[0].cells[1].number == 2);
}

TEST_CASE("A word's forms in the study stand before the compounds that hold it", "[query]") {
  if (!has_lemmas()) return;
  const Words words;
  auto reader = analyser();
  CHECK(lines(forms_table(words.study(), reader, "innvandrer")) ==
        Lines{"som ord innvandrere 2 1", "som ord innvandrarane 1 1",
              "som ledd innvandrerkvinner 1 1"});
}

TEST_CASE("The forms of a word that may be two say of which each is one", "[query]") {
  if (!has_lemmas()) return;
  Words words;
  words.write("a.pdf", Form::nb, {"Bygda er liten.", "De bygger nytt.", "Det er bygd."});
  auto reader = analyser();
  CHECK(lines(forms_table(words.study(), reader, "bygd")) == Lines{"som ord bygd bygge, bygd 1 1",
                                                                   "som ord bygda bygd 1 1",
                                                                   "som ord bygger bygge 1 1"});
}

TEST_CASE("A study without text cannot be counted", "[query]") {
  const TempDir dir;
  dir.write("plans/a.pdf", "%PDF");
  const auto study = open_study(dir.path());
  REQUIRE(study);
  auto reader = analyser();
  CHECK(frequency_list(*study, reader, {}).error().code == Errc::data_invalid);
}
