#include "query/tables/reading.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <initializer_list>
#include <iterator>
#include <set>
#include <thread>
#include <utility>

#include "corpus/document_json.h"
#include "corpus/messages.h"
#include "corpus/text.h"
#include "query/coding/tag_json.h"
#include "query/tables/document_reading.h"

namespace planlupe::query {

namespace {

Error notice(Errc code, std::string_view key, const std::string& file) {
  return {code, message(key), file, message("reading.hint")};
}

// The document of `plan`, as far as its files are there, and what is wrong with them.
struct Loaded {
  DocumentReading document = {};
  std::vector<Error> notices = {};
};

Loaded load(const Study& study, const Plan& plan, const Topics& topics) {
  auto document = read_document(study.text_path(plan.file));
  if (!document)
    return {{.plan = plan}, {notice(document.error().code, "reading.no_text", plan.file)}};
  auto tags = read_tags(study.tags_path(plan.file));
  const bool fresh = tags && tags->stamp.sha256 == document->sha256 &&
                     tags->stamp.extractor == document->extractor;
  Loaded loaded;
  if (!fresh) loaded.notices = {notice(Errc::data_invalid, "reading.no_tags", plan.file)};
  loaded.document =
      document_reading(plan, *std::move(document),
                       fresh ? std::move(tags->passages) : std::vector<TaggedPassage>{}, topics);
  loaded.document.tagged = fresh;
  if (fresh) loaded.document.codebook = std::move(tags->stamp.codebook);
  return loaded;
}

// Every plan of the study, read by as many threads as the machine runs at once.
std::vector<Loaded> load_all(const Study& study, const Topics& topics) {
  const auto& plans = study.register_.plans;
  std::vector<Loaded> loaded(plans.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < plans.size(); i = next++)
      loaded[i] = load(study, plans[i], topics);
  };
  std::vector<std::jthread> threads;
  const std::size_t wanted = std::max(1U, std::thread::hardware_concurrency());
  while (threads.size() < std::min(wanted, plans.size())) threads.emplace_back(work);
  threads.clear();  // joins
  return loaded;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::string codebooks_of(const std::vector<DocumentReading>& documents) {
  std::set<std::string> versions;
  for (const auto& document : documents)
    if (document.tagged) versions.insert(document.codebook);
  std::string out;
  for (const auto& version : versions) out += (out.empty() ? "" : ", ") + version;
  return out;
}

}  // namespace

bool Mention::evidence() const { return carries_evidence(kind, region); }

bool counts(const Mention& mention, std::string_view code) {
  return mention.evidence() && counts_for(mention.tagged, code);
}

std::string DocumentReading::marked_title() const {
  return mark.empty() ? title() : title() + " [" + mark + "]";
}

const std::string& Reading::label_of(const std::string& code) const {
  const auto found = labels.find(code);
  return found == labels.end() ? code : found->second;
}

const std::string& DocumentReading::title() const {
  return plan.title.empty() ? plan.file : plan.title;
}

Answer answer(const DocumentReading& document, std::string_view code) {
  if (std::any_of(document.mentions.begin(), document.mentions.end(),
                  [&](const Mention& m) { return counts(m, code); }))
    return Answer::mentioned;
  if (!document.tagged || document.readable == 0) return Answer::unreadable;
  return document.readable < document.pages || document.outcome != Outcome::complete
             ? Answer::not_on_readable
             : Answer::not_mentioned;
}

std::string in_doubt(std::string text, long doubtful, long pages) {
  if (doubtful == 0) return text;
  return message("answer.in_doubt",
                 {{"text", std::move(text)}, {"doubtful", doubtful}, {"pages", pages}});
}

std::string text_of(Answer answer, const DocumentReading& document) {
  switch (answer) {
    case Answer::mentioned:
      return message("answer.mentioned");
    case Answer::not_mentioned:
      return in_doubt(message("answer.not_mentioned"), document.doubtful, document.pages);
    case Answer::unreadable:
      return message("answer.unreadable");
    case Answer::not_on_readable:
      break;
  }
  return message("answer.not_on_readable", {{"readable", static_cast<long>(document.readable)},
                                            {"pages", static_cast<long>(document.pages)}});
}

Reading read_study(const Study& study, int as_of, const Topics& topics) {
  Reading reading;
  reading.register_notices = study.register_.notices;
  reading.as_of = as_of > 0 ? as_of : newest_year(study.register_.plans);
  reading.topics = topics;
  for (Loaded& loaded : load_all(study, topics)) {
    loaded.document.mark = mark_of(loaded.document.plan, reading.as_of);
    reading.documents.push_back(std::move(loaded.document));
    std::move(loaded.notices.begin(), loaded.notices.end(), std::back_inserter(reading.notices));
  }
  reading.codebook = codebooks_of(reading.documents);
  return reading;
}

bool nothing_read(const Reading& reading) {
  return std::none_of(reading.documents.begin(), reading.documents.end(),
                      [](const DocumentReading& document) { return document.read; });
}

std::map<std::string, std::string> labels_of(const Codebook& codebook) {
  std::map<std::string, std::string> labels;
  for (const Code& code : codebook.codes) {
    std::u32string text = decode(query::label_of(codebook, code.code));
    if (!text.empty()) text[0] = to_upper(text[0]);
    labels[code.code] = encode(text);
  }
  return labels;
}

int leading_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc{} && end - text.data() == 4 ? year : 0;
}

int newest_year(const std::vector<Plan>& plans) {
  int newest = 0;
  for (const Plan& plan : plans) newest = std::max(newest, plan.year);
  return newest;
}

std::string mark_of(const Plan& plan, int as_of) {
  const std::string status = lower(plan.status);
  if (contains_any(status, {"utkast", "høring", "høyring", "forslag", "framlegg", "draft"}))
    return message("mark.draft");
  const long until = leading_year(plan.valid_to);
  if (until > 0 && until < as_of) return message("mark.expired_year", {{"year", until}});
  if (contains_any(status, {"utløpt", "utgått", "opphev", "erstatt", "skrinlagt", "gammel", "gamal",
                            "expired"}))
    return message("mark.expired");
  return {};
}

}  // namespace planlupe::query
