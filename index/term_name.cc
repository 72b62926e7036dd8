#include "index/term_name.h"

#include "corpus/file.h"
#include "corpus/text.h"

namespace planlupe::index {

namespace {

// Xapian takes 245 bytes, where a NUL counts twice; a longer term throws away the whole batch.
constexpr std::size_t longest = 240;
constexpr std::size_t hash_length = 32;

std::size_t size_in_xapian(std::string_view text) {
  std::size_t size = text.size();
  for (const char c : text) size += c == '\0';
  return size;
}

}  // namespace

std::string term(Field field, std::string_view text) {
  std::string whole(prefix(field));
  whole += text;
  if (size_in_xapian(whole) <= longest) return whole;
  return std::string(prefix(field)) + "#" + sha256_hex(text).substr(0, hash_length);
}

std::string value_term(Field field, std::string_view value) {
  return term(field, lower(collapse_space(normalise(value))));
}

std::string word_term(Layer layer, std::string_view text) {
  switch (layer) {
    case Layer::joined:
      return term(Field::joined, text);
    case Layer::term:
      return term(Field::term, text);
    case Layer::word:
    case Layer::original:
      break;
  }
  return term(Field::word, text);
}

std::string id_term(std::string_view file, std::string_view id) {
  return std::string(prefix(Field::id)) +
         sha256_hex(std::string(file) + '\0' + std::string(id)).substr(0, 16);
}

}  // namespace planlupe::index
