"""Drafts with their expected tables, and changes of them whose effect is known by construction; for deriva.py."""
import csv
import html
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[3]
KEYS = {
    "regiones": ["region_codigo"], "centros": ["region_codigo", "centro"], "iniciativas": ["region_codigo", "iniciativa"],
    "convenios": ["region_codigo", "contraparte", "programa"], "programas": ["programa", "instrumento"],
    "emergencias": ["programa"], "calendario": ["hito"],
}
TEXTS = {"region", "region_codigo", "centro", "iniciativa", "contraparte", "programa", "instrumento", "hito"}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tables(folder):
    """{table: {key: {field: value}}}: the parts of the key that are there, the fields that are figures."""
    result = {}
    for table, key in KEYS.items():
        result[table] = {}
        for row in rows(folder / f"{table}.csv"):
            figures = {field: value for field, value in row.items() if field not in TEXTS and value}
            result[table][tuple(row[name] for name in key if row[name])] = figures
    return result


def indicators(folder):
    result = {}
    for row in rows(folder / "indicadores.csv"):
        result.setdefault((row["indicador"],), set()).add((row["valor"], row["objetivo"]))
    return result


def spelled(value, field):
    """How the drafts write a figure: thousands of pesos, dots between thousands."""
    if field.endswith("_clp"):
        value = value[:-3]
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", value)


def digits(text):
    return re.sub(r"\D", "", text)


def fold(text):
    table = str.maketrans("áéíóúüñ’", "aeiouun'")
    return text.lower().translate(table)


class Draft:
    def __init__(self, path, gold):
        self.text = path.read_text(encoding="utf-8")
        self.gold = tables(gold)
        # The text of each region, from its heading to the next one.
        names = {row["region_codigo"]: row["region"] for row in rows(gold / "regiones.csv")}
        heads = [(m.start(), m.group(0)) for m in re.finditer(r"^#+ .*$", self.text, re.M)]
        self.regions = {}
        for index, (start, head) in enumerate(heads):
            end = heads[index + 1][0] if index + 1 < len(heads) else len(self.text)
            plain = fold(head)
            for code, name in names.items():
                short = re.sub(r"^libertador general ", "libertador ", fold(name))
                if re.search(r"region (de |del |de la |de los |de las )?(libertador general |la |los )?", plain) and (
                    fold(name) in plain or short in plain
                ):
                    self.regions[code] = (start, end)
        self.heads = heads


class Mutation:
    def __init__(self, kind, name, text, gold=None, sections=(), numbers=(), values=(), form="md"):
        self.kind, self.name, self.text, self.gold, self.form = kind, name, text, gold, form
        self.sections, self.numbers, self.values = set(sections), set(numbers), dict(values)


def copy(gold):
    return {table: {key: dict(figures) for key, figures in content.items()} for table, content in gold.items()}


def unique(text, number):
    found = [m for m in re.finditer(r"(?<![\d.,])" + re.escape(number) + r"(?![\d]|[.,]\d)", text)]
    return found[0] if len(found) == 1 else None


def figures(draft):
    """One figure of a region, of the annex, of the emergencies, or of the prose becomes another."""
    factors = [3, 7, 13, 2]
    for number, (code, (start, end)) in enumerate(sorted(draft.regions.items())):
        section = draft.text[start:end]
        fields = [f for f in draft.gold["regiones"][(code,)] if unique(section, spelled(draft.gold["regiones"][(code,)][f], f))]
        for step in range(3):
            field = fields[(number * 5 + step * 7) % len(fields)]
            old = draft.gold["regiones"][(code,)][field]
            new = str(int(old) * factors[(number + step) % 4] + (3000 if field.endswith("_clp") else 3))
            place = unique(section, spelled(old, field))
            text = draft.text[:start] + section[: place.start()] + spelled(new, field) + section[place.end():] + draft.text[end:]
            gold = copy(draft.gold)
            gold["regiones"][(code,)][field] = new
            yield Mutation("cifra", f"{code}.{field}", text, gold)
    for number, (key, values) in enumerate(draft.gold["programas"].items()):
        for field, old in list(values.items())[number % 2:][:1]:
            line = [l for l in draft.text.split("\n") if "\t" in l or l.startswith("|")]
            line = [l for l in line if key[-1] in l and unique(l, spelled(old, field))]
            if len(line) != 1:
                continue
            place = unique(line[0], spelled(old, field))
            new = str(int(old) * 2 + (5000 if field.endswith("_clp") else 5))
            changed = line[0][: place.start()] + spelled(new, field) + line[0][place.end():]
            gold = copy(draft.gold)
            gold["programas"][key][field] = new
            yield Mutation("cifra", f"{key[-1]}.{field}", draft.text.replace(line[0], changed), gold)
    first = min(start for start, _ in draft.regions.values())
    count = 0
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d]|[.,]\d)", draft.text[:first]):
        line = draft.text[draft.text.rfind("\n", 0, match.start()) + 1: draft.text.find("\n", match.end())]
        if draft.text.count(match.group(0)) != 1 or "\t" in line or "|" in line or re.search(r"(Ley|[Rr]esolución) ", line):
            continue
        old = digits(match.group(0))
        new = str(int(old) * 3 + 1)
        money = draft.text[max(0, match.start() - 5): match.start()].strip().endswith("$")
        scale = "000" if money else ""
        text = draft.text[: match.start()] + spelled(new, "") + draft.text[match.end():]
        yield Mutation("cifra", f"prosa {match.group(0)}", text, copy(draft.gold), values={old + scale: new + scale}, numbers=[new])
        count += 1
        if count == 24:
            break


def orders(draft):
    """Clauses and sentences of a region in another order: nothing is affected."""
    for number, (code, (start, end)) in enumerate(sorted(draft.regions.items())):
        section = draft.text[start:end]
        match = re.search(r"(\d+ gremios?), (\d+ cooperativas?), (\d+ barrios? comercial(?:es)?) y (\d+ ferias? libres?)", section)
        if match:
            parts = list(match.groups())
            parts = parts[number % 3 + 1:] + parts[: number % 3 + 1]
            changed = f"{parts[0]}, {parts[1]}, {parts[2]} y {parts[3]}"
            yield Mutation("orden", f"{code} lista", draft.text[:start] + section.replace(match.group(0), changed) + draft.text[end:])
        lines = section.split("\n")
        for index, line in enumerate(lines):
            sentences = re.split(r"(?<=[a-záéíóú\"”)]\.) (?=[A-Z])", line)
            if len(sentences) >= 2 and number % 2 == 0 and "ntre l" not in line:
                moved = sentences[1:] + sentences[:1]
                changed = "\n".join(lines[:index] + [" ".join(moved)] + lines[index + 1:])
                yield Mutation("orden", f"{code} oraciones {index}", draft.text[:start] + changed + draft.text[end:])
                break
        paragraphs = section.split("\n\n")
        body = [i for i, p in enumerate(paragraphs) if i > 0 and p and not p.startswith(("#", "-", "<", "|"))]
        if len(body) >= 2 and number % 2 == 1:
            a, b = body[0], body[1]
            paragraphs[a], paragraphs[b] = paragraphs[b], paragraphs[a]
            yield Mutation("orden", f"{code} párrafos", draft.text[:start] + "\n\n".join(paragraphs) + draft.text[end:])


SYNONYMS = [
    ("Asimismo", "Además"), ("destinó", "asignó"), ("asesoría", "acompañamiento"), ("inversión total", "gasto global"),
    ("nuevos negocios", "emprendimientos nuevos"), ("gremios", "agrupaciones"), ("cooperativas", "asociaciones"),
    ("ferias libres", "mercados al aire libre"), ("iniciativas", "proyectos"), ("liderados por mujeres", "encabezados por ellas"),
    ("empresas", "firmas"), ("emprendimientos", "negocios en marcha"), ("almacenes", "tiendas de barrio"), ("región", "zona"),
    ("programa", "instrumento"), ("benefició", "llegó"), ("recursos por", "fondos de"), ("barrios comerciales", "calles comerciales"),
    ("mipes", "pymes"), ("En asociatividad", "En lo asociativo"),
]


def synonyms(draft):
    """A word becomes another of like meaning, in one region or in all of the draft."""
    regions = sorted(draft.regions.items())
    for number, (old, new) in enumerate(SYNONYMS):
        found = 0
        for code, (start, end) in regions[number % len(regions):] + regions[: number % len(regions)]:
            head = draft.text.find("\n", start)
            section = draft.text[head:end]
            if old not in section or found == 2:
                continue
            found += 1
            text = draft.text[:head] + section.replace(old, new) + draft.text[end:]
            yield Mutation("sinónimo", f"{old} → {new} en {code}", text)
        body = "\n".join(line if line.startswith("#") else line.replace(old, new) for line in draft.text.split("\n"))
        if body != draft.text and not re.search(r"\b" + old + r"\b", " ".join(k[-1] for k in draft.gold["programas"])):
            yield Mutation("sinónimo", f"{old} → {new} en todo", body)


def title(head):
    return re.sub(r"[#*]", "", head).strip()


def sections(draft):
    """A section is called otherwise."""
    for number, (code, (start, _)) in enumerate(sorted(draft.regions.items())):
        line = draft.text[start: draft.text.find("\n", start)]
        name = title(line)
        new = [name.replace("Región", "Zona"), "Resultados de la " + name, name + " y sus provincias"][number % 3]
        changed = line.replace(name, new) if name in line else "### " + new
        yield Mutation("sección", f"{name} → {new}", draft.text.replace(line, changed, 1), sections=[name, new])
    others = [h for _, h in draft.heads if not any(draft.text[s:].startswith(h) for s, _ in draft.regions.values())]
    for head in others[2:]:
        name = title(head)
        words = name.split()
        if len(words) < 2:
            continue
        new = name.rstrip(".") + ": detalle y avances"
        yield Mutation("sección", f"{name} → {new}", draft.text.replace(head, "#" * (len(head) - len(head.lstrip("#"))) + " " + new, 1), sections=[name, new])


def columns(draft):
    """The annex's table has a column more, in another place, or under another name."""
    lines = draft.text.split("\n")
    bar = any(l.startswith("|") and "Presupuesto" in l for l in lines)
    split = (lambda l: [c.strip() for c in l.strip().strip("|").split("|")]) if bar else (lambda l: l.split("\t"))
    join = (lambda c: "| " + " | ".join(c) + " |") if bar else "\t".join
    head = next((i for i, l in enumerate(lines) if "Presupuesto" in l and len(split(l)) >= 4), None)
    if head is None:
        return
    end = head
    while end < len(lines) and (lines[end].startswith("|") if bar else "\t" in lines[end] or not lines[end].strip()):
        end += 1
    width = len(split(lines[head]))

    def table(change, name, **more):
        changed = list(lines)
        row = 0
        for i in range(head, end):
            cells = split(lines[i])
            if len(cells) != width or set("".join(cells)) <= set("-: "):
                if len(cells) == width and bar:
                    changed[i] = join(["---"] * len(change(["x"] * width, 0)))
                continue
            changed[i] = join(change(cells, row))
            row += 1
        return Mutation("columna", name, "\n".join(changed), **more)

    for at in range(width + 1):
        extra = [f"{700 + i}" for i in range(40)]
        yield table(lambda c, r, at=at: c[:at] + ["Cobertura 2019" if r == 0 else str(700 + r)] + c[at:], f"nueva en {at}", numbers=extra + ["2019"])
        yield table(lambda c, r, at=at: c[:at] + ["Comentario" if r == 0 else "sin novedad"] + c[at:], f"nueva de palabras en {at}")
    for a in range(width - 1):
        def swap(c, r, a=a):
            c = list(c)
            c[a], c[a + 1] = c[a + 1], c[a]
            return c
        yield table(swap, f"{a} tras {a + 1}")
    yield table(lambda c, r: c[:-1] + [c[-1].replace("Beneficiarios", "Personas atendidas")], "Beneficiarios → Personas atendidas")
    yield table(lambda c, r: c[:2] + [c[2].replace("Presupuesto", "Gasto")] + c[3:], "Presupuesto → Gasto")


def missing(draft):
    """A region, or a paragraph of one, is not there."""
    for code, (start, end) in sorted(draft.regions.items()):
        gold = copy(draft.gold)
        for table in ("regiones", "centros", "iniciativas", "convenios"):
            gold[table] = {key: value for key, value in gold[table].items() if key[0] != code}
        name = title(draft.text[start: draft.text.find("\n", start)])
        yield Mutation("falta", f"región {code}", draft.text[:start] + draft.text[end:], gold, sections=[name])
    for code, (start, end) in sorted(draft.regions.items())[::3]:
        section = draft.text[start:end]
        match = re.search(r"\n\n(En emprendimiento,[^\n]*)", section)
        if not match:
            continue
        gold = copy(draft.gold)
        for field in ("emprendimiento_clp", "nuevos_negocios", "negocios_de_mujeres"):
            gold["regiones"][(code,)].pop(field, None)
        yield Mutation("falta", f"párrafo de {code}", draft.text[:start] + section.replace(match.group(1), "") + draft.text[end:], gold)


def page(text):
    """The Markdown of the drafts as HTML."""
    out, table, notes = [], [], []
    def inline(line):
        line = html.escape(line, quote=False).replace("&lt;sup&gt;", "<sup>").replace("&lt;/sup&gt;", "</sup>")
        line = line.replace("\\$", "$")
        line = re.sub(r"<sup>(\d+)</sup>", r'<sup><a href="#nota\1" id="llamada\1">\1</a></sup>', line)
        line = re.sub(r"\[([^\]]*)\]\(([^)]*)\)", r'<a href="\2">\1</a>', line)
        return re.sub(r"\*{1,3}([^*]+)\*{1,3}", r"<b>\1</b>", line)
    def flush():
        if table:
            out.append("<table border=1>" + "".join("<tr>" + "".join(f"<td>{inline(c)}</td>" for c in row) + "</tr>" for row in table) + "</table>")
            table.clear()
    for line in text.split("\n"):
        if "\t" in line:
            table.append(line.split("\t"))
            continue
        if line.strip():
            flush()
        level = len(line) - len(line.lstrip("#"))
        if not line.strip() or line.strip() == "---":
            continue
        if level:
            out.append(f"<h{level}>{inline(line.lstrip('# '))}</h{level}>")
        elif line.startswith("<sup>"):
            number = re.match(r"<sup>(\d+)", line).group(1)
            text_ = line.split("</sup>", 1)[1]
            notes.append(f'<p id="nota{number}"><sup><a href="#llamada{number}">{number}</a></sup> {inline(text_)}</p>')
        elif line.startswith("- "):
            out.append(f"<ul><li>{inline(line[2:])}</li></ul>")
        else:
            out.append(f"<p>{inline(line)}</p>")
    flush()
    return out + ["<hr><div style='font-size:70%'>"] + notes + ["</div>"]


def layouts(draft, folder, with_pdf):
    """Another layout of the same words."""
    text = draft.text
    wrapped = "\n".join(
        re.sub(r"(.{60,90}?) ", r"\1\n", line) if len(line) > 100 and "\t" not in line and not line.startswith(("|", "#", "-", "<")) else line
        for line in text.split("\n"))
    yield Mutation("forma", "ningún cambio", text)
    yield Mutation("forma", "líneas cortadas", wrapped)
    yield Mutation("forma", "líneas en blanco", text.replace("\n\n", "\n\n\n"))
    yield Mutation("forma", "espacios al final", "\n".join(line + "  " if line and "\t" not in line else line for line in text.split("\n")))
    yield Mutation("forma", "fin de línea de Windows", text.replace("\n", "\r\n"))
    yield Mutation("forma", "negrita quitada", text.replace("**", ""))
    yield Mutation("forma", "espacios duros", re.sub(r"(M\\\$) (?=\d)", "\\1\u00a0", text))
    yield Mutation("forma", "comillas derechas", text.replace("“", '"').replace("”", '"'))
    if not with_pdf:
        return
    body = page(text)
    styles = {
        "html": None,
        "carta": "@page{size:letter;margin:2cm}body{font:11pt serif}",
        "a5": "@page{size:a5;margin:1.5cm}body{font:9pt sans-serif}",
        "grande": "@page{size:a4;margin:2cm}body{font:15pt serif;line-height:1.6}",
        "justificado": "@page{size:letter;margin:3cm}body{font:10pt sans-serif;text-align:justify}p{orphans:1;widows:1}",
        "chico": "@page{size:legal;margin:1cm}body{font:7pt serif}",
    }
    for height in (11, 13, 15, 17, 19, 21, 23):
        styles[f"párrafos partidos a {height} cm"] = f"@page{{size:18cm {height}cm;margin:1.2cm}}body{{font:10pt serif}}p{{orphans:1;widows:1}}"
    for name, style in styles.items():
        source = f"<html lang=es><meta charset=utf-8><title>Borrador</title><style>table{{border-collapse:collapse}}{style or ''}</style>" + "\n".join(body)
        if style is None:
            yield Mutation("forma", name, source, form="html")
            continue
        file = folder / "pagina.html"
        file.write_text(source, encoding="utf-8")
        target = folder / f"{name}.pdf"
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={target}", file.as_uri()],
            check=True, capture_output=True, timeout=120)
        yield Mutation("forma", name, target.read_bytes(), form="pdf")
