#include "query/duties.h"

#include <array>
#include <utility>

#include "corpus/data_dir.h"
#include "corpus/json_file.h"
#include "corpus/messages.h"
#include "query/code_rows.h"

namespace planlupe::query {

namespace {

constexpr std::array languages{"nb", "nn", "en"};
constexpr std::array<std::pair<DutyStatus, std::string_view>, 3> modes{{
    {DutyStatus::measure, "MOD.tiltak"},
    {DutyStatus::goal, "MOD.mal"},
    {DutyStatus::referred, "MOD.ref"},
}};

}  // namespace

Result<std::vector<Duty>> read_duties() {
  const auto path = data_dir() / "duties.json";
  const auto json = read_json(path);
  if (!json) return fail(json.error());
  try {
    std::vector<Duty> duties;
    const char* spoken = languages.at(static_cast<std::size_t>(language()));
    for (const Json& duty : json->at("duties"))
      duties.push_back(
          {duty.at("code"), duty.at("basis").at(spoken), duty.value("statutory", true)});
    return duties;
  } catch (const Json::exception& e) {
    return fail(Errc::data_invalid, message("duties.invalid", {{"reason", e.what()}}),
                path.string());
  }
}

DutyFinding find_duty(const std::vector<const DocumentReading*>& documents,
                      const std::string& code) {
  for (const auto& [status, mode] : modes)
    if (auto members = passages_with(documents, code, mode); !members.empty())
      return {status, std::move(members)};
  auto members = passages_with(documents, code);
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
