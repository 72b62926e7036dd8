#include "query/coding/tagger.h"

#include <array>
#include <cstddef>
#include <mutex>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "corpus/file.h"
#include "query/coding/decision.h"
#include "query/coding/lead_ins.h"
#include "query/coding/tagger_rules.h"

namespace planlupe::query {

namespace {

// Headings and lead-ins remembered at most; most govern several passages.
constexpr std::size_t max_contexts = 2000;

std::string key(std::string_view text, std::string_view surroundings) {
  return std::string(surroundings).append(" ").append(text);
}

}  // namespace

std::string_view name(Finding::Fate fate) {
  constexpr std::array names{"counted", "masked",   "unmet",   "barred",
                             "alone",   "no_theme", "replaced"};
  return names.at(static_cast<std::size_t>(fate));
}

struct Tagger::Source {
  Codebook codebook;
  Lemmas lemmas;
  std::once_flag once = {};
  std::unique_ptr<const Compiled> compiled = {};
};

Tagger::Tagger(Codebook codebook, Lemmas lemmas)
    : source_(new Source{std::move(codebook), std::move(lemmas)}) {}
Tagger::~Tagger() = default;
Tagger::Tagger(Tagger&&) noexcept = default;

const Codebook& Tagger::codebook() const { return source_->codebook; }

const Tagger::Compiled& Tagger::compiled() const {
  std::call_once(source_->once, [this] {
    source_->compiled =
        std::make_unique<const Compiled>(source_->codebook, std::move(source_->lemmas));
  });
  return *source_->compiled;
}

struct TagScanner::Memory {
  explicit Memory(const Tagger::Compiled& c) : compiled(c), scanner(c.matcher) {}

  const Context* context(std::string_view text) {
    auto& made = contexts[std::string(text)];
    if (made == nullptr) {
      made = std::make_unique<Context>(Context{.scan = PassageScan(scanner.scan(text))});
      for (const CodeTag& tag : Decision(compiled, made->scan, Surroundings{}, nullptr).run())
        if (tag.status == Status::core) made->codes.insert(tag.code);
    }
    return made.get();
  }

  const Tagger::Compiled& compiled;
  Scanner scanner;
  std::unordered_map<std::string, std::vector<CodeTag>> known;  // by text and surroundings
  std::unordered_map<std::string, std::unique_ptr<Context>> contexts;
};

TagScanner::TagScanner(const Tagger& tagger)
    : memory_(std::make_unique<Memory>(tagger.compiled())) {}
TagScanner::~TagScanner() = default;
TagScanner::TagScanner(TagScanner&&) noexcept = default;

void TagScanner::know(std::vector<TaggedPassage> passages) {
  memory_->known.clear();
  for (TaggedPassage& passage : passages)
    memory_->known[key(passage.text, passage.surroundings)] = std::move(passage.codes);
}

std::vector<CodeTag> TagScanner::tag(const PassageText& passage, std::vector<Finding>* findings) {
  if (findings == nullptr && !memory_->known.empty()) {
    const auto at = memory_->known.find(key(passage.text, surroundings_of(passage)));
    if (at != memory_->known.end()) return at->second;
  }
  const PassageScan scan(memory_->scanner.scan(passage.text));
  if (scan.all().empty()) return {};
  if (memory_->contexts.size() > max_contexts) memory_->contexts.clear();
  Surroundings around;
  for (const std::string& heading : passage.headings)
    around.headings.push_back(memory_->context(heading));
  if (!passage.lead_in.empty()) around.lead_in = memory_->context(passage.lead_in);
  return Decision(memory_->compiled, scan, around, findings).run();
}

std::string surroundings_of(const PassageText& passage) {
  if (passage.headings.empty() && passage.lead_in.empty()) return {};
  std::string all;
  for (const std::string& heading : passage.headings) (all += heading) += '\n';
  return sha256_hex((all += '\t') += passage.lead_in).substr(0, 16);
}

std::vector<TaggedPassage> tag_document(TagScanner& scanner, const Document& document,
                                        const std::vector<std::size_t>& places) {
  const auto introduced_by = lead_ins(document);
  std::vector<TaggedPassage> out;
  for (const std::size_t i : places) {
    const Passage& p = document.passages.at(i);
    if (!carries_evidence(p.kind, p.region)) continue;
    const PassageText text{p.text, p.heading_path, introduced_by[i]};
    auto codes = scanner.tag(text);
    if (codes.empty()) continue;
    out.push_back({.document = document.file,
                   .passage = p.id,
                   .page = p.page,
                   .text = p.text,
                   .surroundings = surroundings_of(text),
                   .codes = std::move(codes)});
  }
  return out;
}

std::vector<TaggedPassage> tag_document(TagScanner& scanner, const Document& document) {
  std::vector<std::size_t> all(document.passages.size());
  std::iota(all.begin(), all.end(), 0);
  return tag_document(scanner, document, all);
}

}  // namespace planlupe::query
