// How much room the columns of a table ask for in lines of text.

#ifndef PLANLUPE_QUERY_TABLES_COLUMN_ROOM_H_
#define PLANLUPE_QUERY_TABLES_COLUMN_ROOM_H_

#include <algorithm>
#include <cstddef>
#include <vector>

#include "query/tables/table.h"

namespace planlupe::query {

// In code points.
struct Room {
  std::size_t width = 1;  // of its longest line
  std::size_t least = 1;  // the longest part that is not broken of need: a word, or a word's part
                          // up to "/" or "-"
  bool running = false;   // holds sentences, not names

  void take(const Room& other) {
    width = std::max(width, other.width);
    least = std::max(least, other.least);
  }
};

// The room of each column, for its cells and its title. A word of many letters may be broken.
std::vector<Room> rooms_of(const Table& table);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_COLUMN_ROOM_H_
