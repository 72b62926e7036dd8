#include "corpus/word_sieve.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <array>
#include <cstddef>
#include <cstring>

namespace planlupe {

namespace {

constexpr unsigned log_bits = 23;  // for some 900 000 words
constexpr std::size_t size = (std::size_t{1} << log_bits) / 8;
constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio
constexpr std::uint64_t other_odd = 0xC2B2AE3D27D4EB4F;

std::uint64_t mixed(std::uint64_t hash, const char* bytes, std::size_t count) {
  std::uint64_t part = 0;
  std::memcpy(&part, bytes, count);
  hash = (hash ^ part) * odd;
  return hash ^ (hash >> 32);
}

// The bits that stand for `word`.
std::array<std::size_t, 2> bits_for(std::string_view word) {
  std::uint64_t hash = word.size() * odd;
  for (; word.size() > 8; word.remove_prefix(8)) hash = mixed(hash, word.data(), 8);
  hash = mixed(hash, word.data(), word.size());
  return {(hash * odd) >> (64 - log_bits), (hash * other_odd) >> (64 - log_bits)};
}

}  // namespace

WordSieve::WordSieve(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  struct stat about {};
  if (::fstat(file, &about) == 0 && static_cast<std::size_t>(about.st_size) == size) {
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapped != MAP_FAILED) bits_ = static_cast<const std::uint8_t*>(mapped);
  }
  ::close(file);
}

WordSieve::~WordSieve() {
  if (bits_ != nullptr) ::munmap(const_cast<std::uint8_t*>(bits_), size);
}

bool WordSieve::may_hold(std::string_view word) const {
  if (bits_ == nullptr) return true;
  for (const std::size_t bit : bits_for(word))
    if ((bits_[bit / 8] >> (bit % 8) & 1) == 0) return false;
  return true;
}

std::string WordSieve::bytes_of(const std::vector<std::string>& words) {
  std::string bits(size, '\0');
  for (const std::string& word : words)
    for (const std::size_t bit : bits_for(word))
      bits[bit / 8] = static_cast<char>(bits[bit / 8] | 1 << (bit % 8));
  return bits;
}

}  // namespace planlupe
