#include "tests/eval/language_data.h"

#include <fstream>
#include <sstream>

#include "corpus/text.h"

namespace planlupe::tests {

namespace {

std::vector<std::string> fields(const std::string& line, char delimiter) {
  std::istringstream in(line);
  std::vector<std::string> out;
  for (std::string field; std::getline(in, field, delimiter);)
    if (delimiter != ' ' || !field.empty()) out.push_back(field);
  return out;
}

}  // namespace

std::filesystem::path language_folder() {
  const auto folder = std::filesystem::path(PLANLUPE_SHARED) / "data" / "language";
  return std::filesystem::is_directory(folder) ? folder : std::filesystem::path{};
}

std::vector<UdSentence> read_treebank(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<UdSentence> out;
  UdSentence sentence;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# newpar")) sentence.begins_paragraph = true;
    if (line.empty() && !sentence.tokens.empty()) {
      out.push_back(std::move(sentence));
      sentence = {};
    }
    if (line.empty() || line[0] == '#') continue;
    const auto column = fields(line, '\t');
    if (column.size() < 10 || column[0].find_first_of("-.") != std::string::npos) continue;
    sentence.tokens.push_back(
        {column[1], column[2], column[3], column[9].find("SpaceAfter=No") == std::string::npos});
  }
  if (!sentence.tokens.empty()) out.push_back(std::move(sentence));
  return out;
}

std::vector<Concept> read_concepts(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<Concept> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto column = fields(line, '\t');
    out.push_back({fields(column.at(1), ' '), fields(column.at(2), ' ')});
  }
  return out;
}

std::vector<GoldCompound> read_compounds(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<GoldCompound> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto column = fields(line, '\t');
    GoldCompound compound{.form = column.at(0) == "nn" ? Form::nn : Form::nb};
    int letters = 0;
    for (const char32_t c : decode(lower(column.at(1)))) {
      if (c == U'|')
        compound.required.insert(letters);
      else if (c == U'~')
        compound.optional.insert(letters);
      else
        compound.word += encode(std::u32string(1, c)), ++letters;
    }
    out.push_back(std::move(compound));
  }
  return out;
}

}  // namespace planlupe::tests
