// How well real plans are read, page by page, against what a person saw on the pages. The plans do
// not belong to planlupe; without them the test says so. Prints its figures; fails below the floor.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "corpus/file.h"
#include "ingest/pdf/pdf_document.h"

using namespace planlupe;

namespace {

constexpr double floor_percent = 95;

// A line of plan_pages.tsv: something that stands on a page, or must not come out of it.
struct Seen {
  std::string plan, kind, first, last;
  int page = 0, level = 0;
};

std::vector<Seen> read_seen() {
  std::ifstream in(PLANLUPE_EVAL_DATA "/plan_pages.tsv");
  std::vector<Seen> out;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    Seen seen;
    std::string page, level;
    for (std::string* field : {&seen.plan, &page, &seen.kind, &level, &seen.first, &seen.last})
      std::getline(fields, *field, '\t');
    seen.page = std::stoi(page);
    if (!level.empty()) seen.level = std::stoi(level);
    out.push_back(std::move(seen));
  }
  return out;
}

bool is_of(const Passage& p, const std::string& kind) {
  if (kind == "heading") return p.kind == Kind::heading;
  if (kind == "title") return p.kind == Kind::heading || p.kind == Kind::caption;
  if (kind == "cell") return p.kind == Kind::table_row;
  if (kind == "note") return p.kind == Kind::footnote;
  if (kind == "caption") return p.kind == Kind::caption;
  return p.kind == Kind::paragraph || p.kind == Kind::list_item;
}

bool has_cell(const std::string& row, const std::string& first) {
  return (" | " + row).find(" | " + first) != std::string::npos;
}

struct Share {
  int hit = 0, all = 0;
  void add(bool good) { hit += good, ++all; }
  double percent() const { return all ? 100.0 * hit / all : 100; }
};

class Scorer {
 public:
  // Where `seen` stands among the passages of its document; -1 when it came out otherwise.
  int place(const Document& document, const Seen& seen) {
    for (std::size_t i = 0; i < document.passages.size(); ++i) {
      const Passage& p = document.passages[i];
      if (p.page != seen.page || !is_of(p, seen.kind)) continue;
      const bool cell = seen.kind == "cell";
      const bool same = cell ? has_cell(p.text, seen.first)
                             : p.text.starts_with(seen.first) && p.text.ends_with(seen.last);
      if (same && (cell || used_.insert(&p).second)) return static_cast<int>(i);
    }
    return -1;
  }

  void score_page(const Document& document, const std::vector<Seen>& page) {
    int last = -1, last_level = 0, found_level = 0;
    for (const Seen& seen : page) {
      if (seen.kind == "out") {
        figures_["furniture"].add(!stands_on(document, seen));
        continue;
      }
      const int at = place(document, seen);
      figures_[seen.kind].add(at >= 0);
      if (at < 0) {
        std::printf("  missed: %s %d %s %s\n", seen.plan.c_str(), seen.page, seen.kind.c_str(),
                    seen.first.c_str());
        continue;
      }
      if (seen.kind == "cell") continue;
      figures_["order"].add(at > last);
      last = at;
      if (seen.kind != "heading") continue;
      const int level = document.passages[static_cast<std::size_t>(at)].level;
      if (last_level > 0)
        figures_["level"].add((seen.level > last_level) == (level > found_level) &&
                              (seen.level < last_level) == (level < found_level));
      last_level = seen.level, found_level = level;
    }
    int headings = 0;
    for (const Seen& seen : page) headings += seen.kind == "heading" || seen.kind == "title";
    for (const Passage& p : document.passages)
      if (p.page == page.front().page && p.kind == Kind::heading)
        figures_["heading precision"].add(headings-- > 0);
  }

  void check() const {
    for (const auto& [name, share] : figures_) {
      std::printf("%-18s %6.1f %% of %d\n", name.c_str(), share.percent(), share.all);
      CHECK(share.percent() >= floor_percent);
    }
  }

 private:
  static bool stands_on(const Document& document, const Seen& seen) {
    for (const Passage& p : document.passages)
      if (p.page == seen.page && p.text.find(seen.first) != std::string::npos) return true;
    return false;
  }

  std::set<const Passage*> used_ = {};
  std::map<std::string, Share> figures_ = {};
};

}  // namespace

TEST_CASE("Pages of real plans are read as a person sees them", "[eval]") {
  const std::filesystem::path plans = std::filesystem::path(PLANLUPE_SHARED) / "data" / "plans";
  if (!std::filesystem::is_directory(plans)) {
    WARN("skipped: the plans are not here");
    return;
  }
  std::map<std::string, std::map<int, std::vector<Seen>>> pages;
  for (Seen& seen : read_seen()) {
    auto& page = pages[seen.plan][seen.page];
    page.push_back(std::move(seen));
  }
  Scorer scorer;
  for (const auto& [plan, seen] : pages) {
    const auto bytes = read_file(plans / (plan + ".pdf"));
    REQUIRE(bytes);
    const auto document = ingest::read_pdf(*bytes, {});
    REQUIRE(document);
    for (const auto& [page, lines] : seen) scorer.score_page(*document, lines);
  }
  scorer.check();
}
