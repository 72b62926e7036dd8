#include "query/tables/evidence.h"

#include <algorithm>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/table_text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t noted = 5;         // members that a note quotes
constexpr std::size_t note_quote = 200;  // code points of each

Column column(std::string key, Unit unit = Unit::text) {
  std::string title = label("table.column", key);
  return {.key = std::move(key), .title = std::move(title), .unit = unit};
}

std::string member_words(const Member& member, std::size_t length) {
  if (!member.mention) return member.note;
  return excerpt(member.mention->tagged.text, 0, length) +
         (member.note.empty() ? "" : " [" + member.note + "]");
}

Row evidence_row(const std::string& row, const std::string& column, const Member& member,
                 std::size_t length) {
  const Plan& plan = member.document->plan;
  Cell page;
  if (member.mention) page = number_cell(member.mention->tagged.page);
  return row_of(row, column, plan.county, member.document->marked_title(), plan.file,
                std::move(page), member_words(member, length));
}

// Calls `add` with each row that is counted and the place of each of its cells that is listed.
template <class Add>
void each_listed(const Table& table, Add add) {
  for (const Row& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size() && !row.total; ++i)
      if (!row.cells[i].members.empty() && !is_gathered(row, i)) add(row, i);
}

Row row_of_rest(const std::string& row, const std::string& column, std::size_t rest) {
  return row_of(row, column, "", "", "", Cell{},
                message("table.evidence.rest", {{"n", static_cast<long>(rest)}}));
}

void add_evidence(const Table& table, const EvidenceExtent& extent,
                  const std::function<void(const Row&)>& add) {
  each_listed(table, [&](const Row& row, std::size_t i) {
    const std::string about = row_label(table, row), &column = table.columns[i].title;
    const auto& members = row.cells[i].members;
    const std::size_t shown = std::min(extent.members, members.size());
    for (std::size_t at = 0; at < shown; ++at)
      add(evidence_row(about, column, members[at], extent.length));
    if (shown < members.size()) add(row_of_rest(about, column, members.size() - shown));
  });
}

// Puts the passages that the cell was counted from behind `out`.
void add_passages(const Cell& cell, std::vector<const Mention*>& out) {
  for (const Member& member : cell.members)
    if (member.mention) out.push_back(member.mention);
}

std::string quote_of(const Member& member) {
  std::string out = member.document->marked_title();
  if (member.mention) {
    const auto page = static_cast<long>(member.mention->tagged.page);
    out += message("table.page", {{"page", page}}) + ": «" +
           excerpt(member.mention->tagged.text, 0, note_quote) + "»";
  }
  return member.note.empty() ? out : out + " (" + member.note + ")";
}

// The text in one line, or as much of it as an excerpt from the start needs: passages are long.
std::string line_for(std::string_view text, int focus, std::size_t length) {
  if (const std::size_t enough = 2 * length; focus <= 0 && text.size() > enough)
    if (std::string head = collapse_space(text.substr(0, enough)); code_points(head) > length + 1)
      return head;
  return collapse_space(text);
}

// The byte of `text`, which is well-formed, at which that code point begins.
std::size_t byte_of(std::string_view text, std::size_t point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80 && point-- == 0) break;
  return at;
}

// The line up to the last blank in the second half of its first `length` code points.
std::string head_of(std::string line, std::size_t length) {
  const std::size_t end = byte_of(line, length), half = byte_of(line, length / 2);
  if (end == line.size()) return line;
  const std::size_t gap = line.rfind(' ', end);
  line.resize(gap == std::string::npos ? half : std::max(gap, half));
  return line += " …";
}

// The first code point that shows `code` or a code below it; 0 for none.
int first_place(const TaggedPassage& tagged, std::string_view code) {
  for (const CodeTag& tag : tagged.codes)
    if (!code.empty() && within(tag.code, code) && !tag.evidence.empty())
      return tag.evidence.front().start;
  return 0;
}

std::string member_text(const Member& member, std::size_t width) {
  const Plan& plan = member.document->plan;
  std::string source = member.document->marked_title();
  if (!plan.title.empty()) source += " (" + plan.file + ")";
  if (!member.mention)
    return paragraph(source + (member.note.empty() ? "" : ": " + member.note), width, "  ");
  const TaggedPassage& tagged = member.mention->tagged;
  source += message("table.page", {{"page", static_cast<long>(tagged.page)}});
  if (!member.note.empty()) source += ": " + member.note;
  return paragraph(source, width, "  ") +
         paragraph("«" + collapse_space(tagged.text) + "»", width, "    ");
}

}  // namespace

LongTable evidence_table(const Table& table, const EvidenceExtent& extent) {
  Table out{.name = table.name + ".evidence",
            .title = message("table.evidence", {{"title", table.title}}),
            .codebook = table.codebook,
            .columns = {column("row"), column("column"), column("county"), column("title"),
                        column("file"), column("page", Unit::year), column("text")}};
  out.columns[0].group = true;
  return {std::move(out), [&table, extent](const std::function<void(const Row&)>& add) {
            add_evidence(table, extent, add);
          }};
}

bool is_gathered(const Row& row, std::size_t at) {
  std::vector<const Mention*> own, behind;
  add_passages(row.cells[at], own);
  if (own.empty() || own.size() != row.cells[at].members.size()) return false;
  int cells = 0;
  for (std::size_t i = at + 1; i < row.cells.size() && behind.size() <= own.size(); ++i) {
    const std::size_t before = behind.size();
    add_passages(row.cells[i], behind);
    if (behind.size() > before) ++cells;
  }
  if (cells < 2 || behind.size() != own.size()) return false;
  std::sort(own.begin(), own.end());
  std::sort(behind.begin(), behind.end());
  return own == behind;
}

std::size_t evidence_rows(std::size_t members, const EvidenceExtent& extent) {
  return members > extent.members ? extent.members + 1 : members;
}

std::vector<std::size_t> listed_members(const Table& table) {
  std::vector<std::size_t> members;
  each_listed(table, [&](const Row& row, std::size_t i) {
    members.push_back(row.cells[i].members.size());
  });
  return members;
}

std::string note_of(const Cell& cell) {
  std::string out;
  const std::size_t shown = std::min(noted, cell.members.size());
  for (std::size_t i = 0; i < shown; ++i) out += quote_of(cell.members[i]) + "\n";
  if (const auto rest = static_cast<long>(cell.members.size() - shown); rest > 0)
    out += message("table.more", {{"n", rest}});
  return out;
}

std::string excerpt(std::string_view text, int focus, std::size_t length) {
  std::string line = line_for(text, focus, length);
  if (line.size() <= length) return line;  // nor has it more code points
  // From the start when that shows the focus, too.
  std::size_t start = static_cast<std::size_t>(std::max(focus, 0));
  if (start <= 2 * length / 3) return head_of(std::move(line), length);
  const std::u32string all = decode(line);
  if (all.size() <= length) return line;
  start = std::min(start - length / 3, all.size() - length);
  std::size_t end = start + length;
  while (start > 0 && start < end && all[start - 1] != U' ') ++start;
  while (end < all.size() && end > start + length / 2 && all[end] != U' ') --end;
  const std::u32string middle = all.substr(start, end - start);
  return (start > 0 ? "… " : "") + encode(middle) + (end < all.size() ? " …" : "");
}

std::string evidence_words(const TaggedPassage& passage, const CodeTag& tag) {
  std::string out;
  for (const Evidence& e : tag.evidence)
    out += (out.empty() ? "" : " … ") +
           slice(passage.text, static_cast<std::size_t>(e.start), static_cast<std::size_t>(e.end));
  return out;
}

std::string excerpt_of(const Mention& mention, std::string_view code) {
  constexpr std::size_t cell_length = 220;
  return excerpt(mention.tagged.text, first_place(mention.tagged, code), cell_length);
}

std::string evidence_text(const Table& table, std::size_t width) {
  std::string out;
  evidence_text(table, width, [&](std::string_view piece) { out += piece; });
  return out;
}

void evidence_text(const Table& table, std::size_t width, const Sink& sink) {
  for (const Row& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& members = row.cells[i].members;
      if (members.empty()) continue;
      const std::string number = number_text(static_cast<double>(members.size()));
      sink(paragraph(row_label(table, row) + " · " + table.columns[i].title + " (" + number + ")",
                     width));
      for (const Member& member : members) sink(member_text(member, width));
      sink("\n");
    }
}

}  // namespace planlupe::query
