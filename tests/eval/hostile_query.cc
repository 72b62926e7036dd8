#include "tests/eval/hostile_query.h"

#include <array>

namespace planlupe::tests {

namespace {

using Pieces = std::vector<std::string>;

std::string repeated(const std::string& piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

const Pieces& signs() {
  static const Pieces all{
      "(",  ")",   "\"", "«",    "»",     "“",        "'",        "*",       "=",  "-",
      "§",  "OG",  "OR", "IKKE", "NÆR/5", "SETNING(", "AVSNITT(", "NÆR",     ":",  "..",
      " ",  "\t",  "/",  ".",    ",",     "fylke:",   "år:",      "side:",   "~",  "\\",
      "%",  "NOT", "a",  "øy",   "4",     "\u0301",   "\u200D",   "tittel:", "??", "[",
      "\n", "^",   "+",  "&&",   "||",    "{",        "\u2028",   "😀",       "ß",  "§§"};
  return all;
}

const Pieces& field_names() {
  static const Pieces all{"fylke",  "type",       "status", "år",   "side",   "tema",  "dokument",
                          "tittel", "overskrift", "språk",  "slag", "del",    "helse", "id",
                          "county", "title",      "year",   "page", "ukjent", "mål"};
  return all;
}

const Pieces& field_values() {
  static const Pieces all{"",
                          "..",
                          "...",
                          "0..99999999999999999999",
                          "2147483647..",
                          "..2147483647",
                          "2147483648",
                          "-1",
                          "9..1",
                          "1..2..3",
                          "1e9",
                          "\"\"",
                          "\" \"",
                          "*",
                          "*****",
                          "(a)",
                          "OG",
                          "\"Møre og Romsdal\"",
                          "nynorsk",
                          "INN",
                          "inn*",
                          "§ 4",
                          "\xFF",
                          std::string(1, '\0'),
                          "fylke:Troms",
                          "'troms",
                          "../../etc/passwd"};
  return all;
}

}  // namespace

std::size_t HostileQuery::size() {
  constexpr std::array<std::size_t, 4> beyond{300, 3000, 16'000, 200'000};
  return below(50) == 0 ? beyond[below(beyond.size())] : 1 + below(40);
}

std::string HostileQuery::many(std::size_t count, const Pieces& of) {
  constexpr std::size_t most_bytes = 1'000'000;
  std::string out;
  for (std::size_t i = 0; i < count && out.size() < most_bytes; ++i)
    (out += one(of)) += below(2) == 0 ? " " : "";
  return out;
}

std::string HostileQuery::bytes() {
  std::string out(size(), ' ');
  for (char& byte : out) byte = static_cast<char>(below(256));
  return out;
}

// A query that was valid, with bytes changed, left out or doubled.
std::string HostileQuery::spoilt() {
  std::string out = valid_.next();
  for (std::size_t n = 1 + below(4); n > 0 && !out.empty(); --n) {
    const std::size_t at = below(out.size());
    const std::size_t kind = below(4);
    if (kind == 0) out[at] = static_cast<char>(below(256));
    if (kind == 1) out.erase(at, 1 + below(3));
    if (kind == 2) out.insert(at, one(signs()));
    if (kind == 3) out += out.substr(at);
  }
  return out;
}

std::string HostileQuery::syntax() {
  Pieces of = signs();
  if (below(2) == 0) of.insert(of.end(), {one(words_), one(words_), one(words_), one(words_)});
  return many(size(), of);
}

std::string HostileQuery::nested() {
  const Pieces opening{"(", "SETNING(", "AVSNITT(", "IKKE ", "-(", "((", "\"", "fylke:", "="};
  const std::string open = one(opening);
  const std::size_t depth = size(), closed = below(3) == 0 ? below(depth + 1) : depth;
  const bool closes = open.ends_with('(');
  return repeated(open, depth) + one(words_) + (closes ? repeated(")", closed) : "");
}

std::string HostileQuery::field() {
  std::string out;
  for (std::size_t n = 1 + below(3); n > 0; --n)
    out += one(field_names()) + ":" + (below(8) == 0 ? bytes() : one(field_values())) + " ";
  return out + (below(2) == 0 ? one(words_) : "");
}

// Patterns that fit nearly every word, and those that try each place again and again.
std::string HostileQuery::wildcards() {
  const Pieces parts{"*e*",
                     "*",
                     "e*",
                     "*a*e*",
                     "*r*e*r*",
                     "*en",
                     "*n*n*n*n*",
                     "a*",
                     "*1*",
                     "**",
                     "*" + repeated("e*", 1 + below(200)),
                     one(words_) + "*",
                     "*" + one(words_)};
  return many(size(), parts);
}

std::string HostileQuery::distances() {
  const Pieces operands{
      "og",      "i",         "er",  "*e*",     "*", "som", "(og ELLER i ELLER *e*)",
      "\"i *\"", one(words_), "=og", "kommune*"};
  const std::string by = " NÆR/" + std::to_string(below(110)) + " ";
  std::string out = one(operands);
  for (std::size_t n = 1 + below(8); n > 0; --n) out += by + one(operands);
  if (below(3) == 0) out = "SETNING(" + out + ")";
  return out;
}

std::string HostileQuery::quotes() {
  const Pieces marks{"\"", "«", "»", "“", "”", "'", "’", "‹", "„", "‚"};
  std::string out = one(marks);
  const Pieces inside{one(words_), "*", "og", "*e*", "§ 4", " ", "i", "-", "NOU 2020: 15"};
  return out + many(size(), inside) + (below(3) == 0 ? "" : one(marks));
}

std::string HostileQuery::next() {
  std::string out;
  switch (below(9)) {
    case 0:
      out = bytes();
      break;
    case 1:
      out = spoilt();
      break;
    case 2:
      out = syntax();
      break;
    case 3:
      out = nested();
      break;
    case 4:
      out = field();
      break;
    case 5:
      out = wildcards();
      break;
    case 6:
      out = distances();
      break;
    case 7:
      out = quotes();
      break;
    default:
      out = many(size(), words_);
      break;
  }
  if (below(20) == 0) out.insert(below(out.size() + 1), 1, '\0');
  if (below(20) == 0) out.insert(below(out.size() + 1), one({"\xC3", "\xFF", "\xED\xA0\x80"}));
  return out;
}

}  // namespace planlupe::tests
