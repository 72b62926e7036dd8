#include "query/tables/table_text.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/tables/column_room.h"

namespace planlupe::query {

namespace {

constexpr std::size_t gap = 2;  // blanks between columns
using Lines = std::vector<std::string>;

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t used = code_points(text);
  const std::string space(used < width ? width - used : 0, ' ');
  return right ? space + text : text + space;
}

std::string trimmed(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

// Columns side by side, and how wide each may be.
class Grid {
 public:
  // Of the `columns` of the table, given by their places.
  Grid(const Table& table, const std::vector<Room>& rooms, std::vector<std::size_t> columns)
      : table_(table), columns_(std::move(columns)) {
    for (const std::size_t column : columns_) rooms_.push_back(rooms[column]);
  }

  // Narrows the columns of words, the widest first, until all stand in `width`; a column of running
  // text stays twice as wide as one of names. False when they cannot.
  bool fit(std::size_t width) {
    while (total() > width) {
      const auto widest = widest_that_gives();
      if (widest == rooms_.size()) return false;
      --rooms_[widest].width;
    }
    spread(width);
    return true;
  }

  void put(const Sink& sink) const {
    Lines header;
    for (const std::size_t column : columns_) header.push_back(table_.columns[column].title);
    sink(line_up(header) + rule());
    Lines above;
    bool total = true;
    for (const Row& row : table_.rows) {
      if (row.total && !total) sink(rule());
      Lines cells = cells_of(row);
      sink(line_up(without_repeats(cells, above)));
      above = std::move(cells);
      total = row.total;
    }
  }

 private:
  const Column& column(std::size_t i) const { return table_.columns[columns_[i]]; }

  Lines cells_of(const Row& row) const {
    Lines cells;
    for (const std::size_t column : columns_)
      cells.push_back(shown(row.cells[column], table_.columns[column].unit));
    return cells;
  }

  // Gives the room that is left to the columns whose titles take the most lines.
  void spread(std::size_t width) {
    while (total() < width) {
      std::size_t tallest = 0, lines = 1;
      for (std::size_t i = 0; i < rooms_.size(); ++i)
        if (const auto n = wrap(column(i).title, rooms_[i].width).size(); n > lines)
          tallest = i, lines = n;
      if (lines == 1) return;
      ++rooms_[tallest].width;
    }
  }

  std::size_t total() const {
    std::size_t width = gap * (rooms_.size() - 1);
    for (const Room& room : rooms_) width += room.width;
    return width;
  }

  std::size_t widest_that_gives() const {
    std::size_t widest = rooms_.size();
    for (std::size_t i = 0; i < rooms_.size(); ++i)
      if (rooms_[i].width > rooms_[i].least &&
          (widest == rooms_.size() || claim(i) > claim(widest)))
        widest = i;
    return widest;
  }

  std::size_t claim(std::size_t i) const { return rooms_[i].width * (rooms_[i].running ? 1 : 2); }

  bool right(std::size_t i) const { return column(i).unit != Unit::text; }

  // The row's cells, without those of group columns that the row above has too.
  Lines without_repeats(Lines cells, const Lines& above) const {
    for (std::size_t i = 0; i < above.size() && column(i).group; ++i) {
      if (above[i] != cells[i]) break;
      cells[i].clear();
    }
    return cells;
  }

  std::string line_up(const Lines& cells) const {
    std::vector<Lines> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap(cells[i], rooms_[i].width));
      height = std::max(height, wrapped.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (std::size_t i = 0; i < wrapped.size(); ++i)
        text += std::string(i == 0 ? 0 : gap, ' ') +
                padded(line < wrapped[i].size() ? wrapped[i][line] : "", rooms_[i].width, right(i));
      out += trimmed(text) + "\n";
    }
    return out;
  }

  std::string rule() const {
    std::string out;
    for (std::size_t i = 0; i < rooms_.size(); ++i) {
      out += std::string(i == 0 ? 0 : gap, ' ');
      for (std::size_t n = 0; n < rooms_[i].width; ++n) out += "─";
    }
    return out + "\n";
  }

  const Table& table_;
  std::vector<std::size_t> columns_;
  std::vector<Room> rooms_;
};

std::string record(const Table& table, const Row& row, std::size_t label, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Column& column = table.columns[i];
    const std::string cell = shown(row.cells[i], column.unit);
    if (cell.empty()) continue;
    const Lines words = wrap(cell, width - label - 1);
    for (std::size_t line = 0; line < words.size(); ++line)
      out += padded(line == 0 ? slice(column.title, 0, label - 1) + ":" : "", label, false) + " " +
             words[line] + "\n";
  }
  return out + "\n";
}

// One block a row, one line a column.
void put_records(const Table& table, std::size_t width, const Sink& sink) {
  std::size_t label = 0;
  for (const Column& column : table.columns) label = std::max(label, code_points(column.title) + 1);
  label = std::min(label, width / 3);
  for (const Row& row : table.rows) sink(record(table, row, label, width));
}

// How much of a word that is too long goes on the line: up to its last "/" or "-", or all.
std::size_t piece(std::u32string_view word) {
  const std::size_t at = word.find_last_of(U"/-");
  return at == std::u32string_view::npos ? word.size() : at + 1;
}

// Words put on lines of `width`, one after the other.
class Wrapping {
 public:
  explicit Wrapping(std::size_t width) : width_(std::max<std::size_t>(width, 1)) {}

  void put(std::string_view word) {
    const std::size_t length = code_points(word);
    if (!line_.empty() && used_ + 1 + length <= width_) {
      (line_ += ' ') += word;
      used_ += 1 + length;
      return;
    }
    if (!line_.empty()) end_line();
    line_ = length > width_ ? put_parts(word) : std::string(word);
    used_ = length > width_ ? code_points(line_) : length;
  }

  void end_line() { lines_.push_back(std::exchange(line_, {})); }

  Lines lines() && {
    if (!line_.empty() || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  // Puts the parts of a word that is too long on lines of their own but for the last, and returns
  // that.
  std::string put_parts(std::string_view word) {
    const std::u32string letters = decode(word);
    std::u32string_view rest = letters;
    while (rest.size() > width_) {
      const std::size_t fits = piece(rest.substr(0, width_));
      lines_.push_back(encode(rest.substr(0, fits)));
      rest.remove_prefix(fits);
    }
    return encode(rest);
  }

  std::size_t width_ = 1, used_ = 0;  // code points
  std::string line_;
  Lines lines_;
};

bool says_something(const Table& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) {
    return !shown(row.cells[column], table.columns[column].unit).empty();
  });
}

// Takes the last detail column out of `columns`, and puts its title before the others in `dropped`
// when a row has something there. False when there is none.
bool drop_detail(const Table& table, std::vector<std::size_t>& columns, Lines& dropped) {
  const auto detail = [&](std::size_t column) { return table.columns[column].detail; };
  const auto last = std::find_if(columns.rbegin(), columns.rend(), detail);
  if (last == columns.rend()) return false;
  if (says_something(table, *last)) dropped.insert(dropped.begin(), table.columns[*last].title);
  columns.erase(std::next(last).base());
  return true;
}

// The rows side by side, without details where they leave no room; row by row with all of them
// when even that does not fit. Returns the titles of the columns that were left out.
Lines put_body(const Table& table, std::size_t width, const Sink& sink) {
  const std::vector<Room> rooms = rooms_of(table);
  std::vector<std::size_t> columns(table.columns.size());
  std::iota(columns.begin(), columns.end(), 0);
  Lines dropped;
  do {
    Grid grid(table, rooms, columns);
    if (!grid.fit(width)) continue;
    grid.put(sink);
    return dropped;
  } while (drop_detail(table, columns, dropped));
  put_records(table, width, sink);
  return {};
}

std::string dropped_note(const Lines& dropped) {
  std::string columns;
  for (const std::string& title : dropped) columns += (columns.empty() ? "" : "; ") + title;
  return message("table.columns_dropped", {{"columns", columns}});
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  Wrapping wrapping(width);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end > at) wrapping.put(text.substr(at, end - at));
    if (end < text.size() && text[end] == '\n') wrapping.end_line();
    at = end + 1;
  }
  return std::move(wrapping).lines();
}

std::string paragraph(std::string_view text, std::size_t width, std::string_view indent) {
  std::string out;
  for (const std::string& line : wrap(text, width - indent.size()))
    out += std::string(indent) + line + "\n";
  return out;
}

std::string table_text(const Table& table, std::size_t width) {
  std::string out;
  table_text(table, width, [&](std::string_view piece) { out += piece; });
  return out;
}

void table_text(const Table& table, std::size_t width, const Sink& sink) {
  sink(paragraph(table.title, width) + "\n");
  const Lines dropped = put_body(table, width, sink);
  if (table.rows.empty()) sink(message("table.nothing") + "\n");
  sink("\n");
  if (!dropped.empty()) sink(paragraph(dropped_note(dropped), width));
  for (const std::string& note : table.notes) sink(paragraph(note, width));
}

}  // namespace planlupe::query
