#include "ingest/repair/repair.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "corpus/lexicon.h"
#include "corpus/text.h"
#include "ingest/layout/pieces.h"
#include "ingest/repair/lone_sign.h"
#include "ingest/repair/neighbours.h"
#include "ingest/repair/word_cost.h"

namespace planlupe::ingest {

namespace {

// How much less likely a capital amid a sentence makes a word that is no known name, and other than
// it was read.
constexpr double likely_name = 2;

// «Ar» is «år» when that is common and no name: å is often read as a capital.
bool was_lower(const std::u32string& word, const std::u32string& better, Form form) {
  if (word.front() != U'A' || better.front() != U'Å') return false;
  return !Lexicon::norwegian().knows_name(encode(better)) &&
         word_cost(lower(encode(better)), form).value_or(rare_word_cost) < rare_word_cost;
}

// Two words with capitals in a row, of which this one can stand as it is: «Gard Ringen» is a name.
bool is_name(const std::u32string& text, const Piece& piece, const Piece* next, Form form) {
  if (next == nullptr || !blank_between(text, piece, *next) || starts_sentence(text, piece))
    return false;
  const std::u32string word = piece.of(text);
  return is_upper(word.front()) && word.size() > 2 && is_lower(word.back()) &&
         is_upper(text[next->start]) && word_cost(lower(encode(word)), form).has_value();
}

// «å «leike» seg»: a blank and an opening quotation mark.
bool quote_between(const std::u32string& text, const Piece& a, const Piece& b) {
  return b.start == a.end + 2 && text[a.end] == U' ' && text[a.end + 1] == U'«';
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

bool is_sign(char32_t c) { return is_one_of(c, U".,:;?!()|"); }

}  // namespace

// One text on its way: its pieces, and what each is taken for.
class Repairer::Draft {
 public:
  Draft(Repairer& repairer, std::u32string text, bool row)
      : repairer_(repairer), text_(std::move(text)), row_(row), pieces_(pieces_of(text_)) {}

  Repaired repaired() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) words_.push_back(by_itself(i));
    std::vector<std::u32string> out;
    for (std::size_t i = 0; i < pieces_.size(); ++i) out.push_back(cased(i, among_neighbours(i)));
    words_ = std::move(out);
    return replaced();
  }

 private:
  const Piece* piece(std::size_t i) const { return i < pieces_.size() ? &pieces_[i] : nullptr; }

  bool is_alone(std::size_t i) const { return pieces_[i].end - pieces_[i].start == 1; }

  bool before_lower(std::size_t i) const {
    const Piece* next = piece(i + 1);
    return next != nullptr && blank_between(text_, pieces_[i], *next) &&
           is_lower(text_[next->start]);
  }

  // «P4» is the name of something, unless it may be «På».
  bool is_label(std::size_t i) const {
    const Piece& own = pieces_[i];
    return own.end - own.start == 2 && is_upper(text_[own.start]) && text_[own.start + 1] == U'4' &&
           !(starts_sentence(text_, own) && before_lower(i));
  }

  // «Kare» of «Kåre Nordbø»: only what it may have been in print is a name.
  bool was_other_name(std::size_t i) const {
    const std::u32string word = pieces_[i].of(text_);
    const Lexicon& lexicon = Lexicon::norwegian();
    return !lexicon.knows_name(encode(word)) &&
           lexicon.knows_name(encode(repairer_.origins_.of(word).front().printed));
  }

  // «SV-ere»: an ending that a hyphen joins to an abbreviation.
  bool is_ending(std::size_t i) const {
    const Piece& own = pieces_[i];
    return i > 0 && own.end - own.start < 4 && pieces_[i - 1].end + 1 == own.start &&
           text_[own.start - 1] == U'-' && is_upper(text_[own.start - 2]);
  }

  bool stays(std::size_t i) const {
    return in_address(text_, pieces_[i]) || is_label(i) || is_ending(i) ||
           (is_name(text_, pieces_[i], piece(i + 1), repairer_.form_) && !was_other_name(i));
  }

  // At the start of the text, or after a sign that ends a sentence.
  bool begins(std::size_t i) const {
    std::size_t at = pieces_[i].start;
    while (at > 0 && is_one_of(text_[at - 1], U" «»\"–")) --at;
    return at == 0 || is_one_of(text_[at - 1], U".!?:");
  }

  std::u32string by_itself(std::size_t i) {
    const std::u32string word = pieces_[i].of(text_);
    return is_alone(i) || stays(i) ? word : repairer_.origins_.of(word).front().printed;
  }

  // The word at `i` as a neighbour of the one beside it; they are parted at [start, end).
  std::string neighbour(std::size_t i, std::size_t start, std::size_t end) const {
    const auto between = std::u32string_view(text_).substr(start, end - start);
    if (i >= pieces_.size() || std::any_of(between.begin(), between.end(), is_sign)) return ".";
    if (is_digit(words_[i].front())) return "0";
    const bool name = is_upper(words_[i].front()) && !starts_sentence(text_, pieces_[i]);
    return (name ? "^" : "") + lower(encode(words_[i]));
  }
  std::string before(std::size_t i) const {
    return i == 0 ? "." : neighbour(i - 1, pieces_[i - 1].end, pieces_[i].start);
  }
  std::string after(std::size_t i) const {
    return i + 1 == pieces_.size() ? "." : neighbour(i + 1, pieces_[i].end, pieces_[i + 1].start);
  }

  std::u32string among_neighbours(std::size_t i) {
    if (is_alone(i)) return lone_sign(i);
    if (stays(i)) return words_[i];
    const std::vector<Origin>& origins = repairer_.origins_.of(pieces_[i].of(text_));
    if (origins.size() < 2) return words_[i];
    const std::string left = before(i), right = after(i);
    const std::u32string read = pieces_[i].of(text_);
    const bool capital =
        is_upper(read.front()) && !is_upper(read.back()) && !starts_sentence(text_, pieces_[i]);
    const auto cost = [&](const Origin& origin) {
      const bool name =
          origin.printed == read || Lexicon::norwegian().knows_name(encode(origin.printed));
      return origin.cost + (capital && !name ? likely_name : 0) +
             neighbour_cost(lower(encode(origin.printed)), repairer_.form_, left, right);
    };
    return std::min_element(origins.begin(), origins.end(),
                            [&](const Origin& a, const Origin& b) { return cost(a) < cost(b); })
        ->printed;
  }

  std::u32string lone_sign(std::size_t i) const {
    const Piece& sign = pieces_[i];
    const char32_t read = text_[sign.start];
    const bool joined = i > 0 && blank_between(text_, pieces_[i - 1], sign);
    const bool followed = i + 1 < pieces_.size() && (blank_between(text_, sign, pieces_[i + 1]) ||
                                                     quote_between(text_, sign, pieces_[i + 1]));
    if (!followed || (row_ && read == U'|')) return {read};
    return {printed_letter({.read = read,
                            .before = joined ? lower(encode(words_[i - 1])) : "",
                            .after = words_[i + 1],
                            .starts_sentence = begins(i)})};
  }

  // `better` in the case that its place gives it where the reading does not tell.
  std::u32string cased(std::size_t i, std::u32string better) const {
    const std::u32string word = pieces_[i].of(text_);
    if (better == word) return better;
    const bool starts = starts_sentence(text_, pieces_[i]);
    std::u32string capital = better;
    capital.front() = to_upper(capital.front());
    if (!is_alone(i) && !is_letter(word.front()) &&
        (starts || Lexicon::norwegian().knows_name(encode(capital))))
      return capital;
    if (!starts && was_lower(word, better, repairer_.form_))
      better.front() = to_lower(better.front());
    if (better.size() == 2 && better.back() == U'Å' && word.back() == U'A' && before_lower(i))
      better.back() = U'å';
    return better;
  }

  Repaired replaced() const {
    Repaired result;
    std::u32string out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      const std::u32string word = piece.of(text_);
      if (words_[i] == word) continue;
      out += text_.substr(copied, piece.start - copied);
      const int start = static_cast<int>(out.size());
      out += words_[i];
      result.repairs.push_back({start, static_cast<int>(out.size()), encode(word)});
      copied = piece.end;
    }
    result.text = encode(out + text_.substr(copied));
    return result;
  }

  Repairer& repairer_;
  std::u32string text_;
  bool row_;
  std::vector<Piece> pieces_;
  std::vector<std::u32string> words_ = {};
};

Repaired Repairer::repair(std::string_view text, bool row) {
  if (!Lexicon::norwegian().available()) return {std::string(text), {}};
  return Draft(*this, decode(text), row).repaired();
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
