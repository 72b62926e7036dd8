// What every fuzz target has: one function that takes any bytes and must come back.

#ifndef PLANLUPE_TESTS_FUZZ_TARGET_H_
#define PLANLUPE_TESTS_FUZZ_TARGET_H_

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace planlupe::tests {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  const void* bytes = data;
  return {static_cast<const char*>(bytes), size};
}

// Ends the run where a promise is broken, as a fuzzer wants it.
inline void expect(bool kept) {
  if (!kept) std::abort();
}

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_FUZZ_TARGET_H_
