#include "corpus/document.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/text.h"

namespace planlupe {

namespace {

template <class Names, class Enum>
std::string_view at(const Names& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

}  // namespace

std::string_view name(Form form) { return at(std::array{"nb", "nn", "other"}, form); }
std::string_view name(Source source) { return at(std::array{"text", "ocr", "none"}, source); }

std::string_view name(Health health) {
  return at(std::array{"ok", "suspicious", "unreadable"}, health);
}

std::string_view name(Kind kind) {
  return at(std::array{"heading", "paragraph", "list_item", "table_row", "caption", "footnote"},
            kind);
}

std::string_view name(Region region) {
  return at(std::array{"body", "box", "contents", "references", "chart"}, region);
}

std::string_view name(Outcome outcome) {
  return at(std::array{"complete", "partial", "failed"}, outcome);
}

int readable_pages(const Document& document) {
  return static_cast<int>(
      std::count_if(document.pages.begin(), document.pages.end(),
                    [](const Page& p) { return p.health != Health::unreadable; }));
}

bool is_text(Region region) { return region == Region::body || region == Region::box; }

bool carries_evidence(Kind kind, Region region) { return kind != Kind::heading && is_text(region); }

long word_count(const Document& document) {
  long words = 0;
  for (const Passage& passage : document.passages)
    if (is_text(passage.region)) words += count_words(passage.text);
  return words;
}

}  // namespace planlupe
