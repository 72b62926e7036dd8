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

// The sentences of the passage that carry `code`, by place.
std::set<std::size_t> sentences_with(const TaggedPassage& passage, std::string_view code) {
  const CodeTag* tag = find_code(passage, code);
  if (!tag) return {};
  return sentences_of(index::split_sentences(passage.text), *tag);
}

// True when a sentence carries both codes: in a long passage, a measure may be about another thing.
bool in_one_sentence(const TaggedPassage& passage, std::string_view code, std::string_view other) {
  const auto a = sentences_with(passage, code), b = sentences_with(passage, other);
  return std::any_of(a.begin(), a.end(), [&](std::size_t at) { return b.contains(at); });
}

// True when every sentence on the duty speaks of it as a cause of something else.
bool only_a_role(const TaggedPassage& passage, const Duty& duty) {
  auto left = sentences_with(passage, duty.code);
  for (const std::string& role : duty.roles)
    for (const std::size_t at : sentences_with(passage, role)) left.erase(at);
  return !duty.roles.empty() && left.empty();
}

// What is left when no sentence on the duty is a measure, a goal or a reference.
DutyFinding mentions_of(const CodedPassages& passages, const Duty& duty) {
  auto all = passages.with(duty.code), members = all;
  if (all.empty()) return {};
  std::erase_if(members, [&](const Member& m) { return only_a_role(m.mention->tagged, duty); });
  if (members.empty()) return {DutyStatus::as_role, std::move(all)};
  return {DutyStatus::mentioned, std::move(members)};
}

}  // namespace

Result<std::vector<Duty>> read_duties() {
  return read_data("duties.json", "duties.invalid", [](const Json& json) {
    std::vector<Duty> duties;
    const std::string spoken = language_code();
    for (const Json& duty : json.at("duties"))
      duties.push_back({duty.at("code"), duty.at("basis").at(spoken), duty.value("statutory", true),
                        duty.value("roles", std::vector<std::string>{})});
    return duties;
  });
}

DutyFinding find_duty(const CodedPassages& passages, const Duty& duty) {
  for (const auto& [status, mode] : modes) {
    auto members = passages.with(duty.code, mode);
    std::erase_if(members, [&, mode = mode](const Member& member) {
      return !in_one_sentence(member.mention->tagged, duty.code, mode);
    });
    if (!members.empty()) return {status, std::move(members)};
  }
  return mentions_of(passages, duty);
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
    case DutyStatus::as_role:
      return message("duty.as_role");
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
