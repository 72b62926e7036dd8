// A study made from the facts that a published reading of county plans has on its register, none
// invented: the answers that a register alone can give, and what it says against itself.

#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus/csv.h"
#include "corpus/json_file.h"
#include "corpus/study.h"
#include "query/tables/reading.h"
#include "query/tables/tables.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

// The published facts; nothing, and a warning, where they are not at hand.
std::optional<Json> findings() {
  const std::filesystem::path path = PLANLUPE_SHARED "/domain/findings.json";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: no " << path.string());
    return std::nullopt;
  }
  return *read_json(path);
}

std::string row_of_register(const Json& document) {
  const std::string valid = document.value("valid", "-");
  const std::size_t dash = valid.find('-');
  return csv_line({document.at("id").get<std::string>() + ".txt", document.at("county_as_listed"),
                   document.at("type"), document.at("title"),
                   std::to_string(document.at("year_in_register").get<int>()),
                   valid.substr(0, dash), valid.substr(dash + 1),
                   document.value("status", document.value("listed_label", ""))});
}

// The documents as a study of which nothing has been read.
Reading study_of(const Json& facts) {
  const TempDir dir;
  std::string rows = "file;county;type;title;year;valid_from;valid_to;status\n";
  for (const Json& document : facts.at("documents")) {
    dir.write("plans/" + document.at("id").get<std::string>() + ".txt", "stand-in");
    rows += row_of_register(document);
  }
  dir.write("register.csv", rows);
  Reading reading = read_study(*open_study(dir.path()));
  reading.labels["PLIKT.kvalplan"] = "Plan for kvalifisering av innvandrere";
  return reading;
}

std::size_t column(const Table& table, std::string_view key) {
  std::size_t at = 0;
  while (table.columns.at(at).key != key) ++at;
  return at;
}

// What the register remarks on the document with that id.
std::string remarks_on(const Table& table, const std::string& id) {
  for (const Row& row : table.rows)
    if (row.cells[column(table, "file")].text == id + ".txt")
      return row.cells[column(table, "remarks")].text;
  return "no such document";
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The published register gives its rows, counties and types again", "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table table = register_table(reading);
  CHECK(table.rows.size() == facts->at("aggregates").at("documents"));
  std::map<std::string, int> types, counties;
  for (const Row& row : table.rows) {
    ++types[row.cells[column(table, "type")].text];
    ++counties[row.cells[column(table, "county")].text];
  }
  const Json& expected = facts->at("document_register_counts");
  CHECK(types == expected.at("by_type").get<std::map<std::string, int>>());
  CHECK(counties == expected.at("by_county_listed").get<std::map<std::string, int>>());
}

TEST_CASE("County by plan type has the published gaps, former counties with their heirs",
          "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table table = types_table(reading);
  const Json& expected = facts->at("document_register_counts");
  CHECK(table.rows.size() == facts->at("aggregates").at("counties"));
  for (const Row& row : table.rows) {
    const std::string& county = row.cells[0].text;
    CAPTURE(county);
    double plans = 0;
    for (std::size_t i = 1; i < row.cells.size(); ++i) plans += row.cells[i].number.value_or(0);
    CHECK(plans == expected.at("by_county_effective").at(county));
    const std::string& missing = row.cells[column(table, "missing")].text;
    const Json& gaps = expected.at("missing_type_by_county").at(county);
    CHECK(missing.empty() == gaps.empty());
    for (const std::string type : gaps) CHECK(has(missing, type.c_str()));
  }
}

TEST_CASE("The counties with an integration plan of their own are the published four", "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table table = types_table(reading);
  std::vector<std::string> own;
  for (const Row& row : table.rows)
    if (row.cells[column(table, "integreringsplan")].number > 0) own.push_back(row.cells[0].text);
  CHECK(own == facts->at("aggregates").at("own_integration_plan").at("counties"));
}

TEST_CASE("The share of district municipalities is the published one", "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table table = counties_table(reading);
  std::map<std::string, std::pair<long, long>> published;
  for (const Json& row : facts->at("table1_distriktskommuner").at("rows"))
    published[row.at(0)] = {row.at(5), row.at(6)};
  for (const Row& row : table.rows) {
    const std::string& county = row.cells[0].text;
    if (!published.contains(county)) continue;  // a former county has no figure
    CAPTURE(county);
    CHECK(std::lround(row.cells[2].number.value()) == published[county].first);
    CHECK(std::lround(row.cells[3].number.value()) == published[county].second);
  }
}

TEST_CASE("What only the plans can tell is not answered from a register", "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table duties = duties_table(reading);
  for (const Row& row : duties.rows) CHECK(row.cells[3].text == "ikke lesbar");
  int business = 0;
  for (const DocumentReading& document : reading.documents) {
    business += document.plan.type == PlanType::naeringsplan;
    CHECK(answer(document, "INN") == Answer::unreadable);
  }
  CHECK(business == 8);  // of which the reading found four to mention immigrants
}

TEST_CASE("The published register's disagreements with itself are remarked", "[query]") {
  const auto facts = findings();
  if (!facts) return;
  const Reading reading = study_of(*facts);
  const Table table = register_table(reading);
  CHECK(has(remarks_on(table, "D15"), "D16"));                   // one title under two types
  CHECK(has(remarks_on(table, "D23"), "perioden i tittelen"));   // 2024 for 2020–24
  CHECK(has(remarks_on(table, "D08"), "det siste i perioden"));  // 2020 for 2015–2020
  CHECK(has(remarks_on(table, "D24"), "nå Innlandet"));
  CHECK(has(remarks_on(table, "D41"), "Telemark, Vestfold"));
  CHECK(has(remarks_on(table, "D32"), "tittelen nevner Vestfold og Telemark"));
  CHECK(remarks_on(table, "D27").empty());
  std::string notes;
  for (const std::string& note : table.notes) notes += note;
  CHECK(has(notes, "Annen plan"));  // announced, without a row
  CHECK(has(notes, "[utkast]"));    // the draft that was read as a plan
  CHECK(has(notes, "[utløpt 2020]"));
}
