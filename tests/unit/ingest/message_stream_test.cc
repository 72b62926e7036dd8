#include <catch2/catch.hpp>

#include <random>
#include <vector>

#include "ingest/worker/message_stream.h"

using namespace planlupe;
using namespace planlupe::ingest;

namespace {

std::vector<Message> all_from(MessageReader& reader) {
  std::vector<Message> messages;
  while (true) {
    const auto next = reader.next();
    REQUIRE(next);
    if (!*next) return messages;
    messages.push_back(**next);
  }
}

}  // namespace

TEST_CASE("Messages come out of the stream as they went in, however it is cut", "[worker]") {
  const std::vector<Message> sent{{MessageType::opened, "12"},
                                  {MessageType::page_done, "1"},
                                  {MessageType::document, std::string(70'000, 'x')},
                                  {MessageType::words, ""}};
  std::string bytes;
  for (const Message& message : sent) bytes += encode(message);
  std::minstd_rand random(7);
  for (int round = 0; round < 50; ++round) {
    MessageReader reader;
    std::vector<Message> got;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t n = std::min<std::size_t>(bytes.size() - at, random() % 30'000 + 1);
      reader.feed(std::string_view(bytes).substr(at, n));
      at += n;
      for (Message& message : all_from(reader)) got.push_back(std::move(message));
    }
    REQUIRE(got.size() == sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
      CHECK(got[i].type == sent[i].type);
      CHECK(got[i].payload == sent[i].payload);
    }
  }
}

TEST_CASE("An unknown type and a length beyond the cap end the stream", "[worker]") {
  MessageReader babble;
  babble.feed("tull og tøys");
  CHECK(babble.next().error().code == Errc::data_invalid);
  MessageReader flood;
  flood.feed(std::string("d\x01\x00\x00\x02", 5));  // one byte more than 32 MB
  CHECK(flood.next().error().code == Errc::output_too_large);
  MessageReader largest;
  largest.feed(std::string("d\x00\x00\x00\x02", 5));
  CHECK(largest.next().has_value());
}

TEST_CASE("A number is a page and nothing else", "[worker]") {
  CHECK(*number_from("1") == 1);
  CHECK(*number_from("100000") == 100'000);
  for (const char* wrong : {"", "0", "-1", "100001", "99999999999", "1 ", " 1", "1x", "0x1"})
    CHECK(number_from(wrong).error().code == Errc::data_invalid);
}

TEST_CASE("An error crosses the pipe whole, and what is no error becomes internal", "[worker]") {
  const Error error{Errc::document_locked, "låst", "plan.pdf", "passord"};
  const Error back = error_from(error_payload(error));
  CHECK(back.code == error.code);
  CHECK(back.what == error.what);
  CHECK(back.where == error.where);
  CHECK(back.hint == error.hint);
  for (const char* wrong :
       {"", "{", "[]", "7", R"({"code":"nonsense"})", R"({"code":7,"what":[]})"})
    CHECK(error_from(wrong).code == Errc::internal);
}
