"""The invented figures of the sample draft. Amounts are in thousands of pesos; whatever can be added up is added up here."""

from types import SimpleNamespace

YEAR = 2024

# code: inversion, crece, crece_sostenible, kit_digital, almacenes, ferias_y_eventos, emprendimiento, nuevos_negocios,
#       negocios_de_mujeres, asociatividad, gremios, cooperativas, barrios_comerciales, ferias_libres, clientes_centros
MEASURES = {
    "15": (459294, 31, 16, 18, 18, 28, 264226, 58, 38, 282148, 4, 2, 3, 5, 660),
    "01": (496150, 32, 15, 24, 20, 29, 332133, 71, 51, 311184, 4, 3, 3, 6, 829),
    "02": (562840, 43, 15, 22, 20, 31, 376196, 82, 58, 277138, 2, 3, 3, 5, 930),
    "03": (450468, 29, 14, 22, 18, 21, 307297, 64, 47, 329491, 4, 3, 3, 7, 633),
    "04": (692015, 48, 14, 25, 23, 35, 435968, 90, 54, 203032, 2, 1, 2, 5, 943),
    "05": (1012038, 83, 22, 39, 32, 44, 647442, 137, 88, 457124, 4, 4, 5, 9, 1694),
    "13": (1250110, 115, 31, 51, 35, 54, 899710, 187, 137, 544638, 7, 4, 4, 15, 2442),
    "06": (578640, 46, 18, 26, 24, 27, 453477, 98, 71, 330749, 3, 3, 3, 8, 1079),
    "07": (833695, 60, 21, 32, 26, 36, 526742, 114, 82, 384627, 4, 3, 4, 8, 1223),
    "16": (477850, 28, 12, 25, 17, 25, 298611, 64, 43, 287948, 3, 2, 3, 6, 668),
    "08": (796576, 68, 21, 33, 29, 40, 536269, 116, 81, 387242, 4, 3, 4, 8, 1430),
    "09": (796112, 67, 21, 38, 30, 34, 551953, 116, 81, 347694, 3, 2, 1, 10, 1376),
    "14": (505952, 34, 15, 23, 20, None, 297259, 63, 43, 284045, 4, 2, 3, 5, 765),
    "10": (796419, 56, 21, 35, 29, 33, 484969, 105, 65, 387603, 1, 4, 3, 10, 1334),
    "11": (483715, 29, 13, 16, 17, 27, 295739, 62, 40, 261656, 2, 2, 3, 1, 642),
    "12": (494410, 30, 13, 23, 17, 25, 291765, 62, 43, 200554, 2, 2, 2, 4, 714),
}

FIELDS = (
    "inversion crece crece_sostenible kit_digital almacenes ferias_y_eventos emprendimiento nuevos_negocios negocios_de_mujeres "
    "asociatividad gremios cooperativas barrios_comerciales ferias_libres clientes_centros"
).split()

# code: official name, name in the heading, centres
REGIONS = {
    "15": ("Arica y Parinacota", "de Arica y Parinacota", ["Arica"]),
    "01": ("Tarapacá", "de Tarapacá", ["Iquique", "Pozo Almonte"]),
    "02": ("Antofagasta", "de Antofagasta", ["Antofagasta", "Calama", "Taltal"]),
    "03": ("Atacama", "de Atacama", ["Copiapó", "Huasco"]),
    "04": ("Coquimbo", "de Coquimbo", ["Ovalle", "Illapel", "La Serena - Coquimbo"]),
    "05": ("Valparaíso", "de Valparaíso", ["Valparaíso", "Quilpué", "Los Andes", "Isla de Pascua"]),
    "13": ("Metropolitana de Santiago", "Metropolitana de Santiago", ["Santiago", "Maipú", "La Florida", "Melipilla", "Colina", "Buin"]),
    "06": ("Libertador General Bernardo O'Higgins", "del Libertador General Bernardo O'Higgins", ["Rancagua", "Pichilemu"]),
    "07": ("Maule", "del Maule", ["Talca", "Cauquenes", "Linares"]),
    "16": ("Ñuble", "de Ñuble", ["Chillán"]),
    "08": ("Biobío", "del Biobío", ["Concepción", "Lebu", "Los Ángeles"]),
    "09": ("La Araucanía", "de La Araucanía", ["Temuco", "Lautaro", "Icalma"]),
    "14": ("Los Ríos", "de Los Ríos", ["Valdivia", "La Unión"]),
    "10": ("Los Lagos", "de Los Lagos", ["Puerto Montt", "Castro", "Osorno"]),
    "11": ("Aysén del General Carlos Ibáñez del Campo", "de Aysén del General Carlos Ibáñez del Campo", ["Coyhaique"]),
    "12": ("Magallanes y de la Antártica Chilena", "de Magallanes y de la Antártica Chilena", ["Punta Arenas", "Porvenir"]),
}

# code: amount, stated number of initiatives, those named
INITIATIVES = {
    "02": (96400, 1, ["Almacenes del Desierto FNDR"]),
    "03": (412350, 3, ["Emprende Atacama FNDR", "Ferias Libres FNDR", "Crece FNDR"]),
    "05": (187920, 4, ["Barrios Comerciales FNDR", "Reactivación del Borde Costero"]),
    "06": (935110, 2, ["Promoción FNDR", "Gremios FNDR"]),
    "07": (268700, 2, ["Mujeres Rurales FNDR", "Formación Femenina 24, Módulo 2, Año 1"]),
    "09": (1204600, 5, ["Semilla Emprende FNDR", "Cooperativas FNDR", "Turismo Local FNDR"]),
    "12": (74980, 2, ["Crece Austral FNDR", "Ferias de Invierno FNDR"]),
}

# code: counterpart, programme, firms
AGREEMENTS = {
    "03": ("Ministerio de Minería", "PAMMA Inicia", 6),
    "05": ("Ministerio de Minería", "PAMMA Inicia", 1),
    "09": ("Subsecretaría del Interior", "Programa de Apoyo a Víctimas de Violencia Rural", 42),
}

# The planted contradiction: this region states so many firms more than its parts add up to.
CONTRADICTION = ("07", 5)

# The planted figure that no pattern takes.
UNEXPLAINED = 12480


def region(code):
    values = SimpleNamespace(**dict(zip(FIELDS, MEASURES[code])))
    parts = [values.crece, values.crece_sostenible, values.kit_digital, values.almacenes, values.ferias_y_eventos]
    values.beneficiarios = sum(part or 0 for part in parts) + (CONTRADICTION[1] if code == CONTRADICTION[0] else 0)
    values.code = code
    values.name, values.heading, values.centres = REGIONS[code]
    values.initiatives = INITIATIVES.get(code)
    values.agreement = AGREEMENTS.get(code)
    return values


def total(field):
    return sum(getattr(region(code), field) or 0 for code in REGIONS)


# Budgets of the instruments in thousands of pesos. Those of one kind of support add up to what the regions state for it.
SUSTAINABLE, KIT, SHOPS, FAIRS = 2_915_400, 742_350, 1_287_600, 512_480
CRECE = total("inversion") - SUSTAINABLE - KIT - SHOPS - FAIRS
PIONEERS, BEE = 1_236_900, 3_587_250
SEED = total("emprendimiento") - PIONEERS - BEE
MARKETS, DISTRICTS, COOPERATIVES = 2_006_810, 1_764_300, 698_150
GUILDS = total("asociatividad") - MARKETS - DISTRICTS - COOPERATIVES

NEW_BEE, NEW_PIONEERS = total("negocios_de_mujeres") - 287, 287
NEW_SEED = total("nuevos_negocios") - NEW_BEE - NEW_PIONEERS

ASSESSORIES, SEAL, DIGITAL, GLOBAL, ROUTE = 84, 16, 71, 22, 3_745
NATIONAL_GUILDS, NATIONAL_GUILDS_BUDGET = 24, 561_300
FINISHED_COURSES, STARTED_COURSES = 31_260, 58_914
ATTENTIONS = 48_215

# name, event, its date, budget in thousands of pesos, firms
EMERGENCIES = {
    "levanta": (216_000, 54),
    "limache": (398_640, 47),
    "aluvion": (271_205, 61),
}
EMERGENCY_BUDGET = sum(budget for budget, _ in EMERGENCIES.values())
EMERGENCY_FIRMS = sum(firms for _, firms in EMERGENCIES.values())

COMPETITIVENESS = "Programa Mejoramiento Competitividad de la MIPE"
ENTREPRENEURS = "Programa Emprendedores"
GROUPS = "Programa Dirigido a Grupos de Empresas Asociativas"
TERRITORIES = "Programa Desarrollo Empresarial en los Territorios"
CENTRES = 14_870_300

# programme, instrument, budget in thousands of pesos or None, beneficiaries
PROGRAMMES = [
    (COMPETITIVENESS, "CRECE", CRECE, total("crece")),
    (COMPETITIVENESS, "CRECE Sostenible", SUSTAINABLE, total("crece_sostenible")),
    (COMPETITIVENESS, "MejoraNegocios (Fondo de Asesorías Empresariales)", 431_720, ASSESSORIES),
    (COMPETITIVENESS, "MejoraNegocios (Sello Impacta Sustentable)", None, SEAL),
    (COMPETITIVENESS, "Servicios Virtuales (Negocios Digitales)", 228_900, DIGITAL),
    (COMPETITIVENESS, "Servicios Virtuales (Pymes Globales)", 117_640, GLOBAL),
    (COMPETITIVENESS, "Servicios Virtuales (Portal de Capacitación)", 98_460, FINISHED_COURSES),
    (COMPETITIVENESS, "Formación Empresarial (Ruta Digital)", 93_000, ROUTE),
    (COMPETITIVENESS, "Formación Empresarial (Kit Digital)", KIT, total("kit_digital")),
    (COMPETITIVENESS, "Almaceneros", SHOPS, total("almacenes")),
    (COMPETITIVENESS, "Redes, Promoción y Canales de comercialización", FAIRS, total("ferias_y_eventos")),
    (ENTREPRENEURS, "Capital Semilla Emprende", SEED, NEW_SEED),
    (ENTREPRENEURS, "Capital Pioneras", PIONEERS, NEW_PIONEERS),
    (ENTREPRENEURS, "Capital Abeja Emprende", BEE, NEW_BEE),
    (GROUPS, "Desarrollo de Ferias Libres", MARKETS, total("ferias_libres")),
    (GROUPS, "Confederaciones, Federaciones y Gremios Nacionales", NATIONAL_GUILDS_BUDGET, NATIONAL_GUILDS),
    (GROUPS, "Gremios Regionales", GUILDS, total("gremios")),
    (GROUPS, "Barrios Comerciales", DISTRICTS, total("barrios_comerciales")),
    (GROUPS, "Cooperativas", COOPERATIVES, total("cooperativas")),
    (TERRITORIES, "Centros de Desarrollo de Negocios", CENTRES, total("clientes_centros")),
    ("Programas Especiales", "Programas Especiales", EMERGENCY_BUDGET, EMERGENCY_FIRMS),
    (ENTREPRENEURS, "Servicios de Atención e información Mipes", 803_425, ATTENTIONS),
]

BUDGET = sum(budget or 0 for _, _, budget, _ in PROGRAMMES)
FIRMS = (
    total("crece") + total("crece_sostenible") + ASSESSORIES + SEAL + DIGITAL + GLOBAL + ROUTE + total("almacenes")
    + total("ferias_y_eventos")
)
BENEFICIARIES = FIRMS + NEW_SEED + NEW_PIONEERS + NEW_BEE + total("clientes_centros")
GUILDS_ALL = NATIONAL_GUILDS + total("gremios")
ORGANISATIONS = GUILDS_ALL + total("cooperativas") + total("barrios_comerciales") + total("ferias_libres")
NUMBER_OF_CENTRES = sum(len(centres) for _, _, centres in REGIONS.values())
