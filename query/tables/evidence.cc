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

void add_evidence(const Table& table, std::size_t length,
                  const std::function<void(const Row&)>& add) {
  each_listed(table, [&](const Row& row, std::size_t i) {
    const std::string about = row_label(table, row);
    for (const Member& member : row.cells[i].members)
      add(evidence_row(about, table.columns[i].title, member, length));
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
  if (const std::size_t enough = 8 * length; focus <= 0 && text.size() > enough)
    if (std::string head = collapse_space(text.substr(0, enough)); code_points(head) > length + 1)
      return head;
  return collapse_space(text);
}

bool is_gap(char32_t c) { return c == U' ' || c == U'\u00A0'; }

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

LongTable evidence_table(const Table& table, std::size_t length) {
  Table out{.name = table.name + ".evidence",
            .title = message("table.evidence", {{"title", table.title}}),
            .codebook = table.codebook,
            .columns = {column("row"), column("column"), column("county"), column("title"),
                        column("file"), column("page", Unit::year), column("text")}};
  out.columns[0].group = true;
  return {std::move(out), [&table, length](const std::function<void(const Row&)>& add) {
            add_evidence(table, length, add);
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

std::size_t evidence_rows(const Table& table) {
  std::size_t rows = 0;
  each_listed(table, [&](const Row& row, std::size_t i) { rows += row.cells[i].members.size(); });
  return rows;
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
  const std::string line = line_for(text, focus, length);
  if (line.size() <= length) return line;  // nor has it more code points
  const std::u32string all = decode(line);
  if (all.size() <= length) return line;
  // From the start when that shows the focus, too.
  std::size_t start = static_cast<std::size_t>(std::max(focus, 0));
  start = start > 2 * length / 3 ? start - length / 3 : 0;
  start = std::min(start, all.size() - length);
  std::size_t end = start + length;
  while (start > 0 && start < end && !is_gap(all[start - 1])) ++start;
  while (end < all.size() && end > start + length / 2 && !is_gap(all[end])) --end;
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
