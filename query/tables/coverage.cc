#include "query/tables/coverage.h"

#include <algorithm>
#include <array>
#include <set>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

bool has(const Mention& mention, std::string_view code) {
  return std::any_of(
      mention.tagged.codes.begin(), mention.tagged.codes.end(),
      [&](const CodeTag& tag) { return tag.status == Status::core && within(tag.code, code); });
}

// Work is an aspect of immigration, but stands among the perspectives.
bool is_aspect(std::string_view code, std::string_view theme) {
  if (theme == "INN") return within(code, "INN.aspekt") || within(code, "PER.kvalifisering");
  return code != theme && within(code, theme) && !within(code, "DIS.type");
}

// Whether a goal or measure with `code` is for somebody or something in particular.
bool is_particular(std::string_view code, std::string_view theme) {
  if (theme == "INN") return within(code, "INN.gruppe") && !within(code, "INN.gruppe.generisk");
  return is_aspect(code, theme);
}

// What the passages on a theme add up to.
struct Sum {
  std::set<std::string_view> aspects;
  bool said = false, flagged = false, aimed = false, referred = false;

  void add(const Mention& mention, std::string_view theme) {
    const CodeTag* tag = find_code(mention.tagged, theme);
    flagged = flagged || (tag != nullptr && tag->status == Status::implicit);
    if (!counts(mention, theme)) return;
    said = true;
    referred = referred || has(mention, "MOD.ref");
    const bool aim = has(mention, "MOD.mal") || has(mention, "MOD.tiltak");
    for (const CodeTag& code : mention.tagged.codes) {
      if (code.status != Status::core) continue;
      if (is_aspect(code.code, theme)) aspects.insert(code.code);
      aimed = aimed || (aim && is_particular(code.code, theme));
    }
  }
};

}  // namespace

std::string_view name(Coverage coverage) {
  constexpr std::array names{"none", "implicit", "superficial", "substantial", "referred"};
  return names.at(static_cast<std::size_t>(coverage));
}

Coverage coverage(const DocumentReading& document, std::string_view theme) {
  Sum sum;
  for (const Mention& mention : document.mentions)
    if (mention.evidence()) sum.add(mention, theme);
  if (!sum.said) return sum.flagged ? Coverage::implicit : Coverage::none;
  if (sum.aimed || sum.aspects.size() > 1) return Coverage::substantial;
  return sum.referred ? Coverage::referred : Coverage::superficial;
}

std::string coverage_text(const DocumentReading& document, std::string_view theme) {
  const Coverage found = coverage(document, theme);
  if (found == Coverage::none) return text_of(answer(document, theme), document);
  return message(std::string("coverage.").append(name(found)));
}

}  // namespace planlupe::query
