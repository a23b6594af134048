#!/usr/bin/env python3
"""Documents a second and memory of `cuenta archive` with 1 and 2 jobs, against `pdftotext -bbox-layout` under `xargs -P`.

    ritmo.py CUENTA PDF... [--documents 300] [--rounds 2]
"""
import argparse
import os
import shutil
import subprocess
import tempfile
import threading
import time

from muertes import archive


def resident(pid):
    """Memory in MB of a process and those it started."""
    total = 0
    try:
        with open(f"/proc/{pid}/statm") as file:
            total = int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                total += sum(resident(int(child)) for child in file.read().split())
    except (FileNotFoundError, ProcessLookupError, IndexError):
        pass
    return total


def measured(command):
    start = time.monotonic()
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = [0.0]

    def watch():
        while run.poll() is None:
            peak[0] = max(peak[0], resident(run.pid))
            time.sleep(0.02)

    watcher = threading.Thread(target=watch)
    watcher.start()
    run.wait()
    seconds = time.monotonic() - start
    watcher.join()
    return seconds, peak[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cuenta")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    cuenta = os.path.abspath(options.cuenta)
    files = [os.path.abspath(path) for path in options.files]
    work = tempfile.mkdtemp(prefix="ritmo-")
    os.chdir(work)
    archive(files, "in", options.documents)
    best = {}
    outputs = 0
    for _ in range(options.rounds):
        for jobs in (1, 2):
            layout = f"find in -name '*.pdf' -print0 | xargs -0 -P {jobs} -I @ pdftotext -bbox-layout @ /dev/null"
            for name, command in (
                (f"pdftotext -P {jobs}", ["sh", "-c", layout]),
                # A folder of its own each time: ext4 is slow where files were just removed.
                (f"cuenta --jobs {jobs}", [cuenta, "archive", "in", "-o", f"out-{outputs}", "--jobs", str(jobs)]),
            ):
                outputs += 1
                seconds, peak = measured(command)
                best[name] = min(best.get(name, (1e9, 0)), (seconds, peak))
    for name, (seconds, peak) in best.items():
        print(f"{name:16} {options.documents / seconds:7.1f} documents/s  {seconds:6.1f} s  {peak:6.0f} MB")
    for jobs in (1, 2):
        ratio = best[f"pdftotext -P {jobs}"][0] / best[f"cuenta --jobs {jobs}"][0]
        print(f"with {jobs}: {ratio:.0%} of pdftotext")
    print(f"2 jobs against 1: {best['cuenta --jobs 1'][0] / best['cuenta --jobs 2'][0]:.2f} times")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
