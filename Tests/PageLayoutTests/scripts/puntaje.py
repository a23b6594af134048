#!/usr/bin/env python3
"""Scores the tables that `cuenta inspect` finds against the truth of the ICDAR 2013 table competition.

usage: puntaje.py [--cuenta PROGRAM] [--data DIR] [--scorer FILE] [--camelot PYTHON]

DIR holds NAME.pdf and NAME-str.xml (../shared/tables beside the package unless said), FILE is the scorer
(../shared/tools/score_tables.py). Prints precision, recall and F1 a document, averaged and pooled, and the seconds taken.
With --camelot, a Python that has camelot-py, camelot's hybrid flavour reads the same files in the same run, is scored in the
same way, and the ratio of the times is printed.
"""
import argparse, json, pathlib, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[3]
CAMELOT = """
import sys, json, camelot, warnings
warnings.filterwarnings("ignore")
for path, out in zip(sys.argv[1::2], sys.argv[2::2]):
    tables = []
    try:
        for t in camelot.read_pdf(path, pages="all", flavor="hybrid"):
            cells = [{"row": r, "column": c, "rowSpan": 1, "columnSpan": 1, "text": x}
                     for r, row in enumerate(t.df.values.tolist()) for c, x in enumerate(row)]
            tables.append({"page": t.page, "cells": cells})
    except Exception as error:
        print(path, error, file=sys.stderr)
    json.dump({"tables": tables}, open(out, "w"))
"""


def score(scorer, data, found):
    print(subprocess.run([sys.executable, scorer, data, found], capture_output=True, text=True, check=True).stdout, end="")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cuenta", default=str(ROOT / ".build/release/cuenta"))
    options.add_argument("--data", default=str(ROOT.parent / "shared/tables"))
    options.add_argument("--scorer", default=str(ROOT.parent / "shared/tools/score_tables.py"))
    options.add_argument("--camelot")
    given = options.parse_args()
    files = sorted(p for p in pathlib.Path(given.data).rglob("*.pdf") if p.with_name(p.stem + "-str.xml").exists())
    if not files:
        sys.exit(f"no PDF with a truth file in {given.data}")
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        for file in files:
            done = subprocess.run([given.cuenta, "inspect", str(file), "--as", "json"], capture_output=True, text=True)
            (pathlib.Path(folder) / f"{file.stem}.json").write_text(done.stdout or '{"tables": []}', encoding="utf-8")
        own = time.perf_counter() - start
        score(given.scorer, given.data, folder)
        print(f"{len(files)} documents in {own:.2f} s, a process each")
    if given.camelot:
        with tempfile.TemporaryDirectory() as folder:
            pairs = [str(x) for f in files for x in (f, pathlib.Path(folder) / f"{f.stem}.json")]
            start = time.perf_counter()
            subprocess.run([given.camelot, "-c", CAMELOT, *pairs], check=True)
            other = time.perf_counter() - start
            print("camelot, hybrid flavour, all documents in one process:")
            score(given.scorer, given.data, folder)
            print(f"{len(files)} documents in {other:.2f} s: {other / own:.1f} times as long")


if __name__ == "__main__":
    main()
