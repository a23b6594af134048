import Testing

@testable import SpanishNumbers

/// What heads and captions state for the figures under them, and which figures take it.
@Suite struct InheritedUnitTests {
    @Test(arguments: [
        ("Presupuesto Monto M$", InheritedUnit(unit: "CLP", exponent: 3)),
        ("(en miles de pesos)", InheritedUnit(unit: "CLP", exponent: 3)),
        ("Las cifras se expresan en millones de pesos de 2025", InheritedUnit(unit: "CLP", exponent: 6)),
        ("cifras en MM$", InheritedUnit(unit: "CLP", exponent: 6)),
        ("Miles de $", InheritedUnit(unit: "CLP", exponent: 3)),
        ("miles de millones de pesos", InheritedUnit(unit: "CLP", exponent: 9)),
        ("en miles de dólares", InheritedUnit(unit: "USD", exponent: 3)),
        ("MUS$", InheritedUnit(unit: "USD", exponent: 3)),
        ("Costo (US$)", InheritedUnit(unit: "USD", exponent: 0)),
        ("Monto en UF", InheritedUnit(unit: "CLF", exponent: 0)),
        ("Monto ($)", InheritedUnit(unit: "CLP", exponent: 0)),
        ("Participación %", InheritedUnit(unit: "%", exponent: 0)),
        ("en miles", InheritedUnit(unit: nil, exponent: 3)),
        ("en pesos", InheritedUnit(unit: "CLP", exponent: 0)),
    ])
    func inheritedUnits(_ head: String, _ expected: InheritedUnit) {
        #expect(InheritedUnit(statedIn: head) == expected)
    }

    @Test(arguments: [
        "Beneficiarios 2025", "Monto", "Nombre del programa", "un aumento del 31%", "apoyó con M$ 4.000", "miles de personas",
    ])
    func nothingInherited(_ head: String) {
        #expect(InheritedUnit(statedIn: head) == nil)
    }

    /// The scale stands behind the sign, before it in short, or as zeros.
    @Test(arguments: [
        ("Monto ($ miles)", "CLP 3"), ("Monto $ miles", "CLP 3"), ("$ millones", "CLP 6"), ("$ miles de millones", "CLP 9"),
        ("($M)", "CLP 3"), ("($ MM)", "CLP 6"), ("Monto $ M", "CLP 3"), ("(MM de $)", "CLP 6"), ("(Mill. $)", "CLP 6"),
        ("(mill. de $)", "CLP 6"), ("($ mill.)", "CLP 6"), ("(MM CLP)", "CLP 6"), ("CLP millones", "CLP 6"), ("(US$ miles)", "USD 3"),
        ("(miles US$)", "USD 3"), ("(miles de US$)", "USD 3"), ("(MM US$)", "USD 6"), ("(US$ MM)", "USD 6"), ("Ventas (000 $)", "CLP 3"),
        ("($ 000)", "CLP 3"), ("US$000", "USD 3"), ("(MM €)", "EUR 6"), ("€ miles", "EUR 3"), ("MM€", "EUR 6"), ("UF miles", "CLF 3"),
        ("Monto $ mensual", "CLP 0"), ("Monto ($) Meta", "CLP 0"), ("Gasto $ MOP", "CLP 0"), ("M$ miles", "CLP 3"),
        ("$ por MMBTU", "CLP 0"),
        ("$ de 2025", "CLP 0"),
    ])
    func scalesOfSigns(_ head: String, _ expected: String) {
        #expect(InheritedUnit(statedIn: head).map { "\($0.unit ?? "") \($0.exponent)" } == expected)
    }

    /// A year beside the sign is no amount; other figures state nothing for those below.
    @Test(arguments: [
        ("Monto M$ 2025", "CLP 3"), ("Gasto $ 2025", "CLP 0"), ("(miles de $ 2025)", "CLP 3"), ("(miles $ 2025)", "CLP 3"),
        ("2025 M$", "CLP 3"),
        ("Ejecución 2025 %", "% 0"), ("2025 (%)", "% 0"), ("Monto UF 2025", "CLF 0"), ("MM$ 2024 - 2025", "CLP 6"), ("€ 2024", "EUR 0"),
        ("Gasto M$ 2.025", "-"), ("Gasto M$ 3025", "-"), ("Gasto M$ 20251", "-"), ("Sube 12025 %", "-"), ("Sube 1.2025 %", "-"),
        ("Sube 0,2025 %", "-"), ("UF 3025", "-"), ("€ 302", "-"), ("$ 100", "-"), ("$ 0001", "-"),
    ])
    func yearsBesideSigns(_ head: String, _ expected: String) {
        #expect((InheritedUnit(statedIn: head).map { "\($0.unit ?? "") \($0.exponent)" } ?? "-") == expected)
    }

    @Test(arguments: [
        ("-200", "-200000 dinero"), ("− 200", "-200000 dinero"), ("–0,4", "-400 dinero"), ("(1.234)", "-1234000 dinero"),
        ("-2 mil casas", "-2000 conteo"),
        ("-5 casas", "-5 conteo"), ("menos 12", "-12 conteo"), ("12", "12000 dinero"), ("-12 %", "-12 porcentaje"),
    ])
    func whatTakesAnInheritedUnit(_ text: String, _ expected: String) throws {
        let mention = try #require(NumberScanner().mentions(in: text).first).applying(InheritedUnit(unit: "CLP", exponent: 3))
        #expect("\(mention.value?.canonical ?? "") \(mention.type.rawValue)" == expected)
    }
}
