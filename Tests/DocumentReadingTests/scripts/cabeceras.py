#!/usr/bin/env python3
"""Looks for running heads and feet inside the body of what `cuenta inspect --as text` gives.

    cabeceras.py CUENTA [PDF|FOLDER ...]        without files: ../shared/archive beside the package

The heads are found by another tool and another rule: a first or last line of `pdftotext -layout` pages (three from each edge) that returns,
figures apart, on a fifth of the pages and at least three. For each the script prints where the body holds it: as a line of its own, which
may be the title it repeats (once or twice), or inside a longer line, which is the defect. Exit status 1 when there is any of the second.
"""
import pathlib
import re
import subprocess
import sys
from collections import Counter


def folded(line):
    return re.sub(r"[0-9]+", "#", re.sub(r"\s+", " ", line)).strip()


def squeezed(text):
    return re.sub(r"\s+", "", text)


def heads_of(path):
    pages = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True).stdout.decode("utf-8", "replace").split("\f")[:-1]
    counts = Counter()
    for page in pages:
        lines = [line for line in map(folded, page.splitlines()) if line]
        counts.update(set(lines[:3] + lines[-3:]))
    least = max(3, len(pages) / 5)
    return {line: n for line, n in counts.items() if n >= least and sum(c.isalpha() for c in line) >= 4}


def examine(cuenta, path):
    heads = heads_of(path)
    body = subprocess.run([cuenta, "inspect", str(path), "--as", "text"], capture_output=True).stdout.decode().splitlines()
    inside = 0
    for head, count in sorted(heads.items(), key=lambda item: -item[1]):
        key = squeezed(head)
        held = [squeezed(folded(line)) for line in body]
        alone = sum(line == key for line in held)
        within = [line for line, text in zip(body, held) if key in text and text != key]
        inside += len(within)
        print(f"{path.name}: «{head[:70]}» on {count} pages: {alone} body lines, inside {len(within)}")
        for line in within[:3]:
            print(f"    {line[:160]}")
    if not heads:
        print(f"{path.name}: no line returns")
    return inside == 0


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shared = pathlib.Path(__file__).resolve().parents[4] / "shared" / "archive"
    paths = [pathlib.Path(name) for name in sys.argv[2:]] or [shared]
    files = [file for path in paths for file in (sorted(path.glob("*.pdf")) if path.is_dir() else [path])]
    if not files:
        sys.exit(f"no documents in {', '.join(map(str, paths))}")
    sys.exit(0 if all([examine(sys.argv[1], file) for file in files]) else 1)


main()
