// An environment variable that is set for as long as the object lives.

#ifndef PLANLUPE_TESTS_SUPPORT_ENVIRONMENT_H_
#define PLANLUPE_TESTS_SUPPORT_ENVIRONMENT_H_

#include <cstdlib>
#include <string>
#include <utility>

namespace planlupe::tests {

class ScopedVariable {
 public:
  ScopedVariable(std::string name, const std::string& value) : name_(std::move(name)) {
    ::setenv(name_.c_str(), value.c_str(), 1);
  }
  ScopedVariable(const ScopedVariable&) = delete;
  ScopedVariable& operator=(const ScopedVariable&) = delete;
  ~ScopedVariable() { ::unsetenv(name_.c_str()); }

 private:
  std::string name_;
};

}  // namespace planlupe::tests

#endif  // PLANLUPE_TESTS_SUPPORT_ENVIRONMENT_H_
