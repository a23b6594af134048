#!/usr/bin/env python3
"""Highest resident memory of a run of `cuenta archive`, its workers included, for few and for many documents.

    memoria.py CUENTA FILE... [--few 100] [--many 5000] [--jobs 2] [--limit MB]

Exits with 1 if the many take more than the few by over a tenth, or more than the limit.
"""
import argparse
import os
import shutil
import sys
import tempfile

from muertes import archive
from ritmo import measured


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cuenta")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--few", type=int, default=100)
    parser.add_argument("--many", type=int, default=5000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--limit", type=float, default=1000)
    options = parser.parse_args()
    cuenta = os.path.abspath(options.cuenta)
    files = [os.path.abspath(path) for path in options.files]
    work = tempfile.mkdtemp(prefix="memoria-")
    os.chdir(work)
    peaks = {}
    for documents in (options.few, options.many):
        archive(files, f"in-{documents}", documents)
        command = [cuenta, "archive", f"in-{documents}", "-o", f"out-{documents}", "--jobs", str(options.jobs)]
        seconds, peaks[documents] = measured(command)
        print(f"{documents} documents: {peaks[documents]:.0f} MB at most, {seconds:.1f} s", flush=True)
    shutil.rmtree(work)
    sys.exit(1 if peaks[options.many] > min(options.limit, 1.1 * peaks[options.few]) else 0)


if __name__ == "__main__":
    main()
