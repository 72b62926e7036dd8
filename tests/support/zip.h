// Zip archives made in memory, files stored as they are.

#ifndef PLANLUPE_TESTS_SUPPORT_ZIP_H_
#define PLANLUPE_TESTS_SUPPORT_ZIP_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace planlupe::tests {

inline std::uint32_t crc32_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

inline std::string little_endian(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
  return out;
}

// An archive of these names and contents, in that order.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string archive, directory;
  for (const auto& [name, content] : files) {
    const std::string entry = little_endian(0, 8) + little_endian(crc32_of(content), 4) +
                              little_endian(content.size(), 4) + little_endian(content.size(), 4) +
                              little_endian(name.size(), 2) + little_endian(0, 2);
    directory += std::string("PK\x01\x02", 4) + little_endian(20, 2) + little_endian(20, 2) +
                 entry + std::string(10, '\0') + little_endian(archive.size(), 4) + name;
    archive += std::string("PK\x03\x04", 4) + little_endian(20, 2) + entry + name + content;
  }
  return archive + directory + std::string("PK\x05\x06", 4) + little_endian(0, 4) +
         little_endian(files.size(), 2) + little_endian(files.size(), 2) +
         little_endian(directory.size(), 4) + little_endian(archive.size(), 4) +
         little_endian(0, 2);
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_ZIP_H_
