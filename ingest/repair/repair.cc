#include "ingest/repair/repair.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "corpus/lexicon.h"
#include "corpus/text.h"
#include "ingest/repair/confusions.h"
#include "ingest/repair/word_cost.h"

namespace planlupe::ingest {

namespace {

// In units of minus ln p. An unknown word is repaired when its likeliest origin costs less than
// `accept`, a name when it costs less than `accept_name`; a known word when the origin is cheaper
// than itself by `margin`. Nobody looks further than `patience` beyond the misreading found.
constexpr double accept = rare_word_cost + 8, accept_name = rare_word_cost + 5;
constexpr double margin = 1.0, patience = 4;
constexpr std::size_t longest_name = 8;  // longer ones are words at the head of a sentence

struct Shape {
  int upper = 0, lower = 0, digits = 0;
  bool first_upper = false;
};

Shape shape_of(const std::u32string& word) {
  Shape shape;
  for (const char32_t c : word) {
    shape.upper += is_upper(c);
    shape.lower += is_lower(c);
    shape.digits += is_digit(c);
  }
  shape.first_upper = is_upper(word.front());
  return shape;
}

// Numbers, "P4", "LinkedIn": nothing that a Norwegian word was read as. An A within is («pA»), and
// so are digits among letters («Levek4r»).
bool beyond_repair(const std::u32string& word, const Shape& shape) {
  const int letters = shape.upper + shape.lower;
  if (word.size() < 2 || letters == 0 || shape.digits > 2) return true;
  const bool is_code = shape.first_upper || shape.lower == 0 || shape.digits > 1;
  if (shape.digits > 0 && is_code && (letters < 4 || is_digit(word.back()))) return true;
  const bool mixed = shape.lower > 0 && shape.upper > (shape.first_upper ? 1 : 0);
  return mixed && std::any_of(word.begin() + 1, word.end(),
                              [](char32_t c) { return is_upper(c) && c != U'A' && c != U'I'; });
}

std::u32string with_case(std::u32string printed, const std::u32string& read, const Shape& shape) {
  const bool all = shape.lower == 0 && shape.upper > 1;
  const bool first = shape.first_upper && !(read.front() == U'I' && printed.front() == U'l');
  for (std::size_t i = 0; i < printed.size(); ++i)
    if (all || (first && i == 0)) printed[i] = to_upper(printed[i]);
  return printed;
}

struct Origin {
  std::u32string printed = {};
  double channel = 0, total = 0;
};

// What `word` was in print, as long as it costs less than `limit`. No origin has less than half of
// the word's letters, so the search ends where even the commonest word would cost too much.
std::optional<Origin> likeliest_origin(const std::u32string& word, Form form, bool listed_only,
                                       double limit) {
  std::optional<Origin> best;
  bool unchanged = true;
  const double least = least_word_cost(word.size() / 2);
  each_origin(Confusions::shipped(), word, [&](const std::u32string& printed, double cost) {
    if (best && cost > best->channel + patience) return false;
    if (cost + least >= limit) return false;
    if (std::exchange(unchanged, false)) return true;
    if (cost + least_word_cost(printed.size()) >= limit) return true;
    const std::string candidate = encode(printed);
    if (listed_only && !Lexicon::norwegian().knows(candidate)) return true;
    const auto prior = word_cost(candidate, form);
    if (!prior || cost + *prior >= limit) return true;
    best = Origin{printed, cost, limit = cost + *prior};
    return true;
  });
  return best;
}

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// By list, or by ending: «styrke» is an infinitive because «styrker» is a word too, «snakka»
// because «snakkar» is.
bool is_infinitive(const std::string& word) {
  const Lexicon& lexicon = Lexicon::norwegian();
  return Confusions::shipped().verbs.contains(word) ||
         ((word.ends_with('e') || word.ends_with('a')) && lexicon.knows(word + 'r'));
}

// «å» was read as the lone character `c` between `before` and `after`.
bool is_infinitive_mark(const std::u32string& before, char32_t c, const std::u32string& after) {
  const Confusions& table = Confusions::shipped();
  if (after.empty() || !is_lower(after.front())) return false;
  if (contains(table.sure_marks, c)) return true;
  const std::string verb = encode(after);
  if (!contains(table.marks_before_verbs, c) || !is_infinitive(verb)) return false;
  return !is_digit(c) || table.verbs.contains(verb) ||
         table.before_infinitives.contains(lower(encode(before)));
}

// «Ar» is «år» when that is common: å is often read as a capital.
bool was_lower(const std::u32string& word, const std::u32string& better, Form form) {
  if (word.front() != U'A' || better.front() != U'Å') return false;
  return word_cost(lower(encode(better)), form).value_or(rare_word_cost) < rare_word_cost;
}

// Two words with capitals in a row, of which this one can stand as it is: «Gard Ringen» is a name.
bool is_name(const std::u32string& text, const Piece& piece, const Piece* next, Form form) {
  if (next == nullptr || !blank_between(text, piece, *next) || starts_sentence(text, piece))
    return false;
  const std::u32string word = piece.of(text);
  return is_upper(word.front()) && word.size() > 2 && is_lower(word.back()) &&
         is_upper(text[next->start]) && word_cost(lower(encode(word)), form).has_value();
}

}  // namespace

std::u32string Repairer::repaired_word(const std::u32string& word) {
  const Shape shape = shape_of(word);
  if (beyond_repair(word, shape)) return word;
  const auto [slot, fresh] = known_.try_emplace(word, word);
  if (!fresh) return slot->second;
  const std::string read = lower(encode(word));
  const auto own = word_cost(read, form_);
  const bool name = shape.first_upper && word.size() <= longest_name;
  const double limit = own ? *own - margin : name ? accept_name : accept;
  // What a list has may yet be another word of the lists, but hardly a compound that none has.
  const auto origin = likeliest_origin(word, form_, Lexicon::norwegian().knows(read), limit);
  if (!origin) return word;
  // Initials are many; a short word in capitals must be a common one.
  if (shape.lower == 0 && word.size() <= 4 && origin->total - origin->channel >= rare_word_cost)
    return word;
  return slot->second = with_case(origin->printed, word, shape);
}

// A character alone was the infinitive mark, or the pronoun or preposition I read as a bar.
std::u32string Repairer::repaired_sign(const std::u32string& text, const Piece* before,
                                       const Piece& sign, const Piece* after, bool row) {
  const char32_t c = text[sign.start];
  const std::u32string word(1, c);
  if (after == nullptr || !blank_between(text, sign, *after)) return word;
  const std::u32string next = repaired_word(after->of(text));
  if (c == U'|' && !row && is_lower(next.front())) return U"I";
  const bool joined = before != nullptr && blank_between(text, *before, sign);
  if (!is_infinitive_mark(joined ? repaired_word(before->of(text)) : U"", c, next)) return word;
  return c == U'A' && starts_sentence(text, sign) ? U"Å" : U"å";
}

Repaired Repairer::repair(std::string_view text, bool row) {
  if (!Lexicon::norwegian().available()) return {std::string(text), {}};
  const std::u32string read = decode(text);
  const std::vector<Piece> pieces = pieces_of(read);
  std::u32string out;
  Repaired result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const Piece* before = i > 0 ? &pieces[i - 1] : nullptr;
    const Piece* after = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
    if (in_address(read, piece) || is_name(read, piece, after, form_)) continue;
    const std::u32string word = piece.of(read);
    std::u32string better =
        word.size() > 1 ? repaired_word(word) : repaired_sign(read, before, piece, after, row);
    if (better == word) continue;
    if (was_lower(word, better, form_) && !starts_sentence(read, piece))
      better.front() = to_lower(better.front());
    out += read.substr(copied, piece.start - copied);
    const int start = static_cast<int>(out.size());
    out += better;
    result.repairs.push_back({start, static_cast<int>(out.size()), encode(word)});
    copied = piece.end;
  }
  result.text = encode(out + read.substr(copied));
  return result;
}

void repair_passages(Document& document, const std::set<int>& damaged_pages) {
  std::map<int, std::string> page_text;
  for (const Passage& passage : document.passages)
    if (damaged_pages.contains(passage.page)) page_text[passage.page] += passage.text + '\n';
  Repairer nb(Form::nb), nn(Form::nn);
  std::map<int, Repairer*> repairers;
  for (const auto& [page, text] : page_text)
    repairers[page] = likelier_form(text) == Form::nn ? &nn : &nb;

  std::map<std::string, std::string> headings;
  for (Passage& passage : document.passages) {
    if (!damaged_pages.contains(passage.page)) continue;
    Repaired repaired =
        repairers[passage.page]->repair(passage.text, passage.kind == Kind::table_row);
    if (passage.kind == Kind::heading) headings[passage.text] = repaired.text;
    passage.text = std::move(repaired.text);
    passage.repairs = std::move(repaired.repairs);
  }
  for (Passage& passage : document.passages)
    for (std::string& heading : passage.heading_path)
      if (const auto found = headings.find(heading); found != headings.end())
        heading = found->second;
}

}  // namespace planlupe::ingest
