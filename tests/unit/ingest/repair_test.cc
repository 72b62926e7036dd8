#include <catch2/catch.hpp>

#include "corpus/text.h"
#include "ingest/repair/repair.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::string repaired(std::string_view text, Form form = Form::nb) {
  return Repairer(form).repair(text).text;
}

}  // namespace

TEST_CASE("Words misread without æ, ø and å are repaired", "[ingest]") {
  CHECK(repaired("Opplaering er et sprakkurs pa malgruppens gnsker.") ==
        "Opplæring er et språkkurs på målgruppens ønsker.");
  CHECK(repaired("gjennomfgrt, tjenesteomrader; bosettingslgp (neeringsliv)") ==
        "gjennomført, tjenesteområder; bosettingsløp (næringsliv)");
  CHECK(repaired("Tromso og Alesund i Igpet av aret") == "Tromsø og Ålesund i løpet av året");
}

TEST_CASE("The infinitive mark is found by what stands around it", "[ingest]") {
  CHECK(repaired("viktig for a styrke kommunene") == "viktig for å styrke kommunene");
  CHECK(repaired("for & sikre, til 4 bidra, ved A bruke") ==
        "for å sikre, til å bidra, ved å bruke");
  CHECK(repaired("4 kommuner, vitamin A og 8 uker") == "4 kommuner, vitamin A og 8 uker");
}

TEST_CASE("Places that no list has are known by their endings", "[ingest]") {
  CHECK(repaired("Bussen til Kvammsgyra og Rotvagen går ikke.") ==
        "Bussen til Kvammsøyra og Rotvågen går ikke.");
  CHECK(repaired("Firmaet Kvixo og Liffey har flyttet.") == "Firmaet Kvixo og Liffey har flyttet.");
}

TEST_CASE("A place that a list has is likelier than a word that is rare", "[ingest]") {
  CHECK(repaired("Bussen til Forde går ikke.", Form::nn) == "Bussen til Førde går ikke.");
}

TEST_CASE("The EEA is known by its letters, alone and before a hyphen", "[ingest]") {
  CHECK(repaired("borgarar frå EGS og E@S-avtalen, IKT og NHO", Form::nn) ==
        "borgarar frå EØS og EØS-avtalen, IKT og NHO");
}

TEST_CASE("Of two capitals in a row the first may be another name misread", "[ingest]") {
  CHECK(repaired("Det sa Pal Lie, og Gard Ringen var enig.") ==
        "Det sa Pål Lie, og Gard Ringen var enig.");
}

TEST_CASE("An ending that a hyphen joins to an abbreviation stays", "[ingest]") {
  CHECK(repaired("Flere AFP-ere og SV-ere er enige.") == "Flere AFP-ere og SV-ere er enige.");
}

TEST_CASE("The infinitive mark stands before a quotation mark, and is large after one",
          "[ingest]") {
  CHECK(repaired("Det er lett a «leke» seg.") == "Det er lett å «leke» seg.");
  CHECK(repaired("Han sa: «A vente hjelper ikke.»") == "Han sa: «Å vente hjelper ikke.»");
}

TEST_CASE("Who speaks, and the time of year, decide between words that are read alike",
          "[ingest]") {
  CHECK(repaired("Det er bra, sa Monica i fjor.") == "Det er bra, sa Monica i fjor.");
  CHECK(repaired("Arbeidet skal starte like for jul.") == "Arbeidet skal starte like før jul.");
  CHECK(repaired("De er viktige i var felles historie.") == "De er viktige i vår felles historie.");
}

TEST_CASE("Pronouns begin no compound", "[ingest]") {
  CHECK(repaired("Vareindustrien vokser.") == "Vareindustrien vokser.");
}

TEST_CASE("The infinitive mark stands before a verb that is denied", "[ingest]") {
  CHECK(repaired("De valgte 4 ikke delta.") == "De valgte å ikke delta.");
  CHECK(repaired("Dei valde & ikkje delta.", Form::nn) == "Dei valde å ikkje delta.");
}

TEST_CASE("Common nynorsk words are not taken for others with ø and å", "[ingest]") {
  CHECK(repaired("ta vare på mi bygd, sa ho", Form::nn) == "ta vare på mi bygd, sa ho");
  CHECK(repaired("Dei vil fore vidare", Form::nn) == "Dei vil føre vidare");
}

TEST_CASE("The infinitive mark stands before verbs with prefixes and of one syllable", "[ingest]") {
  CHECK(repaired("for 4 oppretthalde busetjinga og viktig 4 slå alarm") ==
        "for å oppretthalde busetjinga og viktig å slå alarm");
  CHECK(repaired("i 4 tilfelle og 4 innsjøar") == "i 4 tilfelle og 4 innsjøar");
}

TEST_CASE("The infinitive mark stands before any verb, but not in abbreviations", "[ingest]") {
  CHECK(repaired("tøft 4 holde, for & halde og viktig a vite") ==
        "tøft å holde, for å halde og viktig å vite");
  CHECK(repaired("regler om bl a fredning") == "regler om bl a fredning");
}

TEST_CASE("Compounds of common words are repaired, and no compound is preferred to a common word",
          "[ingest]") {
  CHECK(repaired("laereplassregnskap, weblgsningene og praksisneer") ==
        "læreplassregnskap, webløsningene og praksisnær");
  CHECK(repaired("formalene understetter") == "formålene understøtter");
}

TEST_CASE("Names are left as they are unless a common word is likelier", "[ingest]") {
  CHECK(repaired("Her bor Irene, Ove og Tale.") == "Her bor Irene, Ove og Tale.");
  CHECK(repaired("Nar det gjelder Ostfold") == "Når det gjelder Østfold");
}

TEST_CASE("Where the reading lost the case, the place in the sentence gives it", "[ingest]") {
  CHECK(repaired("@ystein sier: @nsker du det?") == "Øystein sier: Ønsker du det?");
  CHECK(repaired("S4 er det slik. PA denne maten.") == "Så er det slik. På denne måten.");
  CHECK(repaired("Vei P4 og S4, bo p4 bygda") == "Vei P4 og S4, bo på bygda");
}

TEST_CASE("Neighbours decide between words that are read alike", "[ingest]") {
  CHECK(repaired("Ja, sa han og sa liten") == "Ja, sa han og så liten");
  CHECK(repaired("kan ga videre") == "kan gå videre");
}

TEST_CASE("What is a word already stays, unless another is far likelier", "[ingest]") {
  CHECK(repaired("Kommunen har planer for integrering av flyktninger.") ==
        "Kommunen har planer for integrering av flyktninger.");
  CHECK(repaired("nar malet er") == "når målet er");
  CHECK(repaired("for eller senere") == "for eller senere");
}

TEST_CASE("Nynorsk text is repaired to nynorsk words", "[ingest]") {
  CHECK(repaired("fra kommunen", Form::nb) == "fra kommunen");
  CHECK(repaired("fra kommunen", Form::nn) == "frå kommunen");
  CHECK(repaired("Da kom dei", Form::nb) == "Da kom dei");
  CHECK(repaired("Da kom dei pa ferehand", Form::nn) == "Då kom dei på førehand");
}

TEST_CASE("Numbers, codes, initials and addresses are left alone", "[ingest]") {
  for (const char* text : {"E6 og RV4", "2023-24", "post@agder.no", "www.sprak.no/oppleering",
                           "LinkedIn", "NAV", "", "|", "&"})
    CHECK(repaired(text) == text);
}

TEST_CASE("A bar between cells is no pronoun", "[ingest]") {
  CHECK(Repairer(Form::nb).repair("Tiltak | ansvar", true).text == "Tiltak | ansvar");
  CHECK(repaired("| kommunen er det flere") == "I kommunen er det flere");
  CHECK(repaired("Slik var det. | 2022 kom flere. | Oslo ikke.") ==
        "Slik var det. I 2022 kom flere. I Oslo ikke.");
  CHECK(repaired("Om oss 50 % | Kontakt") == "Om oss 50 % | Kontakt");
}

TEST_CASE("Every repair says where it stands and what stood there", "[ingest]") {
  const Repaired out = Repairer(Form::nb).repair("Å gå pa sprakkurs");
  REQUIRE(out.text == "Å gå på språkkurs");
  REQUIRE(out.repairs.size() == 2);
  CHECK(out.repairs[0].start == 5);
  CHECK(out.repairs[0].end == 7);
  CHECK(out.repairs[0].original == "pa");
  for (const Repair& r : out.repairs)
    CHECK(slice(out.text, static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.end)) !=
          r.original);
}

TEST_CASE("Putting the originals back gives the text as it was read", "[ingest]") {
  const std::string read = "Fgr skolearet ma radgivere & laerere @ke oppfglgingen, | alle ar.";
  const Repaired out = Repairer(Form::nb).repair(read);
  std::u32string text = decode(out.text);
  for (auto r = out.repairs.rbegin(); r != out.repairs.rend(); ++r)
    text.replace(static_cast<std::size_t>(r->start), static_cast<std::size_t>(r->end - r->start),
                 decode(r->original));
  CHECK(encode(text) == read);
  CHECK(out.repairs.size() >= 6);
}

TEST_CASE("Only passages on damaged pages are repaired, and the paths that name them", "[ingest]") {
  Document document;
  Passage heading, paragraph, other;
  heading.kind = Kind::heading;
  heading.page = paragraph.page = 2;
  other.page = 3;
  heading.text = "Mal for opplaering";
  paragraph.text = "Det er viktig a na alle.";
  other.text = "mal pa vegg";
  paragraph.heading_path = other.heading_path = {"Mal for opplaering"};
  document.passages = {heading, paragraph, other};
  repair_passages(document, {2});
  CHECK(document.passages[0].text == "Mål for opplæring");
  CHECK(document.passages[1].text == "Det er viktig å nå alle.");
  CHECK(document.passages[1].heading_path == std::vector<std::string>{"Mål for opplæring"});
  CHECK(document.passages[2].text == "mal pa vegg");
  CHECK(document.passages[2].repairs.empty());
}
