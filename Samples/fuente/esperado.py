"""The tables that the samples must give, from the figures they were written with and never from the program's output."""

import csv
import re
from pathlib import Path

import cifras as c
from marcado import pieces, plain


def write(folder, name, head, rows):
    with open(Path(folder) / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows([["" if cell is None else cell for cell in row] for row in rows])


def regions():
    for code in c.REGIONS:
        r = c.region(code)
        regional = r.initiatives or (None, None, [])
        yield [
            code, r.name, r.inversion * 1000, r.beneficiarios, r.crece, r.crece_sostenible, r.kit_digital, r.almacenes, r.ferias_y_eventos,
            r.emprendimiento * 1000, r.nuevos_negocios, r.negocios_de_mujeres, r.asociatividad * 1000, r.gremios, r.cooperativas,
            r.barrios_comerciales, r.ferias_libres, len(r.centres), r.clientes_centros, regional[0] and regional[0] * 1000, regional[1],
            r.agreement and r.agreement[2],
        ]


REGION_FIELDS = (
    "region_codigo,region,inversion_clp,beneficiarios,crece,crece_sostenible,kit_digital,almacenes,ferias_y_eventos,emprendimiento_clp,"
    "nuevos_negocios,negocios_de_mujeres,asociatividad_clp,gremios,cooperativas,barrios_comerciales,ferias_libres,centros,"
    "clientes_centros,programas_regionales_clp,iniciativas_regionales,empresas_convenio"
).split(",")


def mentions(draft):
    """Every figure written in digits: body in reading order, then notes; list marks, page numbers and the labels of notes left out."""
    rows = []

    def add(where, text):
        for kind, part in pieces(text):
            if kind == "note":
                rows.append([where, part, "llamada_nota", part, "", "referencia"])
            elif kind == "figure":
                text, type_, value, until, state = part
                rows.append([where, text, type_, value, until, state])
            elif re.search(r"\d", re.sub(r"\]\([^)]*\)", "", part)):
                raise ValueError(f"a digit without a type in “{plain(part)}”")

    section = ""
    for block in draft.blocks:
        if block.kind == "heading":
            section = plain(block.text)
        if block.table:
            for row in [block.table.head, *block.table.rows]:
                for cell in row:
                    add(section, cell.replace("M$ ", "") if "Monto" not in cell else cell)
        else:
            add(section, block.text)
    for text in draft.notes:
        add("notas", text)
    return [[number, *row] for number, row in enumerate(rows, 1)]


def write_common(folder, draft):
    """What any document gives, whatever its pipeline."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, "secciones", ["nivel", "titulo"], [[b.level, plain(b.text)] for b in draft.blocks if b.kind == "heading"])
    write(folder, "menciones", ["n", "seccion", "texto", "tipo", "valor", "valor_hasta", "estado"], mentions(draft))
    write(folder, "notas", ["numero", "texto"], [[number, plain(text)] for number, text in enumerate(draft.notes, 1)])


def write_account(folder, draft):
    write_common(folder, draft)
    write(folder, "regiones", REGION_FIELDS, regions())
    write(folder, "centros", ["region_codigo", "centro"], [[code, centre] for code in c.REGIONS for centre in c.REGIONS[code][2]])
    write(
        folder, "iniciativas", ["region_codigo", "iniciativa"],
        [[code, name] for code in c.REGIONS if code in c.INITIATIVES for name in c.INITIATIVES[code][2]],
    )
    write(
        folder, "convenios", ["region_codigo", "contraparte", "programa", "empresas"],
        [[code, *c.AGREEMENTS[code]] for code in c.REGIONS if code in c.AGREEMENTS],
    )
    write(
        folder, "programas", ["programa", "instrumento", "presupuesto_clp", "beneficiarios"],
        [[programme, instrument, budget and budget * 1000, people] for programme, instrument, budget, people in c.PROGRAMMES],
    )
    dates = {"levanta": "2023-03", "limache": "2024-02-03", "aluvion": "2024-06-14"}
    names = {"levanta": "Levanta tu Pyme 2024", "limache": "Emergencia Incendio Limache", "aluvion": "Aluvión Huasco"}
    write(
        folder, "emergencias", ["programa", "presupuesto_clp", "empresas", "fecha_evento"],
        [[names[key], budget * 1000, firms, dates[key]] for key, (budget, firms) in c.EMERGENCIES.items()],
    )
    write(
        folder, "calendario", ["hito", "desde", "hasta", "dias_habiles"],
        [
            ["Publicación del Borrador", "2025-04-28", "2025-04-28", None],
            ["Consulta Ciudadana Virtual", "2025-04-28", "2025-05-16", 14],
            ["Cuenta Pública Participativa (Hito Central)", "2025-05", "2025-05", None],
        ],
    )
    code, excess = c.CONTRADICTION
    r = c.region(code)
    write(
        folder, "controles_que_fallan", ["region_codigo", "dice", "declarado", "suma_de_las_partes", "diferencia"],
        [[code, "las partes de la región no suman sus beneficiarios", r.beneficiarios, r.beneficiarios - excess, excess]],
    )
