#include "query/exchange/passage_export.h"

#include <set>
#include <string>
#include <utility>

#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/evidence.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(between)) + part;
  return out;
}

std::string offsets_of(const CodeTag& tag) {
  std::vector<std::string> places;
  for (const Evidence& e : tag.evidence)
    places.push_back(std::to_string(e.start) + "-" + std::to_string(e.end));
  return joined(places, " ");
}

std::set<std::string> extra_columns(const Reading& reading) {
  std::set<std::string> columns;
  for (const DocumentReading& document : reading.documents)
    for (const auto& [column, value] : document.plan.extra) columns.insert(column);
  return columns;
}

Row export_row(const Reading& reading, const DocumentReading& document, const Mention& mention,
               const CodeTag& tag) {
  const Plan& plan = document.plan;
  Cell year = plan.year > 0 ? number_cell(plan.year) : Cell{};
  return row_of(plan.file, plan.county, type_label(plan.type), plan.title, std::move(year),
                plan.valid_from, plan.valid_to, plan.status, plan.source,
                number_cell(mention.tagged.page), mention.tagged.passage,
                label("passage_kind", name(mention.kind)), std::string(name(mention.language)),
                joined(mention.heading_path, " / "), tag.code, reading.label_of(tag.code),
                label("code_status", name(tag.status)), evidence_words(mention.tagged, tag),
                offsets_of(tag), mention.tagged.text);
}

// The rows of a document, each with the register's `extra` columns behind.
void add_rows(const Reading& reading, const DocumentReading& document,
              const std::set<std::string>& extra, const std::function<void(const Row&)>& add) {
  const auto& given = document.plan.extra;
  for (const Mention& mention : document.mentions)
    for (const CodeTag& tag : mention.tagged.codes) {
      Row row = export_row(reading, document, mention, tag);
      for (const std::string& column : extra) {
        const auto value = given.find(column);
        row.cells.push_back(text_cell(value == given.end() ? "" : value->second));
      }
      add(row);
    }
}

Json document_of(const DocumentReading& document) {
  const Plan& plan = document.plan;
  Json out{{"file", plan.file},
           {"county", plan.county},
           {"type", name(plan.type)},
           {"title", plan.title},
           {"year", plan.year},
           {"valid_from", plan.valid_from},
           {"valid_to", plan.valid_to},
           {"status", plan.status},
           {"source", plan.source},
           {"sha256", document.sha256},
           {"pages", document.pages},
           {"readable_pages", document.readable},
           {"codebook", document.codebook}};
  for (const auto& [column, value] : plan.extra) out["extra"][column] = value;
  return out;
}

Json code_of(const CodeTag& tag) {
  Json out{{"code", tag.code}, {"status", name(tag.status)}, {"evidence", Json::array()}};
  for (const Evidence& e : tag.evidence)
    out["evidence"].push_back({{"start", e.start}, {"end", e.end}, {"pattern", e.pattern}});
  if (!tag.attributes.empty()) out["attributes"] = tag.attributes;
  return out;
}

Json line_of(const Json& document, const Mention& mention) {
  Json line{{"format", "planlupe.export/1"},
            {"document", document},
            {"passage", mention.tagged.passage},
            {"page", mention.tagged.page},
            {"kind", name(mention.kind)},
            {"heading_path", mention.heading_path},
            {"language", name(mention.language)},
            {"text", mention.tagged.text},
            {"codes", Json::array()}};
  for (const CodeTag& tag : mention.tagged.codes) line["codes"].push_back(code_of(tag));
  return line;
}

}  // namespace

LongTable export_table(const Reading& reading) {
  Table table =
      empty_table("export", reading,
                  {{"file"},       {"county"},      {"type"},   {"title"},   {"year", Unit::year},
                   {"valid_from"}, {"valid_to"},    {"status"}, {"source"},  {"page", Unit::year},
                   {"passage"},    {"kind"},        {"form"},   {"heading"}, {"code"},
                   {"code_label"}, {"code_status"}, {"words"},  {"offsets"}, {"text"}});
  const auto extra = extra_columns(reading);
  for (const std::string& column : extra) table.columns.push_back({.key = column, .title = column});
  table.notes = basis_notes(reading);
  return {std::move(table), [&reading, extra](const std::function<void(const Row&)>& add) {
            for (const DocumentReading& document : reading.documents)
              add_rows(reading, document, extra, add);
          }};
}

void export_jsonl(const Reading& reading, const Sink& sink) {
  for (const DocumentReading& document : reading.documents) {
    const Json about = document_of(document);
    for (const Mention& mention : document.mentions)
      sink(json_line(line_of(about, mention)) + "\n");
  }
}

}  // namespace planlupe::query
