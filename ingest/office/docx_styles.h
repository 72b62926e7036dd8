// What the styles of a Word document make of a paragraph or a run.

#ifndef PLANLUPE_INGEST_OFFICE_DOCX_STYLES_H_
#define PLANLUPE_INGEST_OFFICE_DOCX_STYLES_H_

#include <map>
#include <string>
#include <string_view>

#include "ingest/office/xml_tree.h"

namespace planlupe::ingest {

struct DocxStyle {
  int heading = 0;  // level; 0 is none
  int list = 0;     // level of a list that the style itself makes
  bool title = false, caption = false, contents = false, hidden = false;
};

class DocxStyles {
 public:
  // From the root of word/styles.xml; an empty tree gives no styles.
  explicit DocxStyles(const pugi::xml_node& styles);

  // The style with that id, what it is based on included; a plain one when unknown.
  DocxStyle style(std::string_view id) const;

 private:
  struct Entry {
    DocxStyle own = {};
    std::string based_on = {};
  };
  std::map<std::string, Entry, std::less<>> styles_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_OFFICE_DOCX_STYLES_H_
