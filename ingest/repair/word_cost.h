// How unexpected a word is in a Norwegian plan: the prior of the noisy-channel repair.

#ifndef PLANLUPE_INGEST_REPAIR_WORD_COST_H_
#define PLANLUPE_INGEST_REPAIR_WORD_COST_H_

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/document.h"

namespace planlupe::ingest {

// What a word costs that is in the lexicon but not common.
inline constexpr double rare_word_cost = 15.2;

// Minus the natural logarithm of the probability of `lower_case_word` in text of `form` (nb or
// nn): from word_frequency.tsv (plans) and word_commonness.tsv (Norwegian at large) in
// corpus/data/language, half and half, when it is common, a floor when the lexicon knows it, and by
// its parts when it is a compound. Nothing when it is no Norwegian word, or costs no less than
// `below`. Safe from several threads.
std::optional<double> word_cost(const std::string& lower_case_word, Form form,
                                double below = std::numeric_limits<double>::infinity());

// No word of `letters` letters or more has a lower cost, in either form. Safe from several threads.
double least_word_cost(std::size_t letters);

// nb or nn: the form that has more of the frequent words that tell them apart; nb on a tie. Holds
// for text that has lost its æ, ø and å.
Form likelier_form(std::string_view text);

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_REPAIR_WORD_COST_H_
