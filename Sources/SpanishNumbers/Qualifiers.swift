/// What the words around a figure say about how exact it is.
extension Scan {
    /// "más de", "al menos", "cerca de", "hasta", "unos", "~" before `start`.
    func qualifier(before start: Int) -> Qualifier? {
        guard start > floor else { return nil }
        if let sign = signQualifier(before: start) { return sign }
        var word = wordBefore(start)
        if word.isNone {
            let short = wordBefore(start, abbreviation: true)
            return short.has(.aboutAlone) && !short.has(.stop) ? .cercaDe : nil
        }
        var isSteppedOver = false
        if word.has(.determiner) || word.has(.article) {
            word = wordBefore(word.range.lowerBound)
            isSteppedOver = true
            if word.has(.sobre) { return .masDe }
            if !word.isNone, match("bajo", at: word.range.lowerBound) != nil { return .menosDe }
        }
        guard !word.roles.isDisjoint(with: Self.qualifying) || base[word.range.lowerBound] | 0x20 == UInt8(ascii: "q") else { return nil }
        if word.has(.de) || word.has(.a) { return linked(to: word) }
        if word.has(.above), isVerb(word) { return .masDe }
        if !word.isNone, match("que", at: word.range.lowerBound) != nil { return comparedWithThan(word) }
        if word.has(.hasta) || word.has(.en) && wordBefore(word.range.lowerBound).has(.hasta) { return .hasta }
        if word.has(.sobre), !isSteppedOver { return .masDe }
        if word.has(.aboutAlone) { return .cercaDe }
        if word.has(.menos) {
            let before = wordBefore(word.range.lowerBound)
            if before.has(.o), wordBefore(before.range.lowerBound).has(.mas) { return .cercaDe }
            return before.has(.a) || before.has(.lo) || !before.isNone && match("cuando", at: before.range.lowerBound) != nil
                ? .alMenos : nil
        }
        if word.has(.mas) { return wordBefore(word.range.lowerBound).has(.lo) ? .hasta : nil }
        if word.has(.minimum) { return .alMenos }
        if word.has(.maximum) { return .hasta }
        return nil
    }

    private static let qualifying: WordRoles = [
        .de, .a, .above, .hasta, .en, .sobre, .aboutAlone, .menos, .mas, .minimum, .maximum,
    ]

    /// "supera", "superando", "excede", "sobrepasó": verbs that need no preposition.
    private func isVerb(_ word: Word) -> Bool {
        let start = word.range.lowerBound
        let adjectives: [StaticString] = ["superior", "superiores", "mayor", "mayores", "encima"]
        return !adjectives.contains { match($0, at: start) != nil }
    }

    /// "mayor que", "más alto que", "menos que".
    private func comparedWithThan(_ link: Word) -> Qualifier? {
        let word = wordBefore(link.range.lowerBound)
        if word.has(.above) || word.has(.below) || isEqual(word) { return compared(word) }
        let before = wordBefore(word.range.lowerBound)
        guard before.has(.mas) || before.has(.menos), !word.isNone else { return nil }
        let low: [StaticString] = ["bajo", "baja", "bajos", "bajas", "pequeño", "pequeña", "chico", "chica"]
        let isLow = low.contains { match($0, at: word.range.lowerBound) != nil }
        return before.has(.mas) == isLow ? .menosDe : .masDe
    }

    private func linked(to link: Word) -> Qualifier? {
        let word = wordBefore(link.range.lowerBound)
        if word.isNone { return nil }
        let isDe = link.has(.de)
        if isDe, word.has(.mas) { return wordBefore(word.range.lowerBound).has(.no) ? .hasta : .masDe }
        if isDe, word.has(.menos) { return wordBefore(word.range.lowerBound).has(.no) ? .alMenos : .menosDe }
        if word.has(.about) { return .cercaDe }
        if word.has(.above) || word.has(.below) || isEqual(word) { return compared(word) }
        if word.has(.minimum) { return .alMenos }
        if word.has(.maximum) { return .hasta }
        return nil
    }

    /// "superior a", "no superior a", "igual o superior a", "mayor o igual a".
    private func compared(_ word: Word) -> Qualifier? {
        let before = wordBefore(word.range.lowerBound)
        if before.has(.o) {
            let other = wordBefore(before.range.lowerBound)
            guard isEqual(word) != isEqual(other), !other.isNone else { return nil }
            let side = isEqual(word) ? other : word
            return side.has(.above) ? .alMenos : side.has(.below) ? .hasta : nil
        }
        if word.has(.above) { return before.has(.no) ? .hasta : .masDe }
        return word.has(.below) ? before.has(.no) ? .alMenos : .menosDe : nil
    }

    private func isEqual(_ word: Word) -> Bool {
        !word.isNone && (match("igual", at: word.range.lowerBound) ?? match("iguales", at: word.range.lowerBound)) != nil
    }

    /// "bordea" speaks of what follows it.
    private func isBordering(_ word: Word) -> Bool {
        base[word.range.lowerBound] | 0x20 == UInt8(ascii: "b")
    }

    private func signQualifier(before start: Int) -> Qualifier? {
        let end = skipSpacesBack(start)
        guard end > floor else { return nil }
        switch base[end - 1] {
        case UInt8(ascii: "~"): return .cercaDe
        case UInt8(ascii: "=") where end - 2 >= floor && base[end - 2] == UInt8(ascii: ">"): return .alMenos
        case UInt8(ascii: "=") where end - 2 >= floor && base[end - 2] == UInt8(ascii: "<"): return .hasta
        case UInt8(ascii: ">"): return .masDe
        case UInt8(ascii: "<"): return .menosDe
        case 0x88 where end - 3 >= floor && base[end - 3] == 0xE2 && base[end - 2] == 0x89: return .cercaDe
        case 0xA4 where end - 3 >= floor && base[end - 3] == 0xE2 && base[end - 2] == 0x89: return .hasta
        case 0xA5 where end - 3 >= floor && base[end - 3] == 0xE2 && base[end - 2] == 0x89: return .alMenos
        case 0xB1 where end - 2 >= floor && base[end - 2] == 0xC2: return .cercaDe
        default: return nil
        }
    }

    /// "o más", "o menos", "aproximadamente" behind a figure or its noun.
    func qualifier(after end: Int, noun: Range<Int>?) -> Qualifier? {
        if let noun, let found = qualifier(following: wordAfter(noun.upperBound)) { return found }
        return qualifier(following: wordAfter(end))
    }

    private func qualifier(following word: Word) -> Qualifier? {
        if word.roles.isDisjoint(with: [.o, .aboutAlone, .por, .a, .como]) { return nil }
        if word.has(.o) {
            let next = wordAfter(word.range.upperBound)
            if next.has(.mas) || next.has(.above) { return .alMenos }
            if next.has(.menos) { return .hasta }
        }
        if word.has(.aboutAlone), !word.has(.stop), !isBordering(word) { return .cercaDe }
        if word.has(.por) || word.has(.a) {
            let lo = wordAfter(word.range.upperBound)
            if match("al", at: word.range.lowerBound) != nil, lo.has(.menos) { return .alMenos }
            if lo.has(.lo), wordAfter(lo.range.upperBound).has(.menos) { return .alMenos }
        }
        if word.has(.como) {
            let next = wordAfter(word.range.upperBound)
            if next.has(.minimum) { return .alMenos }
            if next.has(.maximum) { return .hasta }
        }
        return nil
    }
}
