// Bytes from a worker: however they are cut, the same messages come out, and nothing breaks.

#include "ingest/worker/message_stream.h"
#include "tests/fuzz/target.h"

using namespace planlupe::ingest;

namespace {

// What a reader makes of `bytes` in pieces of `piece` bytes, as text.
std::string told(std::string_view bytes, std::size_t piece) {
  MessageReader reader;
  std::string all;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.feed(bytes.substr(at, piece));
    while (true) {
      const auto message = reader.next();
      if (!message) return all + std::string(name(message.error().code));
      if (!*message) break;
      all += encode(**message);
      if (const auto number = number_from((*message)->payload))
        planlupe::tests::expect(*number >= 1 && *number <= 100'000);
      (void)error_from((*message)->payload);
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = planlupe::tests::as_text(data, size);
  planlupe::tests::expect(told(bytes, size + 1) == told(bytes, 7));
  return 0;
}
