// A small study written by hand: what its documents say and how that is tagged stands here, so
// that every cell of a table can be checked by reading.

#ifndef PLANLUPE_TESTS_SUPPORT_SMALL_STUDY_H_
#define PLANLUPE_TESTS_SUPPORT_SMALL_STUDY_H_

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "corpus/csv.h"
#include "corpus/document.h"
#include "corpus/document_json.h"
#include "corpus/plan.h"
#include "corpus/text.h"
#include "query/coding/tag.h"
#include "query/coding/tag_json.h"
#include "query/tables/document_reading.h"
#include "query/tables/reading.h"
#include "tests/support/temp_dir.h"

namespace planlupe::tests {

// A passage with its tags as "CODE=word CODE=word …"; "CODE?=word" is a support tag, "CODE!=word"
// one with the attribute "konkret". A word's blanks are written as "_".
struct Line {
  int page = 1;
  std::string heading = {};
  std::string text = {};
  std::string codes = {};
  Kind kind = Kind::paragraph;
};

struct Written {
  Plan plan = {};
  int pages = 1;
  std::vector<int> unreadable = {}, doubtful = {};
  std::vector<Line> lines = {};
};

inline int code_points_before(const std::string& text, std::size_t byte) {
  return static_cast<int>(code_points(std::string_view(text).substr(0, byte)));
}

inline query::CodeTag tag_from(const std::string& spec, const std::string& text) {
  const std::size_t equals = spec.find('=');
  std::string code = spec.substr(0, equals);
  std::string word = spec.substr(equals + 1);
  std::replace(word.begin(), word.end(), '_', ' ');
  query::CodeTag tag;
  if (code.back() == '?') tag.status = query::Status::support;
  if (code.back() == '!') tag.attributes = {"konkret"};
  if (code.back() == '?' || code.back() == '!') code.pop_back();
  tag.code = code;
  if (const std::size_t at = text.find(word); at != std::string::npos)
    tag.evidence.push_back(
        {code_points_before(text, at), code_points_before(text, at + word.size()), word});
  return tag;
}

inline Document document_of(const Written& written) {
  Document document{.file = written.plan.file, .sha256 = "sha-" + written.plan.file};
  document.extractor = "hand";
  for (int page = 1; page <= written.pages; ++page) {
    const bool lost = std::count(written.unreadable.begin(), written.unreadable.end(), page) > 0;
    const bool doubt = std::count(written.doubtful.begin(), written.doubtful.end(), page) > 0;
    document.pages.push_back({.number = page,
                              .width = 595,
                              .height = 842,
                              .source = lost ? Source::none : Source::text,
                              .health = lost    ? Health::unreadable
                                        : doubt ? Health::suspicious
                                                : Health::ok});
  }
  int next = 0;
  for (const Line& line : written.lines) {
    Passage passage{.id = "p" + std::to_string(++next), .kind = line.kind, .page = line.page};
    passage.page_end = line.page;
    if (!line.heading.empty()) passage.heading_path = {line.heading};
    passage.language = Form::nb;
    passage.text = line.text;
    document.passages.push_back(std::move(passage));
  }
  return document;
}

inline std::vector<query::TaggedPassage> tags_of(const Written& written) {
  std::vector<query::TaggedPassage> tagged;
  int next = 0;
  for (const Line& line : written.lines) {
    query::TaggedPassage passage{.document = written.plan.file,
                                 .passage = "p" + std::to_string(++next),
                                 .page = line.page,
                                 .text = line.text};
    std::istringstream specs(line.codes);
    for (std::string spec; specs >> spec;) passage.codes.push_back(tag_from(spec, line.text));
    if (!passage.codes.empty()) tagged.push_back(std::move(passage));
  }
  return tagged;
}

inline Plan plan_of(std::string file, std::string county, PlanType type, std::string title,
                    int year) {
  Plan plan{.file = std::move(file), .county = std::move(county), .type = type};
  plan.title = std::move(title);
  plan.year = year;
  return plan;
}

// Six documents: a knowledge base and a strategy of Fjordmark; a draft strategy of Skogland with a
// page nobody can read, and an expired business plan; a scan from Ålvik; a note without a county.
inline std::vector<Written> small_study() {
  Written base{.plan = plan_of("fjordmark/kunnskap.pdf", "Fjordmark", PlanType::kunnskapsgrunnlag,
                               "Kunnskap om Fjordmark", 2023),
               .pages = 4};
  base.lines = {
      {1, "", "Innvandring og distrikt i Fjordmark", "INN=Innvandring DIS=distrikt", Kind::heading},
      {1, "1 Folketall", "Innvandring har bidratt til folkeveksten siden 2010.",
       "INN=Innvandring MOD.problem=bidratt PER.folkevekst=folkeveksten"},
      {2, "1 Folketall", "11 prosent av innvandrere i distriktskommunene står utenfor arbeid.",
       "DIS=distriktskommunene INN=innvandrere INN.gruppe.generisk=innvandrere "
       "KOB.beskrivende=i MOD.problem=utenfor MOD.statistikk=prosent"},
      {3, "2 Bolig", "Distriktene mangler boliger.",
       "DIS=Distriktene DIS.bolig=boliger MOD.problem=mangler"},
      {4, "3 Arbeid", "Mange flyktninger mangler norskopplæring.",
       "INN=flyktninger INN.gruppe.flyktning=flyktninger KVA=norskopplæring "
       "KVA.norsk=norskopplæring MOD.problem=mangler"},
      {4, "3 Arbeid", "Kommunene melder om mangel på faglært arbeidskraft.", "KVA?=faglært"},
  };
  Written strategy{.plan = plan_of("fjordmark/strategi.pdf", "Fjordmark", PlanType::planstrategi,
                                   "Planstrategi for Fjordmark", 2024),
                   .pages = 2};
  strategy.plan.status = "vedtatt";
  strategy.lines = {
      {1, "1 Mål", "Målet er at flere flyktninger kommer i arbeid.",
       "INN=flyktninger INN.gruppe.flyktning=flyktninger KVA=i_arbeid MOD.mal=Målet "
       "PER.kvalifisering=i_arbeid"},
      {2, "2 Tiltak",
       "Fylkeskommunen skal innen 2026 tilby norskopplæring for innvandrere i distriktskommunene.",
       "DIS=distriktskommunene INN=innvandrere INN.gruppe.generisk=innvandrere KOB.tiltak=for "
       "KVA=norskopplæring KVA.norsk=norskopplæring MOD.tiltak!=skal PLIKT.norsk=norskopplæring"},
  };
  Written draft{.plan = plan_of("skogland/strategi.pdf", "Skogland", PlanType::planstrategi,
                                "Planstrategi for Skogland", 2024),
                .pages = 3,
                .unreadable = {3}};
  draft.plan.status = "høringsutkast";
  draft.lines = {
      {1, "1 Samfunn", "Skogland skal være et inkluderende fylke for alle.",
       "INN?=inkluderende INN.begrep.inkludering=inkluderende"},
      {2, "1 Samfunn", "Integrering av innvandrere er omtalt i egen temaplan.",
       "INN=Integrering INN.gruppe.generisk=innvandrere MOD.ref=omtalt_i_egen"},
  };
  Written business{.plan = plan_of("skogland/næring.pdf", "Skogland", PlanType::naeringsplan,
                                   "Næringsplan for Skogland", 2015),
                   .pages = 1};
  business.plan.valid_to = "2020";
  business.lines = {{1, "1 Næring", "Bedriftene trenger bedre veier.", ""}};
  Written scan{.plan = plan_of("ålvik/kompetanse.pdf", "Ålvik", PlanType::kompetanseplan,
                               "Kompetanseplan for Ålvik", 2021),
               .pages = 2,
               .unreadable = {1, 2}};
  Written note{.plan = {.file = "notat.pdf"}, .pages = 1};
  note.lines = {{1, "", "Bosetting av flyktninger i små kommuner krever boliger.",
                 "DIS=små_kommuner DIS.bolig=boliger DIS.type.smakommune=små_kommuner "
                 "INN=flyktninger INN.gruppe.flyktning=flyktninger KOB.avsnitt=i"}};
  return {base, strategy, draft, business, note, scan};
}

inline std::map<std::string, std::string> small_labels() {
  return {{"DIS", "Distrikt"},
          {"DIS.bolig", "Bolig"},
          {"DIS.type.smakommune", "Småkommuner"},
          {"INN", "Innvandring"},
          {"INN.aspekt.folketall", "Folketall"},
          {"INN.begrep.inkludering", "Inkludering"},
          {"INN.gruppe.familie", "Familieinnvandrere"},
          {"INN.gruppe.flyktning", "Flyktninger"},
          {"INN.gruppe.generisk", "Innvandrere, uten nærmere inndeling"},
          {"KOB.avsnitt", "Samme avsnitt"},
          {"KOB.beskrivende", "Koblet som faktum"},
          {"KOB.svak", "Svak kobling"},
          {"KOB.tiltak", "Koblet med mål eller tiltak"},
          {"KVA", "Kvalifisering"},
          {"KVA.norsk", "Norskopplæring"},
          {"MOD.mal", "Mål"},
          {"MOD.problem", "Problem"},
          {"MOD.ref", "Henvist"},
          {"MOD.statistikk", "Statistikk"},
          {"MOD.tiltak", "Tiltak"},
          {"PER.folkevekst", "Folkevekst"},
          {"PER.kvalifisering", "Kvalifisering"},
          {"PLIKT.kvalplan", "Plan for kvalifisering"},
          {"PLIKT.norsk", "Norsk og samfunnskunnskap"},
          {"PLIKT.veiledning", "Veiledning av kommunene"}};
}

inline query::Reading reading_of(const std::vector<Written>& study) {
  const query::Topics topics = query::read_topics().value_or(query::Topics{});
  query::Reading reading;
  reading.topics = topics;
  for (const Written& written : study) {
    auto made =
        query::document_reading(written.plan, document_of(written), tags_of(written), topics);
    made.codebook = "hand-1";
    made.plan.row = static_cast<int>(reading.documents.size()) + 2;
    reading.documents.push_back(std::move(made));
  }
  reading.codebook = "hand-1";
  reading.as_of = 2024;
  for (auto& document : reading.documents) document.mark = query::mark_of(document.plan, 2024);
  reading.labels = small_labels();
  return reading;
}

// Writes the study to disk as ingest and tag leave it; the plan files hold no plan.
inline void write_study(const TempDir& dir, const std::vector<Written>& study) {
  std::string rows = "file;county;type;title;year;valid_to;status\n";
  for (const Written& written : study) {
    const Plan& plan = written.plan;
    dir.write("plans/" + plan.file, "stand-in");
    rows += csv_line({plan.file, plan.county, std::string(name(plan.type)), plan.title,
                      plan.year == 0 ? "" : std::to_string(plan.year), plan.valid_to, plan.status});
    const Document document = document_of(written);
    dir.write("text/" + plan.file + ".jsonl", to_json(document) + "\n");
    query::TaggedDocument tagged{
        .stamp = {plan.file, document.sha256, document.extractor, "hand-1"}, .passages = {}};
    tagged.passages = tags_of(written);
    static_cast<void>(query::write_tags(dir / ("tags/" + plan.file + ".jsonl"), tagged));
  }
  dir.write("register.csv", rows);
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_SMALL_STUDY_H_
