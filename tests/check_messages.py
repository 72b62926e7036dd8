#!/usr/bin/env python3
"""Fails when a message key is used that the catalogue lacks, stands twice, lacks a language, or
names other arguments in one language than in another.

usage: check_messages.py PROJECT_ROOT
"""
import json
import re
import sys
from pathlib import Path

root = Path(sys.argv[1])
languages = ("nb", "nn", "en")
catalogue, bad = {}, []
for file in sorted((root / "corpus/data/messages").glob("*.json")):
    pairs = json.loads(file.read_text("utf-8"), object_pairs_hook=list)
    for key, texts in pairs:
        texts = dict(texts)
        if key in catalogue:
            bad.append(f"{file.name}: {key} stands twice")
        catalogue[key] = texts
        missing = [l for l in languages if not texts.get(l)]
        if missing:
            bad.append(f"{file.name}: {key} lacks {', '.join(missing)}")
        used = {l: set(re.findall(r"\{(\w+)", texts.get(l, ""))) for l in languages}
        if len({frozenset(u) for u in used.values()}) > 1 and not any("plural" in t or "select" in t for t in texts.values()):
            bad.append(f"{file.name}: {key} has other arguments in one language: {used}")

# A call with a literal key; keys put together at run time are covered by the tests that print them.
call = re.compile(r'\bmessage\(\s*"([a-z0-9_.-]+)"')
for layer in ("corpus", "ingest", "index", "query", "tools"):
    for file in sorted((root / layer).rglob("*.cc")) + sorted((root / layer).rglob("*.h")):
        for key in call.findall(file.read_text("utf-8")):
            if key not in catalogue:
                bad.append(f"{file.relative_to(root)}: no text for {key}")
if bad:
    sys.exit("\n".join(bad))
