#include "query/tables/table_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t gap = 2;         // blanks between columns
constexpr std::size_t narrowest = 24;  // words longer than this may be broken
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

// The longest part of `text` that is not broken of need: a word, or a word's part up to "/" or "-".
std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0, length = 0;
  for (const char32_t c : decode(text)) {
    if (c != U' ' && c != U'\n') ++length;
    longest = std::max(longest, length);
    if (c == U' ' || c == U'\n' || c == U'/' || c == U'-') length = 0;
  }
  return longest;
}

// The cells of a table as they are shown, and how wide each column may be.
class Grid {
 public:
  explicit Grid(const Table& table) : table_(table) {
    for (const Row& row : table.rows) {
      Lines cells;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        cells.push_back(shown(row.cells[i], table.columns[i].unit));
      cells_.push_back(std::move(cells));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) measure(i);
  }

  // Narrows the columns of words, the widest first, until all stand in `width`. False when they
  // cannot.
  bool fit(std::size_t width) {
    while (total() > width) {
      const auto widest = widest_that_gives();
      if (widest == widths_.size()) return false;
      --widths_[widest];
    }
    spread(width);
    return true;
  }

  std::string text() const {
    Lines header;
    for (const Column& column : table_.columns) header.push_back(column.title);
    std::string out = line_up(header);
    out += rule();
    for (std::size_t row = 0; row < cells_.size(); ++row) {
      if (table_.rows[row].total && !(row > 0 && table_.rows[row - 1].total)) out += rule();
      out += line_up(without_repeats(row));
    }
    return out;
  }

  // One block a row, one line a column.
  std::string records(std::size_t width) const {
    std::size_t label = 0;
    for (const Column& column : table_.columns)
      label = std::max(label, code_points(column.title) + 1);
    label = std::min(label, width / 3);
    std::string out;
    for (const Lines& row : cells_) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty()) continue;
        const Lines words = wrap(row[i], width - label - 1);
        for (std::size_t line = 0; line < words.size(); ++line)
          out += padded(line == 0 ? slice(table_.columns[i].title, 0, label - 1) + ":" : "", label,
                        false) +
                 " " + words[line] + "\n";
      }
      out += "\n";
    }
    return out;
  }

 private:
  void measure(std::size_t column) {
    const bool words = table_.columns[column].unit == Unit::text;
    std::size_t width = 1;
    std::size_t least = 1;
    for (const Lines& row : cells_)
      for (const std::string& line : wrap(row[column], 1000)) {
        width = std::max(width, code_points(line));
        least =
            std::max(least, words ? std::min(longest_word(line), narrowest) : code_points(line));
      }
    const std::size_t header = longest_word(table_.columns[column].title);
    widths_.push_back(std::max(width, header));
    least_.push_back(std::max(least, header));
  }

  // Gives the room that is left to the columns whose titles take the most lines.
  void spread(std::size_t width) {
    while (total() < width) {
      std::size_t tallest = 0, lines = 1;
      for (std::size_t i = 0; i < widths_.size(); ++i)
        if (const auto n = wrap(table_.columns[i].title, widths_[i]).size(); n > lines)
          tallest = i, lines = n;
      if (lines == 1) return;
      ++widths_[tallest];
    }
  }

  std::size_t total() const {
    return std::accumulate(widths_.begin(), widths_.end(), gap * (widths_.size() - 1));
  }

  std::size_t widest_that_gives() const {
    std::size_t widest = widths_.size();
    for (std::size_t i = 0; i < widths_.size(); ++i)
      if (widths_[i] > least_[i] && (widest == widths_.size() || widths_[i] > widths_[widest]))
        widest = i;
    return widest;
  }

  bool right(std::size_t column) const { return table_.columns[column].unit != Unit::text; }

  // The row's cells, without those of group columns that the row above has too.
  Lines without_repeats(std::size_t row) const {
    Lines cells = cells_[row];
    for (std::size_t i = 0; row > 0 && i < cells.size() && table_.columns[i].group; ++i) {
      if (cells_[row - 1][i] != cells_[row][i]) break;
      cells[i].clear();
    }
    return cells;
  }

  std::string line_up(const Lines& cells) const {
    std::vector<Lines> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap(cells[i], widths_[i]));
      height = std::max(height, wrapped.back().size());
    }
    std::string out;
    for (std::size_t line = 0; line < height; ++line) {
      std::string text;
      for (std::size_t i = 0; i < wrapped.size(); ++i)
        text += std::string(i == 0 ? 0 : gap, ' ') +
                padded(line < wrapped[i].size() ? wrapped[i][line] : "", widths_[i], right(i));
      out += trimmed(text) + "\n";
    }
    return out;
  }

  std::string rule() const {
    std::string out;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      out += std::string(i == 0 ? 0 : gap, ' ');
      for (std::size_t n = 0; n < widths_[i]; ++n) out += "─";
    }
    return out + "\n";
  }

  const Table& table_;
  std::vector<Lines> cells_;
  std::vector<std::size_t> widths_, least_;
};

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

// `table` without its last detail column; the same table when it has none.
Table with_less_detail(Table table) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (!table.columns[i].detail) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.columns.erase(table.columns.begin() + at);
    for (Row& row : table.rows) row.cells.erase(row.cells.begin() + at);
    break;
  }
  return table;
}

// The rows side by side, without details where they leave no room; row by row with all of them
// when even that does not fit.
std::string body(const Table& table, std::size_t width) {
  for (Table tried = table;;) {
    Grid grid(tried);
    if (grid.fit(width)) return grid.text();
    Table less = with_less_detail(tried);
    if (less.columns.size() == tried.columns.size()) return Grid(table).records(width);
    tried = std::move(less);
  }
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
  std::string out = paragraph(table.title, width) + "\n" + body(table, width) + "\n";
  for (const std::string& note : table.notes) out += paragraph(note, width);
  return out;
}

}  // namespace planlupe::query
