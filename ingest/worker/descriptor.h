// An open file descriptor that closes itself.

#ifndef PLANLUPE_INGEST_WORKER_DESCRIPTOR_H_
#define PLANLUPE_INGEST_WORKER_DESCRIPTOR_H_

#include <unistd.h>
#include <utility>

namespace planlupe::ingest {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}  // takes it over; negative: none
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

}  // namespace planlupe::ingest

#endif  // PLANLUPE_INGEST_WORKER_DESCRIPTOR_H_
