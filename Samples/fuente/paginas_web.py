"""A draft as a web page: the body within a site's menu and foot, notes as a list at the end."""

import re
from html import escape

from marcado import pieces

STYLE = """body { font-family: Georgia, serif; max-width: 42em; margin: 0 auto; padding: 1em; line-height: 1.5 }
nav, footer { font-size: .8em; color: #555 }
table { border-collapse: collapse } th, td { border: 1px solid #888; padding: .3em .5em; vertical-align: top }
.cifra { text-align: right }"""


def inline(text):
    out = []
    for kind, part in pieces(text):
        if kind == "note":
            out.append(f'<a href="#fn{part}" class="footnote-ref" id="fnref{part}" role="doc-noteref"><sup>{part}</sup></a>')
        else:
            out.append(escape(part if kind == "text" else part[0], quote=False))
    html = "".join(out)
    html = re.sub(r"\*\*\*(.+?)\*\*\*", r"<strong><em>\1</em></strong>", html)
    html = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", html)
    return re.sub(r"\[([^]]*)\]\(([^)]*)\)", r'<a href="\2">\1</a>', html)


def table(table):
    lines = ["<table>", "<thead>", "<tr>" + "".join(f"<th>{inline(cell)}</th>" for cell in table.head) + "</tr>", "</thead>", "<tbody>"]
    for row, span in zip(table.rows, table.spans or [1] * len(table.rows)):
        cells = [] if span == 0 else [f'<td rowspan="{span}">{inline(row[0])}</td>' if span > 1 else f"<td>{inline(row[0])}</td>"]
        cells += [f"<td>{inline(cell)}</td>" for cell in row[1:2]]
        cells += [f'<td class="cifra">{inline(cell)}</td>' for cell in row[2:]]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join([*lines, "</tbody>", "</table>"])


def notes(texts):
    items = [
        f'<li id="fn{number}"><p>{inline(text)}<a href="#fnref{number}" class="footnote-back" role="doc-backlink">↩︎</a></p></li>'
        for number, text in enumerate(texts, 1)
    ]
    return "\n".join(['<section id="footnotes" class="footnotes" role="doc-endnotes">', "<hr />", "<ol>", *items, "</ol>", "</section>"])


def render(draft):
    body, open_list = [], None
    lists = {"bullet": "ul", "numbered": "ol"}
    for block in draft.blocks:
        tag = lists.get(block.kind)
        if tag != open_list:
            if open_list:
                body.append(f"</{open_list}>")
            if tag:
                body.append(f"<{tag}>")
            open_list = tag
        if tag:
            body.append(f"<li>{inline(block.text)}</li>")
        elif block.kind == "heading":
            body.append(f"<h{block.level}>{inline(block.text)}</h{block.level}>")
        elif block.kind == "table":
            body.append(table(block.table))
        else:
            body.append(f"<p>{inline(block.text)}</p>")
    return "\n".join([
        "<!DOCTYPE html>", '<html lang="es-CL">', "<head>", '<meta charset="utf-8" />', f"<title>{escape(draft.title)}</title>",
        f"<style>\n{STYLE}\n</style>", "</head>", "<body>",
        '<nav><ul><li><a href="/">Inicio</a></li><li><a href="/transparencia">Transparencia</a></li></ul></nav>', "<main>",
        *body, notes(draft.notes), "</main>", "<footer><p>Borrador de ejemplo con cifras inventadas</p></footer>", "</body>", "</html>", "",
    ])
