#include "query/coding/json_cursor.h"

#include <algorithm>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

const Json nothing;

// RFC 6901: ~ and / are written ~0 and ~1.
std::string escaped(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

Cursor Cursor::step(const Json& node, const std::string& name) const {
  return {node, pointer_ + "/" + escaped(name), *mistake_};
}

Cursor Cursor::at(const char* key) const {
  if (has(key)) return step(node_->at(key), key);
  bad(message("codebook.lacks", {{"key", std::string(key)}}));
  return step(nothing, key);
}

std::vector<Cursor> Cursor::items() const {
  std::vector<Cursor> out;
  if (!node_->is_array()) {
    bad(message("codebook.not_list"));
    return out;
  }
  for (std::size_t i = 0; i < node_->size(); ++i)
    out.push_back(step(node_->at(i), std::to_string(i)));
  return out;
}

std::vector<std::string> Cursor::keys() const {
  std::vector<std::string> out;
  if (!node_->is_object()) {
    bad(message("codebook.not_object"));
    return out;
  }
  for (const auto& [key, value] : node_->items()) out.push_back(key);
  return out;
}

std::string Cursor::text() const {
  if (node_->is_string()) return node_->get<std::string>();
  bad(message("codebook.not_text"));
  return {};
}

int Cursor::number(int least, int most) const {
  if (node_->is_number_integer() && *node_ >= least && *node_ <= most) return node_->get<int>();
  bad(message("codebook.not_number",
              {{"least", static_cast<long>(least)}, {"most", static_cast<long>(most)}}));
  return least;
}

bool Cursor::truth() const {
  if (node_->is_boolean()) return node_->get<bool>();
  bad(message("codebook.not_truth"));
  return false;
}

std::vector<std::string> Cursor::texts() const {
  std::vector<std::string> out;
  for (const Cursor& item : items()) out.push_back(item.text());
  return out;
}

std::vector<std::string> Cursor::texts(const char* key) const {
  return has(key) ? at(key).texts() : std::vector<std::string>{};
}

std::vector<Cursor> Cursor::items(const char* key) const {
  return has(key) ? at(key).items() : std::vector<Cursor>{};
}

void Cursor::only(std::initializer_list<std::string_view> known) const {
  for (const std::string& key : keys())
    if (!key.starts_with("comment") && std::find(known.begin(), known.end(), key) == known.end())
      step(nothing, key).bad(message("codebook.unknown_member", {{"key", key}}));
}

void Cursor::bad(const std::string& what) const {
  if (!mistake_->has_value())
    *mistake_ = Error{Errc::codebook_invalid, what, pointer_, message("codebook.hint")};
}

}  // namespace planlupe::query
