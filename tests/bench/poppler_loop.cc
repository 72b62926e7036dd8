// The least that any reader of these files could do: poppler-cpp's words with fonts, once a page.
// The yardstick of tools/dev/bench.
//
// usage: poppler_loop FILE...

#include <cstdio>
#include <memory>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

int main(int argc, char** argv) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  long pages = 0, words = 0;
  for (int i = 1; i < argc; ++i) {
    const std::unique_ptr<poppler::document> pdf(poppler::document::load_from_file(argv[i]));
    if (!pdf || pdf->is_locked()) continue;
    for (int number = 0; number < pdf->pages(); ++number) {
      const std::unique_ptr<poppler::page> page(pdf->create_page(number));
      if (!page) continue;
      ++pages;
      words += static_cast<long>(page->text_list(poppler::page::text_list_include_font).size());
    }
  }
  std::printf("%ld pages, %ld words\n", pages, words);
}
