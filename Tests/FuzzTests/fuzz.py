#!/usr/bin/env python3
"""Runs libFuzzer on the readers, the page layout, the patterns and the pipelines, from corpora made of the samples.

    fuzz.py [html layout pattern pipeline] [--seconds 600] [--work FOLDER] [--runs N]

Builds the fuzzers first (swift build -c release --sanitize=fuzzer). An input that crashes, breaks a promise, takes more than
5 seconds or 1 GB is left in FOLDER/TARGET-found and named; exits with 1 if there is one. Needs pdftotext for the layout's corpus.
"""
import argparse
import glob
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../.."))
PROGRAMS = {"html": "HTMLFuzzer", "layout": "LayoutFuzzer", "pattern": "PatternFuzzer", "pipeline": "PipelineFuzzer"}
LARGEST = 1 << 16


def read(pattern):
    for path in sorted(glob.glob(os.path.join(ROOT, pattern), recursive=True)):
        with open(path, "rb") as file:
            yield path, file.read()


def html():
    for pattern in ("Samples/*.html", "Samples/*.md"):
        for _, data in read(pattern):
            yield b"\0" + data[:LARGEST]
            for start in range(0, len(data), 3000):
                yield bytes([start // 3000 % 4]) + data[start:start + 3000]


def layout():
    for path, _ in read("Samples/*.pdf"):
        page = b""
        text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode()
        for line in text.split("\n"):
            if "<page" in line and page:
                yield page[:LARGEST]
                # Two pages of which only few words remain: furniture, tables that go on.
                yield page[:600] + b"\x99" + page[-600:]
                page = b""
            word = re.search(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>(.*)</word>', line)
            if word:
                place = bytes([0x96, min(255, int(float(word[1]) / 2.5)), min(255, int(float(word[2]) / 3.2))])
                page += place + word[3].encode("latin-1", "replace").replace(b"\x96", b"-")
        yield page[:LARGEST]
    yield b"\x96\x20\x20\xa0\x03\x04" + b"".join(b"\x96%c%cA 1%d" % (34 + 20 * (i % 4), 33 + 5 * (i // 4), i) for i in range(20))
    for _, data in read("Samples/*.md"):
        yield data[:4000]


def pattern():
    for _, data in read("Pipelines/**/*.yaml"):
        text = data.decode()
        examples = re.findall(r"(?:texto: |- )\"([^\"\n]{10,})\"", text)
        for number, rule in enumerate(re.findall(r"patron: (.+)", text)):
            rule = rule.strip().strip("\"'")
            sample = examples[number % len(examples)] if examples else "hay 25 cosas"
            yield f"{rule}\n\n{sample}".encode()


def pipeline():
    for _, data in read("Pipelines/**/*.yaml"):
        yield data[:LARGEST]
        for part in re.split(rb"\n(?=\S)", data):
            yield part[:4000]


def fuzz(target, options):
    corpus, found = os.path.join(options.work, target), os.path.join(options.work, target + "-found")
    for folder in (corpus, found):
        os.makedirs(folder, exist_ok=True)
    for number, seed in enumerate(globals()[target]()):
        with open(os.path.join(corpus, f"sample-{number:05d}"), "wb") as file:
            file.write(seed)
    program = os.path.join(options.bin, PROGRAMS[target])
    command = [program, corpus, f"-artifact_prefix={found}/", f"-max_len={LARGEST}", "-timeout=5", "-rss_limit_mb=1024",
               "-reload=0", "-print_final_stats=1", "-use_value_profile=0", "-len_control=50"]
    command += [f"-runs={options.runs}"] if options.runs is not None else [f"-max_total_time={options.seconds}"]
    log = os.path.join(options.work, target + ".log")
    with open(log, "wb") as file:
        # Swift's own report of a crash would take the place of libFuzzer's, which keeps the input.
        status = subprocess.run(
            ["nice", "-n", "10"] + command, stderr=file, stdout=file, env=dict(os.environ, SWIFT_BACKTRACE="enable=no")).returncode
    with open(log, errors="replace") as file:
        for line in file.read().split("\n"):
            if re.search(r"number_of_executed_units|Fatal error|ERROR: libFuzzer|slowest_unit|Test unit written", line):
                print(f"{target}: {line.strip()}")
    return status


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", default=[])
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--work")
    parser.add_argument("--bin", help="folder of the fuzzers, where they are built already")
    options = parser.parse_args()
    options.work = os.path.abspath(options.work or tempfile.mkdtemp(prefix="fuzz-"))
    targets = options.targets or list(PROGRAMS)
    if not options.bin:
        build = ["swift", "build", "--package-path", ROOT, "-c", "release", "--sanitize=fuzzer",
                 "--scratch-path", os.path.join(ROOT, ".build-fuzzer")]
        for target in targets:
            subprocess.run(build + ["--product", PROGRAMS[target]], check=True)
        options.bin = subprocess.run(build + ["--show-bin-path"], capture_output=True, text=True, check=True).stdout.strip()
    failed = [target for target in targets if fuzz(target, options) != 0]
    for target in failed:
        print(f"{target}: see {options.work}/{target}-found and {options.work}/{target}.log")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
