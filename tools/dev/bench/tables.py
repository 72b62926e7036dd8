"""Every table over five times as many documents, each a fifth as long."""
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
    return re.findall(r"^  ([a-z-]+) {2,}\w", usage, re.MULTILINE)


def commands(study, temporary):
    """What is measured, by name: every table, the longest in all formats, exports and pages."""
    for name in table_names():
        yield name, ["table", study, name]
    for name in ("quotes", "codes-by-county"):
        for form in ("csv", "json", "xlsx"):
            yield f"{name} {form}", ["table", study, name, "--format", form,
                                     "-o", temporary / f"table.{form}"]
    for form in ("jsonl", "csv", "xlsx"):
        yield f"export {form}", ["export", study, "--format", form, "-o", temporary / f"export.{form}"]
    yield "report", ["report", study, "-o", temporary / "report.html"]
    draft = temporary / "draft.txt"
    draft.write_text("Mål og tiltak\n\nFylkeskommunen skal kvalifisere flyktninger.\n")
    yield "check --against", ["check", draft, "--against", study]


def measure_study(study, temporary):
    """Prints what each takes, and the slowest and largest."""
    cost([PLANLUPE, "tag", study, "--code", "AKT.bufdir"])
    runs = {}
    for name, command in commands(study, temporary):
        runs[name] = run = cost([PLANLUPE, *command])
        say(name, f"{run.wall:5.2f} s {run.cpu:5.1f} CPU s {run.own:5.0f} MB")
    slowest, largest = (max(runs, key=lambda name: key(runs[name]))
                        for key in (lambda run: run.cpu, lambda run: run.own))
    say("tables", f"slowest {slowest}, largest {largest}")


def measure(study, temporary):
    folder, documents = cut(study, temporary / "cut")
    say("documents", documents)
    measure_study(folder, temporary)
