// The lines that name tables and figures.

#ifndef PLANLUPE_INGEST_LAYOUT_CAPTION_H_
#define PLANLUPE_INGEST_LAYOUT_CAPTION_H_

#include <string_view>

namespace planlupe::ingest {

// True when `text` starts as a caption or source line does: "Figur 3:", "Tabell 2.1", "Kilde:".
bool is_caption(std::string_view text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_LAYOUT_CAPTION_H_
