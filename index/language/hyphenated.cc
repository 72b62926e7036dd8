#include "index/language/hyphenated.h"

#include <algorithm>

#include "corpus/text.h"

namespace planlupe::index {

namespace {

// «barne-, ungdoms- og familiearbeid»: no list in a plan is longer.
constexpr std::size_t longest_list = 6;

bool is_conjunction(const std::string& word) {
  return word == "og" || word == "eller" || word == "samt" || word == "og/eller";
}

bool has_letter(std::u32string_view surface) {
  return std::any_of(surface.begin(), surface.end(), is_letter);
}

// True when a hyphen right after word `i` leaves it open: «fag- og», «barne-, ungdoms-».
bool is_open(const WordRow& row, std::size_t i) {
  const auto gap = row.gap(i + 1);
  return gap.size() > 1 && is_hyphen(gap[0]) &&
         (is_blank(gap[1]) || gap[1] == U',' || gap[1] == U'/');
}

// True when a hyphen right before word `i` leaves it open: «og -praksis».
bool is_open_before(const WordRow& row, std::size_t i) {
  const auto gap = row.gap(i);
  return gap.size() == 2 && is_blank(gap[0]) && is_hyphen(gap[1]);
}

// The word that completes the open word `i`, behind commas, conjunctions and other open words.
std::size_t completing(const WordRow& row, std::size_t i) {
  std::size_t at = i + 1;
  while (at < row.size() && at <= i + 2 * longest_list &&
         (is_open(row, at) || is_conjunction(row.word(at))))
    ++at;
  return at;
}

std::vector<int> first_and_last(std::vector<int> joints) {
  if (joints.size() > 2) joints = {joints.front(), joints.back()};
  return joints;
}

std::string head(const std::string& word, int joint) {
  return slice(word, 0, static_cast<std::size_t>(joint));
}

std::string tail(const std::string& word, int joint) {
  return slice(word, static_cast<std::size_t>(joint), word.size());
}

void add_completed(const WordRow& row, std::size_t i, const JointFinder& joints,
                   std::vector<JoinedWord>& out) {
  const std::size_t full = completing(row, i);
  const bool parted = full > i + 1 || row.gap(i + 1).find(U'/') != std::u32string_view::npos;
  if (full >= row.size() || !parted || !has_letter(row.surface(i))) return;
  for (const int joint : first_and_last(joints(row.word(full))))
    out.push_back({i, full + 1, row.word(i), tail(row.word(full), joint)});
}

void add_continued(const WordRow& row, std::size_t i, const JointFinder& joints,
                   std::vector<JoinedWord>& out) {
  if (i < 2 || !is_conjunction(row.word(i - 1))) return;
  for (const int joint : first_and_last(joints(row.word(i - 2))))
    out.push_back({i - 2, i + 1, head(row.word(i - 2), joint), row.word(i)});
}

// «EØS-borgere», «by-land-samarbeid»; returns the word after the last piece.
std::size_t add_chain(const WordRow& row, std::size_t i, std::vector<JoinedWord>& out) {
  std::size_t end = i + 1;
  while (row.hyphen_before(end) && end - i < longest_list) ++end;
  if (end == i + 1 || !has_letter(row.surface(i))) return end;
  JoinedWord joined{.first = i, .end = end, .tail = row.word(end - 1)};
  for (std::size_t k = i; k + 1 < end; ++k) joined.head += row.word(k);
  out.push_back(std::move(joined));
  return end;
}

}  // namespace

std::vector<JoinedWord> joined_words(const WordRow& row, const JointFinder& joints) {
  std::vector<JoinedWord> out;
  for (std::size_t i = 0; i < row.size();) {
    if (is_open(row, i)) add_completed(row, i, joints, out);
    if (is_open_before(row, i)) add_continued(row, i, joints, out);
    i = add_chain(row, i, out);
  }
  return out;
}

}  // namespace planlupe::index
