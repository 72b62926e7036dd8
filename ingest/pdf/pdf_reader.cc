#include "ingest/pdf/pdf_reader.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include <Catalog.h>
#include <ErrorCodes.h>
#include <FileSpec.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <Stream.h>
#include <UTF.h>
#include <goo/GooString.h>
#include <goo/gmem.h>
#include <splash/SplashBitmap.h>

#include "corpus/messages.h"
#include "corpus/text.h"
#include "ingest/pdf/pdf_device.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t max_outline = 3'000;
constexpr int max_attachments = 300;
constexpr int max_depth = 10;  // poppler's work grows with the square of the depth
constexpr std::size_t max_title = 1'000;
constexpr double max_pixels = 30e6;

void be_silent(ErrorCategory, Goffset, const char*) {}

std::string clean(const Unicode* text, int length) {
  std::u32string out;
  for (int i = 0; i < std::min(length, int{max_title}); ++i)
    out += text[i] < 0x20 ? U' ' : static_cast<char32_t>(text[i]);
  return collapse_space(normalise(encode(out)));
}

// A text string of the PDF, in whichever of its encodings.
std::string clean(const GooString* text) {
  if (!text) return {};
  Unicode* u = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &u);
  std::string out = clean(u, length);
  gfree(u);
  return out;
}

int page_of(const LinkAction* action, PDFDoc& document) {
  if (!action || action->getKind() != actionGoTo) return 0;
  const auto* go = static_cast<const LinkGoTo*>(action);
  std::unique_ptr<LinkDest> named;
  const LinkDest* place = go->getDest();
  if (!place && go->getNamedDest()) {
    named = document.findDest(go->getNamedDest());
    place = named.get();
  }
  if (!place || !place->isOk()) return 0;
  return place->isPageRef() ? document.findPage(place->getPageRef()) : place->getPageNum();
}

void collect(const std::vector<::OutlineItem*>* items, int level, PDFDoc& document,
             std::vector<OutlineItem>& out) {
  if (!items || level > max_depth) return;
  for (::OutlineItem* item : *items) {
    if (out.size() >= max_outline) return;
    out.push_back({level, clean(item->getTitle(), item->getTitleLength()),
                   page_of(item->getAction(), document)});
    if (level == max_depth) continue;
    item->open();
    collect(item->getKids(), level + 1, document, out);
  }
}

std::optional<GooString> secret(const std::string& password) {
  if (password.empty()) return std::nullopt;
  return GooString(password);
}

Picture picture_of(SplashBitmap* bitmap, double dpi) {
  Picture picture;
  if (!bitmap || !bitmap->getDataPtr()) return picture;
  picture.width = bitmap->getWidth();
  picture.height = bitmap->getHeight();
  picture.dpi = dpi;
  const std::ptrdiff_t row = bitmap->getRowSize();
  picture.grey.reserve(static_cast<std::size_t>(picture.width) *
                       static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const unsigned char* from = bitmap->getDataPtr() + y * row;
    picture.grey.insert(picture.grey.end(), from, from + picture.width);
  }
  return picture;
}

}  // namespace

struct PdfReader::Impl {
  GlobalParamsIniter globals{be_silent};
  std::unique_ptr<PDFDoc> document;
  FontTable fonts;
};

PdfReader::PdfReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

Result<PdfReader> PdfReader::open(std::string_view bytes, const std::string& password) {
  auto impl = std::make_unique<Impl>();
  // The document takes the stream over.
  auto* stream =
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  impl->document = std::make_unique<PDFDoc>(stream, secret(password), secret(password));
  if (!impl->document->isOk()) {
    if (impl->document->getErrorCode() == errEncrypted)
      return fail(Errc::document_locked, message("read.document_locked"));
    return fail(Errc::pdf_damaged, message("read.pdf_damaged"));
  }
  if (impl->document->getNumPages() < 1) return fail(Errc::pdf_damaged, message("read.no_pages"));
  return PdfReader(std::move(impl));
}

int PdfReader::page_count() const { return impl_->document->getNumPages(); }

std::string PdfReader::title() const { return clean(impl_->document->getDocInfoTitle().get()); }

std::string PdfReader::producer() const {
  return clean(impl_->document->getDocInfoProducer().get());
}

std::vector<OutlineItem> PdfReader::outline() const {
  std::vector<OutlineItem> out;
  Outline* outline = impl_->document->getOutline();
  if (outline) collect(outline->getItems(), 1, *impl_->document, out);
  return out;
}

std::vector<std::string> PdfReader::attachments() const {
  Catalog* catalog = impl_->document->getCatalog();
  std::vector<std::string> names;
  for (int i = 0; i < std::min(catalog->numEmbeddedFiles(), max_attachments); ++i) {
    const auto file = catalog->embeddedFile(i);
    const std::string name = file ? clean(file->getFileName()) : "";
    names.push_back(name.empty() ? "?" : name);
  }
  return names;
}

Sheet PdfReader::sheet(int number) {
  Sheet sheet;
  sheet.number = number;
  ::Page* page = impl_->document->getPage(number);
  if (!page || !page->isOk()) return sheet;
  sheet.width = page->getCropWidth();
  sheet.height = page->getCropHeight();
  if (page->getRotate() % 180) std::swap(sheet.width, sheet.height);
  PdfDevice device(sheet, impl_->fonts);
  impl_->document->displayPage(&device, number, 72, 72, 0, false, true, false);
  device.finish();
  return sheet;
}

Picture PdfReader::picture(int number, double dpi) {
  ::Page* page = impl_->document->getPage(number);
  if (!page || !page->isOk()) return {};
  const double square_inches = page->getCropWidth() / 72 * (page->getCropHeight() / 72);
  if (!(square_inches > 0)) return {};
  dpi = std::min(dpi, std::sqrt(max_pixels / square_inches));
  SplashColor white = {255, 255, 255};
  SplashOutputDev device(splashModeMono8, 1, false, white);
  device.startDoc(impl_->document.get());
  impl_->document->displayPage(&device, number, dpi, dpi, 0, false, true, false);
  return picture_of(device.getBitmap(), dpi);
}

int PdfReader::add_font(Font font) { return impl_->fonts.add(std::move(font)); }

const std::vector<Font>& PdfReader::fonts() const { return impl_->fonts.fonts(); }

}  // namespace planlupe::ingest
