#!/usr/bin/env python3
"""Fails on test names that CTest cannot hand to Catch2: one with a semicolon or a backslash is
registered in pieces, and the pieces match nothing.

usage: check_test_names.py PROJECT_ROOT
"""
import re
import sys
from pathlib import Path

name = re.compile(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
bad = []
for file in sorted(Path(sys.argv[1], "tests").rglob("*.cc")):
    for match in name.findall(file.read_text("utf-8")):
        if ";" in match or "\\" in match:
            bad.append(f"{file}: {match.strip()}")
if bad:
    sys.exit("\n".join(bad))
