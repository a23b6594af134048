import Testing

@testable import SpanishNumbers

/// Rules in pairs: the text that must match, then those beside it that must not.
@Suite struct PairTests {
    @Test(arguments: [
        Example("Etapa II, III y IV", "Etapa II | romano | 2", "III | romano | 3", "IV | romano | 4"),
        Example("siglos XIX y XX", "siglos XIX | romano | 19", "XX | romano | 20"),
        Example("fases I a III", "fases I | romano | 1", "III | romano | 3"),
        Example("Etapa II, V. Soto", "Etapa II | romano | 2"),
        Example("Etapa 2, V y X", "Etapa 2 | identificador | 2"),
    ])
    func romanLists(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// A dash and a space before the only figure of a cell are its minus.
    @Test(arguments: [
        Example("- 200", "- 200 | conteo | -200"), Example("− 200", "− 200 | conteo | -200"), Example("– 0,4", "– 0,4 | decimal | -0.4"),
        Example("− 200 casas", "200 | conteo | 200 | casas"), Example("— 200", "200 | conteo | 200"),
        Example("saldo − 200", "200 | conteo | 200"),
    ])
    func signsApart(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// The scale behind the second end is that of a first one that is less, decimals counted.
    @Test(arguments: [
        Example("de 1,5 a 2 millones", "1,5 a 2 millones | rango | 1500000..2000000"),
        Example("de 5 a 10 millones", "5 a 10 millones | rango | 5000000..10000000"),
        Example("de 12,5 a 13 mil", "12,5 a 13 mil | rango | 12500..13000"),
        Example("de 900 a 2 mil", "900 a 2 mil | rango | 900..2000"), Example("de 2,5 a 2 mil", "2,5 a 2 mil | rango | 2.5..2000"),
    ])
    func rangesOfOneScale(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("oferta 2 x 1, hoy", "2 x 1 | codigo | 2 x 1"),
        Example("2 × 3", "2 × 3 | codigo | 2 × 3"),
        Example("de 3 x 4 metros", "3 x 4 | codigo | 3 x 4"),
        Example("de 2,5 x 1,2 x 3 m", "2,5 x 1,2 x 3 | codigo | 2,5 x 1,2 x 3"),
        Example("3 x 4 m2", "3 | conteo | 3", "4 m2 | conteo | 4 | m2"),
        Example("3 x 400 pesos", "3 | conteo | 3", "400 pesos | dinero | 400 | CLP"),
        Example("4 x 5000 m", "4 | conteo | 4", "5000 | conteo | 5000 | m"),
        Example("bus de 45+2 pasajeros", "45+2 | codigo | 45+2"),
        Example("de 60+ años", "60 | conteo | 60"),
        Example("45 + 2 pasajeros", "45 | conteo | 45", "2 | conteo | 2 | pasajeros"),
        Example("45+2%", "45 | conteo | 45", "2% | porcentaje | 2 | %"),
        Example("2 x 3%", "2 | conteo | 2", "3% | porcentaje | 3 | %"),
        Example("2 x 3,5", "2 | conteo | 2", "3,5 | decimal | 3.5"),
    ])
    func products(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("1,5 x 10^5 unidades", "1,5 x 10^5 | conteo | 150000 | unidades"),
        Example("2,5·10^3", "2,5·10^3 | conteo | 2500"),
        Example("4,02 × 10¹²", "4,02 × 10¹² | conteo | 4020000000000"),
        Example("5 x 10⁻³", "5 x 10⁻³ | decimal | 0.005"),
        Example("3 x 10 casas", "3 | conteo | 3", "10 | conteo | 10 | casas"),
        Example("4 × 10¹²³", "4 | conteo | 4", "10 | conteo | 10"),
        Example("½ millón de pesos", "½ millón de pesos | dinero | 500000 | CLP"),
        Example("2½ millones", "2½ millones | conteo | 2500000"),
        Example("12½ %", "12½ % | porcentaje | 12.5 | %"),
        Example("½ hora", "½ | fraccion | 1/2"),
        Example("⅓ millón", "⅓ | fraccion | 1/3"),
        Example("dos y medio millones", "dos y medio millones | conteo | 2500000"),
        Example("dos y medio", "dos y medio | decimal | 2.5"),
        Example(".5 casos", ".5 | malformado"),
        Example("US$ .50", "US$ .50 | dinero | 0.5 | USD"),
        Example("..... 5", "5 | conteo | 5"),
    ])
    func powersAndFractions(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("5 miles de UF", "5 miles de UF | dinero | 5000 | CLF"),
        Example("12 miles de pesos", "12 miles de pesos | dinero | 12000 | CLP"),
        Example("2 miles de empresas", "2 | conteo | 2", "miles | conteo |  | empresas | vago"),
        Example("0,3 pp más", "0,3 pp | porcentaje | 0.3 | puntos porcentuales"),
        Example("1,2 p.p. más", "1,2 p.p. | porcentaje | 1.2 | puntos porcentuales"),
        Example("tomo 3 pp. 12", "tomo 3 | identificador | 3", "pp. 12 | identificador | 12"),
        Example("12 por mil nacidos", "12 por mil | porcentaje | 12 | ‰"),
        Example("12 por mil pesos", "12 | conteo | 12", "mil pesos | dinero | 1000 | CLP"),
        Example("cientos de miles", "cientos de miles | conteo |  |  | vago"),
        Example("miles de millones de pesos", ""),
    ])
    func unitsAndScales(_ example: Example) {
        #expect(scan(example.text) == example.mentions.filter { !$0.isEmpty })
    }

    @Test(arguments: [
        Example("más de un 10%", "10% | porcentaje | 10 | % | mas_de"),
        Example("hasta en un 50%", "50% | porcentaje | 50 | % | hasta"),
        Example("entre un 5% y un 10%", "5% y un 10% | rango | 5..10 | %"),
        Example("un 5% y un 10%", "5% | porcentaje | 5 | %", "10% | porcentaje | 10 | %"),
        Example("a lo más 5", "5 | conteo | 5 |  | hasta"),
        Example("a lo sumo 5", "5 | conteo | 5 |  | hasta"),
        Example("además 5", "5 | conteo | 5"),
        Example("no superior a 20", "20 | conteo | 20 |  | hasta"),
        Example("no inferior a 3", "3 | conteo | 3 |  | al_menos"),
        Example("superior a 20", "20 | conteo | 20 |  | mas_de"),
        Example("mayor o igual a 5", "5 | conteo | 5 |  | al_menos"),
        Example("igual o inferior a 5", "5 | conteo | 5 |  | hasta"),
        Example("igual a 5", "5 | conteo | 5"),
    ])
    func qualifiers(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("entre el 5 y el 9 de mayo de 2026", "5 y el 9 de mayo de 2026 | rango_fechas | 2026-05-05..2026-05-09"),
        Example(
            "los días 4, 6 y 9 de mayo de 2026", "4 | fecha | 2026-05-04", "6 | fecha | 2026-05-06",
            "9 de mayo de 2026 | fecha | 2026-05-09"),
        Example("con 6, 4 y 9 de mayo", "6 | conteo | 6", "4 | dia_mes | --05-04", "9 de mayo | dia_mes | --05-09"),
        Example("con 4, 6 y 9 ferias", "4 | conteo | 4", "6 | conteo | 6", "9 | conteo | 9 | ferias"),
        Example("el 5 y el 9 de mayo", "5 | dia_mes | --05-05", "9 de mayo | dia_mes | --05-09"),
        Example("corte 2025-04", "2025-04 | mes | 2025-04"),
        Example("corte 04-2025", "04-2025 | mes | 2025-04"),
        Example("2010-11", "2010-11 | rango_anios | 2010..2011"),
        Example("04-2025-7", "04-2025-7 | codigo | 04-2025-7"),
        Example("semestre 1 de 2025", "semestre 1 de 2025 | semestre | 2025-S1"),
        Example("Trimestre II", "Trimestre II | trimestre | --Q2"),
        Example("trimestre 5", "5 | conteo | 5"),
        Example("2 trimestres", "2 | conteo | 2 | trimestres"),
        Example("décimo tercer año", "décimo tercer | ordinal | 13"),
        Example("undécimo tercer", "undécimo | ordinal | 11", "tercer | ordinal | 3"),
        Example("saldo -7", "-7 | conteo | -7"),
    ])
    func times(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("en Av. Los Aromos 1234", "1234 | identificador | 1234"),
        Example("calle Arturo Soto 45", "45 | identificador | 45"),
        Example("Mirador 1117, of. 9", "1117 | identificador | 1117", "of. 9 | identificador | 9"),
        Example("Avenida Central 2025", "2025 | anio | 2025"),
        Example("Calle Soto 12 locales", "12 | conteo | 12 | locales"),
        Example("la calle tiene 12", "12 | conteo | 12"),
        Example("BIP 30.123.456-0", "30.123.456-0 | codigo | 30123456-0"),
        Example("artículo 5 ter", "artículo 5 ter | identificador | 5 ter"),
        Example("artículo 5 tercero", "artículo 5 | identificador | 5", "tercero | ordinal | 3"),
    ])
    func names(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("el Fondo 4% FNDR", "4% | identificador | 4%"),
        Example("los Fondos 7%, de cultura", "7% | identificador | 7%"),
        Example("el Fondo Común 4%", "4% | porcentaje | 4 | %"),
        Example("un fondo 4% mayor", "4% | porcentaje | 4 | %"),
        Example("Fondo: 4%", "4% | porcentaje | 4 | %"),
        Example("Fondo 45%", "45% | porcentaje | 45 | %"),
    ])
    func namesOfFunds(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("de 12,9 a 4,7 por ciento", "12,9 | porcentaje | 12.9 | %", "4,7 por ciento | porcentaje | 4.7 | %"),
        Example("de un 38,5 a un 18,8%", "38,5 | porcentaje | 38.5 | %", "18,8% | porcentaje | 18.8 | %"),
        Example("del 15 al 8%", "15 | porcentaje | 15 | %", "8% | porcentaje | 8 | %"),
        Example(
            "de 5.200 a 4.100 millones de pesos", "5.200 | dinero | 5200000000 | CLP",
            "4.100 millones de pesos | dinero | 4100000000 | CLP"),
        Example("de $ 150 a $ 120 millones", "$ 150 | dinero | 150000000 | CLP", "$ 120 millones | dinero | 120000000 | CLP"),
        Example("de US$ 20 a 15 millones", "US$ 20 | dinero | 20000000 | USD", "15 millones | dinero | 15000000 | USD"),
        Example("de M$ 350 a 300", "M$ 350 | dinero | 350000 | CLP", "300 | dinero | 300000 | CLP"),
        Example("de UF 900 a 850,5", "UF 900 | dinero | 900 | CLF", "850,5 | dinero | 850.5 | CLF"),
        Example("de 9 a 6 millones de visitas", "9 | conteo | 9000000 | visitas", "6 millones | conteo | 6000000 | visitas"),
        Example("de 90 a 30 días", "90 | conteo | 90 | días", "30 | conteo | 30 | días"),
    ])
    func figuresThatFall(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("de 800.000 a 2 millones de personas", "800.000 a 2 millones | rango | 800000..2000000 | personas"),
        Example("de 4,7 a 12,9 por ciento", "4,7 a 12,9 por ciento | rango | 4.7..12.9 | %"),
        Example("entre 15 y 8%", "15 | conteo | 15", "8% | porcentaje | 8 | %"),
        Example("de 2024 a 12 becas", "2024 | anio | 2024", "12 | conteo | 12 | becas"),
        Example("de $ 5.000 a 12 becas", "$ 5.000 | dinero | 5000 | CLP", "12 | conteo | 12 | becas"),
        Example("de 60 días a 20 horas", "60 | conteo | 60 | días", "20 | conteo | 20 | horas"),
        Example("de 12 mil a 8%", "12 mil | conteo | 12000", "8% | porcentaje | 8 | %"),
        Example("de 20 a 5 mil personas", "20 a 5 mil | rango | 20..5000 | personas"),
        Example("pasó a 15, a 8%", "15 | conteo | 15", "8% | porcentaje | 8 | %"),
    ])
    func figuresThatShareNothing(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("un fondo de $ 120 millones hasta 2026", "$ 120 millones | dinero | 120000000 | CLP", "2026 | anio | 2026"),
        Example("de $ 5.000 hasta 2026", "$ 5.000 | dinero | 5000 | CLP", "2026 | anio | 2026"),
        Example("de $ 1.500 a 2000", "$ 1.500 a 2000 | rango | 1500..2000 | CLP"),
        Example("desde $ 1.500 hasta 2.026", "$ 1.500 hasta 2.026 | rango | 1500..2026 | CLP"),
        Example("desde $ 120 millones hasta 160", "$ 120 millones hasta 160 | rango | 120000000..160000000 | CLP"),
    ])
    func amountsUpToAYear(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("La 3a Compañía", "3a | ordinal | 3"), Example("del 5o Juzgado", "5o | ordinal | 5"),
        Example("la casa 3a Norte", "3a | codigo | 3a"), Example("el 3a grupo", "3a | codigo | 3a"),
        Example("en 3a Compañía", "3a | codigo | 3a"),
    ])
    func ordinalsWithALetter(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("En miles de pesos de 2023: 12.345", "2023 | anio | 2023", "12.345 | dinero | 12345000 | CLP"),
        Example("Valores en pesos 2023: 12.345", "2023 | anio | 2023", "12.345 | dinero | 12345 | CLP"),
        Example("Empresas en 2023: 12.345", "2023 | anio | 2023", "12.345 | conteo | 12345"),
        Example("En pesos de 2023: 12.345 familias", "2023 | anio | 2023", "12.345 | conteo | 12345 | familias"),
    ])
    func unitsBeforeAYear(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("_45_ talleres", "45 | conteo | 45"), Example("son ____12____ cursos", "12 | conteo | 12"),
        Example("fila_12", "12 | codigo | 12"), Example("fila_12_b", "12_b | codigo | 12_b"),
    ])
    func figuresOnBlanks(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Fono (34) 2 345 600", "(34) 2 345 600 | telefono | 342345600"),
        Example("mesa (72) 2 334 455", "(72) 2 334 455 | telefono | 722334455"),
        Example("(34) 2 345 600 personas", "34 | conteo | 34", "2 345 600 | conteo | 2345600 | personas"),
        Example("(34) 2 345", "34 | conteo | 34", "2 | conteo | 2", "345 | conteo | 345"),
    ])
    func phonesInThreeGroups(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
