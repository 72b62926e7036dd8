// The program: picks the language, then the command. Every command has its own file.

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>

#include "corpus/messages.h"
#include "tools/commands.h"
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

int run(int argc, char** argv) {
  set_language(language_from(argc, argv));
  CLI::App app{message("program.about"), "planlupe"};
  app.footer("\n" + message("program.examples"));
  tools::set_headings(app);
  app.set_help_flag("-h,--help", message("program.help"));
  app.set_version_flag("--version", "planlupe " PLANLUPE_VERSION, message("program.version"));
  std::string language;
  app.add_option("--lang", language, message("program.lang"))
      ->check(CLI::IsMember({"nb", "nn", "en"}));
  app.fallthrough();
  app.require_subcommand(1);
  int status = 0;
  tools::add_run(app, status);
  tools::add_table(app, status);
  tools::add_check(app, status);
  tools::add_quote(app, status);
  tools::add_diff(app, status);
  tools::add_report(app, status);
  tools::add_export(app, status);
  tools::add_index(app, status);
  tools::add_kwic(app, status);
  tools::add_search(app, status);
  tools::add_tag(app, status);
  tools::add_why(app, status);
  tools::add_codebook(app, status);
  tools::add_terms(app, status);
  tools::add_freq(app, status);
  tools::add_keyness(app, status);
  tools::add_collocates(app, status);
  tools::add_suggest(app, status);
  tools::add_ingest(app, status);
  tools::add_extract(app, status);
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
