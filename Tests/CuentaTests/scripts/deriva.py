#!/usr/bin/env python3
"""Scores `cuenta compare` on mutated drafts: precision and recall of "this value, pattern or section is affected".

    deriva.py CUENTA [--draft DRAFT.md GOLD_FOLDER] [--pdf] [--list]

A draft is changed in one way, old and new are extracted and compared (threshold 0), and every line of the comparison is held against what
the change did by construction: the expected tables of the draft, changed as its text was. A cell is affected where the expected value
changed, or where the extraction no longer gives the expected value. A change of layout alone affects nothing, and whatever the comparison
says of it is wrong. `--pdf` also prints the drafts with Chromium in several layouts. Nothing here is random: the same draft gives the same
mutations. Without --draft the project's own sample is taken.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from mutaciones import (
    KEYS, ROOT, Draft, columns, digits, figures, fold, indicators, layouts, missing, orders, rows, sections, spelled, synonyms, tables)


class Score:
    def __init__(self):
        self.kinds = {}

    def add(self, kind, right, wrong, found, missed):
        total = self.kinds.setdefault(kind, [0, 0, 0, 0, 0])
        for index, count in enumerate([1, right, wrong, found, missed]):
            total[index] += count

    def print(self):
        print(f"{'':12} mutations  reports right  wrong  items found  missed  precision  recall")
        sums = [sum(total[i] for total in self.kinds.values()) for i in range(5)]
        for kind, (n, right, wrong, found, missed) in list(self.kinds.items()) + [("all", sums)]:
            precision = right / (right + wrong) if right + wrong else 1
            recall = found / (found + missed) if found + missed else 1
            print(f"{kind:12} {n:9}  {right:13}  {wrong:5}  {found:11}  {missed:6}  {precision:9.3f}  {recall:6.3f}")


def judge(old, new, gold, mutation, changes):
    """Right and wrong reports, found and missed items."""
    # What is affected: where the expected value changed, or is not what came out.
    affected, numbers, patterns, gone = set(), set(mutation.numbers), set(), set()
    expected = mutation.gold or gold
    result = tables(new)
    for table in KEYS:
        keys = set(gold[table]) | set(expected[table]) | set(result[table])
        for key in keys:
            a, b, c = (t[table].get(key) for t in (gold, expected, result))
            if a is None or b is None or c is None:
                if (a is None) != (b is None) or (b is None) != (c is None):
                    affected.add((table, key, None))
                    for figures_ in (a, b, c):
                        numbers |= {digits(spelled(v, f)) for f, v in (figures_ or {}).items() if not f.startswith("fecha")}
                continue
            for field in set(a) | set(b) | set(c):
                if not (a.get(field) == b.get(field) == c.get(field)):
                    affected.add((table, key, field))
                    numbers |= {digits(spelled(t[field], field)) for t in (a, b) if field in t and re.fullmatch(r"\d+", t[field])}
    before, after = indicators(old), indicators(new)
    for name in set(before) | set(after):
        wanted = {(mutation.values.get(value, value), goal) for value, goal in before.get(name, set())}
        if wanted != before.get(name, set()) or wanted != after.get(name, set()):
            affected.add(("indicadores", name, None))
            for value, _ in before.get(name, set()) | after.get(name, set()) | wanted:
                numbers |= {digits(value), digits(value)[:-3] if value.endswith("000") else digits(value)}
    # A number that the draft still repeats but that is taken fewer times, or one that went with its sentence.
    lost = taken(old) - taken(new)
    numbers |= set(lost)
    repeats = {number["mencion_id"] for number in rows(old / "menciones.csv") if digits(number["texto"]) in lost}
    # A pattern is affected where it took an affected cell, before or after, or a number that is taken fewer times.
    for folder in (old, new):
        own = {table: rows(folder / f"{table}.csv") for table in list(KEYS) + ["indicadores"]}
        for entry in rows(folder / "procedencia.csv"):
            table = entry["tabla"]
            if table not in own:
                continue
            row = own[table][int(entry["fila"]) - 1]
            key = tuple(row[name] for name in KEYS.get(table, ["indicador"]) if row[name])
            if folder == old and entry["mencion_id"] in repeats or {(table, key, None), (table, key, entry["campo"])} & affected:
                patterns.add(entry["patron"])

    def label(table, text):
        if table == "regiones":
            return (text.split(" ")[0],)
        return tuple(text.split(" · "))

    right = wrong = 0
    found, noise = set(), []

    def report(is_right, items, what):
        nonlocal right, wrong
        found.update(items)
        if is_right:
            right += 1
        else:
            wrong += 1
            noise.append(what)

    for change in changes["valores"]:
        key = label(change["tabla"], change["fila"])
        hits = {(change["tabla"], key, change["campo"]), (change["tabla"], key, None)} & affected
        report(bool(hits), hits, ("valor", change))
    for change in changes["filas"]:
        key = label(change["tabla"], change["fila"])
        hits = {item for item in affected if item[0] == change["tabla"] and item[1] == key}
        report(bool(hits), hits, ("fila", change))
    for change in changes["patrones"]:
        report(change["patron"] in patterns, [], ("patrón", change))
    titles = {fold(name) for name in mutation.sections}
    for change in changes["secciones"]:
        names = {fold(change[side]) for side in ("anterior", "nueva") if change[side]}
        report(bool(names & titles), {("sección", name) for name in mutation.sections if fold(name) in names}, ("sección", change))
    for change in changes["frases"]:
        own = {digits(number) for number in change["numeros"]}
        hits = {item for item in affected if item[0] != "sección" and item_numbers(item, gold, expected) & own}
        report(bool(own & numbers) or bool(set(change["patrones"]) & patterns), hits, ("frase", change))
    for change in changes["columnas"]:
        report(False, [], ("columna", change))
    for change in changes.get("columnas_del_documento", []):
        is_right = mutation.kind == "columna"
        report(is_right, [("columna",)] if is_right else [], ("cuadro", change))
    wanted = set(affected)
    if mutation.sections:
        wanted.add(("sección",))
        if {item for item in found if item[0] == "sección"}:
            found.add(("sección",))
    if mutation.kind == "columna":
        wanted.add(("columna",))
        if any(own for change in changes["frases"] for own in [set(map(digits, change["numeros"])) & set(map(digits, mutation.numbers))]):
            found.add(("columna",))
    missed = wanted - found
    return right, wrong, len(wanted & found), len(missed), noise, missed


def taken(folder):
    """How many times each number is a figure."""
    return collections.Counter(
        digits(row["texto"]) for row in rows(folder / "menciones.csv") if row["estado"] in ("extraida", "en_conflicto"))


def item_numbers(item, gold, expected):
    table, key, field = item
    result = set()
    for source in (gold, expected):
        figures_ = source.get(table, {}).get(key, {})
        for name, value in figures_.items():
            if field in (None, name) and re.fullmatch(r"\d+", value):
                result.add(digits(spelled(value, name)))
    return result


def main():
    arguments = sys.argv[1:]
    options = {name for name in ("--pdf", "--list") if name in arguments}
    arguments = [a for a in arguments if a not in options]
    cuenta = str(pathlib.Path(arguments[0]).resolve())
    path, gold = ROOT / "Samples/borrador-2025.md", ROOT / "Samples/esperado/borrador-2025"
    if "--draft" in arguments:
        at = arguments.index("--draft")
        path, gold = pathlib.Path(arguments[at + 1]), pathlib.Path(arguments[at + 2])
    with_pdf = "--pdf" in options and shutil.which("chromium") is not None
    if "--pdf" in options and not with_pdf:
        print("Left out: the printed layouts (apt-get install chromium).")
    draft = Draft(path, gold)
    score = Score()
    with tempfile.TemporaryDirectory() as work_name:
        work = pathlib.Path(work_name)

        def extract(content, name, form):
            folder = work / name
            folder.mkdir()
            file = folder / f"borrador.{form}"
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            subprocess.run(
                [cuenta, "extract", str(file), "-o", str(folder / "datos"), "--no-review", "--format", "csv", "--pipeline", "sercotec"],
                check=True, capture_output=True)
            return folder / "datos"

        old = extract(draft.text, "antes", "md")
        baseline = tables(old)
        for table in KEYS:
            assert baseline[table] == draft.gold[table], f"{table} does not come out as expected"
        mutations = [
            m for make in (figures, orders, synonyms, sections, columns, missing) for m in make(draft)
        ] + list(layouts(draft, work, with_pdf))

        def run(pair):
            number, mutation = pair
            new = extract(mutation.text, f"m{number}", mutation.form)
            output = subprocess.run([cuenta, "compare", str(old), str(new), "--as", "json", "--threshold", "0"], check=True, capture_output=True)
            result = judge(old, new, draft.gold, mutation, json.loads(output.stdout))
            shutil.rmtree(work / f"m{number}")
            return result

        with ThreadPoolExecutor(2) as pool:
            for mutation, (right, wrong, found, missed, noise, lost) in zip(mutations, pool.map(run, enumerate(mutations))):
                score.add(mutation.kind, right, wrong, found, missed)
                if "--list" in options and (noise or lost):
                    print(f"{mutation.kind}: {mutation.name}")
                    for what in noise:
                        print("    wrong ", str(what)[:260])
                    for what in sorted(map(str, lost)):
                        print("    missed", what)
    score.print()


main()
