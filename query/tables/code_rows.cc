#include "query/tables/code_rows.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/messages.h"
#include "query/tables/coded_passages.h"
#include "query/tables/evidence.h"

namespace planlupe::query {

namespace {

bool below(std::string_view code, std::string_view prefix) {
  return code.size() > prefix.size() && within(code, prefix);
}

bool can_be_read(const DocumentReading& document) {
  return document.tagged && document.readable > 0;
}

// The codes below `prefix` that the codebook has or a passage of the documents carries.
std::vector<std::string> leaves_below(const Reading& reading,
                                      const std::vector<const DocumentReading*>& documents,
                                      std::string_view prefix) {
  std::set<std::string> codes;
  for (const auto& [code, text] : reading.labels)
    if (below(code, prefix)) codes.insert(code);
  for (const DocumentReading* document : documents)
    for (const Mention& mention : document->mentions)
      for (const CodeTag& tag : mention.tagged.codes)
        if (below(tag.code, prefix)) codes.insert(tag.code);
  // A code that only gathers others is shown through them.
  std::vector<std::string> leaves;
  for (const std::string& code : codes)
    if (std::none_of(codes.begin(), codes.end(),
                     [&](const std::string& other) { return below(other, code); }))
      leaves.push_back(code);
  return leaves;
}

}  // namespace

std::vector<std::string> codes_below(const Reading& reading, std::string_view prefix) {
  return leaves_below(reading, all_documents(reading), prefix);
}

std::vector<std::string> codes_in(const Reading& reading, std::string_view area) {
  std::vector<std::string> codes = codes_below(reading, area);
  if (area == "INN" || area == "DIS" || area == "KVA")
    codes.insert(codes.begin(), std::string(area));
  return codes;
}

std::vector<Member> passages_with(const std::vector<const DocumentReading*>& documents,
                                  std::string_view code, std::string_view other) {
  std::vector<Member> members;
  for (const DocumentReading* document : documents)
    for (const Mention& mention : document->mentions)
      if (counts(mention, code) && (other.empty() || counts(mention, other)))
        members.push_back({document, &mention, {}});
  return members;
}

void each_document(const Reading& reading,
                   const std::function<void(const std::string&, const DocumentReading&)>& add) {
  for (const DocumentGroup& group : by_county(reading))
    for (const DocumentReading* document : group.documents) add(group.name, *document);
}

Cell page_cell(const DocumentReading& document, const Mention& mention) {
  Cell cell = number_cell(mention.tagged.page);
  cell.members.push_back({&document, &mention, {}});
  return cell;
}

std::string heading_of(const Mention& mention) {
  return mention.heading_path.empty() ? message("gaps.no_heading") : mention.heading_path.back();
}

std::vector<const DocumentReading*> all_documents(const Reading& reading) {
  std::vector<const DocumentReading*> all;
  for (const DocumentReading& document : reading.documents) all.push_back(&document);
  return all;
}

std::size_t readable_documents(const Reading& reading) {
  return static_cast<std::size_t>(
      std::count_if(reading.documents.begin(), reading.documents.end(), can_be_read));
}

Cell documents_cell(const Reading& reading, const std::vector<Member>& members) {
  std::vector<Member> documents;
  for (const Member& member : members)
    if (documents.empty() || documents.back().document != member.document)
      documents.push_back({member.document, nullptr, {}});
  Cell cell = count_cell(std::move(documents));
  cell.of = static_cast<double>(readable_documents(reading));
  return cell;
}

Cell counties_cell(const Reading& reading, const std::vector<Member>& members) {
  std::set<std::string> all, found;
  for (const DocumentReading& document : reading.documents)
    if (can_be_read(document) && !document.plan.county.empty()) all.insert(document.plan.county);
  std::vector<Member> first;  // document of each county
  for (const Member& member : members) {
    const std::string& county = member.document->plan.county;
    if (!county.empty() && found.insert(county).second)
      first.push_back({member.document, nullptr, county});
  }
  Cell cell = count_cell(std::move(first));
  cell.of = static_cast<double>(all.size());
  return cell;
}

Cell counted_cell(const std::vector<const DocumentReading*>& documents,
                  std::vector<Member> members) {
  Cell cell = count_cell(std::move(members));
  if (std::none_of(documents.begin(), documents.end(),
                   [](const DocumentReading* d) { return can_be_read(*d); }))
    cell.number.reset();
  return cell;
}

std::string profile(const Reading& reading, const DocumentReading& document,
                    std::string_view prefix) {
  const CodedPassages passages({&document});
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& code : leaves_below(reading, {&document}, prefix))
    if (const auto n = passages.with(code).size(); n > 0)
      found.emplace_back(n, reading.label_of(code));
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string out;
  for (const auto& [n, text] : found)
    out += (out.empty() ? "" : ", ") + text + " (" + number_text(static_cast<double>(n)) + ")";
  return out;
}

std::string quoted(const Member& member, std::string_view code, std::size_t length) {
  const TaggedPassage& tagged = member.mention->tagged;
  const CodeTag* tag = find_code(tagged, code);
  const int focus = tag && !tag->evidence.empty() ? tag->evidence.front().start : 0;
  return message("table.quote", {{"text", excerpt(tagged.text, focus, length)},
                                 {"page", static_cast<long>(tagged.page)}});
}

}  // namespace planlupe::query
