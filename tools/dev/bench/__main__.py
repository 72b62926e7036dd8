"""Measures planlupe: reading, coding and tables over 10 000 pages.

usage: python3 tools/dev/bench [--corpus FOLDER] [--docs N] [--tables STUDY]

Needs reference documents ($PLANLUPE_SHARED, else ../shared) to generate plans from. FOLDER keeps
what was generated for the next time; with STUDY only tables over it are measured. Everything is
measured in one run on an optimised build: trust the ratios, not the seconds.
"""
import argparse
import contextlib
import tempfile
from pathlib import Path

import coding
import corpus
import program
import reading
import tables


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--corpus", type=Path, help="where the plans are kept, or made")
    options.add_argument("--docs", type=int, default=200)
    options.add_argument("--tables", type=Path, help="a study that has been read")
    options = options.parse_args()
    program.build()
    with contextlib.ExitStack() as stack:
        temporary = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if options.tables:
            return tables.measure_study(options.tables, temporary)
        plans = corpus.plans(options.corpus or temporary / "corpus", options.docs)
        program.measure_start()
        study = reading.measure(plans, temporary)
        coding.measure(study, temporary)
        tables.measure(study, temporary)


main()
