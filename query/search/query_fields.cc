#include "query/search/query_fields.h"

#include <array>
#include <charconv>
#include <string>

#include "corpus/messages.h"
#include "corpus/plan.h"
#include "corpus/text.h"
#include "query/search/query_lexer.h"

namespace planlupe::query {

namespace {

using index::Field;
using index::FieldType;

// What a person may write for a value, and the name it has in the index.
struct Value {
  Field field;
  std::string_view written, indexed;
};

constexpr std::array values{
    Value{Field::theme, "innvandring", "inn"},
    Value{Field::theme, "distrikt", "dis"},
    Value{Field::theme, "distrikter", "dis"},
    Value{Field::theme, "kvalifisering", "kva"},
    Value{Field::language, "nb", "nb"},
    Value{Field::language, "bokmål", "nb"},
    Value{Field::language, "nn", "nn"},
    Value{Field::language, "nynorsk", "nn"},
    Value{Field::language, "other", "other"},
    Value{Field::language, "annet", "other"},
    Value{Field::language, "anna", "other"},
    Value{Field::kind, "heading", "heading"},
    Value{Field::kind, "overskrift", "heading"},
    Value{Field::kind, "paragraph", "paragraph"},
    Value{Field::kind, "avsnitt", "paragraph"},
    Value{Field::kind, "list_item", "list_item"},
    Value{Field::kind, "listepunkt", "list_item"},
    Value{Field::kind, "table_row", "table_row"},
    Value{Field::kind, "tabellrad", "table_row"},
    Value{Field::kind, "caption", "caption"},
    Value{Field::kind, "figurtekst", "caption"},
    Value{Field::kind, "footnote", "footnote"},
    Value{Field::kind, "fotnote", "footnote"},
    Value{Field::region, "body", "body"},
    Value{Field::region, "brødtekst", "body"},
    Value{Field::region, "box", "box"},
    Value{Field::region, "faktaboks", "box"},
    Value{Field::region, "contents", "contents"},
    Value{Field::region, "innhold", "contents"},
    Value{Field::region, "innhald", "contents"},
    Value{Field::region, "references", "references"},
    Value{Field::region, "referanser", "references"},
    Value{Field::region, "referansar", "references"},
    Value{Field::region, "chart", "chart"},
    Value{Field::region, "diagram", "chart"},
    Value{Field::health, "ok", "ok"},
    Value{Field::health, "god", "ok"},
    Value{Field::health, "suspicious", "suspicious"},
    Value{Field::health, "usikker", "suspicious"},
    Value{Field::health, "ocr", "ocr"},
    Value{Field::health, "skannet", "ocr"},
    Value{Field::health, "skanna", "ocr"},
    Value{Field::health, "repaired", "repaired"},
    Value{Field::health, "reparert", "repaired"},
};

bool has_list(Field field) {
  return field == Field::language || field == Field::kind || field == Field::region ||
         field == Field::health;
}

std::string known_values(Field field) {
  std::string list;
  for (const Value& value : values)
    if (value.field == field) (list += list.empty() ? "" : ", ") += value.written;
  return list;
}

Failure unknown_value(const index::FieldRow& row, std::string_view value, int column,
                      const std::string& known) {
  return fail(syntax_error(
      column,
      message("query.value", {{"field", std::string(row.name)}, {"value", std::string(value)}}),
      message("query.value.hint", {{"values", known}})));
}

std::string plan_types() {
  std::string list;
  for (int i = 1; i <= static_cast<int>(PlanType::annen); ++i)
    (list += i == 1 ? "" : ", ") += name(static_cast<PlanType>(i));
  return list;
}

std::optional<int> number(std::string_view digits) {
  int n = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (error != std::errc() || end != digits.data() + digits.size() || n < 0) return std::nullopt;
  return n;
}

Result<Node> range_node(Node node, std::string_view value, int column) {
  const auto dots = value.find("..");
  const bool open = dots != value.npos;
  const std::string_view low = value.substr(0, dots);
  const std::string_view high = open ? value.substr(dots + 2) : low;
  const auto from = low.empty() && open && !high.empty() ? 0 : number(low);
  const auto to = high.empty() && open && !low.empty() ? index::range_open : number(high);
  if (!from || !to || *from > *to)
    return fail(syntax_error(
        column, message("query.range", {{"value", std::string(value)}}),
        message("query.range.hint", {{"field", std::string(index::row(node.field).name)}})));
  node.from = *from;
  node.to = *to;
  return node;
}

}  // namespace

std::optional<Field> field_named(std::string_view name) {
  for (const index::FieldRow& row : index::fields)
    if (!name.empty() && (name == row.name || name == row.nynorsk || name == row.english))
      return row.field;
  return std::nullopt;
}

Result<Node> field_node(Field field, std::string_view value, int column) {
  const index::FieldRow& row = index::row(field);
  Node node{.kind = NodeKind::field,
            .text = lower(collapse_space(normalise(value))),
            .field = field,
            .column = column};
  if (row.type == FieldType::range) return range_node(std::move(node), value, column);
  if (field == Field::document) node.text = normalise(value);  // a file name: its case is its own
  if (node.text.empty()) return unknown_value(row, value, column, "");
  if (field == Field::type) {
    const auto type = plan_type_named(value);
    if (!type) return unknown_value(row, value, column, plan_types());
    node.text = name(*type);
  }
  for (const Value& known : values)
    if (known.field == field && known.written == node.text) {
      node.text = known.indexed;
      return node;
    }
  if (!has_list(field)) return node;
  return unknown_value(row, value, column, known_values(field));
}

}  // namespace planlupe::query
