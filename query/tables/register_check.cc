#include "query/tables/register_check.h"

#include <cstdlib>
#include <map>
#include <set>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/tables.h"

namespace planlupe::query {

namespace {

using Remarks = std::vector<std::string>;

// Documents by something they should not share.
using Shared = std::map<std::string, std::vector<const DocumentReading*>>;

std::string files_but(const std::vector<const DocumentReading*>& documents,
                      const DocumentReading& self) {
  std::string out;
  for (const DocumentReading* other : documents)
    if (other != &self) out += (out.empty() ? "" : ", ") + other->plan.file;
  return out;
}

void remark_shared(const Shared& shared, const std::string& key, const DocumentReading& document,
                   const char* text, Remarks& remarks) {
  const auto found = shared.find(key);
  if (key.empty() || found == shared.end() || found->second.size() < 2) return;
  remarks.push_back(message(text, {{"files", files_but(found->second, document)}}));
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

void remark_county(const Plan& plan, const Counties& counties, Remarks& remarks) {
  if (plan.county.empty()) return remarks.push_back(message("register.remark.no_county"));
  const County* county = counties.find(plan.county);
  if (!county || !county->last_year) return;
  remarks.push_back(
      message("register.remark.dissolved", {{"county", county->name},
                                            {"year", static_cast<long>(*county->last_year)},
                                            {"successors", joined(counties.today(county->name))}}));
}

// A plan that stands under today's county, but bears the name of one that was there when it was
// made: "Kompetansestrategi Vestfold og Telemark", registered under Telemark.
void remark_title(const Plan& plan, const Counties& counties, Remarks& remarks) {
  const std::string title = lower(plan.title);
  for (const County& county : counties.all()) {
    const bool then = county.last_year && plan.year > 0 && plan.year <= *county.last_year;
    if (!then || counties.find(plan.county) == &county) continue;
    if (title.find(lower(county.name)) != std::string::npos)
      remarks.push_back(
          message("register.remark.title_county",
                  {{"county", county.name}, {"year", static_cast<long>(*county.last_year)}}));
  }
}

void remark_years(const Plan& plan, Remarks& remarks) {
  const long year = plan.year;
  if (year == 0) return remarks.push_back(message("register.remark.no_year"));
  const long from = leading_year(plan.valid_from), to = leading_year(plan.valid_to);
  if (from > 0 && to > 0 && from > to)
    remarks.push_back(message("register.remark.period_turned", {{"from", from}, {"to", to}}));
  if (to > 0 && year > to)
    remarks.push_back(message("register.remark.year_after", {{"year", year}, {"to", to}}));
  if (from > 0 && from < to && year == to)
    remarks.push_back(message("register.remark.year_is_last", {{"year", year}, {"from", from}}));
  const Period stated = period_in(plan.title);
  if (stated.from > 0 && std::labs(stated.from - year) > 1)
    remarks.push_back(
        message("register.remark.title_period", {{"year", year},
                                                 {"from", static_cast<long>(stated.from)},
                                                 {"to", static_cast<long>(stated.to)}}));
}

std::string title_key(const Plan& plan) { return lower(collapse_space(plan.title)); }

int digits_at(std::u32string_view text, std::size_t at) {
  int number = 0;
  for (std::size_t i = at; i < text.size() && is_digit(text[i]); ++i)
    number = number * 10 + static_cast<int>(text[i] - U'0');
  return number;
}

std::size_t digits_end(std::u32string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—'; }

}  // namespace

Period period_in(std::string_view title) {
  const std::u32string text = decode(title);
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = digits_end(text, at);
    std::size_t next = end;
    while (next < text.size() && text[next] == U' ') ++next;
    if (end - at == 4 && next < text.size() && is_dash(text[next])) {
      do ++next;
      while (next < text.size() && text[next] == U' ');
      const int from = digits_at(text, at);
      const std::size_t length = digits_end(text, next) - next;
      const int to = digits_at(text, next) + (length == 2 ? from / 100 * 100 : 0);
      if ((length == 2 || length == 4) && from >= 1950 && to > from && to <= 2100)
        return {from, to};
    }
    at = end;
  }
  return {};
}

std::vector<Remarks> register_remarks(const Reading& reading, const Counties& counties) {
  Shared titles, contents;
  for (const DocumentReading& document : reading.documents) {
    titles[title_key(document.plan)].push_back(&document);
    contents[document.sha256].push_back(&document);
  }
  std::vector<Remarks> all;
  for (const DocumentReading& document : reading.documents) {
    Remarks remarks;
    remark_shared(titles, title_key(document.plan), document, "register.remark.same_title",
                  remarks);
    remark_shared(contents, document.sha256, document, "register.remark.same_content", remarks);
    remark_county(document.plan, counties, remarks);
    remark_title(document.plan, counties, remarks);
    if (document.plan.row == 0) remarks.push_back(message("register.remark.no_row"));
    if (document.plan.row > 0 || document.plan.year > 0) remark_years(document.plan, remarks);
    all.push_back(std::move(remarks));
  }
  return all;
}

std::vector<std::string> register_notes(const Reading& reading, const Counties& counties) {
  std::set<PlanType> types;
  std::set<std::string> unknown;
  for (const DocumentReading& document : reading.documents) {
    types.insert(document.plan.type);
    if (!document.plan.county.empty() && !counties.find(document.plan.county))
      unknown.insert(document.plan.county);
  }
  std::vector<std::string> missing;
  for (int i = 1; i <= static_cast<int>(PlanType::annen); ++i)
    if (const auto type = static_cast<PlanType>(i); !types.contains(type))
      missing.push_back(type_label(type));
  std::vector<std::string> notes;
  if (!missing.empty())
    notes.push_back(message("register.note.types", {{"types", joined(missing)}}));
  if (!unknown.empty())
    notes.push_back(message("register.note.counties",
                            {{"counties", joined({unknown.begin(), unknown.end()})}}));
  for (const Error& notice : reading.register_notices)
    notes.push_back(message("register.note.row", {{"text", to_string(notice)}}));
  return notes;
}

}  // namespace planlupe::query
