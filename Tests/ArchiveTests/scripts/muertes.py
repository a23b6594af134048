#!/usr/bin/env python3
"""Kills a run of `cuenta archive` at random moments and lets it go on, many times over.

    muertes.py CUENTA FILE... [--documents 300] [--kills 200] [--jobs 2]

Makes an archive of the files in copies that differ, converts it once without interruption, then once with each run killed after
a random time, and compares all bytes of both outputs. Exits with 1 if they differ.
"""
import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time


def digests(folder):
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def archive(files, folder, documents):
    """Copies with some bytes at the end that readers pass over."""
    for number in range(documents):
        path = files[number % len(files)]
        target = os.path.join(folder, f"{number % 7}", f"{number:05d}-{os.path.basename(path)}")
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
        with open(target, "ab") as file:
            file.write(b"\n%%%d\n" % number if path.endswith(".pdf") else b"\n<!-- %d -->\n" % number)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cuenta")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.cuenta = os.path.abspath(options.cuenta)
    files = [os.path.abspath(path) for path in options.files]
    work = tempfile.mkdtemp(prefix="muertes-")
    os.chdir(work)
    archive(files, "in", options.documents)

    def command(output):
        return [options.cuenta, "archive", "in", "-o", output, "--jobs", str(options.jobs)]

    start = time.monotonic()
    subprocess.run(command("entera"), stderr=subprocess.DEVNULL)
    whole = time.monotonic() - start
    expected = digests("entera")
    print(f"uninterrupted: {whole:.1f} s, {len(expected)} files")

    chance = random.Random(options.seed)
    kills = rounds = 0
    while kills < options.kills:
        output = f"cortada-{rounds}"
        rounds += 1
        for _ in range(options.kills - kills):
            # Most fall in the conversion, some in the combining at its end or before the first document.
            limit = chance.choice([whole / 10, whole / 2, whole * 1.1, 0.05])
            run = subprocess.Popen(command(output), stderr=subprocess.DEVNULL)
            try:
                run.wait(timeout=chance.random() * limit)
                break
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                run.wait()
                kills += 1
        subprocess.run(command(output), stderr=subprocess.DEVNULL)
        found = digests(output)
        if found != expected:
            different = sorted(set(found.items()) ^ set(expected.items()))
            print(f"round {rounds}, after {kills} kills: different bytes in {work}/{output}: {different[:10]}")
            raise SystemExit(1)
        shutil.rmtree(output)
    print(f"{kills} kills in {rounds} rounds: the same bytes each time")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
