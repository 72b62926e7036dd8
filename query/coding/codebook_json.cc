#include "query/coding/codebook_json.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "corpus/data_dir.h"
#include "corpus/messages.h"
#include "query/coding/codebook_files.h"
#include "query/coding/json_cursor.h"

namespace planlupe::query {

namespace {

constexpr std::size_t max_patterns = 50000;

template <class Enum>
Enum enum_at(const Cursor& at, Enum last) {
  const std::string text = at.text();
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  at.bad(message("codebook.unknown_value", {{"value", text}}));
  return Enum{};
}

bool valid_code(std::string_view code) {
  const auto ok = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  bool after_dot = true;
  for (const char c : code) {
    if (c == '.' ? after_dot : !ok(c)) return false;
    after_dot = c == '.';
  }
  return !after_dot;
}

// Turns the JSON of one or more files into codes. One mistake ends it all.
class Reader {
 public:
  explicit Reader(std::optional<Error>& mistake) : mistake_(mistake) {}

  // Sets come first, since any file's patterns may name them.
  void read_sets(const Cursor& file) {
    if (!file.has("sets")) return;
    const Cursor sets = file.at("sets");
    for (const std::string& name : sets.keys()) {
      const Cursor set = sets.at(name.c_str());
      set.only({"label", "why", "patterns"});
      if (set.has("label")) book_.set_labels[name] = label(set.at("label"));
      book_.sets[name] = patterns(set.at("patterns"), PatternSets{});
    }
  }

  void read_codes(const Cursor& file) {
    for (const Cursor& entry : file.items("codes")) {
      Code code = read_code(entry);
      if (!seen_.insert(file.pointer() + code.code).second)
        entry.at("code").bad(message("codebook.twice", {{"code", code.code}}));
      const bool replace = entry.has("replace") && entry.at("replace").truth();
      auto& known = codes_[code.code];
      if (known.code.empty() || replace) {
        known = std::move(code);
      } else {
        extend(known, std::move(code));
      }
    }
    for (const std::string& gone : file.texts("drop")) codes_.erase(gone);
  }

  Codebook finish() {
    for (auto& [name, code] : codes_) book_.codes.push_back(std::move(code));
    return std::move(book_);
  }

 private:
  std::vector<std::string> patterns(const Cursor& at, const PatternSets& sets) {
    std::vector<std::string> out;
    for (const Cursor& item : at.items()) {
      if (mistake_) return out;
      out.push_back(item.text());
      check(out.back(), sets, item);
      if (++patterns_ > max_patterns) item.bad(message("codebook.too_many"));
    }
    return out;
  }

  // Many rules ask for the same.
  void check(const std::string& pattern, const PatternSets& sets, const Cursor& at) {
    if (!checked_.insert(pattern).second) return;
    const auto parsed = parse_pattern(pattern, sets);
    if (!parsed) at.bad(parsed.error().what + " (" + parsed.error().where + ")");
  }

  Condition condition(const Cursor& at) {
    at.only({"in", "words", "any", "codes", "at_least"});
    Condition out{.scope = enum_at(at.at("in"), Scope::lead_in), .pointer = at.pointer()};
    if (out.scope == Scope::near) out.words = at.at("words").number(1, 200);
    if (at.has("any")) out.patterns = patterns(at.at("any"), book_.sets);
    out.codes = at.texts("codes");
    if (out.patterns.empty() && out.codes.empty()) at.bad(message("codebook.empty_condition"));
    if (at.has("at_least")) out.at_least = at.at("at_least").number(1, 100);
    return out;
  }

  std::vector<Condition> conditions(const Cursor& rule, const char* key) {
    std::vector<Condition> out;
    for (const Cursor& item : rule.items(key)) out.push_back(condition(item));
    return out;
  }

  Rule rule(const Cursor& at) {
    at.only({"role", "patterns", "needs", "unless", "form", "source", "why", "attribute"});
    Rule out{.role = enum_at(at.at("role"), Role::attribute), .pointer = at.pointer()};
    if (at.has("patterns")) out.patterns = patterns(at.at("patterns"), book_.sets);
    out.needs = conditions(at, "needs");
    out.unless = conditions(at, "unless");
    out.form = at.text("form");
    out.source = at.text("source");
    if (at.has("why")) out.why = reason(at.at("why"));
    out.attribute = at.text("attribute");
    const bool by_code = !out.needs.empty() && !out.needs.front().codes.empty();
    if (out.patterns.empty() && !by_code) at.bad(message("codebook.empty_rule"));
    if (out.role == Role::attribute && out.attribute.empty()) at.at("attribute");
    return out;
  }

  Code read_code(const Cursor& at) {
    at.only({"code", "label", "definition", "include", "exclude", "note", "examples",
             "counterexamples", "requires", "replaces", "rules", "replace"});
    Code out{.code = at.at("code").text(), .pointer = at.pointer()};
    if (!valid_code(out.code)) at.at("code").bad(message("codebook.code_name"));
    if (at.has("label")) out.label = label(at.at("label"));
    out.definition = at.text("definition");
    out.include = at.text("include");
    out.exclude = at.text("exclude");
    out.note = at.text("note");
    out.examples = at.texts("examples");
    out.counterexamples = at.texts("counterexamples");
    out.requires_any = at.texts("requires");
    out.replaces = at.texts("replaces");
    for (const Cursor& item : at.items("rules")) out.rules.push_back(rule(item));
    return out;
  }

  Labels label(const Cursor& at) {
    at.only({"nb", "nn", "en"});
    return {at.text("nb"), at.text("nn"), at.text("en")};
  }

  // A reason in one language, or in several: then in that of messages.
  std::string reason(const Cursor& at) { return at.is_text() ? at.text() : text_of(label(at)); }

  static void extend(Code& known, Code more) {
    const auto take = [](std::string& old, std::string& fresh) {
      if (!fresh.empty()) old = std::move(fresh);
    };
    take(known.label.nb, more.label.nb);
    take(known.label.nn, more.label.nn);
    take(known.label.en, more.label.en);
    take(known.definition, more.definition);
    take(known.include, more.include);
    take(known.exclude, more.exclude);
    take(known.note, more.note);
    if (!more.requires_any.empty()) known.requires_any = std::move(more.requires_any);
    if (!more.replaces.empty()) known.replaces = std::move(more.replaces);
    for (Rule& rule : more.rules) known.rules.push_back(std::move(rule));
  }

  std::optional<Error>& mistake_;
  Codebook book_;
  std::map<std::string, Code> codes_;
  std::set<std::string> seen_;
  std::unordered_set<std::string> checked_;
  std::size_t patterns_ = 0;
};

Result<Codebook> build(const CodebookFiles& sources) {
  std::optional<Error> mistake;
  Reader reader(mistake);
  for (const CodebookFile& file : sources.files())
    reader.read_sets(Cursor(file.json, file.name + "#", mistake));
  for (const CodebookFile& file : sources.files())
    reader.read_codes(Cursor(file.json, file.name + "#", mistake));
  std::string name, edition;  // of the first that has them; the last has the say on the name
  for (const CodebookFile& file : sources.files()) {
    const Cursor head(file.json, file.name + "#", mistake);
    const std::string own = head.text("name"), its_edition = head.text("edition");
    if (name.empty() || (!own.empty() && &file == &sources.files().back())) name = own;
    if (edition.empty()) edition = its_edition;
  }
  if (mistake) return fail(*mistake);
  Codebook book = reader.finish();
  book.name = name;
  book.edition = edition;
  book.version = sources.version();
  if (const auto order = decision_order(book); !order) return fail(order.error());
  return book;
}

}  // namespace

Result<Codebook> read_codebook(const std::filesystem::path& path) {
  CodebookFiles sources;
  if (auto added = sources.add_file(path); !added) return fail(added.error());
  return build(sources);
}

Result<Codebook> parse_codebook(std::string_view text, const std::string& name) {
  CodebookFiles sources;
  if (auto added = sources.add(text, name, {}); !added) return fail(added.error());
  return build(sources);
}

std::filesystem::path standard_codebook() { return data_dir() / "codebook" / "codebook.json"; }

Result<Codebook> codebook_of(const Study& study) {
  std::error_code ignored;
  const bool own = std::filesystem::exists(study.codebook(), ignored);
  return read_codebook(own ? study.codebook() : standard_codebook());
}

}  // namespace planlupe::query
