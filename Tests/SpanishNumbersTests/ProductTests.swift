import Testing

@testable import SpanishNumbers

/// Offers, sizes and names that stand just beyond the edge of a rule.
@Suite struct ProductTests {
    @Test(arguments: [
        Example("lleva 2x1", "2x1 | codigo | 2x1"),
        Example("mide 2.5 x 3 m", "2.5 x 3 | codigo | 2.5 x 3"),
        Example("mide 2x1,5 m", "2x1,5 | codigo | 2x1,5"),
        Example("cubos de 1 x 2 x 3 x 4", "1 x 2 x 3 x 4 | codigo | 1 x 2 x 3 x 4"),
        Example("2 x 1;3", "2 x 1 | codigo | 2 x 1", "3 | conteo | 3"),
        Example("ganó 1200 x 3", "1200 | conteo | 1200", "3 | conteo | 3"),
        Example("a $50 x 2", "$50 | dinero | 50 | CLP", "2 | conteo | 2"),
        Example("-2 x 1", "-2 | conteo | -2", "1 | conteo | 1"),
        Example("son 2 x.", "2 | conteo | 2"),
        Example("2 x 3 m²", "2 | conteo | 2", "3 m² | conteo | 3 | m²"),
        Example("2.5 x 3", "2.5 | malformado", "3 | conteo | 3"),
        Example("2 x 3.500", "2 | conteo | 2", "3.500 | conteo | 3500"),
        Example("2 x 3,500", "2 | conteo | 2", "3,500 | decimal | 3.5"),
    ])
    func products(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("son 45+2.", "45+2 | codigo | 45+2"),
        Example("45+2;3", "45+2 | codigo | 45+2", "3 | conteo | 3"),
        Example("1+2+3", "1 | conteo | 1", "2 | conteo | 2", "3 | conteo | 3"),
        Example("45+2a", "45 | conteo | 45", "2a | codigo | 2a"),
        Example("2+2=4", "2 | conteo | 2", "2 | conteo | 2", "4 | conteo | 4"),
        Example("45+2,5", "45 | conteo | 45", "2,5 | decimal | 2.5"),
        Example("45+2.500", "45 | conteo | 45", "2.500 | conteo | 2500"),
    ])
    func additions(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Fondo 4 UF", "4 UF | dinero | 4 | CLF"),
        Example("Fondo 4,5%", "4,5% | porcentaje | 4.5 | %"),
        Example("Fondo (4%)", "4% | porcentaje | 4 | %"),
        Example("Fondo:4%", "4% | porcentaje | 4 | %"),
    ])
    func sharesThatNameNoFund(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("_12__b", "12__b | codigo | 12__b"),
        Example("_12_3", "12_3 | codigo | 12_3"),
        Example("son 12_ talleres", "12 | conteo | 12"),
    ])
    func lowLines(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("la 345a Compañía", "345a | codigo | 345a"),
        Example("la 3a, Compañía", "3a | codigo | 3a"),
        Example("la 3a B", "3a | codigo | 3a"),
        Example("el 1.234° socio", "1.234° | ordinal | 1234"),
    ])
    func ordinals(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("al (34) 2 345 600 123", "34 | conteo | 34", "2 345 600 123 | conteo | 2345600123"),
        Example("al (34) 2 345 600 x 3", "(34) 2 345 600 | telefono | 342345600", "3 | conteo | 3"),
        Example("al (34) 2 345 600 y no", "(34) 2 345 600 | telefono | 342345600"),
        Example("al (34) 2 345 600m", "34 | conteo | 34", "2 345 600 | conteo | 2345600 | m"),
    ])
    func groupsBehindAnAreaCode(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("$ 5.000 hasta 2026", "$ 5.000 | dinero | 5000 | CLP", "2026 | anio | 2026"),
        Example("$ 5 millones - 2030", "$ 5 millones | dinero | 5000000 | CLP", "2030 | anio | 2030"),
        Example("de $ 5 millones hasta 2030 millones", "$ 5 millones hasta 2030 millones | rango | 5000000..2030000000 | CLP"),
        Example("de 1.200 hasta 2000 socios", "1.200 hasta 2000 | rango | 1200..2000 | socios"),
        Example("$ 5 millones hasta 2030 UF", "$ 5 millones | dinero | 5000000 | CLP", "2030 UF | dinero | 2030 | CLF | hasta"),
    ])
    func yearsBehindAmounts(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("en miles de pesos de 2023: 500", "2023 | anio | 2023", "500 | dinero | 500000 | CLP"),
        Example("en miles de pesos de 2023, 500", "2023 | anio | 2023", "500 | conteo | 500"),
        Example("en miles de pesos 2023 500 casas", "2023 | anio | 2023", "500 | conteo | 500 | casas"),
        Example("en miles de pesos 3500: 500", "3500 | conteo | 3500", "500 | conteo | 500"),
        Example("2023: 500", "2023 | anio | 2023", "500 | conteo | 500"),
    ])
    func unitsBeforeAYear(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
