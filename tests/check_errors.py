#!/usr/bin/env python3
"""Fails when an error code is produced by no test, or by no code.

usage: check_errors.py PROJECT_ROOT
"""
import re
import sys
from pathlib import Path

root = Path(sys.argv[1])
header = (root / "corpus/error.h").read_text("utf-8")
codes = re.findall(r"^  (\w+),", header[header.index("enum class Errc"):header.index("};")], re.M)


def text_of(folders, skip):
    return "\n".join(file.read_text("utf-8", "replace")
                     for folder in folders for file in sorted((root / folder).rglob("*"))
                     if file.suffix in (".cc", ".h", ".tsv") and file.name not in skip)


tests = text_of(["tests"], {"error_test.cc"})
code = text_of(["corpus", "ingest", "index", "query", "tools"], {"error.cc", "error.h"})
bad = [f"no test produces {c}" for c in codes if not re.search(rf"\b{c}\b", tests)]
bad += [f"no code produces {c}" for c in codes if f"Errc::{c}" not in code]
if bad:
    sys.exit("\n".join(bad))
