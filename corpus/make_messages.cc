// Compiles the message catalogue: make_messages OUT FILE.json... writes OUT/messages.nb, .nn and
// .en for corpus/messages.cc to read. Runs at build time only.

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

namespace {

// The texts of one language by key; a key in two files keeps its first text.
std::map<std::string, std::string> texts(int count, char** files, const std::string& language) {
  std::map<std::string, std::string> out;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(files[i], std::ios::binary);
    const auto catalogue = nlohmann::json::parse(file);
    for (const auto& [key, languages] : catalogue.items())
      if (languages.contains(language)) out.emplace(key, languages[language].get<std::string>());
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) try {
  for (const char* language : {"nb", "nn", "en"}) {
    std::ofstream out(std::string(argv[1]) + "/messages." + language, std::ios::binary);
    for (const auto& [key, text] : texts(argc - 2, argv + 2, language))
      out << key << '\0' << text << '\0';
    if (!out.flush()) return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
} catch (const std::exception& e) {
  std::cerr << "make_messages: " << e.what() << '\n';
  return EXIT_FAILURE;
}
