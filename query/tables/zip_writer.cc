#include "query/tables/zip_writer.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <zlib.h>

#include "corpus/messages.h"

namespace planlupe::query {

namespace {

constexpr std::uint64_t limit = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t buffered = std::size_t{1} << 16;

void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

// What a file's own header and its entry in the directory have in common (APPNOTE 4.3.7, 4.3.12).
struct Entry {
  const std::string& name;
  std::uint64_t check, packed, size;

  void put_to(std::string& out) const {
    put(out, 20, 2);          // version that is needed
    put(out, 1U << 11U, 2);   // names are UTF-8
    put(out, Z_DEFLATED, 2);  // method
    put(out, 0, 2);           // 00:00
    put(out, 0x21, 2);        // 1980-01-01
    put(out, check, 4);
    put(out, packed, 4);
    put(out, size, 4);
    put(out, name.size(), 2);
    put(out, 0, 2);  // extra field
  }
};

std::string file_header(const Entry& entry) {
  std::string out = "PK\x03\x04";
  entry.put_to(out);
  return out + entry.name;
}

std::string directory_entry(const Entry& entry, std::uint64_t place) {
  std::string out = "PK\x01\x02";
  put(out, 20, 2);  // version it was made by
  entry.put_to(out);
  put(out, 0, 2 + 2 + 2);  // comment, disk, kind
  put(out, 0, 4);          // attributes
  put(out, place, 4);
  return out + entry.name;
}

}  // namespace

void PackedFile::End::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;
}

// The fastest level: spreadsheets come by the hundred megabytes, and a better one takes four times
// as long for files a fifth smaller.
PackedFile::PackedFile(std::string name) : name_(std::move(name)) {
  auto stream = std::make_unique<z_stream>();
  if (deflateInit2(stream.get(), Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) ==
      Z_OK)
    stream_.reset(stream.release());
}

void PackedFile::write(std::string_view bytes) {
  size_ += bytes.size();
  while (stream_ && !bytes.empty()) {
    const auto part = static_cast<uInt>(std::min<std::size_t>(bytes.size(), limit));
    // zlib only reads its input, and yet takes it as what may be written.
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_->avail_in = part;
    check_ = static_cast<std::uint32_t>(::crc32(check_, stream_->next_in, part));
    deflate_input(Z_NO_FLUSH);
    bytes.remove_prefix(part);
  }
}

void PackedFile::deflate_input(int flush) {
  char buffer[buffered];
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(buffer);
    stream_->avail_out = sizeof buffer;
    ::deflate(stream_.get(), flush);
    packed_.append(buffer, sizeof buffer - stream_->avail_out);
  } while (stream_->avail_out == 0);
}

void ZipWriter::add(PackedFile file) {
  if (file.stream_) file.deflate_input(Z_FINISH);
  whole_ = whole_ && file.stream_ && file.size_ <= limit && written_ <= limit;
  const Entry entry{file.name_, file.check_, file.packed_.size(), file.size_};
  const std::string header = file_header(entry);
  directory_ += directory_entry(entry, written_);
  sink_(header);
  sink_(file.packed_);
  written_ += header.size() + file.packed_.size();
  ++files_;
}

void ZipWriter::add(std::string name, std::string_view bytes) {
  PackedFile file(std::move(name));
  file.write(bytes);
  add(std::move(file));
}

Result<void> ZipWriter::finish() {
  constexpr std::uint64_t most_files = std::numeric_limits<std::uint16_t>::max();
  if (!whole_ || written_ > limit || files_ > most_files)
    return fail(Errc::write_failed, message("export.zip"));
  std::string end = "PK\x05\x06";
  put(end, 0, 2 + 2);  // disks
  put(end, files_, 2);
  put(end, files_, 2);
  put(end, directory_.size(), 4);
  put(end, written_, 4);
  put(end, 0, 2);  // comment
  sink_(directory_ + end);
  return {};
}

}  // namespace planlupe::query
