"""A draft as a flat OpenDocument text, which LibreOffice sets as PDF: running head, page numbers, foot notes, a table with a repeated head."""

import re
from html import escape

from marcado import pieces

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("meta", "meta"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    ]
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def paragraph_style(name, paragraph="", text="", parent="Standard", extra=""):
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}"{extra}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def styles(draft):
    sizes = {1: "22pt", 2: "15pt", 3: "12.5pt"}
    body = "10pt" if draft.columns > 1 else "11pt"
    out = [
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="1cm"/>'
        f'<style:text-properties style:font-name="Liberation Serif" fo:font-size="{body}" fo:language="es" fo:country="CL" '
        'fo:hyphenate="false"/></style:default-style>',
        '<style:style style:name="Standard" style:family="paragraph"/>',
        paragraph_style("Body", 'fo:margin-bottom="0.25cm" fo:text-align="justify" fo:line-height="126%"'),
        paragraph_style("Cover", 'fo:margin-bottom="0.8cm" fo:text-align="center"'),
        paragraph_style("Item", 'fo:margin-bottom="0.15cm" fo:text-align="justify"'),
        paragraph_style("Cell", "", 'fo:font-size="9.5pt"'),
        paragraph_style("Figure", 'fo:text-align="end"', 'fo:font-size="9.5pt"'),
        paragraph_style("Head", 'fo:text-align="center"', 'fo:font-size="9.5pt" fo:font-weight="bold"'),
        paragraph_style("Footnote", 'fo:margin-left="0.5cm" fo:text-indent="-0.5cm"', 'fo:font-size="9pt"'),
        paragraph_style("Running", 'fo:text-align="center"', 'fo:font-size="9pt" fo:color="#777777"'),
        '<style:style style:name="Footnote_20_anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
    ]
    for level, size in sizes.items():
        out.append(
            f'<style:style style:name="Heading_{level}" style:family="paragraph" style:parent-style-name="Standard" '
            f'style:default-outline-level="{level}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.25cm" '
            f'fo:keep-with-next="always"/><style:text-properties fo:font-size="{size}" fo:font-weight="bold"/></style:style>'
        )
    out.append(
        '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_anchor" '
        'text:citation-body-style-name="Footnote_20_anchor" text:default-style-name="Footnote" style:num-format="1" '
        'text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>'
    )
    return "".join(out)


def automatic_styles(draft):
    border = 'fo:border="0.5pt solid #000000"' if draft.ruled else ""
    page_break = 'fo:break-before="page"'
    out = [
        '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
        '<style:style style:name="bolditalic" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>',
        f'<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties {border} fo:padding="0.1cm"/></style:style>',
        '<style:style style:name="table" style:family="table"><style:table-properties table:border-model="collapsing" fo:margin-bottom="0.4cm"/></style:style>',
        '<style:style style:name="columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false">'
        f'<style:columns fo:column-count="{draft.columns}" fo:column-gap="0.8cm"/></style:section-properties></style:style>',
        '<text:list-style style:name="bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        'text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="1cm"/></style:list-level-properties>'
        "</text:list-level-style-bullet></text:list-style>",
        '<text:list-style style:name="numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
        'text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.1cm"/></style:list-level-properties>'
        "</text:list-level-style-number></text:list-style>",
        '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
        'fo:margin-top="1.8cm" fo:margin-bottom="1.5cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-bottom="0.5cm"/></style:header-style>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.4cm"/></style:footer-style>'
        "</style:page-layout>",
    ]
    for level in (1, 2, 3):
        out.append(
            f'<style:style style:name="Break_{level}" style:family="paragraph" style:parent-style-name="Heading_{level}">'
            f"<style:paragraph-properties {page_break}/></style:style>"
        )
    for table in (block.table for block in draft.blocks if block.table):
        for index, width in enumerate(table.widths):
            out.append(
                f'<style:style style:name="w{id_of(table)}.{index}" style:family="table-column">'
                f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
            )
    return "".join(out)


def id_of(table):
    return "".join(str(int(width * 10)) for width in table.widths)


class Writer:
    def __init__(self, draft):
        self.draft = draft

    def inline(self, text):
        out = []
        for kind, part in pieces(text):
            if kind == "note":
                out.append(
                    f'<text:note text:id="ftn{part}" text:note-class="footnote"><text:note-citation>{part}</text:note-citation>'
                    f'<text:note-body><text:p text:style-name="Footnote">{self.inline(self.draft.notes[part - 1])}</text:p>'
                    "</text:note-body></text:note>"
                )
            else:
                out.append(escape(part if kind == "text" else part[0], quote=False))
        xml = "".join(out)
        xml = re.sub(r"\*\*\*(.+?)\*\*\*", r'<text:span text:style-name="bolditalic">\1</text:span>', xml)
        xml = re.sub(r"\*\*(.+?)\*\*", r'<text:span text:style-name="bold">\1</text:span>', xml)
        return re.sub(r"\[([^]]*)\]\(([^)]*)\)", r'<text:a xlink:type="simple" xlink:href="\2">\1</text:a>', xml)

    def cell(self, text, style, span=1):
        spanned = f' table:number-rows-spanned="{span}"' if span > 1 else ""
        return (
            f'<table:table-cell table:style-name="cell" office:value-type="string"{spanned}>'
            f'<text:p text:style-name="{style}">{self.inline(text)}</text:p></table:table-cell>'
        )

    def table(self, table):
        columns = "".join(f'<table:table-column table:style-name="w{id_of(table)}.{index}"/>' for index in range(len(table.widths)))
        head = "".join(self.cell(text, "Head") for text in table.head)
        rows = []
        for row, span in zip(table.rows, table.spans or [1] * len(table.rows)):
            first = "<table:covered-table-cell/>" if span == 0 else self.cell(row[0], "Cell", span)
            rest = [self.cell(text, "Cell" if index == 0 else "Figure") for index, text in enumerate(row[1:])]
            rows.append(f"<table:table-row>{first}{''.join(rest)}</table:table-row>")
        return (
            f'<table:table table:style-name="table">{columns}<table:table-header-rows><table:table-row>{head}</table:table-row>'
            f"</table:table-header-rows>{''.join(rows)}</table:table>"
        )

    def body(self):
        out, open_list = [], None
        lists = {"bullet": "bullets", "numbered": "numbers"}
        for index, block in enumerate(self.draft.blocks):
            style = lists.get(block.kind)
            if style != open_list:
                if open_list:
                    out.append("</text:list>")
                if style:
                    out.append(f'<text:list text:style-name="{style}">')
                open_list = style
            content = self.inline(block.text)
            if style:
                out.append(f'<text:list-item><text:p text:style-name="Item">{content}</text:p></text:list-item>')
            elif block.kind == "heading":
                name = f"{'Break' if block.new_page else 'Heading'}_{block.level}"
                out.append(f'<text:h text:style-name="{name}" text:outline-level="{block.level}">{content}</text:h>')
            elif block.kind == "table":
                out.append(self.table(block.table))
            else:
                out.append(f'<text:p text:style-name="{"Cover" if block.kind == "cover" else "Body"}">{content}</text:p>')
            # The title stands over all columns.
            if self.draft.columns > 1 and index == 0:
                out.append('<text:section text:style-name="columns" text:name="columns">')
        if self.draft.columns > 1:
            out.append("</text:section>")
        return "".join(out)

    def render(self):
        header = f'<style:header><text:p text:style-name="Running">{escape(self.draft.running_head)}</text:p></style:header>'
        footer = '<style:footer><text:p text:style-name="Running"><text:page-number text:select-page="current">1</text:page-number></text:p></style:footer>'
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:meta><dc:title>{escape(self.draft.title)}</dc:title></office:meta>"
            '<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="\'Liberation Serif\'"/></office:font-face-decls>'
            f"<office:styles>{styles(self.draft)}</office:styles>"
            f"<office:automatic-styles>{automatic_styles(self.draft)}</office:automatic-styles>"
            f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">{header}{footer}</style:master-page>'
            f"</office:master-styles><office:body><office:text>{self.body()}</office:text></office:body></office:document>\n"
        )


def render(draft):
    return Writer(draft).render()
