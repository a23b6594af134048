/// A run of digits with what stands between them.
struct Numeral {
    enum Shape {
        case integer, grouped, decimal
        /// "207,000.00", "1,234,567": a comma for thousands, unambiguous.
        case foreign
        /// "5.00": a point where neither thousands nor a Chilean decimal can be.
        case pointDecimal
        /// "2.1.3", the number of a section or a version.
        case dotted
        case malformed
        /// More digits than an exact value holds.
        case long
    }

    var range: Range<Int>
    var coefficient: Int128
    /// Digits behind the decimal sign.
    var places: Int
    /// Digits of the first group.
    var firstDigits: Int
    var shape: Shape
    var groups: Int

    var hasLeadingZero = false
    /// The groups are parted by a plain space, which needs something else to say so.
    var isSpaced = false
    /// The group behind a plain space begins with 0, as no number of its own does: "40 000".
    var isZeroSpaced = false
}

extension Scan {
    /// The separator at `index` between two digits: its length, and what it is.
    private func separator(at index: Int) -> (length: Int, kind: UInt8) {
        switch self[index] {
        case .point: (1, .point)
        case .comma: (1, .comma)
        case .apostrophe: (1, .apostrophe)
        case .space: (1, .space)
        case 0xC2: self[index + 1] == 0xA0 ? (2, .tab) : self[index + 1] == 0xB4 ? (2, .apostrophe) : (0, 0)
        case 0xE2:
            self[index + 1] == 0x80 && isThinSpace(self[index + 2])
                ? (3, .tab) : self[index + 1] == 0x80 && self[index + 2] == 0x99 ? (3, .apostrophe) : (0, 0)
        default: (0, 0)
        }
    }

    /// Exactly three digits stand at `index`.
    private func isGroup(_ index: Int) -> Bool {
        self[index].isDigit && self[index + 1].isDigit && self[index + 2].isDigit && !self[index + 3].isDigit
    }

    /// The numeral at the digit `start`, as far as one can be seen without its surroundings. Spaces join only groups of three.
    func numeral(at start: Int, joiningSpaces: Bool = true) -> Numeral {
        var end = digitsEnd(start)
        let firstDigits = end - start
        var separators = 0
        var allGroups = firstDigits <= 3 && base[start] != 0x30
        var earlierGroups = allGroups
        var firstKind: UInt8 = 0
        var lastKind: UInt8 = 0
        var isUniform = true
        var earlierUniform = true
        var lastDigits = firstDigits
        var lastStart = start
        var largestGroup = firstDigits
        while true {
            let (length, kind) = separator(at: end)
            guard length > 0, self[end + length].isDigit else { break }
            let isSpace = kind == .space || kind == .tab
            if isSpace {
                guard joiningSpaces || kind == .tab, allGroups, separators == 0 || isUniform && kind == firstKind, isGroup(end + length)
                else { break }
            } else if kind == .apostrophe {
                guard allGroups, isGroup(end + length) else { break }
            } else if separators == 0, firstDigits == 4, kind == .comma, year(at: end + 1) != nil, small(start..<end) >= 1800 {
                break
            }
            earlierGroups = allGroups
            earlierUniform = isUniform
            separators += 1
            if separators == 1 {
                firstKind = kind
            } else if kind != firstKind {
                // "1'234.567,89": the apostrophe of millions before points of thousands (RAE).
                if firstKind == .apostrophe, kind == .point, isUniform, isGroup(end + length) {
                    firstKind = .point
                } else {
                    isUniform = false
                }
            }
            lastKind = kind
            lastStart = end + length
            end = digitsEnd(lastStart)
            lastDigits = end - lastStart
            largestGroup = max(largestGroup, lastDigits)
            if lastDigits != 3 { allGroups = false }
        }
        var numeral = Numeral(
            range: start..<end, coefficient: 0, places: 0, firstDigits: firstDigits, shape: .integer, groups: separators + 1)
        numeral.hasLeadingZero = base[start] == 0x30 && firstDigits > 1
        numeral.isSpaced = firstKind == .space
        numeral.isZeroSpaced = firstKind == .space && separators == 1 && base[start + firstDigits + 1] == 0x30
        if separators > 0 {
            (numeral.shape, numeral.places) = shape(
                separators: separators, firstKind: firstKind, lastKind: lastKind, isUniform: isUniform, earlierUniform: earlierUniform,
                allGroups: allGroups, earlierGroups: earlierGroups, lastDigits: lastDigits, largestGroup: largestGroup,
                isBudgetCode: firstDigits == 2 && self[start + 3] == 0x30 && self[start + 4].isDigit && self[start + 5] == .point
                    && largestGroup <= 3)
        }
        readDigits(&numeral)
        return numeral
    }

    private func shape(
        separators: Int, firstKind: UInt8, lastKind: UInt8, isUniform: Bool, earlierUniform: Bool, allGroups: Bool, earlierGroups: Bool,
        lastDigits: Int, largestGroup: Int, isBudgetCode: Bool
    ) -> (Numeral.Shape, Int) {
        if isUniform {
            switch firstKind {
            case .comma:
                if separators == 1 { return (.decimal, lastDigits) }
                return allGroups ? (.foreign, 0) : (.malformed, 0)
            case .point:
                if allGroups { return (.grouped, 0) }
                if separators == 1 { return (.pointDecimal, lastDigits) }
                return largestGroup <= 2 || isBudgetCode ? (.dotted, 0) : (.malformed, 0)
            default:
                return allGroups ? (.grouped, 0) : (.malformed, 0)
            }
        }
        guard earlierUniform, earlierGroups else { return (.malformed, 0) }
        if lastKind == .comma, firstKind != .comma { return (.decimal, lastDigits) }
        if lastKind == .point, firstKind == .apostrophe, allGroups { return (.grouped, 0) }
        if lastKind == .point, firstKind != .point { return (.foreign, lastDigits) }
        return (.malformed, 0)
    }

    private func readDigits(_ numeral: inout Numeral) {
        if numeral.range.count <= 18 {
            var value = 0
            for index in numeral.range where base[index].isDigit { value = value &* 10 &+ Int(base[index] & 15) }
            numeral.coefficient = Int128(value)
            return
        }
        var value: Int128 = 0
        for index in numeral.range where base[index].isDigit {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int128(base[index] & 15))
            if overflow || carry {
                numeral.shape = .long
                return
            }
            value = sum
        }
        numeral.coefficient = value
    }
}
