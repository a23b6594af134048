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
            } else if byte == .percent, index == 0 || !base[index - 1].isDigit, !skipsToDigitBack(index) {
                found = InheritedUnit(unit: UnitCode.percent.text, exponent: 0)
                index += 1
            } else if byte == .dollar, !self[skipSpaces(index + 1)].isDigit, let sign = currency(before: index + 1, from: 0) {
                if !hasScaleBefore(sign.start) { found = InheritedUnit(unit: sign.unit.text, exponent: sign.exponent) }
                index += 1
            } else if byte == 0xE2, self[index + 1] == 0x82, self[index + 2] == 0xAC, !self[skipSpaces(index + 3)].isDigit {
                found = InheritedUnit(unit: UnitCode.eur.text, exponent: 0)
                index += 3
            } else {
                index += 1
            }
        }
        return found
    }

    /// A figure stands before the sign at `index`, so that it states nothing for others.
    fileprivate func skipsToDigitBack(_ index: Int) -> Bool {
        let end = skipSpacesBack(index)
        return end > low && base[end - 1].isDigit
    }

    /// "miles de" stands before the "$" at `start`, which then was read with it.
    fileprivate func hasScaleBefore(_ start: Int) -> Bool {
        let link = wordBefore(start)
        guard link.has(.de) else { return false }
        let scale = wordBefore(link.range.lowerBound)
        return scale.has(.vague) || scale.has(.scale)
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
            guard !self[skipSpaces(word.range.upperBound)].isDigit, word.range.count > 2 || unit != .usd else { return nil }
            let isStated = word.has(.code) || before.has(.en) || before.isNone
            return isStated ? InheritedUnit(unit: unit.text, exponent: word.value / 100) : nil
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
        range != numeral && rule != .negativoEntreParentesis
    }

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
