// How far two codings of the same passages agree, code by code.

#ifndef PLANLUPE_QUERY_CODING_AGREEMENT_H_
#define PLANLUPE_QUERY_CODING_AGREEMENT_H_

#include <optional>
#include <string>
#include <vector>

#include "query/coding/hand_coding.h"

namespace planlupe::query {

// Of the passages that both have read: who gave `code`, or one below it.
struct CodeAgreement {
  std::string code = {};
  std::vector<std::string> only_first = {}, only_second = {};  // ids of passages, sorted
  int both = 0, neither = 0;

  int read() const;
  // The share of the passages on which they agree, in per cent; nothing when they have read none.
  std::optional<double> agreement() const;
  // Cohen's kappa (Cohen 1960, eq. 1): agreement beyond what chance would give. Nothing when chance
  // alone gives full agreement: neither, or both, gave the code to every passage.
  std::optional<double> kappa() const;
};

// For each code that either gave to a passage that both have read, and the codes above it; by code.
std::vector<CodeAgreement> agreement(const HandCoding& first, const HandCoding& second);

// How many passages both have read.
int read_by_both(const HandCoding& first, const HandCoding& second);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_CODING_AGREEMENT_H_
