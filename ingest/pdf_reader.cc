#include "ingest/pdf_reader.h"

#include <cmath>
#include <limits>
#include <map>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include "corpus/text.h"
#include "ingest/glyph.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_words = 60'000;  // a dense map has some thousands
constexpr std::size_t max_outline = 3'000;
constexpr double max_coordinate = 1e5;  // points; an A0 poster has 3 400

void be_silent(const std::string&, void*) {}

// poppler's own conversion opens iconv at every call.
std::string utf8(const poppler::ustring& text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    const bool pair = c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 &&
                      text[i + 1] < 0xE000;
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00U);
    out += c;
  }
  return encode(out);
}

std::string without_subset(std::string name) {
  const bool prefix = name.size() > 7 && name[6] == '+';
  return prefix ? name.substr(7) : name;
}

bool names_any(std::string_view name, std::initializer_list<const char*> parts) {
  for (const char* part : parts)
    if (name.find(part) != std::string_view::npos) return true;
  return false;
}

Font font_named(std::string name) {
  const std::string low = lower(name);
  const bool bold = names_any(low, {"bold", "black", "heavy", "semibold", "demi"});
  return {std::move(name), bold, names_any(low, {"italic", "oblique"})};
}

bool sane(const poppler::rectf& r) {
  for (const double v : {r.left(), r.top(), r.right(), r.bottom()})
    if (!std::isfinite(v) || std::abs(v) > max_coordinate) return false;
  return r.right() >= r.left() && r.bottom() >= r.top();
}

using Outline = std::vector<PdfReader::OutlineItem>;

void collect(const poppler::toc_item* item, int level, Outline& out) {
  for (auto i = item->children_begin(); i != item->children_end(); ++i) {
    if (out.size() >= max_outline || level > 20) return;
    out.push_back({level, collapse_space(normalise(utf8((*i)->title())))});
    collect(*i, level + 1, out);
  }
}

}  // namespace

struct PdfReader::Impl {
  std::unique_ptr<poppler::document> document;
  std::vector<Font> fonts;
  std::map<std::string, int> font_ids;

  int font_id(const std::string& name) {
    const auto [at, fresh] = font_ids.try_emplace(name, static_cast<int>(fonts.size()));
    if (fresh) fonts.push_back(font_named(without_subset(name)));
    return at->second;
  }

  void add_word(const poppler::text_box& box, Sheet& sheet) {
    if (!sane(box.bbox())) return;
    if (box.rotation() != 0) {
      ++sheet.rotated_words;
      return;
    }
    Word word;
    word.text = clean_word(utf8(box.text()));
    if (word.text.empty()) return;
    const auto r = box.bbox();
    word.box = {r.left(), r.top(), r.right(), r.bottom()};
    word.size = box.get_font_size() > 0 ? box.get_font_size() : word.box.height();
    word.font = font_id(box.get_font_name(0));
    word.space_after = box.has_space_after();
    sheet.words.push_back(std::move(word));
  }
};

PdfReader::PdfReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

Result<PdfReader> PdfReader::open(std::string_view bytes, const std::string& password) {
  poppler::set_debug_error_function(be_silent, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return fail(Errc::pdf_damaged, "too large");
  auto impl = std::make_unique<Impl>();
  impl->document.reset(poppler::document::load_from_raw_data(
      bytes.data(), static_cast<int>(bytes.size()), password, password));
  if (!impl->document) return fail(Errc::pdf_damaged, "poppler cannot open it");
  // On a locked document most other calls of poppler-cpp crash.
  if (impl->document->is_locked()) return fail(Errc::document_locked, "needs a password");
  if (impl->document->pages() < 1) return fail(Errc::pdf_damaged, "no pages");
  return PdfReader(std::move(impl));
}

int PdfReader::page_count() const { return impl_->document->pages(); }

std::string PdfReader::title() const {
  return collapse_space(normalise(utf8(impl_->document->info_key("Title"))));
}

std::string PdfReader::producer() const {
  return collapse_space(normalise(utf8(impl_->document->info_key("Producer"))));
}

Outline PdfReader::outline() const {
  Outline out;
  const std::unique_ptr<poppler::toc> toc(impl_->document->create_toc());
  if (toc && toc->root()) collect(toc->root(), 1, out);
  return out;
}

Sheet PdfReader::sheet(int number) {
  Sheet sheet;
  sheet.number = number;
  const std::unique_ptr<poppler::page> page(impl_->document->create_page(number - 1));
  if (!page) return sheet;
  const auto rect = page->page_rect();
  sheet.width = rect.width();
  sheet.height = rect.height();
  const auto turn = page->orientation();
  if (turn == poppler::page::landscape || turn == poppler::page::seascape)
    std::swap(sheet.width, sheet.height);
  for (const auto& box : page->text_list(poppler::page::text_list_include_font)) {
    if (sheet.words.size() >= max_words) break;
    impl_->add_word(box, sheet);
  }
  return sheet;
}

const std::vector<Font>& PdfReader::fonts() const { return impl_->fonts; }

}  // namespace planlupe::ingest
