/// A word of the text as the lexicon knows it.
struct Word {
    var range: Range<Int>
    var roles: WordRoles
    var value: Int
    /// Its first letter is a capital.
    var isCapitalised: Bool

    static let none = Word.none(at: 0)

    /// No word at `index`: an empty range there, so that what follows it can be asked for all the same.
    static func none(at index: Int) -> Word {
        Word(range: index..<index, roles: [], value: 0, isCapitalised: false)
    }

    var isNone: Bool { range.isEmpty }
    func has(_ role: WordRoles) -> Bool { !roles.isDisjoint(with: role) }
}

/// Moving over spaces and words.
extension Scan {
    /// The bytes of the space character at `index`: space, line break, no-break, thin, figure and narrow no-break space. 0 if there is none.
    @inline(__always)
    func spaceLength(at index: Int) -> Int {
        switch self[index] {
        case .space, .newline, 0x0D: 1
        case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
        case 0xE2: self[index + 1] == 0x80 && isThinSpace(self[index + 2]) ? 3 : 0
        default: 0
        }
    }

    /// The last byte of a figure, punctuation, thin or narrow no-break space after 0xE2 0x80.
    @inline(__always)
    func isThinSpace(_ byte: UInt8) -> Bool {
        byte >= 0x87 && byte <= 0x89 || byte == 0xAF
    }

    /// Behind up to eight spaces with at most one line break among them.
    @inline(__always)
    func skipSpaces(_ index: Int) -> Int {
        let byte = self[index]
        if byte == .space {
            let next = self[index + 1]
            if next > .space, next < 0x80 { return index + 1 }
        } else if byte > .space, byte < 0x80 {
            return index
        }
        return skipManySpaces(index)
    }

    private func skipManySpaces(_ index: Int) -> Int {
        var index = index
        var breaks = 0
        for _ in 0..<8 {
            let length = spaceLength(at: index)
            if length == 0 { break }
            if self[index] == .newline {
                breaks += 1
                if breaks > 1 { break }
            }
            index += length
        }
        return index
    }

    /// Before up to eight spaces with at most one line break among them, not below `floor`.
    @inline(__always)
    func skipSpacesBack(_ index: Int) -> Int {
        guard index > floor else { return index }
        let byte = base[index - 1]
        if byte == .space {
            let before = index - 2 >= floor ? base[index - 2] : 0
            if before > .space, before < 0x80 { return index - 1 }
        } else if byte > .space, byte < 0x80 {
            return index
        }
        return skipManySpacesBack(index)
    }

    private func skipManySpacesBack(_ index: Int) -> Int {
        var index = index
        var breaks = 0
        for _ in 0..<8 {
            guard index > floor else { break }
            let byte = base[index - 1]
            if byte == .space || byte == 0x0D {
                index -= 1
            } else if byte == .newline {
                breaks += 1
                if breaks > 1 { break }
                index -= 1
            } else if byte == 0xA0, index - 2 >= floor, base[index - 2] == 0xC2 {
                index -= 2
            } else if index - 3 >= floor, base[index - 3] == 0xE2, spaceLength(at: index - 3) == 3 {
                index -= 3
            } else {
                break
            }
        }
        return index
    }

    @inline(__always)
    func isWordByte(_ byte: UInt8) -> Bool {
        classes[Int(byte)] == ByteClass.letter
    }

    func wordEnd(_ start: Int) -> Int {
        var index = start
        while index < high {
            let kind = classes[Int(base[index])]
            if kind != ByteClass.letter, kind != ByteClass.continuation { break }
            index += 1
        }
        return index
    }

    /// A letter ends just before `index`.
    func letterEnds(_ index: Int) -> Bool {
        characterBefore(index).map { classes[Int(base[$0])] == ByteClass.letter } ?? false
    }

    /// Where the character before `index` begins, not below `floor`.
    func characterBefore(_ index: Int) -> Int? {
        guard index > floor else { return nil }
        var start = index - 1
        while start > floor, index - start < 4, base[start].isContinuation { start -= 1 }
        return start
    }

    func wordStart(endingAt end: Int) -> Int {
        var start = end
        while start > floor, base[start - 1].isASCIILetter { start -= 1 }
        while let before = characterBefore(start), classes[Int(base[before])] == ByteClass.letter { start = before }
        return start
    }

    /// The word that begins at `start`. The last few are remembered: the rules ask for the same neighbours one after the other.
    @inline(__always)
    func word(at start: Int) -> Word {
        guard start < high, start >= low, isWordByte(base[start]) else { return .none(at: start) }
        let memory = recent + (start & (Self.recentCount - 1))
        if memory.pointee.range.lowerBound == start, !memory.pointee.isNone { return memory.pointee }
        let word = readWord(at: start)
        memory.pointee = word
        return word
    }

    func forgetWords() {
        for place in 0..<Self.recentCount { recent[place] = .none }
        state.pointee.before.end = -1
    }

    private func readWord(at start: Int) -> Word {
        if start + 16 <= high {
            let text = UnsafeRawPointer(base + start)
            let first = text.loadUnaligned(as: UInt64.self)
            var letters = WordKey.letters(in: first)
            var key = WordKey(low: WordKey.packed(first, letters))
            if letters == 8 {
                let second = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                let more = WordKey.letters(in: second)
                key.high = WordKey.packed(second, more)
                letters += more
            }
            if letters < 16 {
                let kind = classes[Int(base[start + letters])]
                if kind != ByteClass.letter, kind != ByteClass.continuation {
                    return word(start..<start + letters, key, isCapitalised: base[start].isUpperASCII)
                }
            }
        }
        return readLongWord(at: start)
    }

    /// A word with letters beyond ASCII, more than fifteen letters, or near the end of the stretch.
    private func readLongWord(at start: Int) -> Word {
        var builder = WordKeyBuilder()
        var index = start
        while index < high {
            let byte = base[index]
            if byte.isASCIILetter {
                builder.push(byte | 0x20)
                index += 1
            } else if byte < 0x80 {
                break
            } else if byte == 0xC3, index + 1 < high {
                builder.push(WordKeyBuilder.latin(base[index + 1]))
                index += 2
            } else if byte == 0xCC || byte == 0xCD {
                if byte == 0xCC, self[index + 1] == 0x83 { builder.tilde() }
                index += index + 1 < high ? 2 : 1
            } else if classes[Int(byte)] == ByteClass.letter {
                builder.push(WordKeyBuilder.foreign)
                index += 1
                while index < high, base[index].isContinuation { index += 1 }
            } else if byte.isContinuation {
                index += 1
            } else {
                break
            }
        }
        let first = base[start]
        let isCapitalised = first.isUpperASCII || first == 0xC3 && self[start + 1] &- 0x80 < 0x1F
        guard let key = builder.finished else {
            return Word(range: start..<index, roles: [], value: 0, isCapitalised: isCapitalised)
        }
        return word(start..<index, key, isCapitalised: isCapitalised)
    }

    @inline(__always)
    private func word(_ range: Range<Int>, _ key: WordKey, isCapitalised: Bool) -> Word {
        guard let slot = lexicon.slot(for: key) else { return Word(range: range, roles: [], value: 0, isCapitalised: isCapitalised) }
        var roles = slot.pointee.roles
        if roles.contains(.code), !isCapitalised { roles.subtract([.currency, .code]) }
        return Word(range: range, roles: roles, value: slot.pointee.value, isCapitalised: isCapitalised)
    }

    /// The word behind the spaces at `index`.
    func wordAfter(_ index: Int) -> Word {
        word(at: skipSpaces(index))
    }

    /// The word before the spaces at `index`; an abbreviation's point between is skipped when asked for.
    func wordBefore(_ index: Int, abbreviation: Bool = false) -> Word {
        var end = skipSpacesBack(index)
        if abbreviation, end > floor, base[end - 1] == .point { end -= 1 }
        if end == state.pointee.before.end, floor == state.pointee.before.floor { return state.pointee.before.word }
        let start = wordStart(endingAt: end)
        let word = start < end ? word(at: start) : .none(at: end)
        state.pointee.before = (end, floor, word)
        return word
    }

    func digitsEnd(_ start: Int) -> Int {
        var index = start
        while index < high, base[index].isDigit { index += 1 }
        return index
    }

    /// The number of up to nine digits in `range`.
    func small(_ range: Range<Int>) -> Int {
        var value = 0
        for index in range.prefix(9) { value = value * 10 + Int(base[index] & 15) }
        return value
    }

    /// Four digits at `start` that stand alone and can be a year.
    func year(at start: Int) -> Int? {
        guard self[start].isDigit, digitsEnd(start) == start + 4 else { return nil }
        let value = small(start..<start + 4)
        guard value >= 1500, value <= 2199 else { return nil }
        let next = self[start + 4]
        if (next == .point || next == .comma) && self[start + 5].isDigit { return nil }
        return value
    }

    /// The length of a hyphen, en dash, em dash, minus or figure dash at `index`, or 0.
    func dashLength(at index: Int) -> Int {
        switch self[index] {
        case .hyphen: 1
        case 0xE2:
            self[index + 1] == 0x80 && (0x90...0x95).contains(self[index + 2]) || self[index + 1] == 0x88 && self[index + 2] == 0x92 ? 3 : 0
        default: 0
        }
    }

    /// Nothing stands before `index` in its line or cell.
    func isFieldStart(_ index: Int) -> Bool {
        var index = index
        while index > floor, base[index - 1] == .space { index -= 1 }
        return index == low || index > low && (base[index - 1] == .newline || base[index - 1] == .tab || base[index - 1] == 0x0C)
    }

    func isFieldEnd(_ index: Int) -> Bool {
        var index = index
        while self[index] == .space || self[index] == 0x0D { index += 1 }
        return index >= high || base[index] == .newline || base[index] == .tab
    }
}

/// Fixed words.
extension Scan {
    /// The end of `literal` (lower-case ASCII) at `index`, in either case and not within a longer word, or `nil`.
    @inline(__always)
    func match(_ literal: StaticString, at index: Int) -> Int? {
        guard self[index] | 0x20 == literal.utf8Start[0] else { return nil }
        return matchRest(literal, at: index)
    }

    private func matchRest(_ literal: StaticString, at index: Int) -> Int? {
        let length = literal.utf8CodeUnitCount
        guard index >= low, index + length <= high else { return nil }
        for offset in 0..<length {
            let byte = base[index + offset]
            let folded = byte.isUpperASCII ? byte | 0x20 : byte
            if folded != literal.utf8Start[offset] { return nil }
        }
        let end = index + length
        return isWordByte(self[end]) ? nil : end
    }
}
