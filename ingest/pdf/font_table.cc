#include "ingest/pdf/font_table.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>

#include "corpus/text.h"

namespace planlupe::ingest {

namespace {

bool names_any(std::string_view name, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](auto part) { return name.find(part) != std::string_view::npos; });
}

std::string name_of(const GfxFont* font) {
  std::string name = font && font->getName() ? *font->getName() : std::string();
  const bool prefix = name.size() > 7 && name[6] == '+';
  return prefix ? name.substr(7) : name;
}

// Text of a font whose glyphs are drawings has its own unit.
double type3_scale(const GfxFont* font) {
  const double* m = font->getFontMatrix();
  const double* b = font->getFontBBox();
  const double height = std::abs((b[3] - b[1]) * m[3]);
  return height > 0.01 && height < 100 ? height : 1;
}

}  // namespace

int FontTable::id_of(const GfxFont* font, bool stroked) {
  std::string name = name_of(font);
  const auto [at, fresh] = ids_.try_emplace({name, stroked}, static_cast<int>(fonts_.size()));
  if (!fresh) return at->second;
  const std::string low = lower(name);
  const bool bold = stroked || (font && font->isBold()) ||
                    (font && font->getWeight() >= GfxFont::W600) ||
                    names_any(low, {"bold", "black", "heavy", "demi"});
  fonts_.push_back({std::move(name), bold, names_any(low, {"italic", "oblique", "-it"})});
  return at->second;
}

FontMeasures measures_of(const GfxFont* font) {
  FontMeasures out;
  out.scale = font && font->getType() == fontType3 ? type3_scale(font) : 1;
  out.ascent = font && out.scale == 1 ? font->getAscent() : 0.75;
  out.descent = font && out.scale == 1 ? font->getDescent() : -0.25;
  if (out.ascent < 0.4 || out.ascent > 1.05) out.ascent = out.ascent < 0.4 ? 0.75 : 1.05;
  if (out.descent > -0.05 || out.descent < -0.4) out.descent = out.descent > -0.05 ? -0.22 : -0.4;
  return out;
}

}  // namespace planlupe::ingest
