import Testing

@testable import SpanishNumbers

/// Units that stand in brackets behind a figure, in the words before it, or once for a list.
@Suite struct StatedUnitTests {
    @Test(arguments: [
        Example("ingresó 12.345 (miles de pesos)", "12.345 (miles de pesos) | dinero | 12345000 | CLP"),
        Example("un saldo de 4.320 (en millones de US$)", "4.320 (en millones de US$) | dinero | 4320000000 | USD"),
        Example("gastos por 3.450 (M$)", "3.450 (M$) | dinero | 3450000 | CLP"),
        Example("gastos por 3.450 (MM$ nominales)", "3.450 (MM$ nominales) | dinero | 3450000000 | CLP"),
        Example("costó 3.450 (UF)", "3.450 (UF) | dinero | 3450 | CLF"),
        Example("3.450 (en M$ de 2023)", "3.450 | dinero | 3450000 | CLP", "2023 | anio | 2023"),
        Example("un 45,6 (%)", "45,6 (%) | porcentaje | 45.6 | %"),
        Example("$ 12.345 (miles)", "$ 12.345 (miles) | dinero | 12345000 | CLP"),
        Example("12.345 (miles de pasajeros)", "12.345 (miles de pasajeros) | conteo | 12345000"),
        Example("Presupuesto 2025 (M$)", "2025 | anio | 2025"),
        Example("Resumen Sur 3 (M$)", "3 | identificador | 3"),
        Example("Programa 07 (M$)", "Programa 07 | identificador | 07"),
        Example("12.345 (% del total)", "12.345 | conteo | 12345"),
        Example("1.340 (miles lo siguieron)", "1.340 | conteo | 1340", "miles | conteo |  |  | vago"),
        Example("US$ 12.345 (miles de pesos)", "US$ 12.345 | dinero | 12345 | USD"),
        Example("12.345 (personas)", "12.345 | conteo | 12345"),
        Example("12.345 ($ 300)", "12.345 | conteo | 12345", "$ 300 | dinero | 300 | CLP"),
    ])
    func brackets(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("5.000 (cinco mil) UF", "5.000 | dinero | 5000 | CLF", "cinco mil | conteo | 5000"),
        Example("20 (veinte) días hábiles", "20 | conteo | 20 | días hábiles", "veinte | conteo | 20"),
        Example("20 (treinta) UF", "20 | conteo | 20", "treinta | conteo | 30"),
        Example("20 (veinte en total) UF", "20 | conteo | 20", "veinte | conteo | 20"),
    ])
    func repetitionsInWords(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Monto en pesos 1.234", "1.234 | dinero | 1234 | CLP"),
        Example("Inversión en millones de pesos 3.450,5", "3.450,5 | dinero | 3450500000 | CLP"),
        Example("Miles de pesos 12.345", "12.345 | dinero | 12345000 | CLP"),
        Example("Obras (millones de dólares) 34,5", "34,5 | dinero | 34500000 | USD"),
        Example("Obras (miles de UF): 34", "34 | dinero | 34000 | CLF"),
        Example("Pesos: 12.345; dólares: 345", "12.345 | dinero | 12345 | CLP", "345 | dinero | 345 | USD"),
        Example("Se paga en pesos 2 veces", "2 | conteo | 2 | veces"),
        Example("Valores en pesos 2025", "2025 | anio | 2025"),
        Example("Se informa en pesos 12", "12 | conteo | 12"),
        Example("Según los pesos: 12.345", "12.345 | conteo | 12345"),
        Example("La bolsa de pesos: 12.345", "12.345 | conteo | 12345"),
        Example("Un bono (no en dólares): 345 becas", "345 | conteo | 345 | becas"),
    ])
    func wordsBefore(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example(
            "$ 12, $ 15 y $ 18 millones, respectivamente", "$ 12 | dinero | 12000000 | CLP", "$ 15 | dinero | 15000000 | CLP",
            "$ 18 millones | dinero | 18000000 | CLP"),
        Example("$ 1,2 y $ 3,4 millones", "$ 1,2 | dinero | 1200000 | CLP", "$ 3,4 millones | dinero | 3400000 | CLP"),
        Example("$ 500 y $ 2 millones", "$ 500 | dinero | 500 | CLP", "$ 2 millones | dinero | 2000000 | CLP"),
        Example("$ 1.200 y $ 2 millones, respectivamente", "$ 1.200 | dinero | 1200 | CLP", "$ 2 millones | dinero | 2000000 | CLP"),
        Example("1,2 pesos y $ 3 millones", "1,2 pesos | dinero | 1.2 | CLP", "$ 3 millones | dinero | 3000000 | CLP"),
        Example("$ 1,2 y US$ 3 millones", "$ 1,2 | dinero | 1.2 | CLP", "US$ 3 millones | dinero | 3000000 | USD"),
    ])
    func listsWithOneScale(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("9.123,4 miles de personas", "9.123,4 miles | conteo | 9123400 | personas"),
        Example("12.345 miles de toneladas", "12.345 miles | conteo | 12345000 | toneladas"),
        Example("2 miles de empresas", "2 | conteo | 2", "miles | conteo |  | empresas | vago"),
        Example("dos millones 300 mil pesos", "dos millones 300 mil pesos | dinero | 2300000 | CLP"),
        Example("dos millones, 300 mil pesos", "dos millones | conteo | 2000000", "300 mil pesos | dinero | 300000 | CLP"),
        Example("(3,4)%", "(3,4)% | porcentaje | -3.4 | %"),
        Example("(3,4) 5%", "3,4 | decimal | 3.4", "5% | porcentaje | 5 | %"),
        Example("34,5 MUF y KUS$ 345", "34,5 MUF | dinero | 34500 | CLF", "KUS$ 345 | dinero | 345000 | USD"),
        Example("1´234.567 pesos", "1´234.567 pesos | dinero | 1234567 | CLP"),
    ])
    func scales(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
