"""The plans that are read: generated, some of them with words as an English OCR leaves them."""
import json
import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

from program import ROOT

SHARED = Path(os.environ.get("PLANLUPE_SHARED", ROOT / "../shared"))
PAGES_MIN, PAGES_MAX = 30, 70

Plan = namedtuple("Plan", "path pages damaged")


def generate(folder, docs):
    script = SHARED / "eval/gen_corpus.py"
    if not script.exists():
        sys.exit(f"bench: no {script} to generate plans with")
    subprocess.run(["/usr/bin/python3", script, "--out", folder, "--seeds", SHARED / "data/text",
                    "--docs", str(docs), "--seed", "9137", "--pages-min", str(PAGES_MIN),
                    "--pages-max", str(PAGES_MAX), "--jobs", "2"],
                   check=True, stdout=subprocess.DEVNULL)


def plans(folder, docs):
    """The first `docs` plans in `folder`, where they are made when it is empty."""
    if not (folder / "manifest.json").exists():
        generate(folder, docs)
    files = json.loads((folder / "manifest.json").read_text())["files"][:docs]
    return [Plan((folder / "pdf" / f"{file['id']}.pdf").resolve(), file["pages"],
                 file["profile"] in ("ocr", "mixed")) for file in files]


def make_study(folder, plans):
    (folder / "plans").mkdir(parents=True)
    for plan in plans:
        (folder / "plans" / plan.path.name).symlink_to(plan.path)
    return folder
