import Testing

@testable import SpanishNumbers

/// What must hold for any text and any value. The generator is seeded: every run sees the same cases.
@Suite struct PropertyTests {
    /// Pieces that numbers are made of, so that random texts meet the rules, and some that they are not.
    static let pieces = [
        "0", "1", "5", "07", "12", "31", "34", "123", "2025", "1999", "000", ".", ",", "-", "–", "−", "/", ":", "'", "’", " ", " ", " ",
        "\u{A0}",
        "\u{202F}", "\n", "\t", "(", ")", "%", "‰", "$", "M$", "US$", "€", "UF", "UTM", "N°", "Nº", "N.º", "#", "+", "@", "www.", ".cl",
        "://", "_", "°", "º",
        "ª", ".º", "½", "⅓", "e", "E", "x", "k", "M", "MM", "B", "mil", "millones", "de", "del", "a", "al", "y", "entre", "hasta", "cada",
        "enero",
        "mayo", "abr", "año", "años", "década", "siglo", "XXI", "II", "Etapa", "Ley", "artículos", "uno", "una", "dos", "veinte", "ciento",
        "coma",
        "medio", "tercio", "decena", "cientos", "miles", "pesos", "por ciento", "más", "menos", "al menos", "empresas", "ñ", "É",
        "e\u{301}", "😀", "中",
        "m2", "RUT", "76.543.210-K", "trimestre", "primer", "tercera parte", "T4", "o", "e", "\u{301}", "\r\n", "\\", "\"", "“", "…", "٣",
        "５",
    ]

    func randomText(_ generator: inout SeededGenerator, length: Int) -> String {
        var text = ""
        for _ in 0..<length {
            if Int.random(in: 0..<12, using: &generator) == 0,
                let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1_FFFF, using: &generator))
            {
                text.unicodeScalars.append(scalar)
            } else {
                text += Self.pieces.randomElement(using: &generator) ?? ""
            }
            if Bool.random(using: &generator) { text += " " }
        }
        return text
    }

    private func check(_ bytes: [UInt8], _ isolated: [Range<Int>], _ note: String) {
        let mentions = bytes.withUnsafeBufferPointer { NumberScanner().mentions(in: $0, isolated: isolated) }
        var owners = [Int](repeating: 0, count: bytes.count)
        var end = 0
        for mention in mentions {
            guard mention.range.lowerBound >= end, mention.range.upperBound <= bytes.count, !mention.range.isEmpty else {
                Issue.record("\(mention) is out of order or empty in \(note)")
                return
            }
            end = mention.range.upperBound
            for index in mention.range { owners[index] += 1 }
            if !isolated.allSatisfy({ !$0.overlaps(mention.range) }) { Issue.record("\(mention) touches an isolated range in \(note)") }
            if mention.numeral.lowerBound < mention.range.lowerBound || mention.numeral.upperBound > mention.range.upperBound {
                Issue.record("the numeral of \(mention) is not in it, in \(note)")
            }
        }
        for range in isolated { for index in range { owners[index] += 1 } }
        for (index, byte) in bytes.enumerated() where byte.isDigit && owners[index] != 1 {
            Issue.record("digit at \(index) lies in \(owners[index]) mentions of \(note)")
            return
        }
    }

    @Test func everyDigitLiesInOneMentionOfRandomText() {
        var generator = SeededGenerator(seed: 2026)
        for _ in 0..<4000 {
            let text = randomText(&generator, length: Int.random(in: 1...30, using: &generator))
            let bytes = Array(text.utf8)
            check(bytes, [], text)
            var isolated: [Range<Int>] = []
            var from = 0
            while from < bytes.count, Bool.random(using: &generator) {
                let start = Int.random(in: from...bytes.count, using: &generator)
                let end = min(bytes.count, start + Int.random(in: 0...3, using: &generator))
                isolated.append(start..<end)
                from = end + 1
            }
            check(bytes, isolated, "\(text) without \(isolated)")
        }
    }

    @Test func everyDigitLiesInOneMentionOfRandomBytes() {
        var generator = SeededGenerator(seed: 7)
        let common = Array("0123456789.,-/ $%NM°y".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xBD, 0xC3, 0xB3, 0xF0]
        for _ in 0..<4000 {
            let bytes = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                Int.random(in: 0..<5, using: &generator) == 0
                    ? UInt8.random(in: 0...255, using: &generator) : common.randomElement(using: &generator) ?? 0x30
            }
            check(bytes, [], "\(bytes)")
        }
    }

    @Test func mentionsTouchWholeCharacters() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<1500 {
            let text = randomText(&generator, length: 12)
            let utf8 = Array(text.utf8)
            for mention in NumberScanner().mentions(in: text) {
                let starts = !utf8[mention.range.lowerBound].isContinuation
                let ends = mention.range.upperBound == utf8.count || !utf8[mention.range.upperBound].isContinuation
                #expect(starts && ends, "\(mention) cuts a character of \(text)")
            }
        }
    }

    /// The text and its parts give what a fresh run gives: handing on in batches changes nothing.
    @Test func streamingGivesTheSame() {
        var generator = SeededGenerator(seed: 3)
        let text = randomText(&generator, length: 3000)
        var utf8 = text
        var streamed: [Mention] = []
        utf8.withUTF8 { NumberScanner().forEachMention(in: $0) { streamed.append($0) } }
        #expect(streamed == NumberScanner().mentions(in: text))
    }

    // MARK: Values written and read back

    static func grouped(_ number: Int, by separator: String) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    func randomValue(_ generator: inout SeededGenerator) -> Int {
        Int.random(in: 0..<Int(pow10(Int.random(in: 1...15, using: &generator))), using: &generator)
    }

    private func pow10(_ power: Int) -> Int { (0..<power).reduce(1) { product, _ in product * 10 } }

    @Test(arguments: [".", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"])
    func groupedValuesAreReadBack(_ separator: String) {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let value = randomValue(&generator)
            let text = Self.grouped(value, by: separator)
            guard value >= 1000 else { continue }
            #expect(scan("\(text) empresas") == ["\(text) | conteo | \(value) | empresas"])
            let negative = Self.grouped(-value, by: separator)
            #expect(scan(negative) == ["\(negative) | conteo | -\(value)"])
        }
    }

    @Test func decimalsAreReadBack() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<500 {
            let whole = randomValue(&generator)
            let places = Int.random(in: 1...6, using: &generator)
            let fraction = Int.random(in: 1..<pow10(places), using: &generator)
            let padded = String(repeating: "0", count: places - String(fraction).count) + String(fraction)
            let text = Self.grouped(whole, by: ".") + "," + padded
            var expected = "\(whole)." + padded
            while expected.hasSuffix("0") { expected.removeLast() }
            #expect(scan(text) == ["\(text) | decimal | \(expected)"])
            #expect(scan("\(text)%") == ["\(text)% | porcentaje | \(expected) | %"])
        }
    }

    static let signs: [(sign: String, unit: String, zeros: Int)] = [
        ("$", "CLP", 0), ("M$", "CLP", 3), ("MM$", "CLP", 6), ("MMM$", "CLP", 9), ("US$", "USD", 0), ("MUS$", "USD", 3), ("€", "EUR", 0),
        ("UF", "CLF", 0),
        ("CLP", "CLP", 0), ("USD", "USD", 0), ("UTM", "UTM", 0), ("UTA", "UTA", 0),
    ]

    @Test(arguments: signs.indices)
    func amountsAreReadBack(_ place: Int) {
        let (sign, unit, zeros) = Self.signs[place]
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<200 {
            let value = randomValue(&generator)
            for space in ["", " ", "\u{A0}"] {
                let text = sign + space + Self.grouped(value, by: ".")
                let expected = value == 0 ? "0" : "\(value)" + String(repeating: "0", count: zeros)
                #expect(scan("por \(text) en") == ["\(text) | dinero | \(expected) | \(unit)"])
            }
        }
    }

    /// The signs of accounting, the head before a figure, and ranges with one sign.
    @Test func accountingFormsAreReadBack() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            let value = Int.random(in: 1000..<1_000_000_000, using: &generator)
            let text = Self.grouped(value, by: ".")
            #expect(scan("\(text)-") == ["\(text)- | conteo | -\(value)"])
            #expect(scan("(\(text))") == ["(\(text)) | conteo | -\(value)"])
            #expect(scan("Monto (M$) \(text)") == ["\(text) | dinero | \(value)000 | CLP"])
            let more = value + Int.random(in: 1..<1000, using: &generator)
            let range = "M$ \(text) a \(Self.grouped(more, by: "."))"
            #expect(scan("\(range), según") == ["\(range) | rango | \(value)000..\(more)000 | CLP"])
        }
    }

    @Test func fractionsAndOrdinalsInWordsAreReadBack() {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<300 {
            let numerator = Int.random(in: 2...999, using: &generator)
            let denominator = Int.random(in: 21...99, using: &generator)
            let fused = SpelledNumber.spell(denominator).replacing(" y ", with: "i").replacing("uno", with: "un")
            let fraction = "\(SpelledNumber.spell(numerator)) \(fused.hasSuffix("a") ? String(fused.dropLast()) : fused)avos"
            #expect(scan(fraction) == ["\(fraction) | fraccion | \(numerator)/\(denominator)"])
            let thousands = Int.random(in: 2...999, using: &generator)
            let ordinal = "\(SpelledNumber.spell(thousands)) milésimo tercero"
            #expect(scan(ordinal) == ["\(ordinal) | ordinal | \(thousands * 1000 + 3)"])
        }
    }

    @Test func datesAreReadBack() {
        let months = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ]
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let (year, month) = (Int.random(in: 1800...2099, using: &generator), Int.random(in: 1...12, using: &generator))
            let day = Int.random(in: 1...28, using: &generator)
            let pad = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
            let expected = "\(year)-\(pad(month))-\(pad(day))"
            let forms = [
                "\(day) de \(months[month - 1]) de \(year)", "\(day) de \(months[month - 1]) \(year)",
                "\(day) \(months[month - 1]) del \(year)",
                "\(pad(day))/\(pad(month))/\(year)", "\(day)-\(month)-\(year)", "\(pad(day)).\(pad(month)).\(year)", expected,
            ]
            for form in forms { #expect(scan("el \(form), hoy") == ["\(form) | fecha | \(expected)"]) }
            #expect(scan("\(months[month - 1]) de \(year)") == ["\(months[month - 1]) de \(year) | mes | \(year)-\(pad(month))"])
        }
    }

    @Test func wordsAreReadBack() {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<1000 {
            let value = Int.random(in: 2..<pow10(Int.random(in: 1...12, using: &generator)) + 2, using: &generator)
            let text = SpelledNumber.spell(value)
            #expect(scan(text) == ["\(text) | conteo | \(value)"])
        }
    }
}

/// Numbers in words by the rules of the RAE's Ortografía.
enum SpelledNumber {
    static let small = [
        "", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciséis",
        "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco",
        "veintiséis",
        "veintisiete", "veintiocho", "veintinueve",
    ]
    static let tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
    static let hundreds = [
        "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
        "novecientos",
    ]

    static func spell(_ value: Int) -> String {
        var parts: [String] = []
        var rest = value
        for (size, one, many) in [(1_000_000_000_000, "un billón", "billones"), (1_000_000, "un millón", "millones")] {
            let count = rest / size
            rest %= size
            if count == 1 { parts.append(one) } else if count > 1 { parts.append(short(spell(count)) + " " + many) }
        }
        let thousands = rest / 1000
        if thousands == 1 { parts.append("mil") } else if thousands > 1 { parts.append(short(hundred(thousands)) + " mil") }
        if rest % 1000 > 0 { parts.append(hundred(rest % 1000)) }
        return parts.joined(separator: " ")
    }

    private static func hundred(_ value: Int) -> String {
        if value == 100 { return "cien" }
        var parts: [String] = []
        if value >= 100 { parts.append(hundreds[value / 100]) }
        let rest = value % 100
        if rest >= 30 {
            parts.append(tens[rest / 10] + (rest % 10 > 0 ? " y " + small[rest % 10] : ""))
        } else if rest > 0 {
            parts.append(small[rest])
        }
        return parts.joined(separator: " ")
    }

    /// "veintiuno" before a noun: "veintiún", "treinta y un".
    private static func short(_ text: String) -> String {
        if text.hasSuffix("veintiuno") { return text.dropLast(9) + "veintiún" }
        return text.hasSuffix("uno") ? String(text.dropLast()) : text
    }
}
