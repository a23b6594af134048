"""A draft as Markdown, the way converters leave it: tab-separated table rows, `<sup>` for note calls, notes where the page ended."""

import re

from marcado import pieces


def inline(text):
    return "".join(
        f"<sup>{part}</sup>" if kind == "note" else (part if kind == "text" else part[0]).replace("$", "\\$") for kind, part in pieces(text)
    )


def called_notes(text):
    return [part for kind, part in pieces(text) if kind == "note"]


def render(draft):
    lines, pending, number = [], [], 0
    for block in draft.blocks:
        if block.kind == "heading" and pending:
            lines.append("---\n")
            lines += [f"<sup>{call}</sup> {inline(draft.notes[call - 1])}\n" for call in pending]
            pending = []
        pending += called_notes(block.text)
        number = number + 1 if block.kind == "numbered" else 0
        if block.kind == "heading":
            lines.append(f"{'#' * block.level} {inline(block.text)}\n")
        elif block.kind == "table":
            rows = [block.table.head, *block.table.rows]
            lines += ["\t".join(inline(cell) for cell in row) for row in rows]
            lines.append("")
        elif block.kind == "bullet":
            lines.append(f"- {inline(block.text)}\n")
        elif block.kind == "numbered":
            lines.append(f"{number}. {inline(block.text)}\n")
        else:
            lines.append(inline(block.text) + "\n")
    return re.sub(r"(\n- [^\n]*\n)\n(?=- )", r"\1", "\n".join(lines))
