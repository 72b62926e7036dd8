// Small PDFs made in memory: one line of text a page, by hand-written objects.

#ifndef PLANLUPE_TESTS_SUPPORT_PDF_H_
#define PLANLUPE_TESTS_SUPPORT_PDF_H_

#include <cstdio>
#include <string>
#include <vector>

namespace planlupe::tests {

// A PDF of these objects, numbered from 1; the first is the catalog.
inline std::string pdf_of_objects(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", pdf.size());
    table += entry;
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(pdf.size());
  const std::string size = std::to_string(objects.size() + 1);
  return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size +
         "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

inline std::string pdf_stream(const std::string& content, const std::string& entries = "") {
  return "<</Length " + std::to_string(content.size()) + entries + ">>\nstream\n" + content +
         "\nendstream";
}

// A page for each text (ASCII, no parentheses).
inline std::string pdf_of(const std::vector<std::string>& texts) {
  std::string kids;
  for (std::size_t i = 0; i < texts.size(); ++i) kids += std::to_string(4 + 2 * i) + " 0 R ";
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count " + std::to_string(texts.size()) + "/Kids[" + kids + "]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
  for (const std::string& text : texts) {
    objects.push_back(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 "
        "R>>>>/Contents " +
        std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back(pdf_stream("BT /F1 12 Tf 72 700 Td (" + text + ") Tj ET"));
  }
  return pdf_of_objects(objects);
}

// Texts for `count` pages that have nothing in common, so that none looks like a running header.
inline std::vector<std::string> different_texts(int count, const std::string& first) {
  static const std::vector<std::string> words{"skole",    "bolig", "havn", "fjell",
                                              "arbeid",   "helse", "skog", "kultur",
                                              "reiseliv", "vann",  "klima"};
  std::vector<std::string> texts{first};
  for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i)
    texts.push_back("Om " + words[i % words.size()] + " og " +
                    words[(i * 3 + i / 11) % words.size()]);
  return texts;
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_PDF_H_
