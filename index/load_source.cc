#include "index/load_source.h"

#include <system_error>
#include <utility>

#include "corpus/document_json.h"

namespace planlupe::index {

Result<Loaded> load_source(const DocumentSource& source, const BuildOptions& options) {
  auto document = read_document(source.text);
  if (!document) return fail(document.error());
  Loaded loaded{.document = *std::move(document)};
  std::error_code ignored;
  if (options.read_codes && std::filesystem::exists(source.codes, ignored)) {
    auto codes = options.read_codes(source.codes);
    if (!codes) return fail(codes.error());
    loaded.codes = *std::move(codes);
  }
  return loaded;
}

CodesOf codes_of(const Codes& codes) {
  return [&codes](const std::string& passage) {
    const auto found = codes.find(passage);
    return found == codes.end() ? std::vector<std::string>{} : found->second;
  };
}

}  // namespace planlupe::index
