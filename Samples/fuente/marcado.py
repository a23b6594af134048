"""The marks the samples are written with: every figure carries its type and value, so that the truth needs no reading.

A text holds plain words, `**bold**`, `[label](address)` and the tokens made here. `Figure` and `note` tokens stand
between private-use characters and are taken out by `pieces`.
"""

import re
from dataclasses import dataclass, field

OPEN, CLOSE, PART = "\ue000", "\ue001", "\ue002"
TOKEN = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


def figure(text, kind, value, until="", state="extraida"):
    """A mention: its text as written, type, canonical value, end of a range, and state in the ledger."""
    return OPEN + PART.join(["figure", text, kind, str(value), str(until), state]) + CLOSE


def note(number):
    return OPEN + PART.join(["note", str(number)]) + CLOSE


def dotted(value):
    """1234567 → 1.234.567"""
    return f"{value:,}".replace(",", ".")


def thousands(value, state="extraida"):
    """An amount given in thousands of pesos: M$ 1.234."""
    return figure(f"M$ {dotted(value)}", "dinero", value * 1000, state=state)


def count(value, state="extraida"):
    return figure(dotted(value), "conteo", value, state=state)


def percent(text, state="extraida"):
    return figure(f"{text}%", "porcentaje", text.replace(",", "."), state=state)


def decimal(text):
    return figure(text, "decimal", text.replace(",", "."))


def year(value):
    return figure(str(value), "anio", value, state="referencia")


def reference(text, kind, value, until=""):
    return figure(text, kind, value, until, state="referencia")


def identifier(text, value):
    return reference(text, "identificador", value)


@dataclass
class Block:
    """kind: heading, paragraph, bullet, numbered, table, cover (a line of the title page)."""

    kind: str
    text: str = ""
    level: int = 0
    table: "Table | None" = None
    new_page: bool = False


@dataclass
class Table:
    head: list
    rows: list
    """How many rows the first cell of each row covers; 0 where an earlier one covers it."""
    spans: list = field(default_factory=list)
    widths: list = field(default_factory=list)


@dataclass
class Draft:
    title: str
    running_head: str
    blocks: list
    notes: list
    columns: int = 1
    ruled: bool = True


def pieces(text):
    """The text cut into ("text", str), ("figure", [text, kind, value, until, state]) and ("note", number)."""
    position = 0
    for match in TOKEN.finditer(text):
        if match.start() > position:
            yield "text", text[position : match.start()]
        kind, *parts = match.group(1).split(PART)
        yield (kind, parts) if kind == "figure" else (kind, int(parts[0]))
        position = match.end()
    if position < len(text):
        yield "text", text[position:]


def plain(text):
    """The visible text without marks and note calls."""
    words = "".join(part if kind == "text" else part[0] if kind == "figure" else "" for kind, part in pieces(text))
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", words).replace("**", "")
