#!/usr/bin/env python3
"""Says how much of a scan is read right: characters, words and figures, page by page.

    escaneo.py CUENTA SCAN.pdf TRUTH1.txt [TRUTH2.txt ...]

Each TRUTH holds what a person read on the page of that number, a paragraph a line. A paragraph's characters are compared with their best
place in what `cuenta` read of the page (edit distance), wherever it stands; words (with the signs inside of them) and figures as bags.
"""
import json
import re
import subprocess
import sys
from collections import Counter


def pages_of(cuenta, path):
    document = json.loads(subprocess.run([cuenta, "inspect", path, "--as", "json"], capture_output=True, check=True).stdout)
    pages = {}
    for block in document["blocks"]:
        if block["kind"] != "table":
            pages.setdefault(block["page"], []).append(block["text"])
    for table in document["tables"]:
        for cell in table["cells"]:
            pages.setdefault(cell["page"], []).append(cell["text"])
    return {number: " ".join(" ".join(parts).split()) for number, parts in pages.items()}


def edits(paragraph, text):
    """Fewest insertions, deletions and changes that make the paragraph of some stretch of the text."""
    before = [0] * (len(text) + 1)
    for index, letter in enumerate(paragraph, 1):
        row = [index] * (len(text) + 1)
        for position, other in enumerate(text, 1):
            row[position] = min(before[position - 1] + (letter != other), before[position] + 1, row[position - 1] + 1)
        before = row
    return min(min(before), len(paragraph))


def words(text):
    return Counter(re.findall(r"[\w.,/]*\w", text))


def figures(counter):
    return Counter({word: count for word, count in counter.items() if any(sign.isdigit() for sign in word)})


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    pages = pages_of(sys.argv[1], sys.argv[2])
    for number, name in enumerate(sys.argv[3:], 1):
        with open(name, encoding="utf-8") as file:
            paragraphs = [" ".join(line.lstrip("•").split()) for line in file if line.strip()]
        text = pages.get(number, "")
        wrong = sum(edits(paragraph, text) for paragraph in paragraphs)
        there, here = words(" ".join(paragraphs)), words(text)
        same = sum((there & here).values())
        right = sum((figures(there) & figures(here)).values())
        print(
            f"page {number}: characters {1 - wrong / sum(map(len, paragraphs)):.4f}; words: recall {same / sum(there.values()):.3f}, "
            f"precision {same / max(1, sum(here.values())):.3f}; figures {right} of {sum(figures(there).values())}, "
            f"{sum(figures(here).values())} read")


main()
