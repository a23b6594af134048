#!/usr/bin/env python3
"""Compares `cuenta inspect --as text` with the originals in text form, word by word and paragraph by paragraph.

    originales.py CUENTA [PDF ...]        without files: those of ../shared/archive that have a .txt beside them

For each file: recall and precision of the words as a bag and in order (longest matching blocks), the share of the original's paragraphs of
which one read begins with the same five words, ends with the same five, or both, and how many are the same word by word; then the words
that only one side has. What the original leaves out of the print (the protocol of a session, applause) counts against precision.
"""
import difflib
import pathlib
import re
import subprocess
import sys
from collections import Counter


def words(text):
    return re.findall(r"\w+", text)


def paragraphs(text):
    return [found for found in map(words, text.splitlines()) if found]


def examine(cuenta, path):
    truth = path.with_suffix(".txt").read_text(encoding="utf-8").replace("\ufeff", "")
    read = subprocess.run([cuenta, "inspect", str(path), "--as", "text"], capture_output=True).stdout.decode()
    there, here = words(truth), words(read)
    bag = sum((Counter(there) & Counter(here)).values())
    order = sum(block.size for block in difflib.SequenceMatcher(None, there, here, autojunk=False).get_matching_blocks())
    print(f"{path.name}: {len(there)} words, {len(here)} read")
    print(f"    bag: recall {bag / len(there):.4f}, precision {bag / max(1, len(here)):.4f}")
    print(f"    in order: recall {order / len(there):.4f}, precision {order / max(1, len(here)):.4f}")
    wanted, found = paragraphs(truth), paragraphs(read)
    begun, ended, whole = ({key(p) for p in found} for key in (lambda p: tuple(p[:5]), lambda p: tuple(p[-5:]), tuple))
    begins = [tuple(p[:5]) in begun for p in wanted]
    ends = [tuple(p[-5:]) in ended for p in wanted]
    both = sum(a and b for a, b in zip(begins, ends))
    same = sum(tuple(p) in whole for p in wanted)
    n = len(wanted)
    print(f"    {n} paragraphs, {len(found)} read: begun {sum(begins) / n:.3f}, ended {sum(ends) / n:.3f}, both {both / n:.3f}, same {same / n:.3f}")
    print("    only there:", dict((Counter(there) - Counter(here)).most_common(15)))
    print("    only here:", dict((Counter(here) - Counter(there)).most_common(15)))
    return bag >= 0.995 * len(there) and bag >= 0.995 * len(here)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shared = pathlib.Path(__file__).resolve().parents[4] / "shared" / "archive"
    files = [pathlib.Path(name) for name in sys.argv[2:]] or sorted(p for p in shared.glob("*.pdf") if p.with_suffix(".txt").exists())
    if not files:
        sys.exit(f"no PDF with its text beside it in {shared}")
    sys.exit(0 if all([examine(sys.argv[1], file) for file in files]) else 1)


main()
