"""The codebook over all passages, beside rg with the same core patterns, and tagging a study."""
import json
import re
import shutil

from program import PLANLUPE, ROOT, measure as cost, say

CODEBOOK = ROOT / "corpus/data/codebook"


def records(study):
    for path in sorted((study / "text").rglob("*.jsonl")):
        yield json.loads(path.read_text())


def as_regex(pattern):
    """`pattern` for rg, or nothing when it uses more than words and stars.

    Its word boundaries are those of ASCII, wrong beside æ, ø and å: with those of Unicode rg takes
    forty times as long.
    """
    if re.search(r"[()|~@:]|(^| )\*( |$)", pattern):
        return None
    inner = re.escape(pattern.strip("*")).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    edge = r"(?-u:\b)"
    return ("" if pattern.startswith("*") else edge) + inner + ("" if pattern.endswith("*") else edge)


def core_patterns():
    for path in sorted(CODEBOOK.glob("*.json")):
        for code in json.loads(path.read_text()).get("codes", []):
            for rule in code.get("rules", []):
                if rule["role"] == "core":
                    yield from filter(None, map(as_regex, rule.get("patterns", [])))


def measure_passages(study, temporary):
    texts = [passage["text"] for record in records(study) for passage in record["passages"]]
    lines, plain = temporary / "passages.jsonl", temporary / "passages.txt"
    lines.write_text("".join(json.dumps({"id": str(i), "text": text}) + "\n"
                             for i, text in enumerate(texts)))
    plain.write_text("\n".join(texts))
    patterns = sorted(set(core_patterns()))
    (temporary / "patterns").write_text("\n".join(patterns))
    ours = cost([PLANLUPE, "tag", "--passages", lines])
    say("codebook", f"{ours.cpu:.1f} CPU s, {ours.own:.0f} MB, over {len(texts)} passages "
                    f"({plain.stat().st_size / 1e6:.1f} MB)")
    if shutil.which("rg"):
        theirs = cost(["rg", "-i", "-c", "-f", temporary / "patterns", plain])
        say("rg -f", f"{theirs.cpu:.1f} CPU s with the {len(patterns)} core patterns it can take: "
                     f"codebook {ours.cpu / theirs.cpu:.2f} times that")


def changed_codebook(temporary):
    shutil.copytree(CODEBOOK, temporary / "codebook")
    top = temporary / "codebook/codebook.json"
    text = top.read_text()
    top.write_text(text.replace('"nyankom*"', '"nyankom*", "nyinnflytta*"', 1))
    assert top.read_text() != text
    return top


def measure_study(study, temporary):
    tag = [PLANLUPE, "tag", study, "--code", "AKT.bufdir"]
    first, again = cost(tag), cost(tag)
    changed = cost([*tag, "--codebook", changed_codebook(temporary)])
    for name, run in (("tag", first), ("tag, unchanged", again), ("tag, changed", changed)):
        say(name, f"{run.wall:.2f} s, {run.cpu:.1f} CPU s, {run.own:.0f} MB")


def measure(study, temporary):
    measure_passages(study, temporary)
    measure_study(study, temporary)
