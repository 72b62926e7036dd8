#include "query/exchange/refi_project.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/exchange/codebook_dictionary.h"
#include "query/exchange/refi.h"
#include "query/exchange/zip_writer.h"

namespace planlupe::query {

namespace {

// A document's text in the archive, and where its passages stand in it.
struct SourceText {
  std::string text;
  std::map<std::string, std::pair<std::size_t, std::size_t>> places;  // code points, by passage
};

SourceText source_text(const Document& document) {
  SourceText source;
  std::size_t at = 0;
  for (const Passage& passage : document.passages) {
    const std::size_t length = code_points(passage.text);
    source.places[passage.id] = {at, at + length};
    source.text += passage.text + "\n";
    at += length + 1;
  }
  return source;
}

using Variables = std::vector<std::pair<std::string, std::string>>;  // name and value

Variables variables_of(const Plan& plan) {
  Variables variables{
      {"county", plan.county},         {"type", std::string(name(plan.type))},
      {"title", plan.title},           {"year", plan.year > 0 ? std::to_string(plan.year) : ""},
      {"valid_from", plan.valid_from}, {"valid_to", plan.valid_to},
      {"status", plan.status},         {"source", plan.source}};
  variables.insert(variables.end(), plan.extra.begin(), plan.extra.end());
  return variables;
}

std::string variable_guid(const std::string& variable) { return refi_guid("variable:" + variable); }

void add_variables(pugi::xml_node project, const Reading& reading) {
  std::map<std::string, bool> known;
  pugi::xml_node variables = project.append_child("Variables");
  for (const DocumentReading& document : reading.documents)
    for (const auto& [name, value] : variables_of(document.plan)) {
      if (!known.emplace(name, true).second) continue;
      pugi::xml_node variable = variables.append_child("Variable");
      variable.append_attribute("guid") = variable_guid(name).c_str();
      variable.append_attribute("name") = name.c_str();
      variable.append_attribute("typeOfVariable") = "Text";
    }
}

void add_values(pugi::xml_node source, const Plan& plan) {
  for (const auto& [name, text] : variables_of(plan)) {
    if (text.empty()) continue;
    pugi::xml_node value = source.append_child("VariableValue");
    value.append_child("VariableRef").append_attribute("targetGUID") = variable_guid(name).c_str();
    value.append_child("TextValue").text() = text.c_str();
  }
}

// The code's path in the codebook's tree.
std::string path_of(std::string code) {
  std::replace(code.begin(), code.end(), '.', '/');
  return "/" + code;
}

void add_coding(pugi::xml_node selection, const std::string& guid, const std::string& user,
                const CodeTag& tag) {
  pugi::xml_node coding = selection.append_child("Coding");
  coding.append_attribute("guid") = refi_guid(guid + tag.code).c_str();
  coding.append_attribute("creatingUser") = user.c_str();
  coding.append_child("CodeRef").append_attribute("targetGUID") =
      refi_guid(path_of(tag.code)).c_str();
}

bool is_coded(const Mention& mention) {
  return std::any_of(mention.tagged.codes.begin(), mention.tagged.codes.end(),
                     [](const CodeTag& tag) { return tag.status == Status::core; });
}

// Adds the passage at `place` with its codes; `guid` is what its GUID is made from.
void add_selection(pugi::xml_node source, const std::string& guid, const Mention& mention,
                   std::pair<std::size_t, std::size_t> place) {
  const std::string user = refi_guid("user");
  pugi::xml_node selection = source.append_child("PlainTextSelection");
  selection.append_attribute("guid") = refi_guid(guid).c_str();
  const std::string name = message("export.page", {{"page", std::to_string(mention.tagged.page)}}) +
                           " " + mention.tagged.passage;
  selection.append_attribute("name") = name.c_str();
  selection.append_attribute("startPosition") = std::to_string(place.first).c_str();
  selection.append_attribute("endPosition") = std::to_string(place.second).c_str();
  selection.append_attribute("creatingUser") = user.c_str();
  for (const CodeTag& tag : mention.tagged.codes)
    if (tag.status == Status::core) add_coding(selection, guid, user, tag);
}

std::string source_guid(const DocumentReading& reading) {
  return refi_guid("source:" + reading.plan.file);
}

// Adds the document, whose text is `text`, to `sources`.
Result<void> add_source(pugi::xml_node sources, const DocumentReading& reading,
                        const SourceText& text) {
  const std::string guid = source_guid(reading);
  pugi::xml_node source = sources.append_child("TextSource");
  source.append_attribute("guid") = guid.c_str();
  source.append_attribute("name") = reading.plan.file.c_str();
  source.append_attribute("plainTextPath") = ("internal://" + guid + ".txt").c_str();
  for (const Mention& mention : reading.mentions) {
    if (!is_coded(mention)) continue;
    const auto place = text.places.find(mention.tagged.passage);
    if (place == text.places.end())
      return fail(Errc::data_invalid, message("reading.no_tags"), reading.plan.file,
                  message("reading.hint"));
    add_selection(source, reading.plan.file + ":" + mention.tagged.passage, mention, place->second);
  }
  add_values(source, reading.plan);
  return {};
}

Result<SourceText> read_source(const Study& study, const DocumentReading& reading) {
  const auto document = read_document(study.text_path(reading.plan.file));
  if (!document) return tl::unexpected(document.error());
  return source_text(*document);
}

// The sources as they stand in the project, one by one: all at once would take most of the memory.
Result<void> put_sources(const Study& study, const Reading& reading, const Sink& sink) {
  for (const DocumentReading& document : reading.documents) {
    if (!document.read) continue;
    const auto text = read_source(study, document);
    if (!text) return tl::unexpected(text.error());
    pugi::xml_document xml;
    if (const auto added = add_source(xml, document, *text); !added) return added;
    std::ostringstream out;
    xml.first_child().print(out, "  ", pugi::format_default, pugi::encoding_auto, 2);
    sink(out.str());
  }
  return {};
}

// The folder's name, also of "study/".
std::string study_name(const Study& study) {
  const auto& root = study.root;
  return (root.has_filename() ? root : root.parent_path()).filename().string();
}

// The project but for its sources.
std::string project_text(const Study& study, const Codebook& codebook, const Reading& reading) {
  pugi::xml_document xml;
  pugi::xml_node project = begin_refi(xml, "Project", "urn:QDA-XML:project:1.0");
  project.append_attribute("name") = study_name(study).c_str();
  project.append_attribute("origin") = "planlupe";
  project.append_attribute("creatingUserGUID") = refi_guid("user").c_str();
  pugi::xml_node user = project.append_child("Users").append_child("User");
  user.append_attribute("guid") = refi_guid("user").c_str();
  user.append_attribute("name") = "planlupe";
  add_refi_codes(project.append_child("CodeBook").append_child("Codes"),
                 dictionary_of(codebook, DictionaryFormat::qdc).dictionary.categories);
  add_variables(project, reading);
  return refi_text(xml);
}

}  // namespace

Result<void> refi_project(const Study& study, const Codebook& codebook, const Reading& reading,
                          const Sink& sink) {
  ZipWriter zip(sink);
  const std::string project = project_text(study, codebook, reading);
  const std::size_t end = project.rfind("</Project>");
  auto added = zip.add("project.qde", [&](const Sink& file) -> Result<void> {
    file(std::string_view(project).substr(0, end));
    file("  <Sources>\n");
    if (auto put = put_sources(study, reading, file); !put) return put;
    file("  </Sources>\n</Project>\n");
    return {};
  });
  for (const DocumentReading& document : reading.documents) {
    if (!added || !document.read) continue;
    added = zip.add("sources/" + source_guid(document) + ".txt", [&](const Sink& file) {
      return read_source(study, document).map([&](const SourceText& source) { file(source.text); });
    });
  }
  return added ? zip.finish() : added;
}

}  // namespace planlupe::query
