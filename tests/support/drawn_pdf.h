// Small PDFs with text, lines and shades at chosen places, for tests of reading order and
// structure.

#ifndef PLANLUPE_TESTS_SUPPORT_DRAWN_PDF_H_
#define PLANLUPE_TESTS_SUPPORT_DRAWN_PDF_H_

#include <string>
#include <vector>

#include "tests/support/pdf.h"

namespace planlupe::tests {

// Places count in points from the top left of an A4 page; texts are WinAnsi without parentheses.
class DrawnPdf {
 public:
  // What follows stands on a new page. Call before anything is drawn.
  DrawnPdf& page() {
    pages_.emplace_back();
    return *this;
  }

  DrawnPdf& text(double x, double y, double size, const std::string& words, bool bold = false) {
    return draw(std::string("BT /") + (bold ? "F2 " : "F1 ") + number(size) + "Tf " + number(x) +
                number(842 - y) + "Td (" + words + ") Tj ET\n");
  }

  // Lines under each other, 1.3 font sizes apart.
  DrawnPdf& lines(double x, double y, double size, const std::vector<std::string>& texts) {
    for (const std::string& words : texts) text(x, y, size, words), y += 1.3 * size;
    return *this;
  }

  DrawnPdf& rule(double x0, double y0, double x1, double y1) {
    return draw(number(x0) + number(842 - y0) + "m " + number(x1) + number(842 - y1) + "l S\n");
  }

  DrawnPdf& shade(double x0, double y0, double x1, double y1, const std::string& grey = "0.9") {
    return draw("q " + grey + " g " + number(x0) + number(842 - y1) + number(x1 - x0) +
                number(y1 - y0) + "re f Q\n");
  }

  DrawnPdf& draw(const std::string& operators) {
    pages_.back() += operators;
    return *this;
  }

  std::string bytes() const {
    std::string kids;
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "", font("Helvetica"),
                                     font("Helvetica-Bold"), font("Helvetica-Oblique")};
    for (const std::string& content : pages_) {
      const std::string own = std::to_string(objects.size() + 1);
      kids += own + " 0 R ";
      objects.push_back(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 "
          "R/F2 4 0 R/F3 5 0 R>>>>/Contents " +
          std::to_string(objects.size() + 2) + " 0 R>>");
      objects.push_back(pdf_stream(content));
    }
    objects[1] = "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>";
    return pdf_of_objects(objects);
  }

 private:
  static std::string number(double value) { return std::to_string(value) + " "; }
  static std::string font(const std::string& name) {
    return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>";
  }

  std::vector<std::string> pages_ = {};
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_DRAWN_PDF_H_
