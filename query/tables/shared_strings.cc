#include "query/tables/shared_strings.h"

#include <utility>

#include "corpus/text.h"
#include "query/tables/xml_text.h"

namespace planlupe::query {

namespace {

constexpr std::size_t kept = 100;          // bytes of a text that is looked for again
constexpr std::size_t text_limit = 32000;  // Excel refuses cells of 32 768 characters or more
constexpr std::size_t buffered = std::size_t{1} << 16;

}  // namespace

SharedStrings::SharedStrings() : file_("xl/sharedStrings.xml") {
  file_.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
}

std::size_t SharedStrings::number_of(const std::string& text) {
  if (text.size() > kept) return add(text);
  const auto [found, fresh] = short_.emplace(text, count_);
  return fresh ? add(text) : found->second;
}

std::size_t SharedStrings::add(std::string_view text) {
  xml_ += "<si><t xml:space=\"preserve\">";
  if (text.size() > text_limit)
    append_xml(xml_, slice(text, 0, text_limit));
  else
    append_xml(xml_, text);
  xml_ += "</t></si>";
  if (xml_.size() > buffered) file_.write(std::exchange(xml_, {}));
  return count_++;
}

PackedFile SharedStrings::finish() && {
  file_.write(xml_ + "</sst>");
  return std::move(file_);
}

}  // namespace planlupe::query
