#include "tools/usage.h"

#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/messages.h"
#include "tools/one_of.h"
#include "tools/talk.h"

namespace planlupe::tools {

namespace {

// The innermost command that the user named: its help is the one that helps.
std::string command_line(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app.get_name() : app.get_name() + " " + chosen.front()->get_name();
}

// What the user calls the argument that the program calls `name`: "MAPPE".
std::string argument_name(const std::string& name) {
  const std::string key = "usage.argument." + name;
  const std::string word = message(key);
  return word == key ? name : word;
}

// "MAPPE, --coverage": the options as the user writes them.
std::string names_of(const std::set<CLI::Option*>& options) {
  std::set<std::string> names;
  for (const CLI::Option* option : options) names.insert(argument_name(option->get_name()));
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// Help in which arguments have names in the user's language, and no type: they say what they are.
// Where there are names to choose among, these are all that is said of the value.
class Help : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    const std::string name = Formatter::make_option_name(option, is_positional);
    return is_positional ? argument_name(name) : name;
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (!option->nonpositional()) return option->get_required() ? " " + get_label("REQUIRED") : "";
    std::string text = Formatter::make_option_opts(option);
    if (const auto at = text.find("TEXT:{"); at != text.npos) text.erase(at, 5);
    for (const char* label : {"Needs", "Excludes"})  // in the program's names for them
      if (const auto at = text.find(" " + get_label(label) + ":"); at != text.npos) text.erase(at);
    if (!option->get_needs().empty())
      text += " " + message("usage.needs", {{"names", names_of(option->get_needs())}});
    if (!option->get_excludes().empty())
      text += " " + message("usage.excludes", {{"names", names_of(option->get_excludes())}});
    return text;
  }
};

// "study is required" of CLI11 as "MAPPE".
std::string missing(std::string detail) {
  if (const auto at = detail.find(" is required"); at != detail.npos) detail.erase(at);
  return argument_name(detail);
}

// `detail` with the user's names on both sides of `between`, which `sign` takes the place of.
std::string renamed(const std::string& detail, std::string_view between, std::string_view sign) {
  const auto at = detail.find(between);
  if (at == detail.npos) return detail;
  return argument_name(detail.substr(0, at)) + std::string(sign) +
         argument_name(detail.substr(at + between.size()));
}

// What was written where a command should be, and the command it is spelled most like.
std::string no_command(const CLI::App& app) {
  const auto rest = app.remaining();
  if (rest.empty()) return message("usage.no_command");
  if (rest[0].starts_with("-")) return message("usage.ExtrasError", {{"detail", rest[0]}});
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  const std::string near = nearest(rest[0], names);
  if (near.empty()) return message("usage.unknown_command", {{"name", rest[0]}});
  return message("usage.unknown_command.meant", {{"name", rest[0]}, {"near", near}});
}

// CLI11 speaks English; its kinds of error have stable names, so each gets a sentence of ours and
// only the detail (an option's name, a value) is taken over.
std::string complaint(const CLI::App& app, const CLI::ParseError& e) {
  if (e.get_name() == "RequiredError" && app.get_subcommands().empty()) return no_command(app);
  std::string detail = e.what();
  // This kind alone has the command's name for its own, and its detail after a colon.
  if (e.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
    if (const auto colon = detail.find(": "); colon != detail.npos) detail.erase(0, colon + 2);
    return message("usage.ExtrasError", {{"detail", detail}});
  }
  if (e.get_name() == "RequiredError") detail = missing(detail);
  if (e.get_name() == "ValidationError") detail = renamed(detail, ": ", ": ");
  if (e.get_name() == "ExcludesError") detail = renamed(detail, " excludes ", ", ");
  if (e.get_name() == "RequiresError") detail = renamed(detail, " requires ", " → ");
  const std::string key = "usage." + e.get_name();
  const std::string sentence = message(key, {{"detail", detail}});
  return sentence == key ? detail : sentence;
}

}  // namespace

void set_headings(CLI::App& app) {
  const auto formatter = std::make_shared<Help>();
  app.formatter(formatter);
  for (const char* label :
       {"Usage", "Options", "Option", "Subcommands", "Subcommand", "Positionals", "OPTIONS",
        "SUBCOMMAND", "REQUIRED", "TEXT", "INT", "UINT", "FLOAT"})
    formatter->label(label, message(std::string("usage.label.") + label));
  formatter->column_width(34);
  app.option_defaults()->group(message("usage.label.Options"));
  app.group(message("usage.label.Subcommands"));
}

void group_help(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    if (CLI::Option* help = command->get_help_ptr()) help->group(message("usage.label.Options"));
    group_help(*command);
  }
}

int explain(const CLI::App& app, const CLI::ParseError& e) {
  if (e.get_exit_code() == 0) return app.exit(e, std::cout, std::cerr);
  say("planlupe: " + complaint(app, e) + " (usage)");
  say(message("usage.more", {{"command", command_line(app)}}));
  return exit_status(Errc::usage);
}

}  // namespace planlupe::tools
