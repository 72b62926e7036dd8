// The program: picks the language, then the command. Every command has its own file.

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/messages.h"
#include "tools/commands.h"
#include "tools/one_of.h"
#include "tools/usage.h"

namespace {

using namespace planlupe;

// The help texts are made while the options are declared, so the language is needed before.
Language language_from(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--lang" && i + 1 < argc)
      return language_named(argv[i + 1]).value_or(Language::nb);
    if (argument.starts_with("--lang="))
      return language_named(argument.substr(7)).value_or(Language::nb);
  }
  const char* chosen = std::getenv("PLANLUPE_LANG");
  return chosen ? language_named(chosen).value_or(Language::nb) : Language::nb;
}

using AddCommand = void (*)(CLI::App&, int& status);

// In the order of the help.
constexpr std::array<std::pair<std::string_view, AddCommand>, 21> commands{{
    {"run", tools::add_run},
    {"table", tools::add_table},
    {"check", tools::add_check},
    {"quote", tools::add_quote},
    {"diff", tools::add_diff},
    {"report", tools::add_report},
    {"export", tools::add_export},
    {"index", tools::add_index},
    {"kwic", tools::add_kwic},
    {"search", tools::add_search},
    {"tag", tools::add_tag},
    {"why", tools::add_why},
    {"codebook", tools::add_codebook},
    {"terms", tools::add_terms},
    {"freq", tools::add_freq},
    {"keyness", tools::add_keyness},
    {"collocates", tools::add_collocates},
    {"suggest", tools::add_suggest},
    {"agree", tools::add_agree},
    {"ingest", tools::add_ingest},
    {"extract", tools::add_extract},
}};

// Declaring a command takes longer than many a search, so one that comes first is declared alone.
void add_commands(CLI::App& app, int& status, int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  const auto is_first = [first](const auto& command) { return command.first == first; };
  const bool known = std::any_of(commands.begin(), commands.end(), is_first);
  for (const auto& command : commands)
    if (!known || is_first(command)) command.second(app, status);
}

int run(int argc, char** argv) {
  set_language(language_from(argc, argv));
  CLI::App app{message("program.about"), "planlupe"};
  app.footer("\n" + message("program.examples"));
  tools::set_headings(app);
  app.set_help_flag("-h,--help", message("program.help"));
  app.set_version_flag("--version", "planlupe " PLANLUPE_VERSION, message("program.version"));
  std::string language;
  app.add_option("--lang", language, message("program.lang"))
      ->check(tools::one_of({"nb", "nn", "en"}));
  app.fallthrough();
  app.require_subcommand(1);
  int status = 0;
  add_commands(app, status, argc, argv);
  tools::group_help(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return tools::explain(app, e);
  }
  return status;
}

}  // namespace

int main(int argc, char** argv) try {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has had enough is no failure
  return run(argc, argv);
} catch (const std::exception& e) {
  std::fprintf(stderr, "planlupe: bug: %s\n", e.what());
  return 70;
}
