import SpanishNumbers
import Testing

/// Millions, thousands and units written apart: one number, unless the last digits are another's.
struct WrittenMillionsTests {
    @Test(arguments: [
        ("624 millones 356 mil 930 pesos", ["624356930"]), ("5 millones 2 mil 709 pesos", ["5002709"]),
        ("453 millones 528 mil pesos", ["453528000"]), ("3 millones 5 mil 40 casas", ["3005000", "40"]),
        ("3 millones 5 mil 1.200 casas", ["3005000", "1200"]), ("3 millones 5 mil, 200 de ellas", ["3005000", "200"]),
        ("mil 75 millones 310 mil 48 pesos", ["1075310048"]), ("mil 75 millones 310 mil 48 casas", ["1075310000", "48"]),
        ("más de mil 412 cupos", ["1412"]), ("dos mil 412 cupos", ["2412"]), ("mil 75 millones de pesos", ["1075000000"]),
        ("mil, 412 de ellos", ["1000", "412"]), ("mil 41 cupos", ["1000", "41"]), ("cien mil 2018 cupos", ["100000", "2018"]),
        ("mil 412.300 cupos", ["1000", "412300"]),
    ])
    func theDigitsBehindThemBelongToThem(text: String, values: [String]) {
        #expect(NumberScanner().mentions(in: text).compactMap(\.value?.canonical) == values)
    }
}
