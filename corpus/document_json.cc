#include "corpus/document_json.h"

#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "corpus/file.h"
#include "corpus/json_file.h"
#include "corpus/json_record.h"
#include "corpus/text.h"

namespace planlupe {

namespace {

// Numbers that large have no tenths, and ten times them may be infinite.
double tenths(double points) {
  return std::abs(points) < 1e15 ? std::round(points * 10) / 10 : points;
}

Json to_object(const Page& page) {
  Json out{{"page", page.number},
           {"width", tenths(page.width)},
           {"height", tenths(page.height)},
           {"source", name(page.source)},
           {"health", name(page.health)}};
  if (!page.reason.empty()) out["reason"] = page.reason;
  return out;
}

Json boxes_of(const Passage& passage) {
  Json boxes = Json::array();
  for (const Box& b : passage.boxes)
    boxes.push_back(Json::array({b.page, tenths(b.x0), tenths(b.y0), tenths(b.x1), tenths(b.y1)}));
  return boxes;
}

// A text in which some words stand for others: damaged for repaired, or the other way.
struct Exchanged {
  std::string text = {};
  std::vector<Repair> words = {};  // where the new words stand, and the ones they replace
};

// Puts the words of `repairs` back into `text`; done twice it gives the text it began with.
// Throws when the repairs do not stand in order within the text.
Exchanged swap_words(const std::string& text, const std::vector<Repair>& repairs) {
  const std::u32string from = decode(text);
  Exchanged out;
  std::u32string to;
  std::size_t at = 0;
  for (const Repair& repair : repairs) {
    const auto start = static_cast<std::size_t>(repair.start);
    const auto end = static_cast<std::size_t>(repair.end);
    if (repair.start < 0 || start < at || end < start || end > from.size())
      throw std::invalid_argument("repairs");
    to += from.substr(at, start - at);
    const int begin = static_cast<int>(to.size());
    to += decode(repair.original);
    out.words.push_back(
        {begin, static_cast<int>(to.size()), encode(from.substr(start, end - start))});
    at = end;
  }
  out.text = encode(to + from.substr(at));
  return out;
}

// The record keeps a damaged passage as it stands on the page, with the repaired words beside it;
// every later stage reads the repaired text.
void put_text(Json& out, const Passage& passage) {
  if (passage.repairs.empty()) {
    out["text"] = passage.text;
    return;
  }
  const Exchanged drawn = swap_words(passage.text, passage.repairs);
  out["text"] = drawn.text;
  for (const Repair& r : drawn.words)
    out["repairs"].push_back({{"start", r.start}, {"end", r.end}, {"repaired", r.original}});
}

Json to_object(const Passage& passage) {
  Json out{{"id", passage.id}, {"kind", name(passage.kind)}};
  if (passage.level > 0) out["level"] = passage.level;
  out["page"] = passage.page;
  out["page_end"] = passage.page_end;
  out["heading_path"] = passage.heading_path;
  out["language"] = name(passage.language);
  if (passage.region != Region::body) out["region"] = name(passage.region);
  if (!passage.lead_in.empty()) out["lead_in"] = passage.lead_in;
  put_text(out, passage);
  out["boxes"] = boxes_of(passage);
  return out;
}

// The value of Enum with that name among those up to `last`.
template <class Enum>
std::optional<Enum> named(std::string_view text, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  return std::nullopt;
}

template <class Enum>
Enum enum_at(RecordValue object, std::string_view key, Enum last, Enum absent) {
  const auto found = find_member(object, key);
  if (!found) return absent;
  const std::string_view text = *found;
  const auto value = named(text, last);
  if (!value) throw std::invalid_argument(std::string(key) + ": " + std::string(text));
  return *value;
}

Page page_from(RecordValue in) {
  return {.number = whole_number_at(in, "page"),
          .width = member(in, "width"),
          .height = member(in, "height"),
          .source = enum_at(in, "source", Source::none, Source::none),
          .health = enum_at(in, "health", Health::unreadable, Health::unreadable),
          .reason = text_at(in, "reason", "")};
}

Box box_from(RecordValue in) {
  return {whole_number(in.at(0)), in.at(1), in.at(2), in.at(3), in.at(4)};
}

Repair repair_from(RecordValue in) {
  return {whole_number_at(in, "start"), whole_number_at(in, "end"), text_at(in, "repaired")};
}

Passage passage_from(RecordValue in) {
  Passage p;
  p.id = text_at(in, "id");
  p.kind = enum_at(in, "kind", Kind::footnote, Kind::paragraph);
  p.level = whole_number_at(in, "level", 0);
  p.page = whole_number_at(in, "page");
  p.page_end = whole_number_at(in, "page_end", p.page);
  p.heading_path = list_at(in, "heading_path", text_of);
  p.language = enum_at(in, "language", Form::other, Form::other);
  p.region = enum_at(in, "region", Region::chart, Region::body);
  p.lead_in = text_at(in, "lead_in", "");
  p.text = text_at(in, "text");
  p.boxes = list_at(in, "boxes", box_from);
  p.repairs = list_at(in, "repairs", repair_from);
  if (!p.repairs.empty()) {
    Exchanged repaired = swap_words(p.text, p.repairs);
    p.text = std::move(repaired.text);
    p.repairs = std::move(repaired.words);
  }
  return p;
}

Problem problem_from(RecordValue in) {
  return {text_at(in, "code"), whole_number_at(in, "page", 0), text_at(in, "what", "")};
}

Document document_from(RecordValue in) {
  if (text_at(in, "format") != document_format) throw std::invalid_argument("format");
  Document d;
  d.file = text_at(in, "file");
  d.sha256 = text_at(in, "sha256", "");
  d.title = text_at(in, "title", "");
  d.producer = text_at(in, "producer", "");
  d.extractor = text_at(in, "extractor", "");
  d.pages = list_of(member(in, "pages"), page_from);
  d.passages = list_of(member(in, "passages"), passage_from);
  d.outcome = enum_at(in, "outcome", Outcome::failed, Outcome::complete);
  d.problems = list_at(in, "problems", problem_from);
  return d;
}

// `line` with the passages in their empty list. One at a time: as objects, those of a book of
// thousands of pages take ten times the room of their text.
std::string with_passages(std::string line, const std::vector<Passage>& passages) {
  static constexpr std::string_view empty = "\"passages\":[]";  // in no text: quotes are escaped
  const std::size_t end = line.find(empty) + empty.size() - 1;
  const std::string rest = line.substr(end);
  line.resize(end);
  for (const Passage& passage : passages)
    (line += &passage == &passages.front() ? "" : ",") += json_line(to_object(passage));
  return line += rest;
}

}  // namespace

std::string to_json(const Document& document) {
  Json out{{"format", document_format},
           {"file", document.file},
           {"sha256", document.sha256},
           {"title", document.title},
           {"producer", document.producer},
           {"extractor", document.extractor},
           {"pages", Json::array()},
           {"passages", Json::array()},
           {"outcome", name(document.outcome)},
           {"problems", Json::array()}};
  for (const Page& page : document.pages) out["pages"].push_back(to_object(page));
  for (const Problem& problem : document.problems) {
    Json entry{{"code", problem.code}};
    if (problem.page > 0) entry["page"] = problem.page;
    entry["what"] = problem.what;
    out["problems"].push_back(std::move(entry));
  }
  return with_passages(json_line(out), document.passages);
}

Result<Document> parse_document(std::string_view line) {
  auto document = RecordParser().parse(line, document_from);
  if (!document) return fail(std::move(document).error().at(std::string(document_format)));
  return document;
}

Result<Document> read_document(const std::filesystem::path& path) {
  const auto line = read_file(path);
  if (!line) return fail(line.error());
  auto document = parse_document(*line);
  if (!document) return fail(std::move(document).error().at(path.filename().string()));
  return document;
}

Result<void> write_document(const std::filesystem::path& path, const Document& document) {
  return write_file(path, to_json(document) + "\n");
}

}  // namespace planlupe
