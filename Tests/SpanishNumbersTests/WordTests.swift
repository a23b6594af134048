import Testing

@testable import SpanishNumbers

@Suite struct WordTests {
    @Test(arguments: [
        Example("cinco acuerdos", "cinco | conteo | 5 | acuerdos"),
        Example("treinta y un días", "treinta y un | conteo | 31 | días"),
        Example("ciento veintidós mil trescientas cuatro", "ciento veintidós mil trescientas cuatro | conteo | 122304"),
        Example("VEINTIDOS MIL", "VEINTIDOS MIL | conteo | 22000"),
        Example("mil millones", "mil millones | conteo | 1000000000"),
        Example("un billón", "un billón | conteo | 1000000000000"),
        Example("un millardo", "un millardo | conteo | 1000000000"),
        Example("medio millón de personas", "medio millón | conteo | 500000 | personas"),
        Example("un millón y medio", "un millón y medio | conteo | 1500000"),
        Example("dos y medio", "dos y medio | decimal | 2.5"),
        Example("tres coma un dos", "tres coma un dos | decimal | 3.12"),
        Example("doce punto cinco", "doce punto cinco | decimal | 12.5"),
        Example("una docena de sedes", "una docena | conteo | 12 | sedes"),
        Example("dos decenas", "dos decenas | conteo | 20"),
        Example("menos cinco grados", "menos cinco | conteo | -5 | grados"),
        Example("cero", "cero | conteo | 0"),
        Example("veintide\u{301}s y dos", "dos | conteo | 2"),
        Example("veintido\u{301}s", "veintido\u{301}s | conteo | 22"),
        Example("cinco tres", "cinco | conteo | 5", "tres | conteo | 3"),
        Example("entre cinco y diez talleres", "cinco y diez | rango | 5..10 | talleres"),
        Example("primer centro", "primer | ordinal | 1"),
        Example("trigésimo quinto", "trigésimo quinto | ordinal | 35"),
        Example("2da edición y 21.ª", "2da | ordinal | 2", "21.ª | ordinal | 21"),
        Example("un tercio", "un tercio | fraccion | 1/3"),
        Example("tres cuartas partes", "tres cuartas partes | fraccion | 3/4"),
        Example("la tercera parte", "tercera parte | fraccion | 1/3"),
        Example("la mitad", "mitad | fraccion | 1/2"),
        Example("3 de cada 10", "3 de cada 10 | fraccion | 3/10"),
        Example("uno de cada tres", "uno de cada tres | fraccion | 1/3"),
        Example("el doble", "doble | fraccion | 2/1"),
        Example("3/4 y 3½", "3/4 | fraccion | 3/4", "3½ | fraccion | 7/2"),
    ])
    func words(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        "el medio ambiente", "por medio de la mesa", "seiscentista, dosis y milagro", "y media mañana", "el doblez", "los puntos y comas",
        "tanto por ciento", "expresado en miles de pesos", "(millones de UF)", "correo@dos.cl",
    ])
    func noNumbers(_ text: String) {
        #expect(scan(text).isEmpty)
    }

    @Test func vagueQuantitiesHaveNoValue() {
        #expect(scan("cientos de miles de personas") == ["cientos de miles | conteo |  | personas | vago"])
        #expect(scan("hay millones de pesos") == ["millones de pesos | dinero |  | CLP | vago"])
    }

    @Test func articlesAreMarked() {
        let text = "una iniciativa y un millón"
        let mentions = NumberScanner().mentions(in: text)
        #expect(mentions.map { line($0, in: text) } == ["una | conteo | 1 | iniciativa", "un millón | conteo | 1000000"])
        #expect(mentions.map(\.isArticle) == [true, false])
        #expect(mentions.map(\.isInWords) == [true, true])
    }

    @Test(arguments: [
        Example("más de 60 locales", "60 | conteo | 60 | locales | mas_de"),
        Example("más del 20%", "20% | porcentaje | 20 | % | mas_de"),
        Example("menos de 5", "5 | conteo | 5 |  | menos_de"),
        Example("no más de 5", "5 | conteo | 5 |  | hasta"),
        Example("al menos 30", "30 | conteo | 30 |  | al_menos"),
        Example("a lo menos 30 y como mínimo 40", "30 | conteo | 30 |  | al_menos", "40 | conteo | 40 |  | al_menos"),
        Example("cerca de 270 vecinos", "270 | conteo | 270 | vecinos | cerca_de"),
        Example("cerca del 70%", "70% | porcentaje | 70 | % | cerca_de"),
        Example("alrededor de M$ 500", "M$ 500 | dinero | 500000 | CLP | cerca_de"),
        Example("aproximadamente 12", "12 | conteo | 12 |  | cerca_de"),
        Example("unos 300", "300 | conteo | 300 |  | cerca_de"),
        Example("hasta 50 cupos", "50 | conteo | 50 | cupos | hasta"),
        Example("sobre los 500 asistentes", "500 | conteo | 500 | asistentes | mas_de"),
        Example("superior a 8", "8 | conteo | 8 |  | mas_de"),
        Example("65 años o más", "65 | conteo | 65 | años | al_menos"),
        Example("más 60 locales; hasta el 2030", "60 | conteo | 60 | locales", "2030 | anio | 2030"),
    ])
    func qualifiers(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("entre 5 y 10 sedes", "5 y 10 | rango | 5..10 | sedes"),
        Example("de 5 a 10", "5 a 10 | rango | 5..10"),
        Example("5-10%", "5-10% | rango | 5..10 | %"),
        Example("5 – 10 sedes", "5 – 10 | rango | 5..10 | sedes"),
        Example("entre M$ 500 y M$ 800", "M$ 500 y M$ 800 | rango | 500000..800000 | CLP"),
        Example("entre 5 y 10 millones de pesos", "5 y 10 millones de pesos | rango | 5000000..10000000 | CLP"),
        Example("M$ 500 a 25 sedes", "M$ 500 | dinero | 500000 | CLP", "25 | conteo | 25 | sedes"),
        Example("10 y 20 sedes", "10 | conteo | 10", "20 | conteo | 20 | sedes"),
        Example("entre 10 y 5", "10 | conteo | 10", "5 | conteo | 5"),
        Example("45-12", "45-12 | codigo | 45-12"),
    ])
    func ranges(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("100 micro y pequeñas empresas de", "100 | conteo | 100 | micro y pequeñas empresas"),
        Example("62 Centros de Salud", "62 | conteo | 62 | Centros"),
        Example("4 barrios comerciales y", "4 | conteo | 4 | barrios comerciales"),
        Example("29 corresponden a", "29 | conteo | 29"),
        Example("20 mediante Crece", "20 | conteo | 20"),
        Example("1 cooperativa", "1 | conteo | 1 | cooperativa"),
        Example("30 m² y 500 m2", "30 m² | conteo | 30 | m²", "500 m2 | conteo | 500 | m2"),
        Example("25°C", "25 | conteo | 25 | °C"),
    ])
    func countedNouns(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
