// A dictionary of another program. The first byte tells the format; what is read becomes a
// codebook that planlupe reads.

#include "query/coding/codebook_json.h"
#include "query/exchange/codebook_dictionary.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace planlupe;
  if (size == 0) return 0;
  const auto format = static_cast<query::DictionaryFormat>(data[0] % 5);
  const auto read = query::read_dictionary(tests::as_text(data + 1, size - 1), format);
  if (!read) {
    tests::expect(read.error().code == Errc::data_invalid);
    return 0;
  }
  tests::expect(query::parse_codebook(query::codebook_from(*read, "x").json).has_value());
  query::write_dictionary(*read, format);
  return 0;
}
