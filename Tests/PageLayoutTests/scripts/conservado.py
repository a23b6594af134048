#!/usr/bin/env python3
"""Compares the letters and digits that `cuenta inspect` gives of PDFs with those that `pdftotext` does: nothing may be lost.

usage: conservado.py [--cuenta PROGRAM] [FILE.pdf ...]

The PDFs of ../shared/archive and ../shared/tables beside the package are taken unless files are named. A table's cells must
together hold what its block holds. Ends with 1 where a digit is missing.
"""
import argparse, collections, json, pathlib, subprocess, sys, unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[3]


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cuenta", default=str(ROOT / ".build/release/cuenta"))
    options.add_argument("files", nargs="*")
    given = options.parse_args()
    files = given.files or sorted(str(p) for d in ("archive", "tables") for p in (ROOT.parent / "shared" / d).glob("*.pdf"))
    everything, lost, digits = 0, 0, 0
    for file in files:
        done = subprocess.run([given.cuenta, "inspect", file, "--as", "json"], capture_output=True, text=True)
        document = json.loads(done.stdout or '{"blocks": [], "tables": []}')
        text = collections.Counter(fold(subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True).stdout))
        missing = text - collections.Counter(fold(" ".join(block["text"] for block in document["blocks"])))
        in_cells = sum(len(fold(cell["text"])) for table in document["tables"] for cell in table["cells"])
        in_blocks = sum(len(fold(block["text"])) for block in document["blocks"] if block["kind"] == "table")
        everything, lost = everything + text.total(), lost + missing.total()
        digits += sum(count for character, count in missing.items() if character.isdigit()) + (in_cells != in_blocks)
        if missing or in_cells != in_blocks:
            print(f"{pathlib.Path(file).name}: missing {dict(missing)}, in cells {in_cells}, in table blocks {in_blocks}")
    print(f"{len(files)} files, {everything} letters and digits, {lost} missing")
    sys.exit(1 if digits else 0)


if __name__ == "__main__":
    main()
