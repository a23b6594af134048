import SpanishNumbers

/// Turns a way through a program into a match.
struct CaptureBuilder {
    let text: MatchableText
    let program: Program

    /// - Parameter cells: the captures of the machine that found the candidate.
    func match(_ candidate: Machine.Candidate, cells: [Machine.Cell], pattern: Int) -> PatternMatch {
        var chain: [Machine.Cell] = []
        var next = candidate.cell
        while next >= 0 {
            let cell = cells[Int(next)]
            chain.append(cell)
            next = cell.previous
        }
        chain.reverse()
        var end = candidate.tokens.upperBound
        let whole = text.range(of: candidate.tokens)
        var captures: [Capture] = []
        var opened = 0
        for cell in chain {
            if cell.end < 0 {
                opened = Int(cell.start)
                continue
            }
            let slot = program.slots[Int(cell.slot)]
            let tokens = (cell.start < 0 ? opened : Int(cell.start))..<Int(cell.end)
            let value: CapturedValue
            switch slot.type {
            case .mention: value = .mention(Int(cell.payload))
            case .text: value = .text(text.range(of: tokens))
            case .quotedText: value = .text(trimmed(text.quotations[Int(cell.payload)].range))
            case .vocabulary: value = .vocabulary(key: key(cell), range: text.range(of: tokens))
            case .constant(let constant): value = .constant(constant, range: tokens.isEmpty ? whole : text.range(of: tokens))
            case .textList(let count):
                let stated = count.flatMap { self.count(named: $0, in: chain) }
                let list = ListCutting.items(of: tokens, in: text, count: stated)
                if tokens.upperBound == end, list.end > candidate.tokens.lowerBound { end = list.end }
                value = .list(list.ranges)
            }
            captures.append(Capture(fields: slot.fields, value: value))
        }
        return PatternMatch(pattern: pattern, range: text.range(of: candidate.tokens.lowerBound..<end), captures: captures)
    }

    /// Key of the entry a vocabulary slot took. The trie is the one of the slot's vocabulary.
    private func key(_ cell: Machine.Cell) -> String {
        for instruction in program.instructions {
            guard case .vocabulary(cell.slot, let trie) = instruction else { continue }
            let keys = program.tries[trie].keys
            return keys.indices.contains(Int(cell.payload)) ? keys[Int(cell.payload)] : ""
        }
        return ""
    }

    private func count(named name: String, in chain: [Machine.Cell]) -> Int? {
        for cell in chain where cell.end >= 0 && program.slots[Int(cell.slot)].fields.contains(name) {
            switch program.slots[Int(cell.slot)].type {
            case .constant(let value): return Int(value)
            case .mention:
                guard case .number(let number)? = text.mentions[Int(cell.payload)].value else { continue }
                return number.integer.flatMap { Int(exactly: $0) }
            default: continue
            }
        }
        return nil
    }

    /// Without blanks and commas at the ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let bytes = Array(text.text.utf8.dropFirst(range.lowerBound).prefix(range.count))
        let drop: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x2C }
        let front = bytes.prefix(while: drop).count
        guard front < bytes.count else { return range.lowerBound..<range.lowerBound }
        let back = bytes.reversed().prefix(while: drop).count
        return (range.lowerBound + front)..<(range.upperBound - back)
    }
}
