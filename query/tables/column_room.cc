#include "query/tables/column_room.h"

#include <string_view>

namespace planlupe::query {

namespace {

constexpr std::size_t narrowest = 24;      // words longer than this may be broken
constexpr std::size_t longest_name = 120;  // what is longer is running text

// The room of `text`, whose lines are broken where they would be longer than any terminal's.
Room room_of(std::string_view text) {
  constexpr std::size_t longest_line = 1000;
  Room room;
  std::size_t line = 0, word = 0, part = 0;
  bool may_break = false;  // behind "/" or "-", before anything else
  const auto end_word = [&] {
    if (word == 0) return;
    const std::size_t with_word = line == 0 ? word : line + 1 + word;
    line = with_word <= longest_line ? with_word : word;
    room.width = std::max(room.width, std::min(line, longest_line));
    word = part = 0;
    may_break = false;
  };
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      end_word();
      if (c == '\n') line = 0;
      continue;
    }
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80) continue;  // goes on with a code point
    ++word;
    const bool breaks = c == '/' || c == '-';
    if (may_break && !breaks) part = 0;
    may_break = breaks;
    room.least = std::max(room.least, ++part);
  }
  end_word();
  return room;
}

bool has_sentence(std::string_view text) {
  return text.find(". ") != std::string_view::npos || text.ends_with('.');
}

// The room of all a column's cells, and of its title.
Room room_of(const Table& table, std::size_t column) {
  const bool words = table.columns[column].unit == Unit::text;
  Room room;
  for (const Row& row : table.rows) {
    const Cell& cell = row.cells[column];
    Room own = words ? room_of(cell.text) : room_of(shown(cell, table.columns[column].unit));
    own.least = words ? std::min(own.least, narrowest) : own.width;
    room.running = room.running || (own.width > longest_name && has_sentence(cell.text));
    room.take(own);
  }
  const std::size_t title = room_of(table.columns[column].title).least;
  room.take({title, title});
  return room;
}

}  // namespace

std::vector<Room> rooms_of(const Table& table) {
  std::vector<Room> rooms;
  for (std::size_t i = 0; i < table.columns.size(); ++i) rooms.push_back(room_of(table, i));
  return rooms;
}

}  // namespace planlupe::query
