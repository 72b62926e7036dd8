"""Every table in every format, exports and pages over five times as many documents, each a fifth as long."""
import json
import re
import subprocess

from coding import records
from program import PLANLUPE, measure as cost, say

PARTS = 5
COUNTIES = ["Austfjella", "Skogmark", "Sundvær", "Nordvik", "Fjordane"]
TYPES = ["planstrategi", "kunnskapsgrunnlag", "integreringsplan", "kompetanseplan", "temaplan"]


def part_of(record, part):
    """The pages of `record` that belong to that part, as a document of its own."""
    first = len(record["pages"]) * part // PARTS
    last = len(record["pages"]) * (part + 1) // PARTS
    pages = [{**page, "page": page["page"] - first} for page in record["pages"][first:last]]
    passages = [{**p, "page": p["page"] - first, "page_end": min(p["page_end"], last) - first,
                 "boxes": [[box[0] - first, *box[1:]] for box in p["boxes"]]}
                for p in record["passages"] if first < p["page"] <= last]
    return {**record, "pages": pages, "passages": passages}


def cut(study, folder):
    """A study of the parts of `study`: records and a register; the plans are empty files."""
    for name in ("plans", "text"):
        (folder / name).mkdir(parents=True)
    rows = ["file;county;type;title;year"]
    for i, record in enumerate(records(study)):
        for part in range(PARTS):
            file = f"{i:04}-{part}.pdf"
            (folder / "plans" / file).touch()
            (folder / "text" / f"{file}.jsonl").write_text(
                json.dumps({**part_of(record, part), "file": file}, ensure_ascii=False,
                           separators=(",", ":")) + "\n")
            rows.append(f"{file};{COUNTIES[i % 5]};{TYPES[part]};Plan {i};{2015 + i % 10}")
    (folder / "register.csv").write_text("\n".join(rows) + "\n")
    return folder, len(rows) - 1


def table_names():
    usage = subprocess.run([PLANLUPE, "table", "--help"], capture_output=True, text=True).stdout
    return re.findall(r"^  ([a-z][a-z-]*) {2,}\w", usage, re.MULTILINE)


def lines(study, temporary):
    """What is measured: by the name of a line, its commands by the name of a column."""
    for name in table_names():
        yield name, {form: ["table", study, name, "--format", form, "-o", temporary / f"t.{form}"]
                     for form in ("text", "csv", "json", "xlsx")}
    yield "export", {form: ["export", study, "--format", form, "-o", temporary / f"e.{form}"]
                     for form in ("jsonl", "csv", "xlsx", "qdpx")}
    draft = temporary / "draft.txt"
    draft.write_text("Mål og tiltak\n\nFylkeskommunen skal kvalifisere flyktninger.\n")
    yield "pages", {"report": ["report", study, "-o", temporary / "report.html"],
                    "check": ["check", draft, "--against", study]}


def measure_study(study, temporary):
    """Prints the seconds, those of the processor, and the MB that each takes, and the worst."""
    cost([PLANLUPE, "tag", study, "--code", "AKT.bufdir"])
    runs = {}
    for name, commands in lines(study, temporary):
        for column, command in commands.items():
            runs[f"{name} {column}"] = cost([PLANLUPE, *command])
        say(name, "   ".join(f"{column} {runs[f'{name} {column}'].wall:.2f} s "
                             f"({runs[f'{name} {column}'].cpu:.2f}) "
                             f"{runs[f'{name} {column}'].own:.0f} MB" for column in commands))
    for title, unit, key in (("slowest", "s", lambda run: run.wall),
                             ("most CPU", "s", lambda run: run.cpu),
                             ("largest", "MB", lambda run: run.own)):
        worst = sorted(runs, key=lambda name: key(runs[name]), reverse=True)[:3]
        say(title, ", ".join(f"{name} {key(runs[name]):.2f} {unit}" for name in worst))


def measure(study, temporary):
    folder, documents = cut(study, temporary / "cut")
    say("documents", documents)
    measure_study(folder, temporary)
