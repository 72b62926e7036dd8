#include "tests/unit/search/small_study.h"

#include <algorithm>
#include <stdexcept>

#include "corpus/document_json.h"

namespace planlupe::tests {

void SmallStudy::put(const std::string& file, const std::vector<std::string>& texts, Form form) {
  Document document{.file = file, .sha256 = "0", .title = file};
  int page = 0;
  for (const std::string& text : texts) {
    ++page;
    document.pages.push_back({.number = page,
                              .width = 595,
                              .height = 842,
                              .source = Source::text,
                              .health = Health::ok});
    Passage passage;
    passage.id = "p" + std::to_string(page);
    passage.page = passage.page_end = page;
    passage.heading_path = {"Kapittel " + std::to_string(page / 3)};
    passage.language = form;
    passage.text = text;
    document.passages.push_back(std::move(passage));
  }
  put(document);
}

void SmallStudy::put(const Document& document) {
  dir_.write("plans/" + document.file, "x");
  if (!write_document(open().text_path(document.file), document))
    throw std::runtime_error("cannot write " + document.file);
}

void SmallStudy::remove(const std::string& file) {
  std::filesystem::remove(dir_ / "plans" / file);
  std::filesystem::remove(dir_ / "text" / (file + ".jsonl"));
  std::erase_if(rows_, [&](const auto& row) { return row.first == file; });
  write_register();
}

void SmallStudy::describe(const std::string& file, const std::string& row) {
  std::erase_if(rows_, [&](const auto& known) { return known.first == file; });
  rows_.emplace_back(file, row);
  write_register();
}

void SmallStudy::write_register() const {
  std::string csv = "file;county;type;title;year;status\n";
  for (const auto& [file, row] : rows_) csv += file + ";" + row + "\n";
  dir_.write("register.csv", csv);
}

Study SmallStudy::open() const {
  auto study = open_study(dir_.path());
  if (!study) throw std::runtime_error(to_string(study.error()));
  return *std::move(study);
}

index::IndexReader SmallStudy::reader() const {
  auto reader = index::IndexReader::open(dir_ / "index");
  if (!reader) throw std::runtime_error(to_string(reader.error()));
  return *std::move(reader);
}

void fill(SmallStudy& study) {
  study.put(
      "troms/plan.txt",
      {"Innvandrere og flyktninger bosettes i hele fylket.",
       "Arbeidsinnvandring gir vekst. Distriktene mangler folk i arbeid.",
       "Små kommuner trenger folk. Små og mellomstore kommuner trenger arbeidskraft.",
       "Fag- og yrkesopplæring er viktig for innvandrere, jf. integreringsloven § 4.",
       "Kommunen skal bosette flyktninger; flyktninger skal i arbeid. Kommunen gir opplæring.",
       "EØS-borgere kommer til distriktskommunene. By-utvikling er noe annet.",
       "I 2024 bodde 3 000 innvandrere i fylket, 12,5 prosent av folket.",
       "Arbeid, arbeid og atter arbeid: arbeidet tar aldri slutt."});
  study.put("troms/tema/kompetanse.txt",
            {"Kompetanse for alle. Kvalifisering av flyktninger og innvandrere.",
             "Distriktet har få innbyggere og lange avstander til skole.",
             "Kommuneplanen og kommunedelplanen sier lite om innvandring.", "Ingen ord her."});
  study.put("vestland/plan.txt",
            {"Innvandrarar og flyktningar vert busette i heile fylket.",
             "Arbeidsinnvandring gjev vekst. Distrikta manglar folk i arbeid.",
             "Kommunane skal busetje flyktningar. Busetjinga skjer i distriktskommunar.",
             "Små kommunar treng folk med kompetanse, og innvandrarar treng arbeid."},
            Form::nn);
  study.describe("troms/plan.txt", "Troms;planstrategi;Regional planstrategi;2024;gjeldende");
  study.describe("troms/tema/kompetanse.txt", "Troms;kompetanseplan;Kompetanse i nord;2021;utgått");
  study.describe("vestland/plan.txt", "Vestland;planstrategi;Utviklingsplan;2020;gjeldende");
}

}  // namespace planlupe::tests
