#include <cctype>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/run.h"

using planlupe::tests::run_planlupe;

TEST_CASE("Without a command planlupe asks for one and exits with 64", "[cli]") {
  const auto ran = run_planlupe({});
  CHECK(ran.status == 64);
  CHECK(ran.out.empty());
  CHECK(ran.err == "planlupe: hvilken kommando? (usage)\nSe «planlupe --help».\n");
}

TEST_CASE("Help is data on stdout, in bokmål unless another language is asked for", "[cli]") {
  const auto nb = run_planlupe({"--help"});
  CHECK(nb.status == 0);
  CHECK(nb.err.empty());
  CHECK(nb.out.find("Bruk: planlupe") != std::string::npos);
  CHECK(nb.out.find("Valg:") != std::string::npos);
  CHECK(run_planlupe({"--lang", "nn", "--help"}).out.find("Val:") != std::string::npos);
  CHECK(run_planlupe({"--help", "--lang=en"}).out.find("Options:") != std::string::npos);
}

TEST_CASE("Every command explains itself with an example in every language", "[cli]") {
  for (const char* command : {"run", "extract", "ingest", "index", "tag", "search", "table", "why",
                              "codebook", "suggest"})
    for (const char* language : {"nb", "nn", "en"}) {
      INFO(command << " " << language);
      const auto ran = run_planlupe({command, "--help", "--lang", language});
      CHECK(ran.status == 0);
      CHECK(ran.out.find(std::string("planlupe ") + command + " ") != std::string::npos);
    }
}

TEST_CASE("An unknown command and an unknown language are wrong usage", "[cli]") {
  const auto command = run_planlupe({"dikt"});
  CHECK(command.status == 64);
  CHECK(command.err.find("det finnes ingen kommando «dikt»") != std::string::npos);
  const auto language = run_planlupe({"--lang", "xx"});
  CHECK(language.status == 64);
  CHECK(language.err.find("ugyldig verdi") != std::string::npos);
}

TEST_CASE("An unknown argument is named in the language of the user", "[cli]") {
  const auto ran = run_planlupe({"kwic", ".", "ord", "--sentence"});
  CHECK(ran.status == 64);
  CHECK(ran.err.find("ukjent argument: --sentence") != std::string::npos);
}

TEST_CASE("A name that is nearly right is answered with the one that was meant", "[cli]") {
  CHECK(run_planlupe({"tabel"}).err.find("mente du «table»?") != std::string::npos);
  CHECK(run_planlupe({"Serach"}).err.find("mente du «search»?") != std::string::npos);
  const auto table = run_planlupe({"table", "mappe", "themez"});
  CHECK(table.status == 64);
  CHECK(table.err.find("«themez» finnes ikke; mente du «themes»?") != std::string::npos);
  const auto far = run_planlupe({"table", "mappe", "tema", "--format", "pdf"});
  CHECK(far.err.find("«tema» er ikke blant register, types,") != std::string::npos);
}

TEST_CASE("The list of commands is set alike: small letters and no full stop", "[cli]") {
  for (const char* language : {"nb", "nn", "en"}) {
    std::istringstream help(run_planlupe({"--help", "--lang", language}).out);
    std::string line;
    int commands = 0;
    while (std::getline(help, line)) {
      const std::size_t at = line.find_first_not_of(' ', 34);
      const bool described = line.size() > 34 && line.starts_with("  ") && line[2] != ' ' &&
                             line[2] != '-' && !line.starts_with("  planlupe ");
      if (!described || at == std::string::npos) continue;
      INFO(language << ": " << line);
      ++commands;
      CHECK_FALSE(std::isupper(static_cast<unsigned char>(line[at])));
      CHECK(line.back() != '.');
    }
    CHECK(commands >= 20);
  }
}

TEST_CASE("Options that need or exclude others say so in the user's words", "[cli]") {
  CHECK(run_planlupe({"freq", "--help"}).out.find("(krever ORD)") != std::string::npos);
  CHECK(run_planlupe({"quote", "--help", "--lang", "nn"}).out.find("(ikkje saman med TEKST)") !=
        std::string::npos);
  CHECK(run_planlupe({"quote", ".", "a", "--file", "b"}).err.find("TEKST, --file") !=
        std::string::npos);
  CHECK(run_planlupe({"freq", ".", "--by", "county"}).err.find("--by → ORD") != std::string::npos);
  CHECK(run_planlupe({"table", ".", "tull"}).err.find("TABELL: «tull»") != std::string::npos);
}
