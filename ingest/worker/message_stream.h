// What a worker tells its parent, as messages on a pipe: one byte of type, four bytes of length
// (little endian), then the payload. The parent trusts none of it.

#ifndef PLANLUPE_INGEST_WORKER_MESSAGE_STREAM_H_
#define PLANLUPE_INGEST_WORKER_MESSAGE_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace planlupe::ingest {

enum class MessageType : std::uint8_t {
  opened = 'o',     // payload: number of pages
  page_done = 'p',  // payload: page
  wants_ocr = 'w',  // payload: page
  document = 'd',   // payload: planlupe.document/1; the last message
  words = 'r',      // payload: what ocr_page() gave; the last message
  failure = 'e',    // payload: an Error; the last message
};

struct Message {
  MessageType type = MessageType::failure;
  std::string payload = {};
};

// The longest payload that either side accepts, in bytes: some thousand dense pages.
inline constexpr std::size_t max_payload = std::size_t{32} << 20;

// The bytes of one message. Payloads beyond max_payload must not be given.
std::string encode(const Message& message);

// Numbers and errors as payloads, and back. number_from fails with data_invalid unless `payload`
// is a decimal number from 1 to 100 000; error_from gives `internal` for what is no error.
std::string error_payload(const Error& error);
Result<int> number_from(std::string_view payload);
Error error_from(std::string_view payload);

// Cuts a stream of bytes back into messages. Holds at most one unfinished message.
class MessageReader {
 public:
  void feed(std::string_view bytes) { pending_ += bytes; }

  // The next whole message; nothing when more bytes are needed. Fails with output_too_large when
  // the length goes over max_payload, with data_invalid for an unknown type. After a failure the
  // stream cannot be read further.
  Result<std::optional<Message>> next();

 private:
  std::string pending_;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_MESSAGE_STREAM_H_
