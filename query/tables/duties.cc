#include "query/tables/duties.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "corpus/messages.h"
#include "index/language/sentences.h"
#include "query/tables/data_file.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::pair<DutyStatus, std::string_view>, 3> modes{{
    {DutyStatus::measure, "MOD.tiltak"},
    {DutyStatus::goal, "MOD.mal"},
    {DutyStatus::referred, "MOD.ref"},
}};

// The sentences that carry `tag`, by place.
std::set<std::size_t> sentences_of(const std::vector<index::Span>& sentences, const CodeTag& tag) {
  std::set<std::size_t> found;
  for (const Evidence& evidence : tag.evidence)
    for (std::size_t i = 0; i < sentences.size(); ++i)
      if (evidence.start < sentences[i].end && evidence.end > sentences[i].start) found.insert(i);
  return found;
}

// True when a sentence carries both codes: in a long passage, a measure may be about another thing.
bool in_one_sentence(const TaggedPassage& passage, std::string_view code, std::string_view other) {
  const CodeTag *first = find_code(passage, code), *second = find_code(passage, other);
  if (!first || !second) return false;
  const auto sentences = index::split_sentences(passage.text);
  const auto a = sentences_of(sentences, *first), b = sentences_of(sentences, *second);
  return std::any_of(a.begin(), a.end(), [&](std::size_t at) { return b.contains(at); });
}

}  // namespace

Result<std::vector<Duty>> read_duties() {
  return read_data("duties.json", "duties.invalid", [](const Json& json) {
    std::vector<Duty> duties;
    const std::string spoken = language_code();
    for (const Json& duty : json.at("duties"))
      duties.push_back(
          {duty.at("code"), duty.at("basis").at(spoken), duty.value("statutory", true)});
    return duties;
  });
}

DutyFinding find_duty(const CodedPassages& passages, const std::string& code) {
  for (const auto& [status, mode] : modes) {
    auto members = passages.with(code, mode);
    std::erase_if(members, [&, mode = mode](const Member& member) {
      return !in_one_sentence(member.mention->tagged, code, mode);
    });
    if (!members.empty()) return {status, std::move(members)};
  }
  auto members = passages.with(code);
  const auto status = members.empty() ? DutyStatus::absent : DutyStatus::mentioned;
  return {status, std::move(members)};
}

std::string text_of(const DutyFinding& finding,
                    const std::vector<const DocumentReading*>& documents) {
  switch (finding.status) {
    case DutyStatus::measure:
      return message("duty.measure");
    case DutyStatus::goal:
      return message("duty.goal");
    case DutyStatus::referred:
      return message("duty.referred");
    case DutyStatus::mentioned:
      return message("duty.mentioned");
    case DutyStatus::absent:
      break;
  }
  long readable = 0, pages = 0;
  for (const DocumentReading* document : documents) {
    readable += document->readable;
    pages += document->pages;
  }
  if (readable == 0) return message("answer.unreadable");
  if (readable == pages) return message("duty.absent");
  return message("duty.absent_on_readable", {{"readable", readable}, {"pages", pages}});
}

}  // namespace planlupe::query
