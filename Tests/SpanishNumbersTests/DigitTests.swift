import Testing

@testable import SpanishNumbers

@Suite struct DigitTests {
    @Test(arguments: [
        Example("Se atendió a 12.480 personas", "12.480 | conteo | 12480 | personas"),
        Example("1.234.567", "1.234.567 | conteo | 1234567"),
        Example("7 oficinas", "7 | conteo | 7 | oficinas"),
        Example("un promedio de 4,25 puntos", "4,25 | decimal | 4.25 | puntos"),
        Example("1.234,50", "1.234,50 | decimal | 1234.5"),
        Example("0,05", "0,05 | decimal | 0.05"),
        Example(",77", ",77 | decimal | 0.77"),
        Example("saldo -1.500 y +3", "-1.500 | conteo | -1500", "3 | conteo | 3"),
        Example("−12,5", "−12,5 | decimal | -12.5"),
        Example("- 1.200.000", "- 1.200.000 | conteo | -1200000"),
        Example("menos 1.200", "menos 1.200 | conteo | -1200"),
        Example("1,5E+3", "1,5E+3 | conteo | 1500"),
        Example("3,2 × 10^5 bacterias", "3,2 × 10^5 | conteo | 320000 | bacterias"),
        Example("1\u{A0}234\u{A0}567", "1\u{A0}234\u{A0}567 | conteo | 1234567"),
        Example("12\u{202F}345,6", "12\u{202F}345,6 | decimal | 12345.6"),
        Example("1 234 567", "1 234 567 | conteo | 1234567"),
        Example("1'234'567,8", "1'234'567,8 | decimal | 1234567.8"),
        Example("1’234.567", "1’234.567 | conteo | 1234567"),
        Example("15 mil", "15 mil | conteo | 15000"),
        Example("2,5 mil millones", "2,5 mil millones | conteo | 2500000000"),
        Example("2 millones y medio de personas", "2 millones y medio | conteo | 2500000 | personas"),
        Example("3 millones 250 mil familias", "3 millones 250 mil | conteo | 3250000 | familias"),
        Example("1 mil 182 millones 492 mil kilos", "1 mil 182 millones 492 mil | conteo | 1182492000 | kilos"),
        Example("51\u{A0}M", "51\u{A0}M | conteo | 51000000"),
        Example("５ y ٣", ""),
    ])
    func digits(_ example: Example) {
        #expect(scan(example.text) == example.mentions.filter { !$0.isEmpty })
    }

    /// Spaces that part no groups of three, or have nothing to say that they do, part numbers.
    @Test(arguments: [
        Example("12 345", "12 | conteo | 12", "345 | conteo | 345"),
        Example("fila 2 15 300", "2 | conteo | 2", "15 | conteo | 15", "300 | conteo | 300"),
        Example("1 23 456", "1 | conteo | 1", "23 | conteo | 23", "456 | conteo | 456"),
        Example("12 345 pesos", "12 345 pesos | dinero | 12345 | CLP"),
    ])
    func spaces(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// Groups that fit no notation are never bent into a number.
    @Test(arguments: ["18.4521", "7.00", "1.23.456", "12.34", "1.2345.678", "1,23.4", "1.234.56", "12,345,6"])
    func malformed(_ text: String) throws {
        let mention = try #require(NumberScanner().mentions(in: text).first)
        #expect(line(mention, in: text) == "\(text) | malformado")
        #expect(mention.value == nil)
    }

    @Test func foreignNotationWhereUnambiguous() {
        #expect(scan("207,500.25") == ["207,500.25 | decimal | 207500.25"])
        #expect(scan("1,234,567") == ["1,234,567 | conteo | 1234567"])
        #expect(scan("US$ 12.50") == ["US$ 12.50 | dinero | 12.5 | USD"])
        #expect(scan("4.5%") == ["4.5% | porcentaje | 4.5 | %"])
        #expect(scan("0.75") == ["0.75 | decimal | 0.75"])
    }

    /// One number alone is Chilean; beside others that can be read no other way it follows them.
    @Test func notationByEvidence() {
        #expect(scan("1,234") == ["1,234 | decimal | 1.234"])
        #expect(scan("1,234 of 12,500.75") == ["1,234 | conteo | 1234", "12,500.75 | decimal | 12500.75"])
        #expect(scan("7.00 y 12,500.75") == ["7.00 | decimal | 7", "12,500.75 | decimal | 12500.75"])
        let mixed = "7.00, 12,500.75 y 3.400,5"
        #expect(scan(mixed) == ["7.00 | malformado", "12,500.75 | decimal | 12500.75", "3.400,5 | decimal | 3400.5"])
        #expect(scan("1,234", scanner: NumberScanner(notation: .foreign)) == ["1,234 | conteo | 1234"])
        #expect(scan("1,234 of 12,500.75", scanner: NumberScanner(notation: .chilean)).first == "1,234 | decimal | 1.234")
    }

    /// Where the text does not decide, the nearest evidence around it does, and the rule says so.
    @Test func notationByTheSurroundings() throws {
        let english = NumberScanner.notation(of: ["207,500.25", "12 casos", "1,234,567"])
        let chilean = NumberScanner.notation(of: ["1.234.567", "3,12%", "1.500,5", "1,234", "1.234"])
        #expect(english == NotationEvidence(chilean: 0, foreign: 2))
        #expect(chilean == NotationEvidence(chilean: 3, foreign: 0))
        let reading = { (text: String, surroundings: [NotationEvidence]) throws -> String in
            let mention = try #require(NumberScanner(surroundings: surroundings).mentions(in: text).first)
            return "\(mention.value?.canonical ?? "") \(mention.rule.rawValue) \(mention.confidence)"
        }
        #expect(try reading("4,321", []) == "4.321 coma-decimal 80")
        #expect(try reading("4,321", [english]) == "4321 notacion-extranjera-del-entorno 70")
        #expect(try reading("8.50", [english]) == "8.5 notacion-extranjera-del-entorno 70")
        #expect(try reading("4,321", [chilean, english]) == "4.321 coma-decimal 80")
        #expect(try reading("8.50", [chilean, english]) == " grupos-mal-formados 90")
        #expect(try reading("4,321", [NotationEvidence(), english]) == "4321 notacion-extranjera-del-entorno 70")
        // The text's own evidence is nearer.
        #expect(try reading("4,321 y 1.234.567", [english]) == "4.321 coma-decimal 80")
        // "1.234" is a decimal only where all evidence is English, and thousands in mixed company.
        #expect(try reading("4.321", [english]) == "4.321 notacion-extranjera-del-entorno 60")
        #expect(try reading("4.321", [NotationEvidence(chilean: 0, foreign: 1)]) == "4321 miles-pese-al-entorno 60")
        #expect(try reading("4.321", [english, chilean]) == "4321 miles-pese-al-entorno 60")
        #expect(try reading("4.321", [chilean]) == "4321 miles-con-separador 100")
        #expect(scan("4.321", scanner: NumberScanner(notation: .foreign)) == ["4.321 | decimal | 4.321"])
    }

    /// Both notations in one row or document: what is unambiguous is read as it stands, the rest by three in four, and both are told.
    @Test func mixedNotations() {
        let row = NumberScanner.notation(of: ["207,500.25", "1.234.567"])
        #expect(row.isMixed)
        #expect(row.notation == nil)
        let rules = { (text: String, surroundings: [NotationEvidence]) in
            NumberScanner(surroundings: surroundings).mentions(in: text).map {
                "\($0.value?.canonical ?? "") \($0.rule.rawValue) \($0.confidence)"
            }
        }
        #expect(
            rules("207,500.25 y 1.234.567 y 4,321", []) == [
                "207500.25 notacion-extranjera 90", "1234567 miles-con-separador 100", "4.321 notacion-mixta-sin-mayoria 50",
            ])
        #expect(rules("4,321", [row]) == ["4.321 notacion-mixta-sin-mayoria 50"])
        let mostlyEnglish = NotationEvidence(chilean: 2, foreign: 6)
        let mostlyChilean = NotationEvidence(chilean: 6, foreign: 2)
        #expect(rules("4,321", [row, mostlyEnglish]) == ["4321 notacion-mixta-por-mayoria 60"])
        #expect(rules("4,321", [mostlyChilean]) == ["4.321 notacion-mixta-por-mayoria 60"])
        #expect(rules("4,321", [NotationEvidence(chilean: 3, foreign: 2)]) == ["4.321 notacion-mixta-sin-mayoria 50"])
    }

    @Test func rulesAreNamed() {
        let rules = { (text: String) in NumberScanner().mentions(in: text).map(\.rule.rawValue) }
        #expect(rules("1.234") == ["miles-con-separador"])
        #expect(rules("7.00") == ["grupos-mal-formados"])
        #expect(rules("1,234 of 12,500.75") == ["notacion-extranjera-del-texto", "notacion-extranjera"])
    }

    @Test func precisionIsTheLastWrittenUnit() {
        let precisions = { (text: String) in NumberScanner().mentions(in: text).map(\.precision) }
        #expect(precisions("M$ 4.000, 3,12 y 1.006; 2,5 millones; MM$ 1,25") == [3, -2, 0, 5, 4])
    }

    @Test func accountingParenthesesOnlyAloneInTheirLine() {
        #expect(scan("(1.234)") == ["(1.234) | conteo | -1234"])
        #expect(scan("M$ (1.234)") == ["M$ (1.234) | dinero | -1234000 | CLP"])
        #expect(scan("empresas (1.234)") == ["1.234 | conteo | 1234"])
        #expect(scan("(2025)") == ["2025 | anio | 2025"])
        #expect(scan("(15%)") == ["15% | porcentaje | 15 | %"])
    }

    @Test func moreDigitsThanAValueHolds() {
        let text = String(repeating: "7", count: 60)
        #expect(scan(text) == ["\(text) | codigo | \(text)"])
    }
}
