// The styles of an OpenDocument text, as far as they tell what a paragraph is.

#ifndef PLANLUPE_INGEST_OFFICE_ODT_STYLES_H_
#define PLANLUPE_INGEST_OFFICE_ODT_STYLES_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace planlupe::ingest {

struct OdtStyle {
  std::string name = {};  // "Title", also for a paragraph of it that was formatted by hand
  bool hidden = false, page_before = false, page_after = false;
};

class OdtStyles {
 public:
  // From the roots of content.xml and styles.xml, which may be empty nodes.
  OdtStyles(const pugi::xml_node& content, const pugi::xml_node& shared);

  // The style of that name with what it has from its parents; only its name when it is not known.
  OdtStyle style(std::string_view name) const;

 private:
  struct Entry {
    OdtStyle own = {};
    std::string parent = {};
    bool automatic = false;
  };

  void know(const pugi::xml_node& styles, bool automatic);

  std::map<std::string, Entry, std::less<>> styles_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_ODT_STYLES_H_
