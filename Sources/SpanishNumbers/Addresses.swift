/// Web and mail addresses and telephone numbers.
extension Scan {
    /// The web or mail address that the digits at `start` stand in.
    func address(around start: Int, previous: UInt8, next: UInt8, end: Int) -> Mention? {
        guard start >= state.pointee.plainTokenEnd,
            isAddressSign(previous) || isAddressSign(next) || previous.isASCIILetter || next.isASCIILetter
        else {
            return nil
        }
        var first = start
        while first > floor, start - first < 512, isAddressByte(base[first - 1]) { first -= 1 }
        var stop = end
        while stop < high, stop - start < 2048, isAddressByte(base[stop]) { stop += 1 }
        while stop > end, ".,;:!?'".utf8.contains(base[stop - 1]) { stop -= 1 }
        guard isAddress(first..<stop) else {
            state.pointee.plainTokenEnd = stop
            return nil
        }
        return Mention(range: first..<stop, type: .codigo, value: .text(text(first..<stop)), rule: .direccionDeInternet)
    }

    private func isAddressSign(_ byte: UInt8) -> Bool {
        switch byte {
        case .slash, .hyphen, .point, .percent, UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "&"),
            UInt8(ascii: "?"),
            UInt8(ascii: "#"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private func isAddressByte(_ byte: UInt8) -> Bool {
        guard byte > .space, byte < 0x7F else { return false }
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
            UInt8(ascii: "`"):
            return false
        default: return true
        }
    }

    /// "10.1234/abcd.2023": a DOI (ISO 26324), a prefix of 10 and a registrant's number before the bar.
    private func isObjectIdentifier(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard self[start] == UInt8(ascii: "1"), self[start + 1] == UInt8(ascii: "0"), self[start + 2] == .point else { return false }
        let bar = digitsEnd(start + 3)
        return (4...9).contains(bar - start - 3) && self[bar] == .slash && bar + 1 < range.upperBound
    }

    private func isAddress(_ range: Range<Int>) -> Bool {
        if isObjectIdentifier(range) { return true }
        var index = range.lowerBound
        var at = false
        while index < range.upperBound {
            switch base[index] {
            case .colon: if self[index + 1] == .slash, self[index + 2] == .slash { return true }
            case UInt8(ascii: "@"): at = index > range.lowerBound
            case .point:
                if at, self[index + 1].isASCIILetter { return true }
                for name in Self.domains where match(name, at: index + 1) != nil {
                    let next = index + 1 + name.utf8CodeUnitCount
                    if next >= range.upperBound || [.slash, .colon, UInt8(ascii: "?")].contains(base[next]) { return true }
                }
            case UInt8(ascii: "w"), UInt8(ascii: "W"):
                if index == range.lowerBound, match("www", at: index) != nil, self[index + 3] == .point { return true }
            default: break
            }
            index += 1
        }
        return false
    }

    private static let domains: [StaticString] = ["cl", "com", "org", "net", "gov", "gob", "edu", "info", "es", "io"]

    /// "+56 2 2345 6789", "fono 600 123 4567", "9 8765 4321".
    func phone(at start: Int, before: Word) -> Mention? {
        var first = start
        var isMarked = false
        if first > floor, base[first - 1] == UInt8(ascii: "+") {
            first -= 1
            isMarked = true
        }
        let isBracketed = first > floor && base[first - 1] == UInt8(ascii: "(") && bracketsAreaCode(start)
        if isBracketed { first -= 1 }
        let hasCue = isBracketed || hasPhoneCue(first)
        var index = start
        var digits = 0
        var end = start
        var lengths: [Int] = []
        while self[index].isDigit, lengths.count < 8 {
            let stop = digitsEnd(index)
            digits += stop - index
            lengths.append(stop - index)
            end = stop
            index = stop
            for _ in 0..<3 {
                let byte = self[index]
                guard byte == .space || byte == .hyphen || byte == .point || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") else {
                    break
                }
                index += 1
            }
            if index == stop { break }
            if !isMarked, !hasCue, lengths.count == 3 { break }
            if isMarked || hasCue, digits >= 9, isMarked ? digits >= 11 : true { break }
        }
        let isPlain = digits == 9 && lengths == [1, 4, 4] && (self[start] == 0x39 || self[start] == 0x32)
        let isService = digits == 10 && lengths == [3, 3, 4] && (small(start..<start + 3) == 600 || small(start..<start + 3) == 800)
        let isShort = hasCue && (3...5).contains(digits) && lengths.count == 1 && isShortNumber(first, end)
        let isToll =
            digits == 9 && lengths == [3, 3, 3] && self[start + 3] == .space
            && (small(start..<start + 3) == 600 || small(start..<start + 3) == 800) && isFree(end)
        let isLocal = isLocalNumber(lengths, hyphen: start + 2, end: end)
        guard
            isLocal || isMarked && (8...15).contains(digits) || hasCue && (6...15).contains(digits) || isPlain || isService || isShort
                || isToll
        else { return nil }
        var value = isMarked ? "+" : ""
        for place in start..<end where base[place].isDigit { value += String(base[place] & 15) }
        return Mention(
            range: first..<end, type: .telefono, value: .text(value),
            rule: isMarked ? .telefonoInternacional : hasCue ? .telefonoNombrado : .telefono,
            confidence: isMarked || hasCue ? 100 : 80)
    }

    /// "61-714 550", "42-2220 360": an area code, a hyphen and the number in two groups.
    private func isLocalNumber(_ lengths: [Int], hyphen: Int, end: Int) -> Bool {
        guard lengths == [2, 3, 3] || lengths == [2, 4, 3] else { return false }
        return self[hyphen] == .hyphen && self[end - 4] == .space && isFree(end)
    }

    /// "fono 1455", "llamar al 131": a number of a service, not a count of telephones.
    private func isShortNumber(_ start: Int, _ end: Int) -> Bool {
        guard isFree(end), skipSpacesBack(start) > floor else { return false }
        let word = wordBefore(start)
        return (word.has(.phone) || word.has(.a)) && base[word.range.upperBound - 1] | 0x20 != UInt8(ascii: "s")
    }

    /// Nothing is counted and no unit follows.
    private func isFree(_ end: Int) -> Bool {
        noun(at: skipSpaces(end), isOne: false) == nil && currency(after: end, isScaled: false) == nil && percent(after: end) == nil
            && !wordAfter(end).has(.scale)
    }

    /// "(2) 2345 6789", "(56-2) 2345 6789": an area code in parentheses with a number behind.
    private func bracketsAreaCode(_ start: Int) -> Bool {
        var index = start
        while self[index].isDigit || self[index] == .hyphen || self[index] == .space, index - start < 6 { index += 1 }
        guard self[index] == UInt8(ascii: ")") else { return false }
        index = skipSpaces(index + 1)
        if groupsFollow(index) { return true }
        let end = digitsEnd(index)
        guard (3...9).contains(end - index) else { return false }
        if end - index >= 6 { return true }
        let next = self[end] == .space || self[end] == .hyphen ? end + 1 : end
        return digitsEnd(next) - next == 4
    }

    /// "(34) 2 345 600": the number in three groups behind its area code.
    private func groupsFollow(_ index: Int) -> Bool {
        var start = index
        for length in [1, 3, 3] {
            let end = digitsEnd(start)
            guard end - start == length, length == 3 || self[end] == .space else { return false }
            start = self[end] == .space ? end + 1 : end
        }
        return !self[start].isDigit && isFree(base[start - 1] == .space ? start - 1 : start)
    }

    /// "llamados al", "llamada al": the calls that a service counts.
    func isCallTo(_ word: Word) -> Bool {
        guard word.has(.a), match("al", at: word.range.lowerBound) != nil else { return false }
        let calls: [StaticString] = ["llamados", "llamadas", "llamado", "llamada"]
        let outer = wordBefore(word.range.lowerBound)
        return !outer.isNone && calls.contains { match($0, at: outer.range.lowerBound) != nil }
    }

    /// "fono:", "tel." before `start`.
    private func hasPhoneCue(_ start: Int) -> Bool {
        var end = skipSpacesBack(start)
        if end > floor, base[end - 1] == .colon { end -= 1 }
        let word = wordBefore(end, abbreviation: true)
        if word.has(.phone) || isCallTo(word) { return true }
        return word.has(.de) || word.has(.a)
            ? wordBefore(word.range.lowerBound).has(.phone) : word.has(.numberSign) && wordBefore(word.range.lowerBound).has(.phone)
    }
}

/// Postal addresses.
extension Scan {
    /// "Av. Los Leones 1234", "calle Prat 45": behind the capitalised name of a street; or "Huérfanos 1117, piso 9": before the part of a house.
    func isHouseNumber(_ quantity: Quantity, before: Word) -> Bool {
        guard quantity.firstDigits <= 5, !quantity.hasLeadingZero, !before.has(.label), !before.has(.month),
            !(1990...2050).contains(quantity.coefficient), countedNoun(quantity) == nil
        else { return false }
        let end = quantity.range.upperBound
        if self[end] == .comma, isPartOfHouse(wordAfter(end + 1)) { return true }
        var word = before
        for _ in 0..<5 {
            var outer = wordBefore(word.range.lowerBound, abbreviation: true)
            if outer.isNone, isApostrophe(before: word.range.lowerBound) { outer = wordBefore(word.range.lowerBound - 1) }
            if outer.isNone { return false }
            if outer.has(.street) { return true }
            guard outer.isCapitalised || outer.has(.de) || outer.has(.determiner) else { return false }
            word = outer
        }
        return false
    }

    /// "O'Higgins".
    private func isApostrophe(before index: Int) -> Bool {
        index > floor && base[index - 1] == .apostrophe
    }

    /// "Calle 21 de Mayo 123", "Av. 5 de Abril N° 55", "calle 12 Norte 345", "Pasaje 3,": a street whose name begins with a number, with the
    /// number of the house behind it. "la calle, 21 de mayo de 2025" is a date.
    func streetName(at start: Int, end: Int, before: Word) -> Mention? {
        guard end - start <= 2, !joinsSentence(before.range.upperBound, start), !goesOn(end), percent(after: end) == nil,
            currency(after: end, isScaled: false) == nil
        else { return nil }
        var stop = end
        let word = wordAfter(end)
        if word.has(.de) {
            let month = wordAfter(word.range.upperBound)
            guard month.has(.month), yearTail(after: month.range.upperBound) == nil else { return nil }
            stop = month.range.upperBound
        } else if word.isCapitalised, word.range.count > 1, skipSpaces(end) == word.range.lowerBound, self[end] == .space {
            stop = word.range.upperBound
        } else if !word.isNone, self[end] == .space, !word.isCapitalised {
            return nil
        }
        return Mention(
            range: start..<houseNumber(after: stop), type: .identificador, value: .text(text(start..<houseNumber(after: stop))),
            rule: .direccionPostal, confidence: 80)
    }

    /// The digits that end at `end` are the first of "1.234", "45,5" or "2/3".
    func goesOn(_ end: Int) -> Bool {
        (self[end] == .point || self[end] == .comma || self[end] == .slash) && self[end + 1].isDigit
    }

    private func joinsSentence(_ end: Int, _ start: Int) -> Bool {
        skipSpaces(self[end] == .point ? end + 1 : end) != start
    }

    /// The end of "123", "N° 123" behind the name of a street that ends at `end`, else `end`.
    private func houseNumber(after end: Int) -> Int {
        var index = skipSpaces(end)
        if self[index] == .comma { return end }
        if self[index] | 0x20 == UInt8(ascii: "n"), self[index + 1] == 0xC2, self[index + 2] == 0xB0 || self[index + 2] == 0xBA {
            index = skipSpaces(index + 3)
        }
        let stop = digitsEnd(index)
        guard stop > index, stop - index <= 5, self[stop] != .percent,
            !isWordByte(self[skipSpaces(stop)]) || word(at: skipSpaces(stop)).isCapitalised,
            !((self[stop] == .point || self[stop] == .comma || self[stop] == .slash) && self[stop + 1].isDigit)
        else { return end }
        return stop
    }

    private func isPartOfHouse(_ word: Word) -> Bool {
        guard !word.isNone, word.range.count > 1 else { return false }
        let start = word.range.lowerBound
        let part =
            match("piso", at: start) ?? match("oficina", at: start) ?? match("of", at: start) ?? match("depto", at: start)
            ?? match("departamento", at: start) ?? match("local", at: start)
        guard var end = part else { return false }
        if self[end] == .point { end += 1 }
        return self[skipSpaces(end)].isDigit
    }
}
