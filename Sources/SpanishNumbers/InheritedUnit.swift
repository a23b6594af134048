/// The unit and scale that a caption, a column's head or a sentence states for the figures under it: "Monto M$", "(en miles de pesos)",
/// "cifras en MM$", "en UF", "%".
public struct InheritedUnit: Sendable, Hashable {
    /// ISO 4217, UTM, UTA or `%`; `nil` where only a scale is stated ("en miles").
    public let unit: String?
    /// Decimal exponent of the scale: 3 for thousands.
    public let exponent: Int

    /// Takes the values of the properties.
    public init(unit: String?, exponent: Int) {
        self.unit = unit
        self.exponent = exponent
    }

    /// Reads the statement out of a head; the last one counts. `nil` where there is none.
    public init?(statedIn head: String) {
        var head = head
        guard let found = head.withUTF8({ Self.find(in: $0) }) else { return nil }
        self = found
    }

    private static func find(in buffer: UnsafeBufferPointer<UInt8>) -> InheritedUnit? {
        guard let base = buffer.baseAddress else { return nil }
        return Scan.with(buffer, base: base, notation: .chilean) { scan in
            scan.state.pointee.high = buffer.count
            return scan.statement(in: buffer)
        }
    }
}

extension Scan {
    fileprivate func statement(in buffer: UnsafeBufferPointer<UInt8>) -> InheritedUnit? {
        var found: InheritedUnit?
        var index = 0
        while index < buffer.count {
            let byte = base[index]
            if isWordByte(byte) {
                let word = word(at: index)
                if let statement = statement(of: word) { found = statement }
                index = max(word.range.upperBound, index + 1)
            } else if byte == .percent, index == 0 || !base[index - 1].isDigit, !skipsToFigureBack(index) {
                found = InheritedUnit(unit: UnitCode.percent.text, exponent: 0)
                index += 1
            } else if byte == .dollar, !startsFigure(index + 1), let sign = currency(before: index + 1, from: 0) {
                if let scale = wordScale(before: sign.start) {
                    // Read with the words, unless a year parts them ("miles de $ 2025").
                    if self[skipSpaces(index + 1)].isDigit { found = InheritedUnit(unit: sign.unit.text, exponent: scale + sign.exponent) }
                } else {
                    let scale = sign.exponent > 0 ? 0 : shortScale(before: sign.start) ?? scale(after: index + 1)
                    found = InheritedUnit(unit: sign.unit.text, exponent: sign.exponent + scale)
                }
                index += 1
            } else if byte == 0xE2, self[index + 1] == 0x82, self[index + 2] == 0xAC, !startsFigure(index + 3) {
                found = InheritedUnit(unit: UnitCode.eur.text, exponent: shortScale(before: index) ?? scale(after: index + 3))
                index += 3
            } else {
                index += 1
            }
        }
        return found
    }

    /// A figure, and no year ("M$ 2025"), stands behind the sign that ends at `end`; "000" is a scale.
    fileprivate func startsFigure(_ end: Int) -> Bool {
        let start = skipSpaces(end)
        return self[start].isDigit && year(at: start) == nil && !isThousands(start)
    }

    /// A figure, and no year ("2025 %"), stands before the sign at `index`, so that it states nothing for others.
    fileprivate func skipsToFigureBack(_ index: Int) -> Bool {
        let end = skipSpacesBack(index)
        guard end > low, base[end - 1].isDigit else { return false }
        let year = end - 4
        guard year >= low, self.year(at: year) != nil else { return true }
        return year > low && (base[year - 1] == .point || base[year - 1] == .comma || base[year - 1].isDigit)
    }

    /// "000" by itself.
    private func isThousands(_ start: Int) -> Bool {
        digitsEnd(start) == start + 3 && small(start..<start + 3) == 0 && (start == low || !isWordByte(base[start - 1]))
    }

    /// The exponent of "miles de" or "miles" before the sign at `start`; `nil` where there is none.
    fileprivate func wordScale(before start: Int) -> Int? {
        let link = wordBefore(start)
        let scale = link.has(.de) ? wordBefore(link.range.lowerBound) : link
        return scale.has(.scale) ? scale.value : scale.has(.vague) ? scale.value == 1000 ? 3 : 0 : nil
    }

    /// The exponent of "MM de", "Mill." or "000" before the sign at `start`; `nil` where there is none.
    fileprivate func shortScale(before start: Int) -> Int? {
        var end = skipSpacesBack(start)
        guard end > low else { return nil }
        if end - 3 >= low, isThousands(end - 3), digitsEnd(end - 3) == end { return 3 }
        let link = wordBefore(start)
        if link.has(.de) { end = skipSpacesBack(link.range.lowerBound) }
        if end > low, base[end - 1] == .point { end -= 1 }
        let word = wordStart(endingAt: end)
        return word < end ? shortScale(word..<end) : nil
    }

    /// The exponent of "miles", "millones", "MM" or "000" behind the sign that ends at `end`, or 0.
    fileprivate func scale(after end: Int) -> Int {
        let start = skipSpaces(end)
        if isThousands(start) { return 3 }
        let word = word(at: start)
        guard !word.isNone else { return 0 }
        if word.has(.vague) || word.has(.scale) {
            let scale = word.has(.scale) ? word.value : word.value == 1000 ? 3 : 0
            let link = wordAfter(word.range.upperBound)
            let second = link.has(.de) ? wordAfter(link.range.upperBound) : .none(at: start)
            return second.has(.scale) && second.has(.vague) ? scale + second.value : scale
        }
        return shortScale(word.range) ?? 0
    }

    /// "M" and "MM" are thousands and millions, "mill." millions.
    private func shortScale(_ word: Range<Int>) -> Int? {
        let letters = word.prefix { base[$0] == UInt8(ascii: "M") }
        if letters.count == word.count, word.count <= 2 { return 3 * word.count }
        let isMillions = ["mill", "mills", "mlls"].contains { (short: StaticString) in match(short, at: word.lowerBound) == word.upperBound
        }
        return isMillions ? 6 : nil
    }

    /// "miles de pesos", "millones de dólares", "en UF", "en pesos", "porcentaje".
    fileprivate func statement(of word: Word) -> InheritedUnit? {
        let start = word.range.lowerBound
        let before = wordBefore(start)
        let follows = skipSpacesBack(start) > low && base[skipSpacesBack(start) - 1].isDigit
        if follows { return nil }
        if before.has(.de), wordBefore(before.range.lowerBound).has(.scale) || wordBefore(before.range.lowerBound).has(.vague) {
            return nil
        }
        if word.has(.vague) || word.has(.scale), before.roles.isDisjoint(with: .cardinal), !before.has(.vague) || before.has(.scale) {
            var power = word.has(.scale) ? word.value : word.value == 1000 ? 3 : 0
            var end = word.range.upperBound
            guard power > 0, !before.has(.scale) else { return nil }
            let link = wordAfter(end)
            let next = link.has(.de) ? wordAfter(link.range.upperBound) : link
            if next.has(.scale), next.has(.vague) {
                power += next.value
                end = next.range.upperBound
            }
            if let money = currency(after: end, isScaled: true) {
                return InheritedUnit(unit: money.unit.text, exponent: power + money.exponent)
            }
            return before.has(.en) && !wordAfter(end).has(.de) ? InheritedUnit(unit: nil, exponent: power) : nil
        }
        if word.has(.currency), let unit = UnitCode(rawValue: word.value % 100), self[word.range.upperBound] != .dollar {
            guard !startsFigure(word.range.upperBound), word.range.count > 2 || unit != .usd else { return nil }
            let isStated = word.has(.code) || before.has(.en) || before.isNone
            let scale = word.value >= 100 || !word.has(.code) ? 0 : shortScale(before: start) ?? scale(after: word.range.upperBound)
            return isStated ? InheritedUnit(unit: unit.text, exponent: word.value / 100 + scale) : nil
        }
        if match("porcentaje", at: start) != nil || match("porcentajes", at: start) != nil, before.isNone || before.has(.en) {
            return InheritedUnit(unit: UnitCode.percent.text, exponent: 0)
        }
        return nil
    }
}

extension Mention {
    /// The mention with the unit and scale it inherits: a plain count, decimal or four bare digits become an amount or a percentage.
    /// Mentions that state a unit of their own, dates, identifiers and malformed numbers stay as they are.
    public func applying(_ inherited: InheritedUnit) -> Mention {
        guard let plain = asNumber, [.conteo, .decimal, .rango].contains(plain.type), case .number(let number)? = plain.value,
            !plain.hasUnitOfItsOwn
        else { return self }
        var mention = plain
        guard let scaled = number.scaled(by: inherited.exponent) else { return self }
        mention.value = .number(scaled)
        if case .number(let upper)? = plain.upper {
            guard let scaled = upper.scaled(by: inherited.exponent) else { return self }
            mention.upper = .number(scaled)
        }
        mention.precision += inherited.exponent
        guard let unit = inherited.unit else { return mention }
        mention.unit = unit
        if mention.type != .rango { mention.type = unit == UnitCode.percent.text ? .porcentaje : .dinero }
        return mention
    }

    private var hasUnitOfItsOwn: Bool {
        range != numeral && rule != .negativoEntreParentesis && !hasOnlyItsSign
    }

    /// Nothing but a minus stands beside the digits.
    private var hasOnlyItsSign: Bool {
        guard case .number(let number)? = value, number.coefficient < 0, unit == nil, precision <= 0 else { return false }
        return range.upperBound == numeral.upperBound && numeral.lowerBound - range.lowerBound <= Self.longestSign
    }

    /// Bytes of a minus sign and the space behind it.
    private static let longestSign = 4

    /// The mention read as a plain number where the scanner took its bare digits for a year, a code with leading zeros, or the number in a
    /// name; what a column of figures or a pattern that asks for a count does with them. `nil` for what is no number.
    public var asNumber: Mention? {
        switch type {
        case .conteo, .decimal, .dinero, .porcentaje, .rango: return self
        case .anio, .codigo, .identificador:
            guard case .text(let text)? = value, text.utf8.count == range.count, text.utf8.count <= 18, let number = Int(text),
                text.utf8.allSatisfy(\.isDigit), let exact = ExactDecimal(coefficient: Int128(number))
            else { return nil }
            var mention = self
            mention.type = .conteo
            mention.value = .number(exact)
            mention.numeral = range
            return mention
        default: return nil
        }
    }
}

extension ExactDecimal {
    /// The value times a power of ten, or `nil` where it does not fit.
    public func scaled(by power: Int) -> ExactDecimal? {
        ExactDecimal(coefficient: coefficient, exponent: exponent + power)
    }
}

extension NumberScanner {
    /// Whether a cell of a table says that there is no figure: nothing, a dash, "s/i", "n/a", "…".
    public static func isAbsent(_ cell: String) -> Bool {
        let letters = cell.unicodeScalars.filter { !$0.properties.isWhitespace }
        var text = ""
        text.unicodeScalars.append(contentsOf: letters)
        switch text.lowercased() {
        case "", "-", "--", "---", "–", "—", "−", "―", "…", "...", "s/i", "s/d", "n/a", "n.a.", "nd", "n/d", "n.d.": return true
        default: return false
        }
    }
}
