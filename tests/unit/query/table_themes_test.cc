#include <algorithm>

#include <catch2/catch.hpp>

#include "query/tables/code_rows.h"
#include "query/tables/reasons.h"
#include "query/tables/tables.h"
#include "tests/support/small_study.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

const Row& row_named(const Table& table, const std::string& label) {
  for (const Row& row : table.rows)
    if (row_label(table, row) == label) return row;
  FAIL("no row " << label);
  throw 0;
}

const Cell& cell(const Table& table, const Row& row, const std::string& key) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].key == key) return row.cells[i];
  FAIL("no column " << key);
  throw 0;
}

}  // namespace

TEST_CASE("A theme is counted in passages, never in headings", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  const Cell& passages = cell(table, row_named(table, "Fjordmark · Innvandring"), "passages");
  CHECK(passages.number == 5);
  for (const Member& member : passages.members) CHECK(member.mention->kind != Kind::heading);
}

TEST_CASE("Support words are no mention", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  CHECK(cell(table, row_named(table, "Fjordmark · Kvalifisering"), "passages").number == 3);
}

TEST_CASE("A theme the codebook does not have is not said to be missing", "[query]") {
  Reading reading = reading_of(small_study());
  reading.labels.erase("DIS");
  for (const Table& table : {themes_table(reading), documents_table(reading)})
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells) CHECK(cell.text != "Distrikt");
}

TEST_CASE("Tables of themes can be about other codes, and say which", "[query]") {
  Reading reading = reading_of(small_study());
  reading.codes = {"MOD.tiltak"};
  const std::size_t n = passages_with(all_documents(reading), "MOD.tiltak").size();
  REQUIRE(n > 0);
  CHECK(themes_table(reading).title.find(reading.label_of("MOD.tiltak")) == 0);
  CHECK(cell(themes_table(reading), themes_table(reading).rows.back(), "passages").number == n);
  CHECK(quotes_table(reading).rows.size() == n);
  for (const Column& column : documents_table(reading).columns) CHECK(column.key != "coverage");
}

TEST_CASE("An area of codes can be asked for by its name", "[query]") {
  Reading reading = reading_of(small_study());
  reading.codes = {"MOD"};
  CHECK(quotes_table(reading).rows.size() == passages_with(all_documents(reading), "MOD").size());
  CHECK(themes_by_type_table(reading).title.find("Form") == 0);
}

TEST_CASE("A document with an unreadable page is not said to be silent", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  const Row& row = row_named(table, "Skogland · Distrikt");
  CHECK(cell(table, row, "documents_mentioning").number == 0);
  const Cell& silent = cell(table, row, "documents_silent");
  REQUIRE(silent.members.size() == 1);
  CHECK(silent.members[0].document->plan.file == "skogland/næring.pdf");
  const Cell& partly = cell(table, row, "documents_silent_on_readable");
  REQUIRE(partly.members.size() == 1);
  CHECK(partly.members[0].note == "ikke nevnt på de lesbare sidene (2 av 3)");
}

TEST_CASE("Silence on pages that were read with doubt says so, and so does the basis", "[query]") {
  auto study = small_study();
  Written& written = study[3];
  REQUIRE(written.plan.file == "skogland/næring.pdf");
  written.doubtful = {1};
  const Reading reading = reading_of(study);
  const Table table = themes_table(reading);
  const Cell& silent = cell(table, row_named(table, "Skogland · Distrikt"), "documents_silent");
  REQUIRE(silent.members.size() == 1);
  CHECK(silent.members[0].note == "ikke nevnt (1 av 1 side usikkert lest)");
  const auto doubt = std::count_if(table.notes.begin(), table.notes.end(), [](const auto& note) {
    return note.find("1 lesbar side i 1 dokument har skadet") != note.npos;
  });
  CHECK(doubt == 1);
}

TEST_CASE("A level of coupling says how many pages were read with doubt", "[query]") {
  Written written{.plan = plan_of("a.pdf", "Fjordmark", PlanType::planstrategi, "A", 2024),
                  .pages = 3,
                  .doubtful = {2}};
  written.lines = {{1, "1", "Flyktninger.", "INN=Flyktninger"}};
  const Table coupling = coupling_table(reading_of({written}));
  CHECK(coupling.rows[0].cells.back().text == "0 bare innvandring (1 av 3 sider usikkert lest)");
}

TEST_CASE("The highest level of coupling cannot be higher on pages that nobody read", "[query]") {
  Written written{.plan = plan_of("a.pdf", "Fjordmark", PlanType::planstrategi, "A", 2024),
                  .pages = 3,
                  .unreadable = {2}};
  written.lines = {{1, "1", "Flyktninger i distriktene.", "KOB.tiltak=i"}};
  const Table coupling = coupling_table(reading_of({written}));
  CHECK(coupling.rows[0].cells.back().text == "3b koblet i mål eller tiltak");
}

TEST_CASE("A scan without text is not readable, whatever the theme", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  const Row& row = row_named(table, "Ålvik · Innvandring");
  CHECK(cell(table, row, "documents_unreadable").number == 1);
  CHECK_FALSE(cell(table, row, "passages").number);
  CHECK_FALSE(cell(table, row, "per_1000_words").number);
}

TEST_CASE("Documents without a county stand last and are counted", "[query]") {
  const Reading reading = reading_of(small_study());
  const auto groups = by_county(reading);
  REQUIRE(groups.size() == 4);
  CHECK(groups[2].name == "Ålvik");
  CHECK(groups[3].name == "uten fylke");
}

TEST_CASE("Totals equal the sums of the rows and every count its members", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  for (const std::string key : {"passages", "documents_mentioning", "documents_silent",
                                "documents_silent_on_readable", "documents_unreadable"})
    for (const std::string theme : {"Innvandring", "Distrikt", "Kvalifisering"}) {
      double sum = 0, total = 0;
      for (const Row& row : table.rows) {
        if (row.cells[1].text != theme) continue;
        const Cell& counted = cell(table, row, key);
        (row.total ? total : sum) += counted.number.value_or(0);
        if (!row.total)
          CHECK(counted.number.value_or(0) == static_cast<double>(counted.members.size()));
      }
      CAPTURE(key, theme);
      CHECK(total == sum);
    }
}

TEST_CASE("Every document has exactly one answer on a theme", "[query]") {
  const Reading reading = reading_of(small_study());
  const Table table = themes_table(reading);
  for (const Row& row : table.rows)
    CHECK(*cell(table, row, "documents_mentioning").number +
              *cell(table, row, "documents_silent").number +
              *cell(table, row, "documents_silent_on_readable").number +
              *cell(table, row, "documents_unreadable").number ==
          cell(table, row, "documents_mentioning").of);
}

TEST_CASE("A goal printed on many pages stands between the lines once", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::temaplan, "A", 2024), .pages = 5};
  for (const int page : {1, 3, 3, 5})
    plan.lines.push_back({page, "", "Motvirke utenforskap.", "INN=utenforskap"});
  Reading reading = reading_of({plan});
  for (Mention& mention : reading.documents[0].mentions)
    mention.tagged.codes[0].status = Status::implicit;
  const Table table = implicit_table(reading);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[2].number == 1);
  CHECK(table.rows[0].cells[2].members.size() == 4);
  CHECK(table.rows[0].cells[5].text == "Motvirke utenforskap. [Likt på s. 3, 5.]");
}

TEST_CASE("A flag has its reason in the language of the table, not of the tagging", "[query]") {
  Written plan{.plan = plan_of("a.pdf", "Agder", PlanType::temaplan, "A", 2024)};
  plan.lines = {{1, "", "Motvirke utenforskap.", "INN=utenforskap"}};
  Reading reading = reading_of({plan});
  CodeTag& tag = reading.documents[0].mentions[0].tagged.codes[0];
  tag.status = Status::implicit;
  tag.reason = "Exclusion may hold immigrants.";
  const Rule rule{.role = Role::implicit, .patterns = {"utenforskap"}, .why = "Kan romme dem."};
  renew_reasons(reading, {.codes = {{.code = "INN"}}});
  CHECK(tag.reason == "Exclusion may hold immigrants.");
  renew_reasons(reading, {.codes = {{.code = "INN", .rules = {rule}}}});
  CHECK(tag.reason == "Kan romme dem.");
}
