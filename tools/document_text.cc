#include "tools/document_text.h"

#include <algorithm>
#include <vector>

#include "corpus/messages.h"

namespace planlupe::tools {

namespace {

std::string page_mark(int page) {
  return "[" + message("extract.page", {{"page", long{page}}}) + "]";
}

std::string prefix_of(const Passage& passage) {
  const auto level = static_cast<std::size_t>(std::clamp(passage.level, 1, 6));
  switch (passage.kind) {
    case Kind::heading:
      return std::string(level, '#') + " ";
    case Kind::list_item:
      return std::string(2 * (level - 1), ' ') + "- ";
    case Kind::table_row:
      return "| ";
    case Kind::footnote:
      return "* ";
    default:
      return "";
  }
}

// Items and rows of one list or table stand together; all else is set apart by a blank line.
bool stands_close(const Passage* before, const Passage& passage) {
  return before != nullptr && before->kind == passage.kind &&
         (passage.kind == Kind::list_item || passage.kind == Kind::table_row);
}

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {}

  std::string write() && {
    for (const Passage& passage : document_.passages) {
      turn_to(passage.page);
      if (!stands_close(before_, passage)) text_ += "\n";
      text_ += prefix_of(passage) + passage.text + "\n";
      before_ = &passage;
    }
    turn_to(static_cast<int>(document_.pages.size()));
    return std::move(text_);
  }

 private:
  void turn_to(int page) {
    while (page_ < page) {
      ++page_;
      text_ += (text_.empty() ? "" : "\n") + page_mark(page_) + "\n";
      before_ = nullptr;
      const auto found = std::find_if(document_.pages.begin(), document_.pages.end(),
                                      [this](const Page& p) { return p.number == page_; });
      if (found != document_.pages.end() && found->health == Health::unreadable)
        text_ += message("extract.unreadable", {{"reason", found->reason}}) + "\n";
    }
  }

  const Document& document_;
  std::string text_;
  const Passage* before_ = nullptr;
  int page_ = 0;
};

}  // namespace

std::string readable_text(const Document& document) { return Writer(document).write(); }

}  // namespace planlupe::tools
