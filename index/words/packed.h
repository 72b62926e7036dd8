// Numbers and strings packed into bytes: how an index stores what only planlupe reads.

#ifndef PLANLUPE_INDEX_WORDS_PACKED_H_
#define PLANLUPE_INDEX_WORDS_PACKED_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace planlupe::index {

// Numbers take 7 bits a byte, low bits first (LEB128); strings their length in bytes and the bytes.
class Packer {
 public:
  Packer& number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) bytes_ += static_cast<char>((n & 0x7F) | 0x80);
    bytes_ += static_cast<char>(n);
    return *this;
  }
  // Small numbers of either sign stay small.
  Packer& signed_number(std::int64_t n) {
    return number((static_cast<std::uint64_t>(n) << 1) ^ static_cast<std::uint64_t>(n >> 63));
  }
  Packer& text(std::string_view s) {
    number(s.size());
    bytes_ += s;
    return *this;
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a Packer wrote. After the end, or when the bytes make no sense, every read gives 0 or
// "" and ok() is false: callers check once, at the end. Views point into the bytes given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    ok_ = false;
    return 0;
  }
  int integer() { return static_cast<int>(number()); }
  std::int64_t signed_number() {
    const std::uint64_t n = number();
    return static_cast<std::int64_t>(n >> 1) ^ -static_cast<std::int64_t>(n & 1);
  }
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const std::string_view s = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return s;
  }
  bool done() const { return rest_.empty(); }
  bool ok() const { return ok_; }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace planlupe::index

#endif  // PLANLUPE_INDEX_WORDS_PACKED_H_
