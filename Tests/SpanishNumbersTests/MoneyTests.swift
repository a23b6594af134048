import Testing

@testable import SpanishNumbers

@Suite struct MoneyTests {
    @Test(arguments: [
        Example("$ 1.250", "$ 1.250 | dinero | 1250 | CLP"),
        Example("$-1.234", "$-1.234 | dinero | -1234 | CLP"),
        Example("-$1.234", "-$1.234 | dinero | -1234 | CLP"),
        Example("M$ 412.300", "M$ 412.300 | dinero | 412300000 | CLP"),
        Example("M$412.300", "M$412.300 | dinero | 412300000 | CLP"),
        Example("M $ 412.300", "M $ 412.300 | dinero | 412300000 | CLP"),
        Example("M\\$ 412.300", "M\\$ 412.300 | dinero | 412300000 | CLP"),
        Example("MM$ 3,5", "MM$ 3,5 | dinero | 3500000 | CLP"),
        Example("MMM$ 2", "MMM$ 2 | dinero | 2000000000 | CLP"),
        Example("US$ 1.000,50", "US$ 1.000,50 | dinero | 1000.5 | USD"),
        Example("MUS$ 30", "MUS$ 30 | dinero | 30000 | USD"),
        Example("USD 45", "USD 45 | dinero | 45 | USD"),
        Example("U$S 45", "U$S 45 | dinero | 45 | USD"),
        Example("€ 9,99 y 5 €", "€ 9,99 | dinero | 9.99 | EUR", "5 € | dinero | 5 | EUR"),
        Example("UF 2.400,5", "UF 2.400,5 | dinero | 2400.5 | CLF"),
        Example("2.400 UF", "2.400 UF | dinero | 2400 | CLF"),
        Example("15 UTM y 3 UTA", "15 UTM | dinero | 15 | UTM", "3 UTA | dinero | 3 | UTA"),
        Example("CLP 5.000", "CLP 5.000 | dinero | 5000 | CLP"),
        Example("5.000 pesos chilenos", "5.000 pesos chilenos | dinero | 5000 | CLP"),
        Example("120 millones de pesos", "120 millones de pesos | dinero | 120000000 | CLP"),
        Example("$ 3 mil millones", "$ 3 mil millones | dinero | 3000000000 | CLP"),
        Example("4 mil UF", "4 mil UF | dinero | 4000 | CLF"),
        Example("1.000 unidades de fomento", "1.000 unidades de fomento | dinero | 1000 | CLF"),
        Example("20 unidades tributarias mensuales", "20 unidades tributarias mensuales | dinero | 20 | UTM"),
        Example("diez millones de dólares", "diez millones de dólares | dinero | 10000000 | USD"),
        Example("cien pesos con cincuenta centavos", "cien pesos con cincuenta centavos | dinero | 100.5 | CLP"),
    ])
    func amounts(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// Letters before a dollar sign, or a currency's letters in lower case or in a word, are no currency.
    @Test(arguments: [
        Example("SUF 30", "30 | conteo | 30"),
        Example("uf 30", "30 | conteo | 30"),
        Example("REFORM$ 30", "$ 30 | dinero | 30 | CLP"),
        Example("US 30", "30 | conteo | 30"),
    ])
    func noCurrency(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("un 31%", "31% | porcentaje | 31 | %"),
        Example("51,8\u{A0}%", "51,8\u{A0}% | porcentaje | 51.8 | %"),
        Example("doce por ciento", "doce por ciento | porcentaje | 12 | %"),
        Example("2,4 puntos porcentuales", "2,4 puntos porcentuales | porcentaje | 2.4 | puntos porcentuales"),
        Example("3 ‰", "3 ‰ | porcentaje | 3 | ‰"),
        Example("5 por persona", "5 | conteo | 5"),
        Example("2 puntos de venta", "2 | conteo | 2 | puntos"),
    ])
    func percentages(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("M$1.234 M$ 2.345", "M$1.234 | dinero | 1234000 | CLP", "M$ 2.345 | dinero | 2345000 | CLP"),
        Example("$ 12 M$ 13", "$ 12 | dinero | 12 | CLP", "M$ 13 | dinero | 13000 | CLP"),
        Example("M€ 12 M€ 13", "M€ 12 | dinero | 12000 | EUR", "M€ 13 | dinero | 13000 | EUR"),
        Example("MUSD 12 MUSD 13", "MUSD 12 | dinero | 12000 | USD", "MUSD 13 | dinero | 13000 | USD"),
        Example("Miles$ 300 Miles$ 400", "Miles$ 300 | dinero | 300000 | CLP", "Miles$ 400 | dinero | 400000 | CLP"),
        Example("Presupuesto Miles de $ 12.345", "Miles de $ 12.345 | dinero | 12345000 | CLP"),
        Example("Total Millones de $ 3,5", "Millones de $ 3,5 | dinero | 3500000 | CLP"),
        Example("en miles de $ 2024", "$ 2024 | dinero | 2024 | CLP"),
        Example("Monto (Miles $): 300", "300 | dinero | 300000 | CLP"),
        Example("12 UF 13 UF", "12 UF | dinero | 12 | CLF", "13 UF | dinero | 13 | CLF"),
        Example("1.234 M$ 2.345 M$", "1.234 M$ | dinero | 1234000 | CLP", "2.345 M$ | dinero | 2345000 | CLP"),
        Example("UF 12 UF 13 UF 14", "UF 12 | dinero | 12 | CLF", "UF 13 | dinero | 13 | CLF", "UF 14 | dinero | 14 | CLF"),
        Example("$ 12 M y $ 13 M", "$ 12 M | dinero | 12000000 | CLP", "$ 13 M | dinero | 13000000 | CLP"),
        Example("12 UTM 13 socios", "12 | conteo | 12", "UTM 13 | dinero | 13 | UTM"),
    ])
    func signsBetweenFigures(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test func applyingAnInheritedUnit() throws {
        let thousands = InheritedUnit(unit: "CLP", exponent: 3)
        let applied = { (text: String, unit: InheritedUnit) in
            NumberScanner().mentions(in: text).map { line($0.applying(unit), in: text) }
        }
        #expect(applied("4.120.300", thousands) == ["4.120.300 | dinero | 4120300000 | CLP"])
        #expect(applied("1.234,5", thousands) == ["1.234,5 | dinero | 1234500 | CLP"])
        #expect(applied("(80.000)", thousands) == ["(80.000) | dinero | -80000000 | CLP"])
        #expect(applied("2016", thousands) == ["2016 | dinero | 2016000 | CLP"])
        #expect(applied("12,5", InheritedUnit(unit: "%", exponent: 0)) == ["12,5 | porcentaje | 12.5 | %"])
        #expect(applied("30/12/2025", thousands) == ["30/12/2025 | fecha | 2025-12-30"])
        #expect(applied("US$ 5", thousands) == ["US$ 5 | dinero | 5 | USD"])
        #expect(applied("25%", thousands) == ["25% | porcentaje | 25 | %"])
        #expect(applied("7.00", thousands) == ["7.00 | malformado"])
        let mention = try #require(NumberScanner().mentions(in: "4.120").first)
        #expect(mention.applying(thousands).precision == 3)
    }

    @Test(arguments: [
        ("-", true), ("–", true), (" — ", true), ("s/i", true), ("N/A", true), ("", true), ("0", false), ("- 5", false), ("sin", false),
    ])
    func absentCells(_ cell: String, _ isAbsent: Bool) {
        #expect(NumberScanner.isAbsent(cell) == isAbsent)
    }
}
