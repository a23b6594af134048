"""The sample draft: an account of 2024 written for this project. Every figure in it is invented."""

import cifras as c
from marcado import Block, Draft, Table, count, decimal, figure, identifier, note, percent, reference, thousands, year
from regiones import region_blocks

M, N, Y = thousands, count, year


def heading(level, text, new_page=False):
    return Block("heading", text, level, new_page=new_page)


def paragraph(text):
    return Block("paragraph", text)


def bullets(*texts):
    return [Block("bullet", text) for text in texts]


NOTES = [
    "La cifra considera solamente los recursos de la Ley de Presupuestos.",
    "Suma de beneficiarios de Crece, Crece Sostenible, Mejora Negocios, Sello Impacta Sustentable, Negocios Digitales, Pymes Globales, "
    "Ruta Digital, Almaceneros, Redes, Promoción y Canales de Comercialización, Capital Semilla Emprende, Capital Pioneras, Capital "
    "Abeja Emprende y Centros de Desarrollo de Negocios.",
    "Suma de las organizaciones de los programas Ferias Libres, Gremios Nacionales, Gremios Regionales, Barrios Comerciales y Cooperativas.",
    f"Quedan fuera, entre otros, los gastos de soporte PGE {reference('GL4', 'codigo', 'GL4')} y CDN {reference('GL9', 'codigo', 'GL9')}.",
]


def cover():
    return [
        heading(1, f"CUENTA PÚBLICA PARTICIPATIVA {Y(2025)}"),
        Block("cover", "BORRADOR"),
        Block("cover", f"**{reference('Abril 2025', 'mes', '2025-04')}**"),
        Block("cover", "**GERENCIA GENERAL**"),
    ]


def introduction():
    return [
        heading(2, "INTRODUCCIÓN", new_page=True),
        paragraph(
            f"Este borrador de la Cuenta Pública Participativa {Y(2025)} expone lo realizado por el Servicio de Cooperación Técnica "
            f"(Sercotec) durante el año {Y(2024)} y se publica conforme a la {identifier('Ley N° 20.500', 20500)}, que asocia a la ciudadanía a la "
            "gestión del Estado."
        ),
        paragraph(
            "Sus páginas reúnen el uso de los recursos, los resultados de cada programa y el detalle por región, para que cualquier "
            "persona u organización pueda revisarlos y comentarlos antes de la versión definitiva."
        ),
    ]


def summary():
    return [
        heading(2, "Resumen Ejecutivo"),
        paragraph(
            f"El año {Y(2024)} el Servicio dispuso de un presupuesto total para transferencias por {M(c.BUDGET)}{note(1)}. Gracias a él "
            f"llegó con asesorías, capacitaciones y subsidios a {N(c.BENEFICIARIES)}{note(2)} emprendedores, emprendedoras y micro y "
            f"pequeñas empresas, y sus programas asociativos permitieron el fortalecimiento de {N(c.ORGANISATIONS)}{note(3)} organizaciones."
        ),
        paragraph(
            f"La red de atención sumó {N(c.ATTENTIONS)} atenciones en sus {N(21)} Puntos Mipes. A ella se agregan "
            f"{N(c.NUMBER_OF_CENTRES)} Centros de Desarrollo de Negocios y {N(187)} puntos de atención, que entregaron asesoría a "
            f"{N(c.total('clientes_centros'))} clientes únicos en {N(71_318)} sesiones de asesoría. De quienes se asesoraron, {N(6_204)} empresas "
            f"obtuvieron algún impacto económico: {N(5_117)} empresas lograron un aumento en ventas por {M(58_340_200)}, {N(812)} "
            f"empresas generaron {N(2_690)} nuevos empleos y {N(1_103)} empresas accedieron a financiamiento por un total de {M(9_415_000)}."
        ),
        paragraph(
            f"En asociatividad, el apoyo alcanzó a un total de {N(c.GUILDS_ALL)} organizaciones gremiales: {N(c.NATIONAL_GUILDS)} corresponden a "
            f"confederaciones y federaciones de alcance nacional y las demás son {N(c.total('gremios'))} organizaciones regionales. El programa Creación y "
            f"Fortalecimiento de Cooperativas benefició a {N(c.total('cooperativas'))} entidades: {N(17)} grupos pre-cooperativos que "
            f"obtuvieron su formalización y otras {N(c.total('cooperativas') - 17)} cooperativas ya constituidas."
        ),
        paragraph(
            f"Con miras a la competitividad, el Servicio entregó financiamiento y capacitaciones a {N(c.FIRMS)} empresas a través de "
            f"programas como Crece, Mejora Negocios, Ruta Digital, Negocios Digitales y Pymes Globales, y brindó {N(c.FINISHED_COURSES)} "
            "acciones formativas en línea."
        ),
        paragraph(
            f"En sustentabilidad destaca Crece Sostenible, beneficiando a {N(c.total('crece_sostenible'))} empresas con recursos por "
            f"{M(c.SUSTAINABLE)} para reducir su consumo de agua y energía. En emprendimiento femenino, el programa "
            f"Capital Pioneras promovió la creación de {N(c.NEW_PIONEERS)} nuevos negocios liderados por mujeres y el programa Capital Abeja "
            f"Emprende permitió que {N(c.NEW_BEE)} mujeres formalizaran los suyos."
        ),
        paragraph(
            f"Ante las emergencias, con recursos por {M(c.EMERGENCY_BUDGET)} se logró impulsar la recuperación de los negocios dañados: con el "
            f"programa “Levanta tu Pyme {Y(2024)}” {N(54)} empresas repusieron sus equipos, con el programa “Emergencia Incendio Limache” "
            f"{N(47)} empresas abrieron otra vez sus puertas y, con el programa “Aluvión Huasco”, {N(61)} empresas volvieron a funcionar."
        ),
    ]


def method():
    return [
        heading(2, "Resultados por Objetivo Estratégico"),
        *bullets(
            "Los resultados se ordenan según los cuatro objetivos de las "
            f"[Definiciones Estratégicas para los años {reference('2023 - 2026', 'rango_anios', 2023, 2026)}](https://example.org/definiciones).",
            f"Las coberturas tienen fecha de corte {reference('30/12/2024', 'fecha', '2024-12-30')}, la misma de la "
            f"[{identifier('resolución N° 9.312', 9312)} de fecha {reference('27 de diciembre de 2024', 'fecha', '2024-12-27')}]"
            "(https://example.org/resolucion).",
            "Los montos se expresan en miles de pesos y provienen del informe de ejecución al "
            f"{reference('31 de diciembre de 2024', 'fecha', '2024-12-31')}.",
            f"Se informan los **principales resultados** financiados por el {identifier('Subtítulo 24', 24)}, no todos sus gastos{note(4)}.",
        ),
    ]


def objective_1():
    new_districts = c.total("barrios_comerciales") - 9
    return [
        heading(2, identifier("Objetivo Estratégico N° 1", 1)),
        paragraph("***Mejorar la gestión de las organizaciones de mipes y cooperativas.***"),
        paragraph(
            f"Durante {Y(2024)}, Sercotec apoyó un total de {N(c.GUILDS_ALL)} organizaciones gremiales. De ellas, {N(c.NATIONAL_GUILDS)} "
            "corresponden a organizaciones de alcance nacional, financiadas por el programa Confederaciones, Federaciones y Gremios "
            f"Nacionales con recursos por {M(c.NATIONAL_GUILDS_BUDGET)}. Las {N(c.total('gremios'))} organizaciones restantes son gremios de "
            f"carácter regional y dependen del programa Fortalecimiento Gremial, con recursos por {M(c.GUILDS)}."
        ),
        paragraph(
            f"El mundo cooperativo tiene un instrumento propio. Con recursos por {M(c.COOPERATIVES)}, el programa apoyó a "
            f"{N(c.total('cooperativas'))} cooperativas: {N(17)} corresponden a grupos pre-cooperativos y {N(c.total('cooperativas') - 17)} "
            "corresponden a cooperativas ya constituidas."
        ),
        paragraph(
            f"Con recursos por {M(c.DISTRICTS)} se apoyaron {N(c.total('barrios_comerciales'))} barrios comerciales. De este total, {N(9)} "
            f"corresponden a barrios de continuidad y los {N(new_districts)} barrios restantes corresponden a nuevos barrios."
        ),
        paragraph(
            f"A su vez, con recursos por {M(c.MARKETS)}, Sercotec apoyó {N(c.total('ferias_libres'))} proyectos asociativos de ferias libres. "
            f"En septiembre, el Encuentro Nacional de Ferias Libres reunió a "
            f"cerca de {N(190)} representantes de ferias de todo el país."
        ),
        paragraph("El catastro del sector deja tres datos:"),
        *bullets(
            f"**Tamaño:** Se identificaron {N(1_230)} ferias libres en Chile, un aumento del {percent('12')} generando {N(310_000)} empleos.",
            f"**Medios de pago:** El {percent('35')} de las formas de pago declaradas son medios digitales.",
            f"**Dirigencias:** Las mujeres representan el {percent('48,6')} del sector.",
        ),
    ]


def objective_2():
    return [
        heading(2, identifier("Objetivo Estratégico N° 2", 2)),
        heading(3, "Desarrollar capacidades para que las mipes vendan fuera del país"),
        paragraph(
            f"Con recursos por {M(c.SEED)}, el programa Capital Semilla Emprende logró que {N(c.NEW_SEED)} emprendedores y emprendedoras "
            f"pusieran en marcha su negocio. Con recursos por {M(c.CRECE)}, el programa Crece financió los planes de trabajo de "
            f"{N(c.total('crece'))} Mipes y cooperativas. La evaluación de este programa para el periodo "
            f"{reference('2015-2021', 'rango_anios', 2015, 2021)} estimó un beneficio económico total de {M(150_000_000)} frente a un "
            f"presupuesto consolidado de {M(60_000_000)} (en moneda al {Y(2023)}), es decir, un ratio costo-beneficio de {decimal('2,5')}."
        ),
        paragraph(
            f"Con recursos por {M(431_720)}, el programa Mejora Negocio apoya a {N(c.ASSESSORIES)} micro y pequeñas empresas que buscan ser "
            f"proveedoras de la gran industria. En la línea de Promoción, Canales de Comercialización y Redes se realizaron {N(14)} ferias y "
            f"exposiciones y {N(2)} ruedas de negocios, con recursos por {M(c.FAIRS)}, lo que permitió apoyar a un total de "
            f"{N(c.total('ferias_y_eventos'))} empresas."
        ),
        paragraph(
            f"El Fondo Digitaliza Tu Almacén benefició a {N(c.total('almacenes'))} negocios con recursos por {M(c.SHOPS)}. El programa "
            f"Negocios Digitales, con recursos por {M(228_900)}, proporciona entrenamiento y asistencia técnica a {N(c.DIGITAL)} empresas. "
            f"A su turno, con recursos por {M(93_000)} la plataforma Ruta Digital capacitó a un total de {N(c.ROUTE)} beneficiarios/as; de "
            f"ellos, el programa benefició a {N(c.total('kit_digital'))} empresarios/as con un conjunto de activos tecnológicos (Kit Digital), con "
            f"recursos por {M(c.KIT)}. Con recursos por {M(117_640)} el programa Pymes Globales entrena y proporciona asistencia técnica a "
            f"{N(c.GLOBAL)} empresas que exportan por internet."
        ),
        paragraph(
            f"En los Centros de Desarrollo de Negocios se realizaron {N(2_046)} asesorías sobre Comercio Internacional a un total de "
            f"{N(1_418)} clientes: {N(246)} exportaron, {N(301)} importaron y {N(118)} lograron realizar ambas operaciones."
        ),
        paragraph(
            "El canal de mensajería que la institución mantiene para dudas breves respondió "
            f"{figure('12.480', 'conteo', c.UNEXPLAINED, state='sin_explicar')} consultas."
        ),
        paragraph("El área de internacionalización organizó dos actividades:"),
        Block("numbered", f"Especialistas en propiedad intelectual capacitaron a {N(48)} funcionarios y asesores de Centros."),
        Block("numbered", "En mayo, tres funcionarios de Sercotec participaron de un seminario en Lima."),
    ]


def objective_3():
    return [
        heading(2, identifier("Objetivo Estratégico N° 3", 3)),
        paragraph("***Lograr que más mipes y cooperativas incorporen prácticas sustentables en sus negocios***"),
        paragraph(
            f"El principal instrumento de este objetivo fue el programa “Crece Sostenible”, beneficiando a "
            f"{N(c.total('crece_sostenible'))} empresas con recursos por {M(c.SUSTAINABLE)}. De los {N(c.total('ferias_libres'))} proyectos de "
            f"Ferias Libres, {N(31)} incorporaron prácticas sustentables. Mediante el programa Sello Impacta Sustentable, {N(c.SEAL)} "
            "empresas seleccionadas recibirán un diagnóstico."
        ),
        paragraph(
            f"Con recursos por {M(98_460)}, a través del Portal de Capacitación, se realizó un total de {N(c.STARTED_COURSES)} acciones "
            f"formativas en línea, de las cuales {N(c.FINISHED_COURSES)} fueron finalizadas. En los Centros de Desarrollo de Negocios "
            f"se asesoró a {N(3_052)} clientes en temáticas de sustentabilidad, sumando {N(4_711)} asesorías y {N(9_870)} horas totales."
        ),
    ]


def objective_4():
    return [
        heading(2, identifier("Objetivo Estratégico N° 4", 4)),
        heading(3, "Reducir las brechas de género con nuevos negocios liderados por mujeres"),
        paragraph(
            f"El Servicio abrió otra vez el fondo “Capital Pioneras”, beneficiando a {N(c.NEW_PIONEERS)} mujeres con recursos por "
            f"{M(c.PIONEERS)}. A través del programa Capital Abeja Emprende se benefició a {N(c.NEW_BEE)} mujeres emprendedoras; este "
            f"programa movilizó recursos por {M(c.BEE)}."
        ),
        paragraph(
            f"Los Centros de Desarrollo de Negocios terminaron {N(52)} Academias de Mujeres Empresarias, en las cuales se desarrollaron "
            f"{N(604)} módulos de capacitación, beneficiando a {N(1_873)} mujeres egresadas. Un estudio del período "
            f"{reference('2022–2023', 'rango_anios', 2022, 2023)} describe los rubros en que emprenden."
        ),
    ]


def emergencies():
    levanta, limache, aluvion = (c.EMERGENCIES[key] for key in ("levanta", "limache", "aluvion"))
    return [
        heading(2, "Resultados Emergencias Productivas"),
        heading(
            3,
            f"Programa especial “Levanta tu Pyme {Y(2024)}” para empresas afectadas por daños desde "
            f"{figure('marzo de 2023', 'mes', '2023-03')}.",
        ),
        paragraph(
            f"Esta iniciativa benefició a {N(levanta[1])} empresas, con un subsidio total de {M(levanta[0])}, equivalente a {M(4_000)} por "
            "beneficiario. La rendición de cuentas sigue abierta."
        ),
        heading(3, "Programa Emergencia Incendio Limache"),
        paragraph(
            f"A raíz del incendio ocurrido el {figure('3 de febrero de 2024', 'fecha', '2024-02-03')} en el centro de Limache, más de "
            f"{N(50)} locales se vieron afectados. La respuesta contempló un presupuesto de {M(limache[0])} y benefició a {N(limache[1])} "
            "empresas que retomaron su actividad."
        ),
        heading(3, "Programa Aluvión Huasco"),
        paragraph(
            f"El aluvión del {figure('14 de junio de 2024', 'fecha', '2024-06-14')} que afectó a la comuna de Huasco dejó talleres y "
            f"bodegas bajo el barro. El programa “Aluvión Huasco” consideró un presupuesto de {M(aluvion[0])} y benefició a un total de "
            f"{N(aluvion[1])} empresas."
        ),
    ]


def annex():
    # The head says the unit ("Monto M$"), so that the cells are bare figures in thousands.
    def amount(value):
        return "-" if value is None else figure(f"{value:,}".replace(",", "."), "dinero", value * 1000)

    rows, spans = [], []
    for index, (programme, instrument, budget, beneficiaries) in enumerate(c.PROGRAMMES):
        rows.append([programme, instrument, amount(budget), N(beneficiaries)])
        same = index > 0 and c.PROGRAMMES[index - 1][0] == programme
        length = 1
        while index + length < len(c.PROGRAMMES) and c.PROGRAMMES[index + length][0] == programme:
            length += 1
        spans.append(0 if same else length)
    head = [
        "Nombre del programa", "Instrumento",
        f"Presupuesto utilizado al {reference('31/12/2024', 'fecha', '2024-12-31')} Monto M$", f"Beneficiarios {Y(2024)}",
    ]
    return [
        heading(2, f"{identifier('Anexo 1', 1)}: Coberturas y montos {Y(2024)}"),
        Block("table", table=Table(head, rows, spans, [4.6, 6.4, 3.4, 2.8])),
    ]


def calendar():
    return [
        heading(2, "CALENDARIO DE PARTICIPACIÓN CIUDADANA", new_page=True),
        paragraph("Las fechas del proceso son las siguientes:"),
        *bullets(
            f"**Publicación del Borrador:** {figure('28 de abril de 2025', 'fecha', '2025-04-28')}.",
            "**Consulta Ciudadana Virtual:** "
            f"{figure('28 de abril de 2025–16 de mayo de 2025', 'rango_fechas', '2025-04-28', '2025-05-16')} ({N(14)} días hábiles).",
            f"**Cuenta Pública Participativa (Hito Central):** {figure('mayo de 2025', 'mes', '2025-05')}.",
        ),
        paragraph(
            f"**Nota:** habrá intérprete de lengua de señas, como dispone la {identifier('Ley N° 20.422', 20422)}."
        ),
        paragraph(
            "Las observaciones que se reciban se responderán por escrito y se tendrán a la vista al redactar la cuenta definitiva."
        ),
    ]


def draft():
    blocks = [
        *cover(), *introduction(), *summary(), *method(), *objective_1(), *objective_2(), *objective_3(), *objective_4(),
        *emergencies(), *annex(), heading(2, f"Resultados Regionales {Y(2024)}"),
    ]
    for code in c.REGIONS:
        blocks += region_blocks(c.region(code))
    return Draft("Cuenta Pública Participativa 2025", "BORRADOR", [*blocks, *calendar()], NOTES)
