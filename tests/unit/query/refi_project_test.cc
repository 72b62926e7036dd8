#include <catch2/catch.hpp>

#include <pugixml.hpp>

#include <string>

#include "corpus/study.h"
#include "corpus/text.h"
#include "ingest/office/zip_archive.h"
#include "query/coding/codebook.h"
#include "query/exchange/refi_project.h"
#include "query/tables/reading.h"
#include "tests/support/small_study.h"
#include "tests/support/temp_dir.h"

using namespace planlupe;
using namespace planlupe::query;
using namespace planlupe::tests;

namespace {

Codebook small_codebook() {
  Codebook codebook;
  codebook.codes = {{.code = "DIS"}, {.code = "INN"}, {.code = "INN.gruppe.arbeid"}};
  return codebook;
}

std::string project_of(const TempDir& dir, const std::vector<Written>& written) {
  write_study(dir, written);
  const auto study = open_study(dir.path());
  REQUIRE(study);
  const Reading reading = read_study(*study);
  std::string bytes;
  REQUIRE(refi_project(*study, small_codebook(), reading,
                       [&](std::string_view piece) { bytes += piece; }));
  return bytes;
}

std::string unpacked(const std::string& archive, const std::string& name) {
  const auto zip = ingest::ZipArchive::open(archive);
  REQUIRE(zip);
  const auto bytes = zip->read(name);
  REQUIRE(bytes);
  return *bytes;
}

pugi::xml_document project_in(const std::string& archive) {
  pugi::xml_document xml;
  REQUIRE(xml.load_string(unpacked(archive, "project.qde").c_str()));
  return xml;
}

}  // namespace

TEST_CASE("A coding in a REFI project points at the passage's own text", "[query]") {
  const TempDir dir;
  Written plan{.plan = {.file = "plan.pdf", .county = "Østmark"}};
  plan.lines = {{.text = "Åpne bygder først."},
                {.text = "Innvandrere søker arbeid.", .codes = "INN=Innvandrere"}};
  const std::string archive = project_of(dir, {plan});
  const auto xml = project_in(archive);
  const auto source = xml.child("Project").child("Sources").child("TextSource");
  const auto selection = source.child("PlainTextSelection");
  const std::string path = source.attribute("plainTextPath").value();
  REQUIRE(path.starts_with("internal://"));
  const std::string text = unpacked(archive, "sources/" + path.substr(11));
  CHECK(slice(text, selection.attribute("startPosition").as_uint(),
              selection.attribute("endPosition").as_uint()) == "Innvandrere søker arbeid.");
  const auto code = xml.select_node("//Code[@name='INN']").node();
  CHECK(std::string(selection.child("Coding").child("CodeRef").attribute("targetGUID").value()) ==
        code.attribute("guid").value());
}

TEST_CASE("Only codes given as core come into a REFI project", "[query]") {
  const TempDir dir;
  Written plan{.plan = {.file = "plan.pdf"}};
  plan.lines = {{.text = "Hele fylket skal vokse.", .codes = "DIS?=Hele_fylket"}};
  const auto xml = project_in(project_of(dir, {plan}));
  CHECK_FALSE(xml.select_node("//PlainTextSelection"));
  CHECK(xml.select_node("//TextSource"));
}

TEST_CASE("What the register says of a document is a variable of its source", "[query]") {
  const TempDir dir;
  Written plan{.plan = {.file = "plan.pdf", .county = "Østmark", .year = 2024}};
  plan.lines = {{.text = "Distriktene skal vokse.", .codes = "DIS=Distriktene"}};
  const auto xml = project_in(project_of(dir, {plan}));
  const auto variable = xml.select_node("//Variable[@name='county']").node();
  const std::string reference = std::string("//VariableValue[VariableRef/@targetGUID='") +
                                variable.attribute("guid").value() + "']/TextValue";
  CHECK(std::string(xml.select_node(reference.c_str()).node().text().get()) == "Østmark");
}

TEST_CASE("The same study gives the same REFI project, byte for byte", "[query]") {
  const TempDir dir;
  CHECK(project_of(dir, small_study()) == project_of(dir, small_study()));
}

TEST_CASE("A text that has lost a coded passage since it was read is no REFI project", "[query]") {
  const TempDir dir;
  write_study(dir, small_study());
  const auto study = open_study(dir.path());
  const Reading reading = read_study(*study);
  Document changed = document_of(small_study()[0]);
  changed.passages.clear();
  dir.write("text/" + changed.file + ".jsonl", to_json(changed));
  const auto project = refi_project(*study, small_codebook(), reading, [](std::string_view) {});
  REQUIRE_FALSE(project);
  CHECK(project.error().code == Errc::data_invalid);
}
