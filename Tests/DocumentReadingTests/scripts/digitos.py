#!/usr/bin/env python3
"""Counts the digits of documents with another tool and looks each up in the ledger `menciones`.

    digitos.py CUENTA [FILE|FOLDER ...]        without files: ../shared/archive beside the package

The other tool is `pdftotext -raw` page by page for a PDF and Python's html.parser for a page of HTML (what a browser does not show left
out). For each file it prints the digits that the tool found and the ledger has not ("lost") and the reverse ("added"), counted as multisets
of single digits page by page and of whole digit strings by file; digits of `bloques` in no row or in two; and the share of mentions that
the pipeline `generico` leaves `sin_explicar`. Exit status 1 when a digit is lost, added or covered other than once.
A page read from its picture is left to escaneo.py: the tool finds no digit there.
"""
import csv
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

csv.field_size_limit(1 << 30)
DIGITS = frozenset("0123456789")
STRING = re.compile("[0-9]+")


class Visible(html.parser.HTMLParser):
    """The text a reader sees: no scripts, no styles, nothing hidden by attribute or inline style."""

    SKIPPED = {"script", "style", "template", "noscript", "head", "textarea", "select", "svg", "math", "iframe", "object"}
    VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

    def __init__(self):
        super().__init__()
        self.open = []
        self.text = []

    def handle_starttag(self, tag, attributes):
        if tag in self.VOID:
            self.text.append(" " if tag == "br" else "")
            return
        values = {name: value or "" for name, value in attributes}
        style = values.get("style", "").replace(" ", "").lower()
        hidden = tag in self.SKIPPED or "hidden" in values or "display:none" in style or "mso-hide:all" in style
        self.open.append((tag, hidden))
        if tag not in {"b", "i", "em", "strong", "span", "font", "a", "sup", "sub", "u"}:
            self.text.append(" ")

    def handle_endtag(self, tag):
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                break
        if tag not in {"b", "i", "em", "strong", "span", "font", "a", "sup", "sub", "u"}:
            self.text.append(" ")

    def handle_data(self, data):
        if not any(hidden for _, hidden in self.open):
            self.text.append(data)


def decoded(data):
    declared = re.search(rb"charset=[\"']?([A-Za-z0-9_-]+)", data[:4096])
    for name in [declared.group(1).decode() if declared else "utf-8", "utf-8", "cp1252", "latin-1"]:
        try:
            return data.decode("cp1252" if name.lower() == "iso-8859-1" else name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def pages_of(path):
    """The visible text of each page; of a page of HTML one page, number 0."""
    data = path.read_bytes()
    if not data[:1024].lstrip().startswith(b"%PDF"):
        parser = Visible()
        parser.feed(decoded(data))
        return {0: "".join(parser.text)}
    run = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True)
    return dict(enumerate(run.stdout.decode("utf-8", "replace").split("\f")[:-1], 1))


def rows(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def digits(text):
    return Counter(character for character in text if character in DIGITS)


def shown(counter, limit=12):
    items = sorted(counter.items(), key=lambda item: (-item[1], item[0]))
    return " ".join(f"{key}×{count}" for key, count in items[:limit]) + (" …" if len(items) > limit else "")


def examine(cuenta, path):
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "package"
        run = subprocess.run(
            [cuenta, "extract", str(path), "-o", str(folder), "--pipeline", "generico", "--format", "csv", "--no-review"],
            capture_output=True, text=True)
        if run.returncode not in (0, 1):
            print(f"{path.name}: exit status {run.returncode}: {run.stderr.strip()[:200]}")
            return False
        recognised = {int(page) for page in re.findall(r"#page=(\d+): warning: the page's text was recognised", run.stderr)}
        blocks = {row["bloque_id"]: row["texto"] for row in rows(folder, "bloques")}
        mentions = rows(folder, "menciones")
    covered = {key: [0] * len(text) for key, text in blocks.items()}
    states = Counter()
    by_page = {}
    strings = Counter()
    for mention in mentions:
        begin, length = int(mention["inicio"]), int(mention["largo"])
        for index in range(begin, begin + length):
            covered[mention["bloque_id"]][index] += 1
        states[mention["estado"]] += 1
        page = int(mention["pagina"] or 0)
        if page in recognised:
            continue
        by_page.setdefault(page, Counter()).update(digits(mention["texto"]))
        strings.update(STRING.findall(mention["texto"]))
    never = sum(text[i] in DIGITS and n == 0 for key, text in blocks.items() for i, n in enumerate(covered[key]))
    twice = sum(text[i] in DIGITS and n > 1 for key, text in blocks.items() for i, n in enumerate(covered[key]))
    pages = {number: text for number, text in pages_of(path).items() if number not in recognised}
    lost, added, places = Counter(), Counter(), []
    for number in sorted(set(pages) | set(by_page)):
        there, here = digits(pages.get(number, "")), by_page.get(number, Counter())
        if there != here:
            places.append(number)
        lost += there - here
        added += here - there
    whole = sum((digits(text) for text in pages.values()), Counter())
    ledger = sum(by_page.values(), Counter())
    reference = Counter(string for text in pages.values() for string in STRING.findall(text))
    total = sum(states.values())
    print(
        f"{path.name}: digits {sum(whole.values())}, in the ledger {sum(ledger.values())}; "
        f"lost [{shown(whole - ledger)}] added [{shown(ledger - whole)}]; never covered {never}, twice {twice}; "
        f"mentions {total}, sin_explicar {states['sin_explicar']} ({states['sin_explicar'] / max(1, total):.3f})")
    if places:
        print(f"    pages that differ: {places[:20]}: {sum(lost.values())} lost, {sum(added.values())} added")
    if reference != strings:
        print(f"    strings only there: {shown(reference - strings)}\n    strings only here: {shown(strings - reference)}")
    if recognised:
        print(f"    pages read from their picture: {sorted(recognised)}")
    return whole == ledger and never == 0 and twice == 0


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    shared = pathlib.Path(__file__).resolve().parents[4] / "shared" / "archive"
    paths = [pathlib.Path(name) for name in sys.argv[2:]] or [shared]
    files = [file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path])]
    files = [file for file in files if file.suffix.lower() in {".pdf", ".html", ".htm"}]
    if not files:
        sys.exit(f"no documents in {', '.join(map(str, paths))}")
    sys.exit(0 if all([examine(sys.argv[1], file) for file in files]) else 1)


main()
