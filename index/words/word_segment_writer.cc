// Lays a segment out: see the sections in word_segment.h.

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "corpus/file.h"
#include "index/words/word_segment.h"

namespace planlupe::index {

namespace {

using Numbers = std::vector<std::uint32_t>;

std::uint32_t u32(std::size_t n) { return static_cast<std::uint32_t>(n); }

std::string as_bytes(const Numbers& numbers) {
  const void* start = numbers.data();
  return {static_cast<const char*>(start), numbers.size() * sizeof(std::uint32_t)};
}

// The keys of all words, sorted, with their numbers.
std::map<std::string_view, std::uint32_t> number_keys(const std::vector<IndexWord>& words) {
  std::map<std::string_view, std::uint32_t> numbers;
  for (const IndexWord& word : words) {
    for (const auto& key : word.keys) numbers.emplace(key, 0);
    for (const auto& key : word.parts) numbers.emplace(key, 0);
  }
  std::uint32_t n = 0;
  for (auto& [key, number] : numbers) number = n++;
  return numbers;
}

// Lists of numbers, one after the other, and where each begins.
struct Lists {
  Numbers all;
  Numbers add(const std::vector<Numbers>& lists) {
    Numbers begin{u32(all.size())};
    for (const Numbers& list : lists) {
      all.insert(all.end(), list.begin(), list.end());
      begin.push_back(u32(all.size()));
    }
    return begin;
  }
};

std::vector<Numbers> inverted(const std::vector<Numbers>& lists, std::size_t size, WordId first) {
  std::vector<Numbers> result(size);
  for (std::size_t i = 0; i < lists.size(); ++i)
    for (const std::uint32_t n : lists[i]) result[n].push_back(first + u32(i));
  return result;
}

Numbers sorted_by_text(const std::vector<IndexWord>& words, WordId first) {
  Numbers ids(words.size());
  std::iota(ids.begin(), ids.end(), first);
  std::sort(ids.begin(), ids.end(), [&](WordId a, WordId b) {
    const int order = words[a - first].text.compare(words[b - first].text);
    return order != 0 ? order < 0 : a < b;
  });
  return ids;
}

}  // namespace

Result<void> write_segment(const std::filesystem::path& path, WordId first,
                           const std::vector<IndexWord>& words) {
  const auto numbers = number_keys(words);
  std::string texts, keys;
  Numbers text_at, tags, counts, key_at{0};
  std::vector<Numbers> word_keys, word_parts;
  for (const IndexWord& word : words) {
    texts += '\n';
    text_at.push_back(u32(texts.size()));
    texts += word.text;
    tags.push_back(u32(static_cast<unsigned>(word.layer) | static_cast<unsigned>(word.form) << 2));
    counts.push_back(word.count);
    for (auto* lists : {&word_keys, &word_parts}) {
      Numbers& list = lists->emplace_back();
      for (const auto& key : lists == &word_keys ? word.keys : word.parts)
        list.push_back(numbers.at(key));
    }
  }
  texts += '\n';
  text_at.push_back(u32(texts.size()));
  for (const auto& entry : numbers) {
    keys += entry.first;
    key_at.push_back(u32(keys.size()));
  }
  Lists lists;
  const Numbers of_keys = lists.add(word_keys), of_parts = lists.add(word_parts);
  const Numbers with_key = lists.add(inverted(word_keys, numbers.size(), first));
  const Numbers with_part = lists.add(inverted(word_parts, numbers.size(), first));
  const std::vector<std::string> sections{texts,
                                          as_bytes(text_at),
                                          as_bytes(tags),
                                          as_bytes(counts),
                                          as_bytes(sorted_by_text(words, first)),
                                          as_bytes(of_keys),
                                          as_bytes(of_parts),
                                          keys,
                                          as_bytes(key_at),
                                          as_bytes(with_key),
                                          as_bytes(with_part),
                                          as_bytes(lists.all)};
  Numbers header{first, u32(words.size()), u32(numbers.size())};
  std::string body;
  for (const std::string& section : sections) {
    header.push_back(u32(WordSegment::header_size + body.size()));
    body += section;
    body.resize((body.size() + 3) / 4 * 4);
  }
  header.push_back(u32(WordSegment::header_size + body.size()));
  return write_file(path, std::string(WordSegment::magic) + as_bytes(header) + body);
}

}  // namespace planlupe::index
