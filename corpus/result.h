// Result<T>: a value, or the Error that stopped us from having one.
//
// The only file that knows tl::expected. Use no more of it than std::expected has, so that C++23
// can replace this file by an alias (GCC 12 has no std::expected in C++20 mode).

#ifndef PLANLUPE_CORPUS_RESULT_H_
#define PLANLUPE_CORPUS_RESULT_H_

#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "corpus/error.h"

namespace planlupe {

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

// `return fail(error);` passes an Error on.
inline Failure fail(Error error) { return Failure(std::move(error)); }

// `return fail(Errc::file_missing, what, where, hint);` makes one.
inline Failure fail(Errc code, std::string what, std::string where = {}, std::string hint = {}) {
  return fail(Error{code, std::move(what), std::move(where), std::move(hint)});
}

}  // namespace planlupe

#endif  // PLANLUPE_CORPUS_RESULT_H_
