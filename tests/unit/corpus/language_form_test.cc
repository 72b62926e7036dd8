#include "corpus/language_form.h"

#include <catch2/catch.hpp>

using namespace planlupe;

namespace {

Passage passage(const std::string& text) {
  Passage p;
  p.text = text;
  return p;
}

}  // namespace

TEST_CASE("Words that one form has tell it", "[language_form]") {
  CHECK(form_of(form_score("Planen viser hvordan kommunene ikke bare kan vente.")) == Form::nb);
  CHECK(form_of(form_score("Planen viser korleis kommunane ikkje berre kan vente.")) == Form::nn);
  CHECK(form_of(form_score("This is the plan of the county and that is it.")) == Form::other);
}

TEST_CASE("Endings tell where no such word stands", "[language_form]") {
  CHECK(form_of(form_score("Kommunane, regionane")) == Form::nn);
  CHECK(form_of(form_score("Kommunene, virksomheten")) == Form::nb);
}

TEST_CASE("Figures and names decide nothing", "[language_form]") {
  CHECK_FALSE(form_of(form_score("Tokke | 12 | 14,5")));
}

TEST_CASE("An undecided passage takes the form of its neighbours", "[language_form]") {
  std::vector<Passage> all = {passage("Dei har ikkje planar."), passage("2024"),
                              passage("Vi er ikke der ennå, men de kommer."),
                              passage("Det er noko som vert gjort.")};
  settle_forms(all);
  CHECK(all[0].language == Form::nn);
  CHECK(all[1].language == Form::nn);
  CHECK(all[2].language == Form::nb);
}

TEST_CASE("Where nothing is decided the form is other", "[language_form]") {
  std::vector<Passage> all = {passage("1"), passage("2")};
  settle_forms(all);
  CHECK(all[0].language == Form::other);
}
