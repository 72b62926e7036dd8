#include "query/tables/coded_passages.h"

namespace planlupe::query {

CodedPassages::CodedPassages(const std::vector<const DocumentReading*>& documents) {
  for (const DocumentReading* document : documents)
    for (const Mention& mention : document->mentions)
      if (mention.evidence()) add(*document, mention);
}

std::vector<Member> CodedPassages::with(const std::string& code) const {
  std::vector<Member> members;
  if (const auto found = places_.find(code); found != places_.end())
    for (const Place& place : found->second) members.push_back({place.document, place.mention, {}});
  return members;
}

std::vector<Member> CodedPassages::with(const std::string& code, std::string_view other) const {
  std::vector<Member> members = with(code);
  std::erase_if(members, [&](const Member& member) { return !counts(*member.mention, other); });
  return members;
}

// A passage may count for each of its codes, and for each that one of them is below.
void CodedPassages::add(const DocumentReading& document, const Mention& mention) {
  for (const CodeTag& tag : mention.tagged.codes) {
    if (tag.status != Status::core) continue;
    const std::string_view code = tag.code;
    for (std::size_t end = code.size(); end != std::string_view::npos;
         end = code.rfind('.', end - 1)) {
      if (end == 0) break;
      add(code.substr(0, end), {&document, &mention});
    }
  }
}

void CodedPassages::add(std::string_view code, const Place& place) {
  std::vector<Place>& places = places_[std::string(code)];
  const bool there = !places.empty() && places.back().mention == place.mention;
  if (!there && counts(*place.mention, code)) places.push_back(place);
}

}  // namespace planlupe::query
