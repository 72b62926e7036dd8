#include "ingest/worker/message_stream.h"

#include <cassert>
#include <charconv>
#include <string>
#include <utility>

#include "corpus/json_file.h"
#include "corpus/messages.h"

namespace planlupe::ingest {

namespace {

constexpr std::size_t header_size = 5;
constexpr std::string_view types = "opwdre";
constexpr int max_number = 100'000;

std::size_t length_in(std::string_view header) {
  std::size_t length = 0;
  for (std::size_t i = header_size; --i > 0;)
    length = length << 8 | static_cast<unsigned char>(header[i]);
  return length;
}

Failure invalid() { return fail(Errc::data_invalid, planlupe::message("worker.invalid")); }

std::string text_in(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

std::string encode(const Message& message) {
  assert(message.payload.size() <= max_payload);
  std::string bytes(1, static_cast<char>(message.type));
  for (std::size_t length = message.payload.size(), i = 1; i < header_size; ++i, length >>= 8)
    bytes += static_cast<char>(length & 0xFF);
  return bytes + message.payload;
}

std::string error_payload(const Error& error) {
  return json_line({{"code", name(error.code)},
                    {"what", error.what},
                    {"where", error.where},
                    {"hint", error.hint}});
}

Result<int> number_from(std::string_view payload) {
  int number = 0;
  const char* end = payload.data() + payload.size();
  const auto [stop, error] = std::from_chars(payload.data(), end, number);
  if (error != std::errc{} || stop != end || number < 1 || number > max_number) return invalid();
  return number;
}

Error error_from(std::string_view payload) {
  const auto json = parse_json(payload);
  if (!json || !json->is_object()) return {.what = planlupe::message("worker.invalid")};
  return {code_named(text_in(*json, "code")).value_or(Errc::internal), text_in(*json, "what"),
          text_in(*json, "where"), text_in(*json, "hint")};
}

Result<std::optional<Message>> MessageReader::next() {
  if (pending_.size() < header_size) return std::optional<Message>();
  if (types.find(pending_[0]) == std::string_view::npos) return invalid();
  const std::size_t length = length_in(pending_);
  if (length > max_payload)
    return fail(Errc::output_too_large, planlupe::message("worker.too_large"), {},
                planlupe::message("read.output_too_large.hint"));
  if (pending_.size() < header_size + length) return std::optional<Message>();
  std::optional<Message> message = Message{.type = static_cast<MessageType>(pending_[0]),
                                           .payload = pending_.substr(header_size, length)};
  pending_.erase(0, header_size + length);
  return message;
}

}  // namespace planlupe::ingest
