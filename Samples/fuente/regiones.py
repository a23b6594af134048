"""The section of one region. Wording, order and number vary from region to region, as they do from year to year."""

import cifras as c
from marcado import Block, count, reference, thousands

M, N = thousands, count


def joined(items):
    """A, B y C; "e" before a word that begins with an i sound."""
    if len(items) == 1:
        return items[0]
    last = items[-1]
    return f"{', '.join(items[:-1])} {'e' if last.lower().startswith(('i', 'hi')) else 'y'} {last}"


def named_numbers(name):
    """The digits of a name ("Módulo 2") are no figures."""
    for words in ("Femenina 24", "Módulo 2", "Año 1"):
        if words in name:
            digits = words.split()[-1]
            text = digits if words.startswith("Femenina") else words
            name = name.replace(text, reference(text, "identificador", digits))
    return name


def support(r):
    # The figures of the region that contradicts itself stand in a check that fails.
    state = "en_conflicto" if r.code == c.CONTRADICTION[0] else "extraida"
    text = (
        f"A partir de una inversión total de {M(r.inversion)}, {N(r.beneficiarios, state)} micro y pequeñas empresas y cooperativas de la "
        f"región accedieron a los instrumentos del Servicio. En concreto, {N(r.crece, state)} empresas fueron seleccionadas por el programa "
        f"Crece, {N(r.crece_sostenible, state)} mediante Crece Sostenible y {N(r.kit_digital, state)} ejecutaron planes de inversión para su "
        f"digitalización una vez aprobados los cursos de Ruta Digital. Asimismo, {N(r.almacenes, state)} almacenes renovaron su gestión con "
        "herramientas digitales"
    )
    if r.ferias_y_eventos is None:
        return text + "."
    return text + f" y {N(r.ferias_y_eventos, state)} mipes participaron en ferias y eventos de la temporada."


def entrepreneurship(r):
    return (
        f"En emprendimiento, la Dirección Regional destinó {M(r.emprendimiento)} a la puesta en marcha de {N(r.nuevos_negocios)} nuevos "
        f"negocios, con {N(r.negocios_de_mujeres)} proyectos liderados por mujeres que postularon a Capital Abeja Emprende o a Capital Pioneras."
    )


def organisations(r):
    kinds = [
        (r.gremios, "gremio", "gremios"), (r.cooperativas, "cooperativa", "cooperativas"),
        (r.barrios_comerciales, "barrio comercial", "barrios comerciales"), (r.ferias_libres, "feria libre", "ferias libres"),
    ]
    if r.code in ("05", "10"):
        kinds = kinds[3:] + kinds[:3]
    listed = joined([f"{N(number)} {singular if number == 1 else plural}" for number, singular, plural in kinds])
    text = f"En asociatividad se destinaron {M(r.asociatividad)} al fortalecimiento de {listed}. "
    if len(r.centres) == 1:
        centres = f"el Centro de Desarrollo de Negocios de {r.centres[0]}, que brindó"
    else:
        centres = f"los {N(len(r.centres))} Centros de Desarrollo de Negocios de la región ({joined(r.centres)}), que brindaron"
    return text + f"A esta tarea contribuyó {'' if len(r.centres) == 1 else 'la labor de '}{centres} asesoría a {N(r.clientes_centros)} emprendimientos, mipes y cooperativas."


def regional_programmes(r):
    sentences = []
    if r.initiatives:
        amount, number, names = r.initiatives
        names = [named_numbers(name) for name in names]
        opening = f"En los programas regionales, la Dirección Regional apalancó {M(amount)} para implementar "
        if number == 1:
            sentences.append(opening + f"la iniciativa de Desarrollo Productivo Regional programa {names[0]}.")
        else:
            tail = ", pensados para las caletas de la zona" if r.code == "05" else ""
            sentences.append(
                opening + f"{N(number)} iniciativas de Desarrollo Productivo Regional, entre las que destacan los programas {joined(names)}{tail}."
            )
    if r.agreement:
        counterpart, programme, firms = r.agreement
        article = "la" if counterpart.startswith("Subsecretaría") else "el"
        stated = "una empresa" if firms == 1 else f"{N(firms)} empresas"
        sentences.append(
            f"También, en el marco del convenio con {article} {counterpart}, se benefició a {stated} a través del programa especial “{programme}”."
        )
    return " ".join(sentences)


def emergency(r):
    """The account of an emergency once more, in the region it struck."""
    if r.code != "03":
        return ""
    budget, firms = c.EMERGENCIES["aluvion"]
    return (
        f"El aluvión del {reference('14 de junio de 2024', 'fecha', '2024-06-14')} que afectó a la comuna de Huasco obligó a actuar con "
        f"rapidez. El programa “Aluvión Huasco” consideró un presupuesto de {M(budget)} y benefició a un total de {N(firms)} empresas que pudieron volver a producir."
    )


def region_blocks(r):
    texts = [support(r), entrepreneurship(r), organisations(r), regional_programmes(r), emergency(r)]
    return [Block("heading", f"Región {r.heading}", 3), *(Block("paragraph", text) for text in texts if text)]
