#!/usr/bin/env python3
"""Compares the tables of a PDF with the workbook it was printed from: how many cells stand in the right row and column.

usage: libro.py [--cuenta PROGRAM] [PDF CSV]

The files are ../shared/archive/balgaspro01.pdf and .csv beside the package unless said. Rows are paired in order, by the most
cells alike; a column of the workbook may stand in one column of a table only, the one that most of its cells are found in.
Prints the share of the workbook's filled cells found in the right row, and in the right row and column, and those that are not.
"""
import argparse, collections, csv, json, pathlib, re, subprocess, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[3]


def fold(text):
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    digits = text.replace(".", "").replace("$", "").replace(" ", "")
    if re.fullmatch(r"-?\d+", digits):
        return digits
    return "".join(c for c in text if c.isalnum())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cuenta", default=str(ROOT / ".build/release/cuenta"))
    options.add_argument("files", nargs="*", default=[str(ROOT.parent / "shared/archive" / f"balgaspro01.{e}") for e in ("pdf", "csv")])
    given = options.parse_args()
    pdf, book = given.files
    document = json.loads(subprocess.run([given.cuenta, "inspect", pdf, "--as", "json"], capture_output=True, text=True, check=True).stdout)
    found = []
    for number, table in enumerate(document["tables"]):
        rows = collections.defaultdict(dict)
        for cell in table["cells"]:
            if fold(cell["text"]):
                rows[cell["row"]][cell["column"]] = fold(cell["text"])
        found += [(number, row, rows[row]) for row in sorted(rows)]
    wanted = [(number, {c: fold(x) for c, x in enumerate(row) if fold(x)}) for number, row in enumerate(csv.reader(open(book, encoding="utf-8-sig")), 1)]
    wanted = [w for w in wanted if w[1]]

    def alike(one, other):
        return sum((collections.Counter(one.values()) & collections.Counter(other.values())).values())

    # The longest common run of rows, weighed by the cells alike.
    best = [[0] * (len(found) + 1) for _ in range(len(wanted) + 1)]
    for i in range(len(wanted) - 1, -1, -1):
        for j in range(len(found) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike(wanted[i][1], found[j][2]))
    pairs, i, j = [], 0, 0
    while i < len(wanted) and j < len(found):
        if alike(wanted[i][1], found[j][2]) and best[i][j] == best[i + 1][j + 1] + alike(wanted[i][1], found[j][2]):
            pairs.append((wanted[i], found[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    votes = collections.defaultdict(collections.Counter)
    for (_, cells), (table, _, row) in pairs:
        for column, text in cells.items():
            votes[table, column].update(c for c, t in row.items() if t == text)
    home = {key: counter.most_common(1)[0][0] for key, counter in votes.items() if counter}
    total = sum(len(cells) for _, cells in wanted)
    in_row, in_place, wrong = 0, 0, []
    paired = {line: (table, row) for (line, _), (table, _, row) in pairs}
    for line, cells in wanted:
        table, row = paired.get(line, (None, {}))
        for column, text in cells.items():
            in_row += text in row.values()
            if row.get(home.get((table, column))) == text:
                in_place += 1
            else:
                wrong.append((line, column, text))
    print(f"cells of the workbook {total}; in the right row {in_row} ({in_row / total:.1%}); in the right row and column {in_place} ({in_place / total:.1%})")
    for line, column, text in wrong:
        print(f"  line {line} column {column + 1}: {text}")


if __name__ == "__main__":
    main()
