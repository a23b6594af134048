import Testing

@testable import SpanishNumbers

/// Forms that public documents write less often, each with its neighbours that must be read otherwise.
@Suite struct FormTests {
    @Test(arguments: [
        Example("primer y segundo semestre de 2024", "primer | semestre | 2024-S1", "segundo semestre de 2024 | semestre | 2024-S2"),
        Example(
            "primer, segundo y tercer trimestre", "primer | trimestre | --Q1", "segundo | trimestre | --Q2",
            "tercer trimestre | trimestre | --Q3"),
        Example("1° y 2° trimestre 2023", "1° | trimestre | 2023-Q1", "2° trimestre 2023 | trimestre | 2023-Q2"),
        Example("I y II semestre de 2023", "I | semestre | 2023-S1", "II semestre de 2023 | semestre | 2023-S2"),
        Example("primer lugar y segundo semestre", "primer | ordinal | 1", "segundo semestre | semestre | --S2"),
        Example("tercer y segundo semestre", "tercer | ordinal | 3", "segundo semestre | semestre | --S2"),
        Example("primer y segundo lugar", "primer | ordinal | 1", "segundo | ordinal | 2"),
        Example("1T24 y 2T 2024", "1T24 | trimestre | 2024-Q1", "2T 2024 | trimestre | 2024-Q2"),
        Example("9T24", "9T24 | codigo | 9T24"),
    ])
    func periods(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("millón y medio de socios", "millón y medio | conteo | 1500000 | socios"),
        Example("un millón y otro", "un millón | conteo | 1000000"),
        Example("siete con cincuenta", "siete con cincuenta | decimal | 7.5"),
        Example("siete con cincuenta socios", "siete | conteo | 7", "cincuenta | conteo | 50 | socios"),
        Example("uno con un cuarto", "uno con un cuarto | decimal | 1.25"),
        Example("dos con dos tercios", "dos con dos tercios | fraccion | 8/3"),
        Example("cinco medios", "cinco medios | fraccion | 5/2"),
        Example("cinco medios de prensa", "cinco | conteo | 5 | medios"),
        Example("tres veinteavos y un treintavo", "tres veinteavos | fraccion | 3/20", "un treintavo | fraccion | 1/30"),
        Example("tres dosmilésimos", "tres dosmilésimos | fraccion | 3/2000"),
        Example("tres esclavos y dos bravos", "tres | conteo | 3 | esclavos", "dos | conteo | 2 | bravos"),
        Example("uno sobre tres", "uno sobre tres | fraccion | 1/3"),
        Example("2 sobre 9", "2 sobre 9 | fraccion | 2/9"),
        Example("2 sobre 9 mesas", "2 | conteo | 2", "9 | conteo | 9 | mesas | mas_de"),
        Example("9 sobre 2", "9 | conteo | 9", "2 | conteo | 2 |  | mas_de"),
        Example("docemilésimo tricentésimo", "docemilésimo tricentésimo | ordinal | 12300"),
        Example("cuarenta mil millonésimo", "cuarenta mil millonésimo | ordinal | 40000000000"),
        Example("pesimismo y bravísimo", ""),
        Example("3 1/4", "3 1/4 | decimal | 3.25"),
        Example("3 1/4 %", "3 1/4 % | porcentaje | 3.25 | %"),
        Example("3 4/1", "3 | conteo | 3", "4/1 | codigo | 4/1"),
        Example("-4/5", "-4/5 | fraccion | -4/5"),
        Example("más de la mitad y cerca de un tercio", "mitad | fraccion | 1/2 |  | mas_de", "un tercio | fraccion | 1/3 |  | cerca_de"),
    ])
    func words(_ example: Example) {
        #expect(scan(example.text) == example.mentions.filter { !$0.isEmpty })
    }

    @Test(arguments: [
        Example("1.234-", "1.234- | conteo | -1234"),
        Example("$ 800-", "$ 800- | dinero | -800 | CLP"),
        Example("2.024 - 5", "2.024 | conteo | 2024", "5 | conteo | 5"),
        Example("2024-", "2024 | anio | 2024"),
        Example("$ 206 millones-", "$ 206 millones | dinero | 206000000 | CLP"),
        Example("2 mil 090 internos", "2 mil 090 | conteo | 2090 | internos"),
        Example("2 mil 90 internos", "2 mil | conteo | 2000", "90 | conteo | 90 | internos"),
        Example("\u{0C}3.2. Alcance", "3.2 | codigo | 3.2"),
        Example("$ 5.300.-", "$ 5.300 | dinero | 5300 | CLP"),
        Example("1'234.567,89", "1'234.567,89 | decimal | 1234567.89"),
        Example("1'234.56", "1'234.56 | decimal | 1234.56"),
        Example("1'234.5678,9", "1'234.5678,9 | malformado"),
        Example("40 000", "40 000 | conteo | 40000"),
        Example("40 100", "40 | conteo | 40", "100 | conteo | 100"),
        Example("24.01.005", "24.01.005 | codigo | 24.01.005"),
        Example("24.11.005", "24.11.005 | malformado"),
        Example("3e-2", "3e-2 | decimal | 0.03"),
        Example("3E-2", "3E-2 | codigo | 3E-2"),
    ])
    func digits(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("M$ 1.000 a 2.000", "M$ 1.000 a 2.000 | rango | 1000000..2000000 | CLP"),
        Example("M$ 1.000 a 2.000 socios", "M$ 1.000 | dinero | 1000000 | CLP", "2.000 | conteo | 2000 | socios"),
        Example("$ 12.50", "$ 12.50 | dinero | 12.5 | CLP"),
        Example("M$ 12.50", "M$ 12.50 | malformado |  | CLP"),
        Example("$ 12.5012", "$ 12.5012 | malformado |  | CLP"),
        Example("$ 699,000", "$ 699,000 | dinero | 699000 | CLP"),
        Example("UF 1,234", "UF 1,234 | dinero | 1.234 | CLF"),
        Example("$MM 1.200 y $M 30", "$MM 1.200 | dinero | 1200000000 | CLP", "$M 30 | dinero | 30000 | CLP"),
        Example("US $ 5 y C$ 7", "US $ 5 | dinero | 5 | USD", "C$ 7 | dinero | 7 | CAD"),
        Example("U.F. 120 más 3 U.T.M. al mes", "U.F. 120 | dinero | 120 | CLF", "3 U.T.M. | dinero | 3 | UTM"),
        Example("U.N. 120", "120 | conteo | 120"),
        Example("$ 1.200 miles", "$ 1.200 miles | dinero | 1200000 | CLP"),
        Example("1,5 MMUSD", "1,5 MMUSD | dinero | 1500000 | USD"),
        Example("$ un millón", "$ un millón | dinero | 1000000 | CLP"),
        Example("300 pesos argentinos", "300 pesos argentinos | dinero | 300 | ARS"),
        Example("300 pesos paraguayos", "300 pesos | dinero | 300 | CLP"),
        Example("9 dólares australianos", "9 dólares australianos | dinero | 9 | AUD"),
        Example("9 dólares de Hong Kong", "9 dólares de Hong Kong | dinero | 9 | HKD"),
        Example("9 libras esterlinas y 9 libras", "9 libras esterlinas | dinero | 9 | GBP", "9 | conteo | 9 | libras"),
        Example("12 francos suizos", "12 francos suizos | dinero | 12 | CHF"),
        Example("cinco soles con diez céntimos", "cinco soles con diez céntimos | dinero | 5.1 | PEN"),
        Example("25 puntos base", "25 puntos base | porcentaje | 25 | puntos base"),
    ])
    func money(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// The head stays outside of the mention, which says where it took unit and scale from.
    @Test func unitOfTheHead() {
        let inherited = { (text: String) -> [String] in
            let bytes = Array(text.utf8)
            return NumberScanner().mentions(in: text).map { mention in
                line(mention, in: text) + " < " + (mention.inherited.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "nothing")
            }
        }
        #expect(inherited("Monto (M$) 1.200") == ["1.200 | dinero | 1200000 | CLP < M$"])
        #expect(inherited("Costo (en MM$): 3,5") == ["3,5 | dinero | 3500000 | CLP < MM$"])
        #expect(inherited("Aporte UF: 120") == ["120 | dinero | 120 | CLF < UF"])
        #expect(inherited("Presupuesto (M$) 2025") == ["2025 | anio | 2025 < nothing"])
        #expect(inherited("Presupuesto (M$)\n1.200") == ["1.200 | conteo | 1200 < nothing"])
        #expect(inherited("Presupuesto (ajuste M$) 1.200") == ["1.200 | conteo | 1200 < nothing"])
        #expect(inherited("gasto en M$: 12 obras") == ["12 | conteo | 12 | obras < nothing"])
        #expect(inherited("M$ 1.200") == ["M$ 1.200 | dinero | 1200000 | CLP < nothing"])
    }

    @Test(arguments: [
        Example("a las 10 horas", "10 | codigo | 10"),
        Example("desde las 8 hasta las 17 horas", "8 | codigo | 8", "17 | codigo | 17"),
        Example("10 a.m. o 3 p. m.", "10 | codigo | 10", "3 | codigo | 3"),
        Example("a las 10 familias", "10 | conteo | 10 | familias"),
        Example("las 10 horas de clase", "10 | conteo | 10 | horas"),
        Example("10 am", "10 | codigo | 10"),
        Example("10 amigos", "10 | conteo | 10 | amigos"),
        Example("a las 45 horas", "45 | conteo | 45 | horas"),
        Example("el lunes 3, en", "lunes 3 | dia_mes | ---03"),
        Example("los lunes 3 veces", "3 | conteo | 3 | veces"),
        Example("el lunes 43", "43 | conteo | 43"),
        Example("FY2024 y FY 2025", "FY2024 | anio | 2024", "2025 | anio | 2025"),
        Example("FX2024", "FX2024 | codigo | FX2024"),
        Example("el 2 Oct y 3/Oct", "2 Oct | dia_mes | --10-02", "3/Oct | dia_mes | --10-03"),
        Example("2 Oct", "2 | conteo | 2"),
        Example("el segundo de agosto", "segundo de agosto | dia_mes | --08-02"),
        Example("22/04", "22/04 | dia_mes | --04-22"),
        Example("22/40", "22/40 | fraccion | 22/40"),
        Example("al 30.12.25", "30.12.25 | fecha | 2025-12-30"),
        Example("punto 30.12.25", "punto 30.12.25 | identificador | 30.12.25"),
        Example("2015/3", "2015/3 | mes | 2015-03"),
        Example("a fines de los 90", "90 | decada | 199X"),
        Example("a cargo de los 90", "90 | conteo | 90"),
    ])
    func time(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Calle 21 de Mayo 123", "21 de Mayo 123 | identificador | 21 de Mayo 123"),
        Example("Av. 5 de Abril N° 55, Talca", "5 de Abril N° 55 | identificador | 5 de Abril N° 55"),
        Example("calle 12 Norte 345", "12 Norte 345 | identificador | 12 Norte 345"),
        Example("la calle, 21 de mayo de 2024", "21 de mayo de 2024 | fecha | 2024-05-21"),
        Example("calle 21 de mayo de 2024", "21 de mayo de 2024 | fecha | 2024-05-21"),
        Example("la calle 12 veces", "12 | conteo | 12 | veces"),
        Example("Av. Bernardo O'Higgins 1449", "1449 | identificador | 1449"),
        Example("página 12 de 26", "página 12 de 26 | numero_pagina | 12"),
        Example("página 12 de 26 anexos", "página 12 | identificador | 12", "26 | conteo | 26 | anexos"),
        Example("D.L. 1.263 y D.F.L. 5", "D.L. 1.263 | identificador | 1263", "D.F.L. 5 | identificador | 5"),
        Example("P.L. 1.263", "1.263 | conteo | 1263"),
        Example("ISO 9001:2015", "ISO 9001:2015 | identificador | 9001:2015"),
        Example("Fase 1 y 2", "Fase 1 | identificador | 1", "2 | identificador | 2"),
        Example("Fase 1 y 2 talleres", "Fase 1 | identificador | 1", "2 | conteo | 2 | talleres"),
        Example("Fase 1, 2", "Fase 1 | identificador | 1", "2 | conteo | 2"),
        Example("redes 4G y 5G", "4G | codigo | 4G", "5G | codigo | 5G"),
        Example("fono 1455 y 800 123 456", "1455 | telefono | 1455", "800 123 456 | telefono | 800123456"),
        Example("fonos 1455", "1455 | conteo | 1455"),
        Example("Matta 461 51-210 130", "461 | conteo | 461", "51-210 130 | telefono | 51210130"),
        Example("51-210 casas", "51-210 | rango | 51..210 | casas"),
        Example("30045700-0", "30045700-0 | codigo | 30045700-0"),
        Example("800 123 456 pesos", "800 123 456 pesos | dinero | 800123456 | CLP"),
        Example("RUT 11.111.111 – 1", "11.111.111 – 1 | codigo | 11111111-1"),
        Example("son 11.111.111 – 1", "11.111.111 | conteo | 11111111", "1 | conteo | 1"),
    ])
    func names(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(
        arguments: [
            ("aprox. 30", "cerca_de"), ("mayor que 30", "mas_de"), ("menor que 30", "menos_de"), ("más alto que 30", "mas_de"),
            ("más bajo que 30", "menos_de"), ("mayores o iguales a 30", "al_menos"), ("bajo los 30", "menos_de"), ("bajo 30", nil),
            ("superando los 30", "mas_de"), ("superó las 30", "mas_de"), ("superior 30", nil), (">= 30", "al_menos"), ("<=30", "hasta"),
            ("= 30", nil), ("30 al menos", "al_menos"), ("30 por lo menos", "al_menos"), ("30 por lo demás", nil),
            ("30 a menos de 90", nil),
            ("más o menos 30", "cerca_de"),
            ("cuando menos 30", "al_menos"), ("bordea los 30", "cerca_de"), ("creo que 30", nil), ("el inf. 30", nil),
        ] as [(String, String?)])
    func qualifiers(_ text: String, _ expected: String?) throws {
        let mention = try #require(NumberScanner().mentions(in: text).first)
        #expect(mention.qualifier?.rawValue == expected)
    }
}
