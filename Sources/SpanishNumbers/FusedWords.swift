/// Denominators and ordinals written as one word with the number in them: "veintiunavo", "doscientosavos", "dosmilésimos", "docemilésimo".
extension Scan {
    enum FusedEnding { case avo, ordinal }

    struct Fused {
        var value: Int128
        var ending: FusedEnding
    }

    /// The number that the ending of `word` and the words fused before it make, or `nil`. (RAE, Nueva gramática §21.5: -avo for denominators
    /// from eleven on, -ésimo for thousands and above.)
    func fused(_ word: Word) -> Fused? {
        guard word.range.count >= 6, word.range.count <= 48, hasFusedEnding(word.range.upperBound) else { return nil }
        var letters: [UInt8] = []
        letters.reserveCapacity(word.range.count)
        var index = word.range.lowerBound
        while index < word.range.upperBound {
            if base[index].isASCIILetter {
                letters.append(base[index] | 0x20)
                index += 1
            } else if base[index] == 0xC3, index + 1 < word.range.upperBound {
                letters.append(WordKeyBuilder.latin(base[index + 1]))
                index += 2
            } else {
                return nil
            }
        }
        if letters.last == UInt8(ascii: "s") { letters.removeLast() }
        guard letters.last == UInt8(ascii: "o") || letters.last == UInt8(ascii: "a") else { return nil }
        letters.removeLast()
        if ends(letters, "av") {
            // "treintavo" and "veinteavo": the a of the ending may be that of the number.
            return (spelled(letters.dropLast(2)) ?? spelled(letters.dropLast())).map { Fused(value: $0, ending: .avo) }
        }
        guard ends(letters, "esim") else { return nil }
        let powers: [(StaticString, Int)] = [("billon", 12), ("millon", 6), ("mil", 3)]
        let stem = letters.dropLast(4)
        for (scale, power) in powers where ends(stem, scale) {
            let times = stem.dropLast(scale.utf8CodeUnitCount)
            guard let factor = times.isEmpty ? 1 : spelled(times), factor > 0, factor < 1_000_000 else { return nil }
            var value = factor
            for _ in 0..<power { value *= 10 }
            return Fused(value: value, ending: .ordinal)
        }
        return nil
    }

    /// "-vo", "-mas" and the like end just before `end`; spares most words the longer look.
    private func hasFusedEnding(_ end: Int) -> Bool {
        let last = base[end - 1] | 0x20 == UInt8(ascii: "s") ? end - 1 : end
        let vowel = base[last - 1] | 0x20
        let before = base[last - 2] | 0x20
        return (vowel == UInt8(ascii: "o") || vowel == UInt8(ascii: "a")) && (before == UInt8(ascii: "v") || before == UInt8(ascii: "m"))
    }

    /// "trestrillonésimo" and the like are told by their letters before they are taken apart.
    func mayBeFusedOrdinal(_ word: Word) -> Bool {
        let end = word.range.upperBound
        guard word.range.count >= 11, base[end - 2] | 0x20 == UInt8(ascii: "m"), base[end - 3] | 0x20 == UInt8(ascii: "i") else {
            return false
        }
        return base[end - 4] | 0x20 == UInt8(ascii: "s")
    }

    private func ends(_ letters: some RandomAccessCollection<UInt8>, _ ending: StaticString) -> Bool {
        letters.count >= ending.utf8CodeUnitCount
            && letters.suffix(ending.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
    }

    /// The number that fused cardinals spell: "treintaicinco", "milcinco".
    private func spelled(_ letters: ArraySlice<UInt8>) -> Int128? {
        var total: Int128 = 0
        var current: Int128 = 0
        var rest = letters
        while let first = rest.first {
            var taken = 0
            for length in stride(from: min(13, rest.count), through: 2, by: -1) {
                var builder = WordKeyBuilder()
                for letter in rest.prefix(length) { builder.push(letter) }
                guard let key = builder.finished, let slot = lexicon.slot(for: key) else { continue }
                let roles = slot.pointee.roles
                if roles.contains(.scale), slot.pointee.value == 3, total == 0 {
                    total = max(current, 1) * 1000
                    current = 0
                } else if !roles.isDisjoint(with: .cardinal), current < 1000 {
                    current += Int128(slot.pointee.value)
                } else {
                    continue
                }
                taken = length
                break
            }
            if taken == 0 {
                guard first == UInt8(ascii: "i") || first == UInt8(ascii: "y") else { return nil }
                taken = 1
            }
            rest = rest.dropFirst(taken)
        }
        let value = total + current
        return value > 0 ? value : nil
    }
}
