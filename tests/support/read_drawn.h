// Reads a drawn PDF as any other.

#ifndef PLANLUPE_TESTS_SUPPORT_READ_DRAWN_H_
#define PLANLUPE_TESTS_SUPPORT_READ_DRAWN_H_

#include <utility>

#include <catch2/catch.hpp>

#include "ingest/pdf/pdf_document.h"
#include "tests/support/drawn_pdf.h"

namespace planlupe::tests {

inline Document read(const DrawnPdf& pdf) {
  auto document = ingest::read_pdf(pdf.bytes(), {});
  REQUIRE(document);
  return *std::move(document);
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_READ_DRAWN_H_
