#include "corpus/register.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "corpus/csv.h"
#include "corpus/messages.h"
#include "corpus/text.h"

namespace planlupe {

namespace {

constexpr std::string_view known[] = {"file",       "county",   "type",   "title",  "year",
                                      "valid_from", "valid_to", "status", "source", "password"};

// Norwegian headers that people give the columns.
const std::map<std::string, std::string_view, std::less<>> translations{
    {"fil", "file"},
    {"filnavn", "file"},
    {"filnamn", "file"},
    {"fylke", "county"},
    {"plantype", "type"},
    {"tittel", "title"},
    {"år", "year"},
    {"gjelder fra", "valid_from"},
    {"gjeld frå", "valid_from"},
    {"gjelder til", "valid_to"},
    {"gjeld til", "valid_to"},
    {"kilde", "source"},
    {"kjelde", "source"},
    {"passord", "password"}};

std::string column_name(const std::string& header) {
  const std::string wanted = lower(collapse_space(normalise(header)));
  const auto found = translations.find(wanted);
  return found == translations.end() ? wanted : std::string(found->second);
}

std::string row_place(int row) {
  return message("register.row", {{"row", static_cast<long>(row)}});
}

// Builds the register row by row.
class Reader {
 public:
  explicit Reader(const std::vector<std::string>& files) : files_(files.begin(), files.end()) {}

  Result<void> read_header(const CsvRow& header) {
    for (const std::string& title : header) columns_.push_back(column_name(title));
    if (std::find(columns_.begin(), columns_.end(), "file") == columns_.end())
      return fail(Errc::register_columns, message("register.columns"),
                  "register.csv, " + row_place(1), message("register.columns.hint"));
    return {};
  }

  void read_row(const CsvRow& row, int number) {
    if (row.empty()) return;
    std::map<std::string, std::string> fields;
    for (std::size_t i = 0; i < row.size() && i < columns_.size(); ++i)
      fields[columns_[i]] = collapse_space(normalise(row[i]));
    Plan plan = plan_from(fields, number);
    if (plan.file.empty())
      return notice(Errc::register_file_missing, "register.no_file", number, "");
    if (!files_.contains(plan.file))
      return notice(Errc::register_file_missing, "register.file_missing", number, plan.file);
    if (plans_.contains(plan.file))
      return notice(Errc::register_duplicate, "register.duplicate", number, plan.file);
    plans_.emplace(plan.file, std::move(plan));
  }

  Register finish() && {
    for (const std::string& file : files_)
      if (!plans_.contains(file)) {
        notices_.push_back({Errc::register_no_row, message("register.no_row"), file,
                            message("register.no_row.hint")});
        plans_.emplace(file, Plan{.file = file});
      }
    Register result{.plans = {}, .notices = std::move(notices_)};
    for (auto& [file, plan] : plans_) result.plans.push_back(std::move(plan));
    return result;
  }

 private:
  void notice(Errc code, std::string_view key, int row, const std::string& value) {
    notices_.push_back({code, message(key, {{"value", value}}), "register.csv, " + row_place(row),
                        message(std::string(key) + ".hint")});
  }

  Plan plan_from(std::map<std::string, std::string>& fields, int number) {
    Plan plan{.file = fields["file"], .county = fields["county"], .title = fields["title"]};
    plan.row = number;
    std::replace(plan.file.begin(), plan.file.end(), '\\', '/');
    plan.valid_from = fields["valid_from"];
    plan.valid_to = fields["valid_to"];
    plan.status = fields["status"];
    plan.source = fields["source"];
    plan.password = fields["password"];
    plan.type = type_from(fields["type"], number);
    plan.year = year_from(fields["year"], number);
    for (const auto& [column, value] : fields)
      if (std::find(std::begin(known), std::end(known), column) == std::end(known))
        plan.extra.emplace(column, value);
    return plan;
  }

  PlanType type_from(const std::string& label, int number) {
    if (label.empty()) return PlanType::none;
    const auto type = plan_type_named(label);
    if (!type) notice(Errc::register_type, "register.type", number, label);
    return type.value_or(PlanType::annen);
  }

  int year_from(const std::string& text, int number) {
    if (text.empty()) return 0;
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error == std::errc{} && end == text.data() + text.size() && year >= 1950 && year <= 2100)
      return year;
    notice(Errc::register_year, "register.year", number, text);
    return 0;
  }

  std::set<std::string> files_;
  std::vector<std::string> columns_;
  std::map<std::string, Plan> plans_;
  std::vector<Error> notices_;
};

}  // namespace

Result<Register> read_register(std::string_view bytes, const std::vector<std::string>& files) {
  if (!valid_utf8(bytes))
    return fail(Errc::register_encoding, message("register.encoding"), "register.csv",
                message("register.encoding.hint"));
  const auto rows = parse_csv(bytes);
  Reader reader(files);
  if (!rows.empty())
    if (auto header = reader.read_header(rows.front()); !header) return fail(header.error());
  for (std::size_t i = 1; i < rows.size(); ++i) reader.read_row(rows[i], static_cast<int>(i) + 1);
  return std::move(reader).finish();
}

}  // namespace planlupe
