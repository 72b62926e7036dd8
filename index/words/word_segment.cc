#include "index/words/word_segment.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cstring>

#include "corpus/messages.h"

namespace planlupe::index {

namespace {

std::uint32_t number_at(const char* bytes) {
  std::uint32_t n = 0;
  std::memcpy(&n, bytes, sizeof n);
  return n;
}

Failure damaged(const std::filesystem::path& path) {
  return fail(Errc::index_damaged, message("index.index_damaged", {{"reason", "words"}}),
              path.string(), message("index.index_damaged.hint"));
}

}  // namespace

struct WordSegment::Mapping {
  const char* data = nullptr;
  std::size_t size = 0;
  Mapping(const char* d, std::size_t n) : data(d), size(n) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    void* const start = const_cast<char*>(data);
    ::munmap(start, size);
  }
};

Result<WordSegment> WordSegment::open(const std::filesystem::path& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return damaged(path);
  struct stat status = {};
  const bool sized = ::fstat(fd, &status) == 0 && status.st_size > 0;
  const auto size = static_cast<std::size_t>(sized ? status.st_size : 0);
  void* data = sized ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
  ::close(fd);
  if (data == MAP_FAILED) return damaged(path);
  WordSegment segment;
  segment.mapping_ = std::make_shared<const Mapping>(static_cast<const char*>(data), size);
  const char* header = segment.mapping_->data + magic.size();
  if (size < header_size || std::string_view(segment.mapping_->data, magic.size()) != magic)
    return damaged(path);
  segment.first_ = number_at(header);
  segment.size_ = number_at(header + 4);
  segment.keys_ = number_at(header + 8);
  for (std::size_t i = 0; i <= section_count; ++i)
    segment.begin_[i] = number_at(header + 4 * (header_numbers + i));
  if (!segment.consistent()) return damaged(path);
  return segment;
}

bool WordSegment::consistent() const {
  for (std::size_t i = 0; i < section_count; ++i)
    if (begin_[i] > begin_[i + 1] || begin_[i] % 4 != 0) return false;
  const auto has = [this](Section s, std::size_t n) { return numbers(s).size() == n; };
  return begin_[section_count] == mapping_->size && has(text_at, size_ + 1UL) && has(tags, size_) &&
         has(counts, size_) && has(by_text, size_) && has(word_keys, size_ + 1UL) &&
         has(word_parts, size_ + 1UL) && has(key_at, keys_ + 1UL) && has(key_words, keys_ + 1UL) &&
         has(part_words, keys_ + 1UL);
}

std::string_view WordSegment::bytes(Section section) const {
  return {mapping_->data + begin_[section], begin_[section + 1U] - begin_[section]};
}

std::span<const std::uint32_t> WordSegment::numbers(Section section) const {
  const void* start = mapping_->data + begin_[section];
  return {static_cast<const std::uint32_t*>(start), (begin_[section + 1U] - begin_[section]) / 4};
}

std::string_view WordSegment::text(WordId id) const {
  const auto offsets = numbers(text_at);
  const std::size_t i = id - first_;
  return bytes(texts).substr(offsets[i], offsets[i + 1] - offsets[i] - 1);
}

std::span<const std::uint32_t> WordSegment::list(Section offsets, std::size_t i) const {
  const auto bounds = numbers(offsets);
  return numbers(lists).subspan(bounds[i], bounds[i + 1] - bounds[i]);
}

std::string_view WordSegment::key(std::size_t i) const {
  const auto offsets = numbers(key_at);
  return bytes(keys_bytes).substr(offsets[i], offsets[i + 1] - offsets[i]);
}

std::vector<std::string_view> WordSegment::keys_in(Section offsets, WordId id) const {
  std::vector<std::string_view> found;
  for (const std::uint32_t k : list(offsets, id - first_)) found.push_back(key(k));
  return found;
}

std::span<const std::uint32_t> WordSegment::starting_with(std::string_view start) const {
  const auto ids = numbers(by_text);
  const auto head = [&](std::uint32_t id) { return text(id).substr(0, start.size()); };
  const auto from = std::lower_bound(
      ids.begin(), ids.end(), start,
      [&](std::uint32_t id, std::string_view wanted) { return head(id) < wanted; });
  const auto to = std::upper_bound(
      from, ids.end(), start,
      [&](std::string_view wanted, std::uint32_t id) { return wanted < head(id); });
  return ids.subspan(static_cast<std::size_t>(from - ids.begin()),
                     static_cast<std::size_t>(to - from));
}

std::vector<WordId> WordSegment::spelled(std::string_view wanted) const {
  std::vector<WordId> ids;
  for (const WordId id : starting_with(wanted)) {
    if (text(id).size() != wanted.size()) break;  // the shortest come first
    ids.push_back(id);
  }
  return ids;
}

std::vector<WordId> WordSegment::containing(std::string_view piece) const {
  std::vector<WordId> ids;
  const std::string_view all = bytes(texts);
  const auto offsets = numbers(text_at);
  const char* const end = all.data() + all.size();
  for (const char* at = all.data(); at < end;) {
    const void* hit = ::memmem(at, static_cast<std::size_t>(end - at), piece.data(), piece.size());
    if (hit == nullptr) break;
    const auto byte = static_cast<std::uint32_t>(static_cast<const char*>(hit) - all.data());
    const auto after = std::upper_bound(offsets.begin(), offsets.end(), byte);
    ids.push_back(first_ + static_cast<WordId>(after - offsets.begin()) - 1);
    at = all.data() + *after;
  }
  return ids;
}

std::span<const std::uint32_t> WordSegment::words_of(Section offsets,
                                                     std::string_view wanted) const {
  std::size_t low = 0, high = keys_;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (key(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == keys_ || key(low) != wanted) return {};
  return list(offsets, low);
}

std::span<const std::uint32_t> WordSegment::with_key(std::string_view wanted) const {
  return words_of(key_words, wanted);
}

std::span<const std::uint32_t> WordSegment::with_part(std::string_view wanted) const {
  return words_of(part_words, wanted);
}

}  // namespace planlupe::index
