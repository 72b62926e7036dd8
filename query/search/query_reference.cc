#include "query/search/query_reference.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/text.h"

namespace planlupe::query {

namespace {

constexpr std::array<std::u32string_view, 12> months{
    U"januar", U"februar", U"mars",      U"april",   U"mai",      U"juni",
    U"juli",   U"august",  U"september", U"oktober", U"november", U"desember"};

// Longer ones before those they begin with.
constexpr std::array<std::u32string_view, 14> series{
    U"meld. st.", U"meld.st.", U"meld st",  U"st. meld.", U"st.meld.", U"stortingsmelding",
    U"ot. prp.",  U"ot.prp.",  U"st. prp.", U"st.prp.",   U"prop.",    U"innst.",
    U"nou",       U"dok."};

constexpr std::array<std::u32string_view, 7> ordinals{U"første", U"fyrste", U"andre", U"annet",
                                                      U"tredje", U"fjerde", U"femte"};

// As index/language/law_term.cc reads them.
bool is_law(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 6> endings{U"lova",  U"loven",      U"lovens",
                                                       U"lovas", U"forskrifta", U"forskriften"};
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return word.ends_with(ending); });
}

// Reads on from one place; what cannot be read leaves it where it was.
class Reader {
 public:
  explicit Reader(std::u32string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  bool back_to(std::size_t at) {
    at_ = at;
    return false;
  }
  char32_t peek() const { return at_ < text_.size() ? text_[at_] : U'\0'; }

  bool take(std::u32string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  template <class List>
  bool take_one(const List& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return take(word); });
  }
  void skip_blank() { at_ += peek() == U' ' || peek() == 0xA0; }

  // Digits, as many as there are when they are `least` to `most`.
  bool digits(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - at_ < least || end - at_ > most) return false;
    at_ = end;
    return true;
  }
  std::u32string_view letters() {
    const std::size_t start = at_;
    while (is_letter(peek())) ++at_;
    return text_.substr(start, at_ - start);
  }
  bool at_end_of_word() const {
    const char32_t c = peek();
    return !is_letter(c) && !is_digit(c) && c != U'*' && c != U'-' && c != U'/' && c != U',' &&
           c != U':' && c != U'%';
  }

 private:
  std::u32string_view text_;
  std::size_t at_ = 0;
};

// «(2018–2019)», «(1996-97)»
void take_session(Reader& in) {
  const std::size_t before = in.at();
  in.skip_blank();
  const bool read = in.take(U"(") && in.digits(4, 4) &&
                    (in.take(U"–") || in.take(U"-") || in.take(U"/")) && in.digits(2, 4) &&
                    in.take(U")");
  if (!read) in.back_to(before);
}

bool plan_document(Reader& in) {
  const std::size_t before = in.at();
  if (!in.take_one(series)) return false;
  in.skip_blank();
  if (in.take(U"nr.") || in.take(U"nr")) in.skip_blank();
  if (!in.digits(1, 4)) return in.back_to(before);
  const std::size_t number = in.at();
  if (in.take(U":") || in.take(U" nr.")) {
    in.skip_blank();
    if (!in.digits(1, 3)) in.back_to(number);
  }
  const std::size_t letter = in.at();
  in.skip_blank();
  if (!(in.take(U"ls") || in.take(U"l") || in.take(U"s")) || !in.at_end_of_word())
    in.back_to(letter);
  take_session(in);
  return true;
}

void take_subsection(Reader& in) {
  const std::size_t before = in.at();
  in.skip_blank();
  if (!in.take_one(ordinals) || !in.take(U" ledd")) in.back_to(before);
}

// «§ 5-3», «integreringsloven § 4», «§ 8-3 andre ledd»
bool section(Reader& in) {
  if (in.peek() != U'§') {
    if (!is_law(in.letters())) return false;
    in.skip_blank();
    if (in.peek() != U'§') return false;
  }
  while (in.take(U"§")) {
  }
  in.skip_blank();
  if (!in.digits(1, 3)) return false;
  if (in.take(U"-") && !in.digits(1, 3)) return false;
  take_subsection(in);
  return true;
}

bool date(Reader& in) {
  if (!in.digits(1, 2) || !in.take(U".")) return false;
  in.skip_blank();
  if (!in.take_one(months)) return false;
  const std::size_t before = in.at();
  in.skip_blank();
  if (!in.digits(4, 4)) in.back_to(before);
  return true;
}

// «3 000», «1 250 000,5»
bool grouped_number(Reader& in) {
  if (!in.digits(1, 3)) return false;
  std::size_t groups = 0, end = in.at();
  for (; in.take(U" ") || in.take(U"\u00A0"); ++groups, end = in.at())
    if (!in.digits(3, 3)) break;
  in.back_to(end);
  if (in.take(U",") && !in.digits(1, 3)) return false;
  return groups > 0;
}

bool percentage(Reader& in) {
  if (!in.digits(1, 3)) return false;
  if ((in.take(U",") || in.take(U".")) && !in.digits(1, 3)) return false;
  in.skip_blank();
  return in.take(U"%");
}

}  // namespace

std::size_t reference_end(std::u32string_view text, std::size_t at) {
  constexpr std::size_t longest = 80;
  const std::u32string_view window = text.substr(at, longest);
  const std::u32string small = decode(lower(encode(window)));
  if (small.size() != window.size()) return at;
  for (bool (*read)(Reader&) : {plan_document, section, date, percentage, grouped_number}) {
    Reader in(small);
    if (read(in) && in.at_end_of_word()) return at + in.at();
  }
  return at;
}

}  // namespace planlupe::query
