#include "index/language/sentences.h"

#include <catch2/catch.hpp>

#include "corpus/text.h"

using namespace planlupe;
using namespace planlupe::index;

namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  for (const Span span : split_sentences(text))
    out.push_back(
        slice(text, static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end)));
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("A full stop before a capital ends a sentence", "[index]") {
  CHECK(sentences("Fylket vokser. Bygdene gjør ikke det.") ==
        List{"Fylket vokser.", "Bygdene gjør ikke det."});
  CHECK(sentences("").empty());
  CHECK(sentences("  \n ").empty());
}

TEST_CASE("Abbreviations, initials and ordinals do not end one", "[index]") {
  CHECK(sentences("Se bl.a. Kap. 3 om bosetting.").size() == 1);
  CHECK(sentences("Rapporten av A. Berg viser det samme.").size() == 1);
  CHECK(sentences("Loven gjelder fra 1. juli i år.").size() == 1);
  CHECK(sentences("Det koster 5 mill. 300 000 er bevilget.").size() == 1);
}

TEST_CASE("An abbreviation that closes an enumeration may end one", "[index]") {
  CHECK(sentences("Skole, helse osv. Kommunen har ansvaret.").size() == 2);
  CHECK(sentences("Skole, helse osv. er kommunens ansvar.").size() == 1);
}

TEST_CASE("A number begins a sentence after a whole word", "[index]") {
  CHECK(sentences("Mange ble bosatt. 20 av dem flyttet videre.").size() == 2);
  CHECK(sentences("Vi tenker på lang sikt. 12 kommuner deltar.").size() == 2);
  CHECK(sentences("Dette står i kap. 20 av planen.").size() == 1);
}

TEST_CASE("A section sign begins a sentence after a whole word", "[index]") {
  CHECK(sentences("Loven gjelder. § 18 utfyller den.").size() == 2);
  CHECK(sentences("Plikten står i loven, jf. § 18 andre ledd.").size() == 1);
}

TEST_CASE("A capital after an ellipsis begins one", "[index]") {
  CHECK(sentences("Det går sakte… Prøv igjen.").size() == 2);
  CHECK(sentences("Det går sakte… men det går.").size() == 1);
}

TEST_CASE("A dash or bullet before a capital begins one", "[index]") {
  CHECK(sentences("Vi trenger arbeid. – Flere må i jobb.") ==
        List{"Vi trenger arbeid.", "– Flere må i jobb."});
  CHECK(sentences("Målet er vekst – i hele fylket.").size() == 1);
  CHECK(sentences("Fylket skal: – Styrke opplæringen – Rekruttere lærere").size() == 3);
  CHECK(sentences("• Språkkafé i hver by • Mentor for nyankomne").size() == 2);
}

TEST_CASE("A capital after a colon begins one, but not inside a quoted title", "[index]") {
  CHECK(sentences("Fylkets mål: Flere skal bli boende.").size() == 2);
  CHECK(sentences("Fylkets mål: flere skal bli boende.").size() == 1);
  CHECK(sentences("Planen «Mangfold: En ressurs» gjelder.").size() == 1);
  CHECK(sentences("Mål 1: Flere i arbeid. Mål 2: Bedre helse.").size() == 2);
}

TEST_CASE("Ill-formed bytes and astral letters do not move the offsets", "[index]") {
  CHECK(split_sentences("\xFF\xFE 😀. Ny plan.") == std::vector<Span>{{0, 5}, {6, 14}});
}
