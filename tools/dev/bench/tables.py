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
    return re.search(r"\{([a-z,-]+)\}", usage).group(1).split(",")


def measure(study, temporary):
    folder, documents = cut(study, temporary / "cut")
    cost([PLANLUPE, "tag", folder, "--code", "AKT.bufdir"])
    runs = {name: cost([PLANLUPE, "table", folder, name]) for name in table_names()}
    slowest = max(runs, key=lambda name: runs[name].cpu)
    say("tables", f"slowest of {len(runs)} over {documents} documents: {slowest}, "
                  f"{runs[slowest].wall:.2f} s, {runs[slowest].cpu:.1f} CPU s; {max(run.own for run in runs.values()):.0f} MB")
