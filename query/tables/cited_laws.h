// The laws, regulations and numbered public documents that a text cites.

#ifndef PLANLUPE_QUERY_TABLES_CITED_LAWS_H_
#define PLANLUPE_QUERY_TABLES_CITED_LAWS_H_

#include <string>
#include <string_view>
#include <vector>

#include "query/coding/tag.h"

namespace planlupe::query {

// What codes of citations begin with, before the name that people read.
inline constexpr std::string_view law_prefix = "LOV.";

// Each law ("LOV.plan- og bygningsloven", whatever the written standard), white paper and report
// ("LOV.NOU 2020: 2", "LOV.Meld. St. 6 (2018–2019)") that `text` cites, with the first place, as
// core tags. Safe to call from several threads.
std::vector<CodeTag> cited_laws(std::string_view text);

}  // namespace planlupe::query

#endif  // PLANLUPE_QUERY_TABLES_CITED_LAWS_H_
