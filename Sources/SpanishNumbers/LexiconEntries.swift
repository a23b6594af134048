extension Lexicon {
    typealias Entry = (words: String, roles: WordRoles, value: Int)

    /// Every word, whatever idea it belongs to.
    static var entries: [Entry] {
        cardinals + ordinals + fractions + calendar + names + currencies + links + qualifiers + stops
    }

    /// RAE, Ortografía, "Los numerales"; es: millón 10⁶, millardo 10⁹, billón 10¹².
    private static let cardinals: [Entry] = [
        ("cero", .unit, 0), ("un uno una", [.unit, .article], 1), ("dos", .unit, 2), ("tres", .unit, 3), ("cuatro", .unit, 4),
        ("cinco", .unit, 5), ("seis", .unit, 6), ("siete", .unit, 7), ("ocho", .unit, 8), ("nueve", .unit, 9),
        ("diez", .teen, 10), ("once", .teen, 11), ("doce", .teen, 12), ("trece", .teen, 13), ("catorce", .teen, 14),
        ("quince", .teen, 15), ("dieciséis", .teen, 16), ("diecisiete", .teen, 17), ("dieciocho", .teen, 18),
        ("diecinueve", .teen, 19), ("veinte", .teen, 20), ("veintiún veintiuno veintiuna", .teen, 21), ("veintidós", .teen, 22),
        ("veintitrés", .teen, 23), ("veinticuatro", .teen, 24), ("veinticinco", .teen, 25), ("veintiséis", .teen, 26),
        ("veintisiete", .teen, 27), ("veintiocho", .teen, 28), ("veintinueve", .teen, 29),
        ("treinta", .ten, 30), ("cuarenta", .ten, 40), ("cincuenta", .ten, 50), ("sesenta", .ten, 60), ("setenta", .ten, 70),
        ("ochenta", .ten, 80), ("noventa", .ten, 90),
        ("cien ciento", .hundred, 100), ("doscientos doscientas", .hundred, 200), ("trescientos trescientas", .hundred, 300),
        ("cuatrocientos cuatrocientas", .hundred, 400), ("quinientos quinientas", .hundred, 500),
        ("seiscientos seiscientas", .hundred, 600), ("setecientos setecientas", .hundred, 700),
        ("ochocientos ochocientas", .hundred, 800), ("novecientos novecientas", .hundred, 900),
        ("mil", [.scale, .singular], 3), ("millón", [.scale, .singular], 6), ("millones", [.scale, .vague], 6),
        ("millardo", [.scale, .singular], 9), ("millardos", [.scale, .vague], 9), ("billón", [.scale, .singular], 12),
        ("billones", [.scale, .vague], 12), ("trillón", [.scale, .singular], 18), ("trillones", [.scale, .vague], 18),
        ("cuatrillón", [.scale, .singular], 24), ("cuatrillones", [.scale, .vague], 24),
        ("quintillón", [.scale, .singular], 30), ("quintillones", [.scale, .vague], 30),
        ("decena", [.collective, .singular], 10), ("decenas", [.collective, .vague], 10),
        ("docena", [.collective, .singular], 12), ("docenas", [.collective, .vague], 12),
        ("veintena", [.collective, .singular], 20), ("treintena", [.collective, .singular], 30),
        ("cuarentena", [.collective, .singular], 40), ("cincuentena", [.collective, .singular], 50),
        ("centena centenar", [.collective, .singular], 100), ("centenas centenares", [.collective, .vague], 100),
        ("millar", [.collective, .singular], 1000), ("millares", [.collective, .vague], 1000),
        ("par", [.collective, .singular], 2), ("cientos", .vague, 100), ("miles", .vague, 1000),
        ("doble", .multiple, 2), ("triple", .multiple, 3), ("cuádruple", .multiple, 4), ("quíntuple", .multiple, 5),
    ]

    private static let ordinals: [Entry] = {
        var entries: [Entry] = []
        let stems: [(String, Int)] = [
            ("segund", 2), ("cuart", 4), ("quint", 5), ("sext", 6), ("séptim", 7), ("sétim", 7), ("octav", 8), ("noven", 9),
            ("décim", 10), ("undécim", 11), ("onceav", 11), ("decimoprimer", 11), ("duodécim", 12), ("decimosegund", 12),
            ("decimotercer", 13),
            ("decimocuart", 14), ("decimoquint", 15), ("decimosext", 16), ("decimoséptim", 17), ("decimoctav", 18),
            ("decimonoven", 19), ("vigésim", 20), ("trigésim", 30), ("cuadragésim", 40), ("quincuagésim", 50),
            ("sexagésim", 60), ("septuagésim", 70), ("octogésim", 80), ("nonagésim", 90), ("centésim", 100),
            ("ducentésim", 200), ("tricentésim", 300), ("cuadringentésim", 400), ("quingentésim", 500), ("sexcentésim", 600),
            ("septingentésim", 700), ("octingentésim", 800), ("noningentésim", 900), ("milésim", 1000), ("millonésim", 1_000_000),
            ("vigesimoprimer", 21), ("vigesimosegund", 22), ("vigesimotercer", 23), ("vigesimocuart", 24), ("vigesimoquint", 25),
            ("vigesimosext", 26), ("vigesimoséptim", 27), ("vigesimoctav", 28), ("vigesimonoven", 29),
        ]
        for (stem, value) in stems where stem != "onceav" { entries.append((stem + "o " + stem + "a", .ordinal, value)) }
        entries += [
            ("primer primero primera primeros primeras", .ordinal, 1), ("tercer tercero tercera terceros terceras", .ordinal, 3),
            ("decimoprimer vigesimoprimer", .ordinal, 0), ("decimotercer", .ordinal, 13), ("decimoprimer", .ordinal, 11),
            ("vigesimoprimer", .ordinal, 21), ("vigesimotercer", .ordinal, 23),
        ]
        return entries
    }()

    private static let fractions: [Entry] = [
        ("medio media", .half, 2), ("mitad", .mitad, 2), ("tercio tercios", .fraction, 3), ("cuarto cuartos cuarta cuartas", .fraction, 4),
        ("quinto quintos quinta quintas", .fraction, 5), ("sexto sextos sexta sextas", .fraction, 6),
        ("séptimo séptimos séptima séptimas", .fraction, 7), ("octavo octavos octava octavas", .fraction, 8),
        ("noveno novenos novena novenas", .fraction, 9), ("décimo décimos décima décimas", .fraction, 10),
        ("onceavo onceavos", .fraction, 11), ("doceavo doceavos", .fraction, 12), ("veinteavo veinteavos", .fraction, 20),
        ("centésimo centésimos centésima centésimas", .fraction, 100), ("milésimo milésimos milésima milésimas", .fraction, 1000),
        ("tercera terceras", .fraction, 3), ("parte partes", .parte, 0),
    ]

    private static let calendar: [Entry] = {
        let months = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ]
        let short = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep sept set", "oct", "nov", "dic"]
        var entries: [Entry] = [("setiembre", .month, 9)]
        for number in 1...12 {
            entries.append((months[number - 1], .month, number))
            entries.append((short[number - 1], .monthAbbreviation, number))
        }
        return entries + [
            ("lunes martes miércoles jueves viernes sábado domingo", .weekday, 0),
            ("trimestre", .period, 4), ("semestre", .period, 2), ("cuatrimestre", .period, 3), ("bimestre", .period, 6),
            ("año", [.year, .yearCue, .naming], 0), ("años", [.year, .yearCue], 0),
            ("periodo período ejercicio temporada gestión presupuesto", .yearCue, 0), ("década décadas", .decade, 0),
            ("siglo siglos", .romanNoun, 0), ("día días mes meses", .day, 0), ("región regiones título", .romanNoun, 0),
            ("durante desde", .yearCue, 0), ("fiscal calendario presupuestario tributario", .yearCue, 0),
        ]
    }()

    /// Nouns that a number names; the legal ones keep thousands points in it ("Ley N° 20.500").
    private static let names: [Entry] = [
        (
            "ley leyes decreto decretos dfl dl ds res resol resolución resoluciones oficio oficios ordinario circular circulares dictamen acuerdo rol memo memorándum "
                + "boletín folio expediente",
            [.naming, .legal], 0
        ),
        (
            "artículo artículos art arts of inciso numeral subtítulo subtítulos ítem ítems item items asignación partida partidas "
                + "glosa glosas línea líneas página páginas pág págs nota notas lote sala oficina depto departamento casa block parcela kilómetro km ruta "
                + "ods ord subt asig prog dpto caso acta sesión formulario letra letras incisos párrafo parte plan convenio contrato factura orden código iso nch "
                + "proyecto serie fojas fs casilla id windows office microsoft android",
            .naming, 0
        ),
        (
            "capítulo capítulos anexo anexos apéndice tabla tablas cuadro cuadros gráfico gráficos figura figuras mapa lámina etapa etapas fase "
                + "fases componente componentes objetivo objetivos meta indicador eje ejes pilar lineamiento nivel niveles tramo "
                + "tramos quintil quintiles decil deciles módulo módulos grupo grupos zona piso torre versión edición título titulo sección "
                + "secciones punto paso hito pregunta opción ejemplo volumen vol tomo comisión brigada cuadrante distrito circunscripción "
                + "compromiso medida acción dimensión imagen ilustración recuadro esquema diagrama infografía diapositiva foto fotografía acápite "
                + "sector macrozona tipo clase categoría curso prioridad criterio estándar principio ámbito estrategia turno pabellón box andén "
                + "muelle pista ventanilla escalafón grado grados",
            .naming, Lexicon.few
        ),
        (
            "ex exenta exento supremo suprema estratégico estratégica específico específicos transitorio transitorios general afecta ley postal",
            .namingAdjective, 0
        ),
        ("página pág", .naming, Lexicon.page),
        ("avenida avenidas av avda calle calles pasaje pje psje psj camino callejón alameda costanera paseo", .street, 0),
        ("número números nro nros núm num nº", .numberSign, 0),
        ("teléfono teléfonos fono fonos tel telf celular celulares cel fax whatsapp móvil llamar llame llamando", .phone, 0),
        (
            "total totales subtotal monto montos cantidad suma promedio n cobertura beneficiarios beneficiarias empresas casos atenciones "
                + "usuarios usuarias personas familias hogares estudiantes alumnos alumnas funcionarios funcionarias participantes "
                + "asistentes hombres mujeres niños niñas", .label, 0
        ),
    ]

    private static let currencies: [Entry] = [
        ("pesos peso", .currency, UnitCode.clp.rawValue), ("dólar dólares", .currency, UnitCode.usd.rawValue),
        ("euro euros", .currency, UnitCode.eur.rawValue),
        ("clp", [.currency, .code], UnitCode.clp.rawValue), ("usd us", [.currency, .code], UnitCode.usd.rawValue),
        ("eur", [.currency, .code], UnitCode.eur.rawValue), ("uf clf", [.currency, .code], UnitCode.clf.rawValue),
        ("utm", [.currency, .code], UnitCode.utm.rawValue), ("uta", [.currency, .code], UnitCode.uta.rawValue),
        ("gbp", [.currency, .code], UnitCode.gbp.rawValue), ("jpy", [.currency, .code], UnitCode.jpy.rawValue),
        ("ars", [.currency, .code], UnitCode.ars.rawValue), ("brl", [.currency, .code], UnitCode.brl.rawValue),
        ("pen", [.currency, .code], UnitCode.pen.rawValue), ("cop", [.currency, .code], UnitCode.cop.rawValue),
        ("mxn", [.currency, .code], UnitCode.mxn.rawValue), ("uyu", [.currency, .code], UnitCode.uyu.rawValue),
        ("bob", [.currency, .code], UnitCode.bob.rawValue), ("chf", [.currency, .code], UnitCode.chf.rawValue),
        ("cny", [.currency, .code], UnitCode.cny.rawValue), ("cad", [.currency, .code], UnitCode.cad.rawValue),
        ("musd mus kusd", [.currency, .code], UnitCode.usd.rawValue + 300),
        ("mmusd mmus", [.currency, .code], UnitCode.usd.rawValue + 600),
        ("muf", [.currency, .code], UnitCode.clf.rawValue + 300), ("mclp", [.currency, .code], UnitCode.clp.rawValue + 300),
        ("mmclp", [.currency, .code], UnitCode.clp.rawValue + 600),
        ("aud", [.currency, .code], UnitCode.aud.rawValue), ("nzd", [.currency, .code], UnitCode.nzd.rawValue),
        ("hkd", [.currency, .code], UnitCode.hkd.rawValue), ("crc", [.currency, .code], UnitCode.crc.rawValue),
        ("pyg", [.currency, .code], UnitCode.pyg.rawValue), ("ves", [.currency, .code], UnitCode.ves.rawValue),
        ("inr", [.currency, .code], UnitCode.inr.rawValue), ("krw", [.currency, .code], UnitCode.krw.rawValue),
        // Names that in Spanish are a currency and nothing else behind a number; "libras", "coronas" and "bolivianos" are not.
        ("soles", .currency, UnitCode.pen.rawValue), ("reales", .currency, UnitCode.brl.rawValue),
        ("yen yenes", .currency, UnitCode.jpy.rawValue), ("yuan yuanes", .currency, UnitCode.cny.rawValue),
        ("colón colones", .currency, UnitCode.crc.rawValue), ("córdoba córdobas", .currency, UnitCode.nio.rawValue),
        ("lempira lempiras", .currency, UnitCode.hnl.rawValue), ("quetzales", .currency, UnitCode.gtq.rawValue),
        ("balboa balboas", .currency, UnitCode.pab.rawValue), ("bolívares", .currency, UnitCode.ves.rawValue),
        ("peseta pesetas", .currency, UnitCode.esp.rawValue), ("rupia rupias", .currency, UnitCode.inr.rawValue),
        ("rublo rublos", .currency, UnitCode.rub.rawValue), ("wones", .currency, UnitCode.krw.rawValue),
        ("zloty zlotys", .currency, UnitCode.pln.rawValue),
        ("unidad unidades", .unidad, 0),
        // Value is the country: see `Scan.currency(_:of:)`.
        ("chileno chilenos chilena chilenas", .nationality, 1),
        ("estadounidense estadounidenses americano americanos norteamericanos", .nationality, 2),
        ("argentino argentinos", .nationality, 3), ("mexicano mexicanos", .nationality, 4), ("colombiano colombianos", .nationality, 5),
        ("uruguayo uruguayos", .nationality, 6), ("dominicano dominicanos", .nationality, 7), ("cubano cubanos", .nationality, 8),
        ("filipino filipinos", .nationality, 9), ("canadiense canadienses", .nationality, 10),
        ("australiano australianos", .nationality, 11), ("neozelandés neozelandeses", .nationality, 12),
        ("esterlina esterlinas", .nationality, 13), ("suizo suizos", .nationality, 14), ("paraguayo paraguayos", .nationality, 15),
    ]

    private static let links: [Entry] = [
        ("de del", .de, 0), ("y e", .y, 0), ("a al", .a, 0), ("hasta", .hasta, 0), ("entre", .entre, 0), ("desde", .desde, 0),
        ("el la los las", .determiner, 0), ("en", [.en, .yearCue], 0), ("por", .por, 0), ("coma punto", .decimalWord, 0),
        ("menos", .minus, 0),
        ("cada", .cada, 0), ("o u", .o, 0), ("como", .como, 0),
    ]

    private static let qualifiers: [Entry] = [
        ("más", .mas, 0), ("menos", .menos, 0), ("no", .no, 0), ("lo", .lo, 0), ("sobre", .sobre, 0),
        ("cerca alrededor torno orden cercano cercana cercanos cercanas próximo próxima", .about, 0),
        (
            "casi bordea bordean bordeó bordeando aproximadamente aprox unos unas aproximado aproximada aproximados",
            [.about, .aboutAlone], 0
        ),
        (
            "superior superiores mayor mayores encima excede exceden excedió supera superan superó superaron superando sobrepasa sobrepasan sobrepasó sobrepasando",
            .above, 0
        ),
        ("inferior inferiores menor menores debajo", .below, 0), ("mínimo mínima", .minimum, 0), ("máximo máxima tope sumo", .maximum, 0),
    ]

    private static let stops: [Entry] = [
        (
            "los las más menos sus es nos tras además después antes mientras ellas ellos cuales quienes pues unos unas estos estas esos esas "
                + "aquellos aquellas dichos dichas éstos éstas otros otras muchos muchas tus mis vez jamás través atrás quizás ambas ambos "
                + "bis todos todas algunas algunos varias varios según vías les has hemos cuyos cuyas tales demás",
            .stop, 0
        ),
        (
            "a ante bajo con contra de desde durante e el en entre hacia hasta la lo mediante ni o para pero por que se según si sin sobre su u y "
                + "ya no fue fueron son era eran está están han ha había del al como cuando donde también tanto así cual cuyo cuya muy es ser",
            .stop, 0
        ),
        ("micro", .prefixNoun, 0),
        (
            "m m² m³ km km² ha hás hm cm mm kg g gr mg t ton l lt lts kw kwh mw mwh gwh gw w hz mhz ghz kb mb gb tb hrs hr h min seg s mts mt mt² °c ml cc kms ppm msnm db",
            .measure, 0
        ),
        ("ciento cien", .percentWord, 0),
    ]
}
