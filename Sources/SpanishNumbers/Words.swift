/// Cardinal numbers in words.
extension Scan {
    struct Cardinal {
        var value: Int128
        var end: Int
        var words: Int
        var isArticle: Bool
    }

    /// The number that the words at `start` spell, as far as they form one: "ciento veinte mil tres", not "cinco tres".
    func cardinal(at start: Int) -> Cardinal? {
        /// What may follow within a group of three digits.
        enum Room: Int { case none, unitAfterY, belowHundred, all }
        var room = Room.all
        var total: Int128 = 0
        var thousands: Int128 = 0
        var current: Int128 = 0
        var isCurrentWritten = false
        var lastScale = Int.max
        var isArticle = false
        var words = 0
        var end = start
        var index = start
        loop: while words < 40 {
            var word = word(at: index)
            if room == .unitAfterY {
                guard word.has(.y) else {
                    guard word.has(.scale) else { break }
                    room = .none
                    continue
                }
                word = wordAfter(word.range.upperBound)
                guard word.has(.unit), word.value > 0 else { break }
            }
            if word.has(.unit) {
                guard room != .none, word.value > 0 || words == 0 else { break }
                current += Int128(word.value)
                room = .none
                isArticle = words == 0 && word.has(.article)
            } else if word.has(.teen) {
                guard room.rawValue >= Room.belowHundred.rawValue else { break }
                current += Int128(word.value)
                room = .none
            } else if word.has(.ten) {
                guard room.rawValue >= Room.belowHundred.rawValue else { break }
                current += Int128(word.value)
                room = .unitAfterY
            } else if word.has(.hundred) {
                guard room == .all else { break }
                current += Int128(word.value)
                room = .belowHundred
            } else if word.has(.scale) {
                if word.value == 3 {
                    guard thousands == 0, !isCurrentWritten || current > 0 else { break }
                    thousands = max(current, 1) * 1000
                } else {
                    let group = thousands + current
                    guard group > 0, word.value < lastScale else { break }
                    var scaled = group
                    for _ in 0..<word.value {
                        let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
                        if overflow { break loop }
                        scaled = product
                    }
                    let (sum, overflow) = total.addingReportingOverflow(scaled)
                    if overflow { break }
                    total = sum
                    lastScale = word.value
                    thousands = 0
                }
                current = 0
                room = .all
                words += 1
                end = word.range.upperBound
                isCurrentWritten = false
                isArticle = false
                index = skipSpaces(end)
                continue
            } else {
                break
            }
            isCurrentWritten = true
            words += 1
            end = word.range.upperBound
            index = skipSpaces(end)
        }
        guard words > 0 else { return nil }
        if words > 1 { isArticle = false }
        let (sum, overflow) = total.addingReportingOverflow(thousands + current)
        return overflow ? nil : Cardinal(value: sum, end: end, words: words, isArticle: isArticle)
    }

    /// The quantity the words at `start` spell, with scale, decimals and unit.
    func wordQuantity(at start: Int) -> Quantity? {
        var first = start
        var isNegative = false
        let opening = word(at: start)
        if opening.has(.minus) {
            first = skipSpaces(opening.range.upperBound)
            isNegative = true
        }
        var quantity: Quantity
        if let half = halfScale(at: first) ?? scaleAndHalf(at: first) {
            quantity = half
        } else if let number = cardinal(at: first) {
            quantity = Quantity(range: start..<number.end, numeral: start..<number.end)
            quantity.coefficient = number.value
            quantity.isArticle = number.isArticle
            quantity.rule = number.isArticle ? .articulo : .numeroEnPalabras
            if number.value < 1_000_000, number.value % 1000 == 0, number.value > 0,
                let figures = figures(afterThousands: number.end, number.value)
            {
                quantity.coefficient = figures.value
                quantity.range = start..<figures.end
                quantity.numeral = quantity.range
                quantity.rule = .cifraConEscala
            }
            if number.value >= 1_000_000, number.value % 1_000_000 == 0, lastScale(before: number.end) == 6,
                let figures = figures(afterMillions: number.end, number.value)
            {
                quantity.coefficient = figures.value
                quantity.range = start..<figures.end
                quantity.numeral = quantity.range
                quantity.rule = .cifraConEscala
            }
            readSpokenDecimals(&quantity)
            readSpokenCollective(&quantity)
            if quantity.rule != .decimalEnPalabras, let half = andHalf(after: quantity.range.upperBound) {
                let power = lastScale(before: quantity.range.upperBound)
                quantity.add(5, power: power - 1)
                quantity.range = start..<half
                quantity.isArticle = false
                quantity.rule = .yMedio
                let scale = wordAfter(half)
                if power == 0, scale.has(.scale) {
                    quantity.scale(by: scale.value)
                    quantity.range = start..<scale.range.upperBound
                }
            }
        } else {
            return nil
        }
        if isNegative { quantity.isArticle = false }
        quantity.isNegative = isNegative
        quantity.isInWords = true
        quantity.numeral = start..<quantity.range.upperBound
        quantity.range = start..<quantity.range.upperBound
        let end = quantity.range.upperBound
        if let percent = percent(after: end) {
            quantity.unit = percent.unit
            quantity.range = start..<percent.end
        } else if let sign = currency(after: end, isScaled: true), sign.exponent == 0 {
            quantity.unit = sign.unit
            quantity.range = start..<sign.end
            readCents(&quantity)
        }
        if quantity.unit == nil, !isNegative { readSignBefore(&quantity) }
        if quantity.unit != nil { quantity.isArticle = false }
        return quantity
    }

    /// "$ un mil millones", "US$ dos millones": a sign before the words.
    private func readSignBefore(_ quantity: inout Quantity) {
        let start = quantity.range.lowerBound
        let end = skipSpacesBack(start)
        guard end > floor, base[end - 1] == .dollar, let sign = currency(before: start, from: floor) else { return }
        quantity.unit = sign.unit
        if sign.exponent != 0 { quantity.scale(by: sign.exponent) }
        quantity.range = sign.start..<quantity.range.upperBound
    }

    /// "medio millón", "media docena".
    private func halfScale(at start: Int) -> Quantity? {
        let half = word(at: start)
        guard half.has(.half) else { return nil }
        let next = wordAfter(half.range.upperBound)
        guard next.has(.singular), next.value > 0 else { return nil }
        let end = next.range.upperBound
        var quantity = Quantity(range: start..<end, numeral: start..<end)
        quantity.rule = .medioConEscala
        if next.has(.scale) {
            quantity.coefficient = 5
            quantity.exponent = next.value - 1
            quantity.precision = next.value - 1
        } else {
            quantity.coefficient = Int128(next.value / 2)
        }
        return quantity
    }

    /// "millón y medio".
    private func scaleAndHalf(at start: Int) -> Quantity? {
        let word = word(at: start)
        guard word.has(.scale), word.has(.singular), word.value > 3, let end = andHalf(after: word.range.upperBound) else { return nil }
        var quantity = Quantity(range: start..<end, numeral: start..<end)
        quantity.coefficient = 15
        quantity.exponent = word.value - 1
        quantity.precision = word.value - 1
        quantity.isScaled = true
        quantity.rule = .yMedio
        return quantity
    }

    /// "tres coma un dos", "doce punto cinco": the digits behind the sign, read one after the other. "siete con cincuenta" is read so where
    /// nothing is counted by the second number ("siete con cincuenta socios").
    private func readSpokenDecimals(_ quantity: inout Quantity) {
        let sign = wordAfter(quantity.range.upperBound)
        if sign.isNone { return }
        if let con = match("con", at: sign.range.lowerBound) {
            if !readMixedNumber(&quantity, from: skipSpaces(con)) { readDecimalsAfterCon(&quantity, from: skipSpaces(con)) }
            return
        }
        guard sign.has(.decimalWord) else { return }
        var index = skipSpaces(sign.range.upperBound)
        var places = 0
        var fraction: Int128 = 0
        var end = index
        while places < 12, let number = cardinal(at: index), number.value < 1_000_000 {
            let digits = Self.digits(number.value)
            for _ in 0..<digits { fraction *= 10 }
            fraction += number.value
            places += digits
            end = number.end
            index = skipSpaces(end)
        }
        guard places > 0 else { return }
        quantity.add(fraction, power: 0 - places)
        quantity.range = quantity.range.lowerBound..<end
        quantity.isArticle = false
        quantity.rule = .decimalEnPalabras
        let scale = wordAfter(end)
        guard scale.has(.scale) else { return }
        quantity.scale(by: scale.value)
        quantity.range = quantity.range.lowerBound..<scale.range.upperBound
    }

    private static func digits(_ value: Int128) -> Int {
        var (digits, rest) = (1, value / 10)
        while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
        return digits
    }

    private func readDecimalsAfterCon(_ quantity: inout Quantity, from start: Int) {
        guard let number = cardinal(at: start), !number.isArticle || number.words > 1, number.value < 1_000_000, number.value > 0,
            percent(after: number.end) != nil || isEndOfClause(number.end)
        else { return }
        quantity.add(number.value, power: 0 - Self.digits(number.value))
        quantity.range = quantity.range.lowerBound..<number.end
        quantity.isArticle = false
        quantity.rule = .decimalEnPalabras
    }

    /// "ciento tres con tres cuartos", "uno con un medio": `true` where a fraction stands behind "con". One without finite decimals stays
    /// by itself.
    private func readMixedNumber(_ quantity: inout Quantity, from start: Int) -> Bool {
        guard let number = cardinal(at: start), let part = spokenFraction(number.value, from: start, after: number.end) else {
            return false
        }
        guard let (numerator, denominator) = part.ratio, numerator < denominator, denominator <= 1000, 1000 % denominator == 0 else {
            return true
        }
        quantity.add(numerator * (1000 / denominator), power: -3)
        quantity.range = quantity.range.lowerBound..<part.range.upperBound
        quantity.isArticle = false
        quantity.rule = .numeroMixto
        return true
    }

    /// Nothing more of the clause follows: its end, a sign, or no word.
    private func isEndOfClause(_ end: Int) -> Bool {
        let next = skipSpaces(end)
        return next >= high || !isWordByte(self[next]) && !self[next].isDigit
    }

    /// "una decena", "dos docenas", "un par".
    private func readSpokenCollective(_ quantity: inout Quantity) {
        let word = wordAfter(quantity.range.upperBound)
        guard word.has(.collective), quantity.coefficient <= 1_000_000, quantity.exponent == 0 else { return }
        quantity.coefficient *= Int128(word.value)
        quantity.range = quantity.range.lowerBound..<word.range.upperBound
        quantity.isArticle = false
        quantity.rule = .numeroColectivo
    }

    private func lastScale(before end: Int) -> Int {
        let word = self.word(at: wordStart(endingAt: end))
        return word.has(.scale) ? word.value : 0
    }
}
