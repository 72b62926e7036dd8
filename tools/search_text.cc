#include "tools/search_text.h"

#include <string_view>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/table.h"

namespace planlupe::tools {

namespace {

constexpr std::string_view bold_on = "\033[1m", bold_off = "\033[0m";

std::string marked(const query::Hit& hit, bool bold) {
  if (!bold) return hit.passage.text;
  std::string out;
  std::size_t at = 0;
  for (const index::WordSpan& mark : hit.marks) {
    const auto start = static_cast<std::size_t>(mark.start);
    const auto end = static_cast<std::size_t>(mark.end);
    out += slice(hit.passage.text, at, start);
    (out += bold_on) += slice(hit.passage.text, start, end);
    out += bold_off;
    at = end;
  }
  return out + slice(hit.passage.text, at, code_points(hit.passage.text));
}

std::string place_line(const query::Hit& hit, const index::IndexedDocument& document) {
  std::string line = document.file;
  const std::string year = document.year > 0 ? std::to_string(document.year) : "";
  const std::string type = document.type.empty() ? "" : query::label("plan_type", document.type);
  for (const std::string& part : {document.county, type, year})
    if (!part.empty()) line += " · " + part;
  return line + " · " + message("search.page", {{"page", std::to_string(hit.place.page)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

}  // namespace

std::string hits_text(const query::SearchResult& result, const index::Documents& documents,
                      std::size_t first, bool bold) {
  std::string out;
  for (const query::Hit& hit : result.hits) {
    out +=
        std::to_string(++first) + ". " + place_line(hit, documents.at(hit.place.document)) + "\n";
    if (!hit.passage.heading_path.empty())
      out += "   " + joined(hit.passage.heading_path, " › ") + "\n";
    out += "   " + marked(hit, bold) + "\n";
    if (!hit.terms.empty())
      out += message("search.hit_terms",
                     {{"score", number_text(hit.score, 2)}, {"terms", joined(hit.terms, " ")}}) +
             "\n";
    out += "\n";
  }
  return out;
}

std::string explained_text(const query::SearchResult& result, const query::Node& tree) {
  std::string out = message("search.understood", {{"tree", to_string(tree)}}) + "\n";
  for (const query::Explained& word : result.explained)
    out += message("search.word_terms", {{"word", word.text},
                                         {"forms", static_cast<long>(word.forms)},
                                         {"terms", joined(word.terms, " ")}}) +
           "\n";
  return out;
}

}  // namespace planlupe::tools
