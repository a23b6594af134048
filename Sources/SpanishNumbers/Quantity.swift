/// A number with its sign, scale and unit, before its surroundings decide what it is.
struct Quantity {
    /// With the unit signs and words.
    var range: Range<Int>
    /// The number without them.
    var numeral: Range<Int>
    var coefficient: Int128 = 0
    var exponent = 0
    /// Decimal exponent of the last written digit, scale included.
    var precision = 0
    var unit: UnitCode?
    /// A unit of measure glued to digits of its own ("500 m2").
    var measure: Range<Int>?
    var shape: Numeral.Shape = .integer
    var firstDigits = 0
    var hasLeadingZero = false
    var isNegative = false
    var isScaled = false
    /// Decimal exponent that scale words and signs gave ("mil" 3, "MM$" 6).
    var scalePower = 0
    var isInWords = false
    var isArticle = false
    var isVague = false
    /// Words before the figure that its unit and scale were taken from.
    var inherited: Range<Int>?
    /// Behind the brackets that say the figure once more in words.
    var repeated: Int?
    var rule = MentionRule.entero
    var confidence = 100

    /// A bare run of digits, with neither sign, separators, scale nor unit.
    var isBareInteger: Bool {
        shape == .integer && !isInWords && unit == nil && measure == nil && !isScaled && !isNegative && range == numeral
    }

    /// Cheaper to ask than for the value, which may yet be too large.
    var mayHaveValue: Bool {
        switch shape {
        case .malformed, .dotted, .pointDecimal, .long: false
        default: !isVague
        }
    }

    var value: ExactDecimal? {
        switch shape {
        case .malformed, .dotted, .pointDecimal, .long: nil
        default: isVague ? nil : ExactDecimal(coefficient: isNegative ? 0 - coefficient : coefficient, exponent: exponent)
        }
    }

    /// Multiplies by a power of ten.
    mutating func scale(by power: Int) {
        exponent += power
        precision += power
        scalePower += power
        isScaled = true
    }

    /// Adds `addend` × 10^`power`, a part no finer than the coefficient can hold.
    mutating func add(_ addend: Int128, power: Int) {
        var (large, shift) = (coefficient, exponent - power)
        var small = addend
        if shift < 0 {
            for _ in 0..<(0 - shift) {
                let (product, overflow) = small.multipliedReportingOverflow(by: 10)
                if overflow {
                    shape = .long
                    return
                }
                small = product
            }
            shift = 0
        } else {
            for _ in 0..<shift {
                let (product, overflow) = large.multipliedReportingOverflow(by: 10)
                if overflow {
                    shape = .long
                    return
                }
                large = product
            }
            exponent = power
        }
        let (sum, overflow) = large.addingReportingOverflow(small)
        if overflow {
            shape = .long
            return
        }
        coefficient = sum
        precision = min(precision, power)
    }
}

extension Scan {
    /// The quantity whose first digit is at `start`; its sign and currency may stand before it, down to `from`.
    func quantity(at start: Int, from: Int) -> Quantity {
        let numeral = self.numeral(at: start)
        var quantity = assemble(numeral, from: from)
        if numeral.isSpaced, !numeral.isZeroSpaced, quantity.range == quantity.numeral, numeral.groups < 3, countedNoun(quantity) == nil {
            return assemble(self.numeral(at: start, joiningSpaces: false), from: from)
        }
        if numeral.isSpaced { quantity.confidence = min(quantity.confidence, 80) }
        return quantity
    }

    private func assemble(_ numeral: Numeral, from: Int) -> Quantity {
        var quantity = Quantity(range: numeral.range, numeral: numeral.range)
        quantity.coefficient = numeral.coefficient
        quantity.exponent = -numeral.places
        quantity.precision = -numeral.places
        quantity.shape = numeral.shape
        quantity.firstDigits = numeral.firstDigits
        quantity.hasLeadingZero = numeral.hasLeadingZero
        readBefore(&quantity, from: from)
        readExponent(&quantity)
        readAfter(&quantity)
        readBrackets(&quantity)
        if quantity.unit == nil { inheritFromHead(&quantity, from: from) }
        settleShape(&quantity, groups: numeral.groups)
        takeGiven(&quantity)
        shareScaleOfList(&quantity)
        if quantity.inherited != nil, quantity.rule != .unidadDeLaOtraCifra { quantity.rule = .unidadDelEncabezado }
        readMinusBehind(&quantity)
        return quantity
    }

    /// "1.234-" at the end of a line or cell, as accounting programs print negative figures.
    private func readMinusBehind(_ quantity: inout Quantity) {
        let end = quantity.range.upperBound
        guard self[end] == .hyphen, isFieldEnd(end + 1), !quantity.isNegative, quantity.numeral.upperBound == end, base[end - 1].isDigit,
            quantity.shape == .grouped || quantity.shape == .decimal || quantity.unit != nil
        else { return }
        quantity.isNegative = true
        quantity.range = quantity.range.lowerBound..<end + 1
        quantity.rule = .negativoConSignoDetras
        quantity.confidence = min(quantity.confidence, 80)
    }

    /// "Monto (M$) 1.200", "Presupuesto MM$: 300", "En miles de pesos: 300": unit and scale of the head that stands before the figure in its line. They are taken over and
    /// stay outside of the mention.
    private func inheritFromHead(_ quantity: inout Quantity, from: Int) {
        switch quantity.shape {
        case .malformed, .dotted, .long: return
        default: if quantity.measure != nil || quantity.isScaled { return }
        }
        var end = spacesBack(quantity.range.lowerBound)
        guard end > from else { return }
        guard base[end - 1] == .colon || base[end - 1] == UInt8(ascii: ")") else {
            return inheritFromWords(&quantity, end: end, from: from)
        }
        let isYear = quantity.shape == .integer && quantity.firstDigits == 4 && (1800..<2100).contains(quantity.coefficient)
        if isYear || quantity.hasLeadingZero { return }
        if base[end - 1] == .colon { end = spacesBack(end - 1) }
        if end == floor {
            if let stated = statedBeforeYear(end), countedNoun(quantity) == nil { inherit(stated.unit, end: stated.end, &quantity) }
            return
        }
        let isClosed = end > from && base[end - 1] == UInt8(ascii: ")")
        if isClosed { end = spacesBack(end - 1) }
        if let stated = statedUnit(endingAt: end, from: from, isClosed: isClosed), countedNoun(quantity) == nil {
            return inherit(stated, end: end, &quantity)
        }
        guard let sign = currency(before: end, from: from) else { return }
        if isClosed {
            var open = spacesBack(sign.start)
            let link = wordBefore(open)
            if link.has(.en) { open = spacesBack(link.range.lowerBound) }
            guard open > from, base[open - 1] == UInt8(ascii: "(") else { return }
        } else if countedNoun(quantity) != nil {
            return
        }
        quantity.unit = sign.unit
        if sign.exponent != 0 { quantity.scale(by: sign.exponent) }
        quantity.inherited = sign.start..<end
        quantity.confidence = min(quantity.confidence, 90)
    }

    /// "Monto en pesos 1.234", "Miles de pesos 12.345": the words directly before the figure, which counts nothing and is long enough for
    /// an amount.
    private func inheritFromWords(_ quantity: inout Quantity, end: Int, from: Int) {
        guard end < quantity.range.lowerBound, isWordByte(base[end - 1]) || base[end - 1] == .dollar,
            quantity.shape != .integer || quantity.firstDigits > 2 && quantity.firstDigits != 4 && !quantity.hasLeadingZero,
            let stated = statedUnit(endingAt: end, from: from, isClosed: false), countedNoun(quantity) == nil
        else { return }
        inherit(stated, end: end, &quantity)
    }

    private func inherit(_ stated: (unit: UnitCode, exponent: Int, start: Int), end: Int, _ quantity: inout Quantity) {
        quantity.unit = stated.unit
        if stated.exponent != 0 { quantity.scale(by: stated.exponent) }
        quantity.inherited = stated.start..<end
        quantity.confidence = min(quantity.confidence, 90)
    }

    /// Before the spaces of the same line that end at `index`.
    private func spacesBack(_ index: Int) -> Int {
        var index = index
        while index > floor, base[index - 1] == .space { index -= 1 }
        return index
    }

    /// A sign, a bare decimal comma (",77") and a currency before the digits.
    private func readBefore(_ quantity: inout Quantity, from: Int) {
        var start = quantity.range.lowerBound
        if quantity.shape == .integer, start - 1 >= from, base[start - 1] == .comma,
            start - 1 == from || [.hyphen, .space, UInt8(ascii: "("), .tab, .newline, .dollar].contains(base[start - 2])
        {
            let places = quantity.numeral.count
            quantity.shape = .decimal
            quantity.exponent = -places
            quantity.precision = -places
            start -= 1
            quantity.numeral = start..<quantity.numeral.upperBound
        }
        if quantity.shape == .integer, start - 1 >= from, base[start - 1] == .point, !quantity.hasLeadingZero,
            start == 1 || start - 1 > from && [.space, .tab, .newline, .dollar].contains(base[start - 2])
        {
            quantity.shape = .pointDecimal
            quantity.exponent = -quantity.numeral.count
            quantity.precision = -quantity.numeral.count
            start -= 1
            quantity.numeral = start..<quantity.numeral.upperBound
        }
        var digits = start
        if let sign = minus(before: start, from: from) {
            quantity.isNegative = true
            start = sign
            digits = sign
        }
        if let sign = currency(before: start, from: from) {
            quantity.unit = sign.unit
            if sign.exponent != 0 { quantity.scale(by: sign.exponent) }
            start = sign.start
            if !quantity.isNegative, let outer = minus(before: start, from: from) {
                quantity.isNegative = true
                start = outer
            }
        } else if quantity.isNegative, digits > from, letterEnds(digits) {
            quantity.isNegative = false
            start = quantity.numeral.lowerBound
        }
        quantity.range = start..<quantity.range.upperBound
    }

    /// Where a minus sign directly before `index` begins, unless it joins the number to what stands before it.
    private func minus(before index: Int, from: Int) -> Int? {
        var sign = index
        if index - 1 >= from, base[index - 1] == .hyphen {
            sign = index - 1
        } else if index - 3 >= from, base[index - 3] == 0xE2, base[index - 2] == 0x88, base[index - 1] == 0x92 {
            sign = index - 3
        } else if let dash = dashAsMinus(before: index, from: from) {
            return dash
        } else if index - 2 >= from, base[index - 1] == .space, let apart = minusAlone(endingAt: index - 1, from: from),
            isFieldEnd(numeral(at: self[index] == .comma ? index + 1 : index, joiningSpaces: false).range.upperBound)
        {
            return apart
        } else if index > from {
            let word = wordBefore(index)
            if word.has(.minus), word.range.lowerBound >= from, isFieldStart(word.range.lowerBound) { return word.range.lowerBound }
            return nil
        } else {
            return nil
        }
        guard sign > low else { return sign }
        let before = base[sign - 1]
        return before.isDigit || before == UInt8(ascii: ")") || before == .hyphen || before == .slash || before == .percent ? nil : sign
    }

    /// Where a hyphen, minus or en dash begins that ends at `end` and is the first sign of its line or cell.
    private func minusAlone(endingAt end: Int, from: Int) -> Int? {
        let isHyphen = base[end - 1] == .hyphen
        let sign = isHyphen ? end - 1 : end - 3
        guard sign >= from, isFieldStart(sign) else { return nil }
        if isHyphen { return sign }
        let isMinus =
            base[sign] == 0xE2 && (base[sign + 1] == 0x88 && base[sign + 2] == 0x92 || base[sign + 1] == 0x80 && base[sign + 2] == 0x93)
        return isMinus ? sign : nil
    }

    /// Scale and unit behind the number.
    func readAfter(_ quantity: inout Quantity) {
        guard mayBeUnit(at: skipSpaces(quantity.range.upperBound)) else { return }
        let start = quantity.range.lowerBound
        readScale(&quantity)
        if let percent = percent(after: quantity.range.upperBound), quantity.unit == nil {
            quantity.unit = percent.unit
            quantity.range = start..<percent.end
        } else if let sign = currency(
            after: quantity.range.upperBound, isScaled: quantity.isScaled, isSigned: quantity.unit != nil),
            quantity.unit == nil || quantity.unit == sign.unit
        {
            quantity.unit = sign.unit
            if sign.exponent != 0 { quantity.scale(by: sign.exponent) }
            quantity.range = start..<sign.end
            readCents(&quantity)
        } else if quantity.unit == nil, let measure = measure(after: quantity.range.upperBound) {
            quantity.measure = measure
            quantity.range = start..<measure.upperBound
        }
    }

    /// What stands at `index` can be a scale or a unit; spares most figures the longer look.
    private func mayBeUnit(at index: Int) -> Bool {
        let byte = self[index]
        if byte == .percent || byte == .dollar || byte == 0xC2 || byte == 0xE2 { return true }
        guard isWordByte(byte) else { return false }
        let roles: WordRoles = [.scale, .vague, .unidad, .currency, .code, .measure, .de]
        if !word(at: index).roles.isDisjoint(with: roles) { return true }
        switch byte | 0x20 {
        case UInt8(ascii: "p"), UInt8(ascii: "m"), UInt8(ascii: "b"), UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "u"),
            UInt8(ascii: "l"),
            UInt8(ascii: "f"):
            return true
        default: return false
        }
    }

    /// What a number with one point or one comma is, now that its unit is known.
    private func settleShape(_ quantity: inout Quantity, groups: Int) {
        switch quantity.shape {
        case .grouped:
            quantity.rule = .milesConSeparador
            if state.pointee.notation != .chilean, groups == 2, base[quantity.numeral.upperBound - 4] == .point, !quantity.isScaled {
                settleSinglePoint(&quantity)
            }
        case .foreign: (quantity.rule, quantity.confidence) = (.notacionExtranjera, 90)
        case .decimal:
            if quantity.rule == .entero { quantity.rule = .comaDecimal }
            guard groups == 2, quantity.precision == -3, quantity.firstDigits <= 3, !quantity.isScaled, !quantity.hasLeadingZero,
                base[quantity.numeral.lowerBound] != 0x30
            else { return }
            if quantity.unit == .clp, state.pointee.notation != .chilean {
                // Pesos have no fraction, so that a comma before three digits parts thousands.
                (quantity.shape, quantity.rule, quantity.confidence) = (.foreign, .comaDeMilesPorLaUnidad, 70)
                (quantity.exponent, quantity.precision) = (0, 0)
                return
            }
            let notation = settledNotation()
            quantity.confidence = notation.confidence
            if let rule = notation.rule { quantity.rule = rule }
            if notation.isForeign {
                quantity.exponent = 0
                quantity.precision = 0
                quantity.shape = .foreign
            }
        case .pointDecimal:
            let places = quantity.scalePower - quantity.precision
            if isUngrouped(quantity.firstDigits, quantity.numeral.lowerBound) {
                (quantity.shape, quantity.rule, quantity.confidence) = (.decimal, .notacionExtranjera, 80)
            } else if base[quantity.numeral.lowerBound] == 0x30, quantity.firstDigits == 1 {
                (quantity.shape, quantity.rule, quantity.confidence) = (.decimal, .puntoDecimalTrasCero, 80)
            } else if places < 3, isDecimalByUnit(quantity) {
                (quantity.shape, quantity.rule, quantity.confidence) = (.decimal, .puntoDecimalPorLaUnidad, quantity.unit == .clp ? 50 : 60)
            } else if places < 3 {
                let notation = settledNotation()
                guard notation.isForeign else { return }
                quantity.shape = .decimal
                quantity.rule = notation.rule ?? quantity.rule
                quantity.confidence = notation.confidence
            }
        default: break
        }
    }

    /// "1.234" is a decimal where the caller says that the text is English, or where all that stands around it is. Among numbers of both
    /// notations it is thousands, since three decimals are rare in either, and says so where the nearest evidence is English.
    private func settleSinglePoint(_ quantity: inout Quantity) {
        if state.pointee.notation == .foreign {
            (quantity.rule, quantity.confidence) = (.notacionExtranjeraDelTexto, 80)
        } else {
            guard !state.pointee.surroundings.isEmpty else { return }
            let notation = settledNotation()
            guard notation.isForeign else { return }
            (quantity.rule, quantity.confidence) = (.milesPeseAlEntorno, 60)
            guard notation.isUnanimous else { return }
            quantity.rule = .notacionExtranjeraDelEntorno
        }
        quantity.exponent = -3
        quantity.precision = -3
        quantity.shape = .decimal
    }
}
