#include "query/search/search_json.h"

#include <cmath>
#include <string_view>

#include "corpus/document.h"
#include "corpus/json_file.h"

namespace planlupe::query {

namespace {

Json facet(const Facet& counts) {
  Json out = Json::object();
  for (const auto& [value, count] : counts) out[value] = count;
  return out;
}

Json marks(const std::vector<index::WordSpan>& spans) {
  Json out = Json::array();
  for (const index::WordSpan& span : spans) out.push_back(Json::array({span.start, span.end}));
  return out;
}

Json to_object(const Hit& hit, const index::Documents& documents) {
  const index::IndexedDocument& document = documents.at(hit.place.document);
  Json out{{"document", document.file}, {"county", document.county}, {"type", document.type}};
  out["year"] = document.year > 0 ? Json(document.year) : Json();
  out["title"] = document.title;
  out["page"] = hit.place.page;
  out["passage"] = hit.passage.id;
  out["kind"] = name(hit.passage.kind);
  out["region"] = name(hit.passage.region);
  out["language"] = name(hit.passage.language);
  out["health"] = name(hit.passage.health);
  out["heading_path"] = hit.passage.heading_path;
  out["score"] = std::round(hit.score * 1000) / 1000;
  out["text"] = hit.passage.text;
  out["marks"] = marks(hit.marks);
  return out;
}

}  // namespace

std::string to_json(const SearchResult& result, const std::string& query, const Node& tree,
                    const index::Documents& documents) {
  Json out{{"format", search_format},
           {"query", query},
           {"explained", to_string(tree)},
           {"total", result.total},
           {"exact_total", true},
           {"documents", result.documents},
           {"hits", Json::array()},
           {"facets",
            {{"county", facet(result.county)},
             {"type", facet(result.type)},
             {"year", facet(result.year)},
             {"theme", facet(result.theme)}}}};
  for (const Hit& hit : result.hits) out["hits"].push_back(to_object(hit, documents));
  if (!result.notices.empty()) out["notices"] = result.notices;
  return json_line(out);
}

}  // namespace planlupe::query
