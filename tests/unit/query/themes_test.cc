// What the themes are and are not, on sentences of our own such as plans of any county have.

#include <catch2/catch.hpp>

#include "query/coding/codebook_json.h"
#include "query/coding/tagger.h"

using namespace planlupe;
using namespace planlupe::query;

namespace {

struct Sentence {
  std::string themes;  // of I, D, Q and G: immigration, districts, qualification, growth
  std::string text;
};

const std::vector<Sentence> sentences{
    {"Q", "Fleire elevar og lærlingar skal fullføre og bestå vidaregåande opplæring."},
    {"Q", "Talet på lærekontraktar har auka, men mange søkjarar står framleis utan læreplass."},
    {"Q", "Verksemdene treng medarbeidarar med fagbrev."},
    {"Q", "Folk skal kunne ta utdanning der dei bur."},
    {"Q", "Rådgivning skal hjelpe elevene til å velge rett utdanning og yrke."},
    {"Q", "Regionen skal ha nok folk med rett kompetanse i framtida."},
    {"Q", "Regionen har et gap mellom den kompetansen næringslivet etterspør og den folk har."},
    {"Q", "Universitetet skal utdanne kandidatar som regionen treng."},
    {"Q", "Fylket får en egen strategi for kompetanse."},
    {"Q", "Voksne i jobb må få fornye kompetansen sin."},
    {"Q", "Utdanning er nøkkelen til arbeid."},
    {"Q", "Ungdom som ikkje er i opplæring eller arbeid, får tilbod."},
    {"Q", "Overgangen fra skole til lære er for svak, og overgang til læretid må bli lettere."},
    {"Q", "Tilbudsstrukturen skal treffe arbeidslivets behov."},
    {"IQ", "Fylket vil ha tiltak for høyt utdannede innvandrere."},
    {"", "Kompetanse om klimatilpassing i kommunane må styrkast gjennom nettverk."},
    {"", "Folkehelsekoordinatorane får kompetanseheving saman med høgskulen."},
    {"", "Lærerne får etterutdanning i norsk og matematikk."},
    {"", "Instruktører og faglige ledere må fullføre og bestå et nettkurs."},
    {"", "Kostholdet gjennom opplæringsløpet skal følge nasjonale råd."},
    {"", "Lærer uten godkjent utdanning underviser i fire prosent av timene."},
    {"", "Utdanning, arbeid og inntekt påverkar helsa."},
    {"", "Utdanningsinstitusjonar og forskingsmiljø er med i klimapartnarskapen."},
    {"", "Mobbing i skole og lærebedrifter skal følges opp."},
    {"", "Definisjonen er den som Kompetansebehovsutvalget bruker."},
    {"", "Lærarane finn digitale opplæringsressursar på nettet."},
    {"", "Utgifter og inntekter til fagopplæring er ført i regnskapet."},
    {"", "Læringssenteret får nybygg og nytt inventar."},
    {"", "Det er mangel på sjukepleiarar og kompetent arbeidskraft."},
    {"", "Andelen ansatte med fagbrev i hjemmetjenesten er høy."},
    {"I", "Minoritetsspråklige elever får opplæring i engelsk og matematikk."},
    {"D", "Øykommunene er avhengige av ferje."},
    {"D", "Det bur folk spreidd i heile dalføret."},
    {"D", "Mange mindre tettsteder mister butikken."},
    {"D", "Dei minste stadene har mista banken."},
    {"", "Små og mellomstore bedrifter søker om støtte."},
    {"DG", "Vi vil halde oppe det spreidde busetjingsmønsteret."},
    {"G", "Flere må flytte til fylket."},
    {"G", "Unge som har reist ut, skal ønske å komme hjem."},
    {"Q", "Unge skal komme tilbake i arbeid."},
    {"", "Tettstaden skal fortettast og få attraktive tomter til bustad og næring."},
    {"", "Næringslivet har hatt vekst i omsetning og eksport."},
};

bool expects(const Sentence& sentence, char theme) {
  return sentence.themes.find(theme) != std::string::npos;
}

}  // namespace

TEST_CASE("Sentences from plans have the themes a coder gives them", "[themes]") {
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    const TaggedPassage passage{.codes = scanner.tag({.text = sentence.text})};
    for (const CodeTag& tag : passage.codes) UNSCOPED_INFO(tag.code << " " << name(tag.status));
    CHECK(counts_for(passage, "INN") == expects(sentence, 'I'));
    CHECK(counts_for(passage, "DIS") == expects(sentence, 'D'));
    CHECK(counts_for(passage, "KVA") == expects(sentence, 'Q'));
    CHECK(counts_for(passage, "PER.folkevekst") == expects(sentence, 'G'));
  }
}

TEST_CASE("Immigration and districts in one list are not related", "[themes]") {
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  for (const std::string text : {"Tema er innvandring, klima og distrikt.",
                                 "Innvandrarar og innbyggjarar i distrikta er med i panelet."}) {
    INFO(text);
    const TaggedPassage passage{.codes = scanner.tag({.text = text})};
    CHECK(counts_for(passage, "KOB.avsnitt"));
    CHECK_FALSE(counts_for(passage, "KOB.beskrivende"));
  }
}

TEST_CASE("Short names of agencies heed capitals", "[themes]") {
  const Tagger tagger(read_codebook(standard_codebook()).value());
  TagScanner scanner(tagger);
  const auto codes = [&](const std::string& text) {
    return TaggedPassage{.codes = scanner.tag({.text = text})};
  };
  CHECK(counts_for(codes("NAV og LO hjelper innvandrere."), "AKT.nav"));
  CHECK(counts_for(codes("Nav og KS hjelper innvandrere."), "AKT.ks"));
  CHECK_FALSE(counts_for(codes("Byen er et nav for innvandrere, og alle lo."), "AKT"));
}
