#include "query/coding/tagger.h"

#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "query/coding/decision.h"
#include "query/coding/lead_ins.h"
#include "query/coding/tagger_rules.h"

namespace planlupe::query {

namespace {

// Headings and lead-ins remembered at most; most govern several passages.
constexpr std::size_t max_contexts = 2000;

}  // namespace

std::string_view name(Finding::Fate fate) {
  constexpr std::array names{"counted", "masked",   "unmet",   "barred",
                             "alone",   "no_theme", "replaced"};
  return names.at(static_cast<std::size_t>(fate));
}

Tagger::Tagger(Codebook codebook, Lemmas lemmas)
    : compiled_(std::make_unique<const Compiled>(std::move(codebook), std::move(lemmas))) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;

const Codebook& Tagger::codebook() const { return compiled_->codebook; }

struct TagScanner::Memory {
  explicit Memory(const Tagger::Compiled& c) : compiled(c), scanner(c.matcher) {}

  const Context* context(std::string_view text) {
    auto& known = contexts[std::string(text)];
    if (known == nullptr) {
      known = std::make_unique<Context>(Context{.scan = PassageScan(scanner.scan(text))});
      for (const CodeTag& tag : Decision(compiled, known->scan, Surroundings{}, nullptr).run())
        if (tag.status == Status::core) known->codes.insert(tag.code);
    }
    return known.get();
  }

  const Tagger::Compiled& compiled;
  Scanner scanner;
  std::unordered_map<std::string, std::unique_ptr<Context>> contexts;
};

TagScanner::TagScanner(const Tagger& tagger)
    : memory_(std::make_unique<Memory>(tagger.compiled())) {}
TagScanner::~TagScanner() = default;
TagScanner::TagScanner(TagScanner&&) noexcept = default;

std::vector<CodeTag> TagScanner::tag(const PassageText& passage, std::vector<Finding>* findings) {
  const PassageScan scan(memory_->scanner.scan(passage.text));
  if (scan.all().empty()) return {};
  if (memory_->contexts.size() > max_contexts) memory_->contexts.clear();
  Surroundings around;
  for (const std::string& heading : passage.headings)
    around.headings.push_back(memory_->context(heading));
  if (!passage.lead_in.empty()) around.lead_in = memory_->context(passage.lead_in);
  return Decision(memory_->compiled, scan, around, findings).run();
}

std::vector<TaggedPassage> tag_document(TagScanner& scanner, const Document& document) {
  const auto introduced_by = lead_ins(document);
  std::vector<TaggedPassage> out;
  for (std::size_t i = 0; i < document.passages.size(); ++i) {
    const Passage& p = document.passages[i];
    if (!carries_evidence(p.kind, p.region)) continue;
    auto codes =
        scanner.tag({.text = p.text, .headings = p.heading_path, .lead_in = introduced_by[i]});
    if (codes.empty()) continue;
    out.push_back({.document = document.file,
                   .passage = p.id,
                   .page = p.page,
                   .text = p.text,
                   .codes = std::move(codes)});
  }
  return out;
}

}  // namespace planlupe::query
