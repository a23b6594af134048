#!/usr/bin/env python3
"""Converts a folder of files meant to harm (see hostil.py) with `cuenta archive` and checks that the run ends, that each input has
its row, and that a second run has nothing to do.

    lote.py CUENTA [GOOD_FILE...] [--seconds 20] [--jobs 2] [--step BYTES] [--flips N] [--largest BYTES]
            [--more] [--only TEXT]
"""
import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time

from muertes import digests

csv.field_size_limit(1 << 30)


def shown(name):
    """A name as the manifest shows it."""
    text = ""
    for character in name.decode(errors="surrogateescape"):
        code = ord(character)
        if character == "\\":
            text += "\\\\"
        elif 0xDC80 <= code <= 0xDCFF:
            text += "\\x%02X" % (code - 0xDC00)
        elif code < 32 or code == 127:
            text += "\\x%02X" % code
        else:
            text += character
    return text


def inputs(folder):
    """Every file, link and special file, and folders that hold nothing."""
    for parent, folders, files in os.walk(os.fsencode(folder)):
        for name in files + [name for name in folders if os.path.islink(os.path.join(parent, name))]:
            yield shown(os.path.relpath(os.path.join(parent, name), os.fsencode(folder)))
        if not folders and not files:
            yield shown(os.path.relpath(parent, os.fsencode(folder)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cuenta")
    parser.add_argument("good", nargs="*")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--step", type=int, default=1024)
    parser.add_argument("--flips", type=int, default=100)
    parser.add_argument("--more", action="store_true", help="hundreds of such files more")
    parser.add_argument("--only", help="of those that are made, only the ones whose name holds this")
    parser.add_argument("--largest", type=int, help="leave out files of more bytes")
    options = parser.parse_args()
    cuenta = os.path.abspath(options.cuenta)
    good = [os.path.abspath(path) for path in options.good]
    maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hostil.py")
    work = tempfile.mkdtemp(prefix="lote-")
    os.chdir(work)
    chosen = ["--more"] * options.more + (["--only", options.only] if options.only else [])
    subprocess.run([sys.executable, maker, "in", *good, "--step", str(options.step), "--flips", str(options.flips), *chosen], check=True)
    if options.largest:
        for parent, _, names in os.walk(b"in"):
            for path in (os.path.join(parent, name) for name in names):
                if not os.path.islink(path) and os.path.getsize(path) > options.largest:
                    os.remove(path)
    limits = ["--seconds", str(options.seconds), "--cpu-seconds", str(options.seconds), "--jobs", str(options.jobs)]
    start = time.monotonic()
    run = subprocess.run([cuenta, "archive", "in", "-o", "out", *limits], stderr=subprocess.PIPE)
    print(run.stderr.decode(errors="replace").split(" inputs → ")[-1])
    with open("out/manifest.csv", newline="") as file:
        rows = [row["path"] for row in csv.DictReader(file)]
    expected = sorted(inputs("in"))
    missing, others = set(expected) - set(rows), set(rows) - set(expected)
    print(f"{len(rows)} rows for {len(expected)} inputs in {time.monotonic() - start:.0f} s, status {run.returncode}")
    before = digests("out")
    again = subprocess.run([cuenta, "archive", "in", "-o", "out", *limits], stderr=subprocess.PIPE)
    same = digests("out") == before
    if missing or others or len(rows) != len(expected) or run.returncode != 3 or again.returncode != 3 or not same:
        print("missing:", sorted(missing)[:9], "not among the inputs:", sorted(others)[:9], "the second run changed nothing:", same)
        sys.exit(1)
    shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
