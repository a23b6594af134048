import SpanishNumbers
import Testing

/// Digits behind "mil" that belong to the same number, and those that do not.
struct UnitsBehindThousandsTests {
    @Test(arguments: [
        ("16 mil 346 personas", ["16346"]), ("2 mil 090 internos", ["2090"]), ("624 millones 356 mil 930 pesos", ["624356930"]),
        ("5 millones 2 mil 709 pesos", ["5002709"]), ("1 mil 182 millones 492 mil 15 pesos", ["1182492015"]),
        ("3 mil 5%", ["3000", "5"]), ("3 mil 1.200 casas", ["3000", "1200"]), ("4 mil, 200 de ellas", ["4000", "200"]),
        ("3 mil 4/5", ["3000"]),
    ])
    func theyAreOneNumberOrTwo(text: String, values: [String]) {
        let found = NumberScanner().mentions(in: text).compactMap(\.value?.canonical)
        #expect(Array(found.prefix(values.count)) == values)
    }
}
