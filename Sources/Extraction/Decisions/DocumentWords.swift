import DocumentModel

/// All words of a document, found by the words that decisions quote.
struct DocumentWords {
    private struct Position {
        /// Index of the word among those that are looked for, or -1.
        var symbol: Int32
        var block: Int32
        var start: Int32
        var end: Int32
        var hasDigit: Bool
    }

    /// Words in a row, in one block.
    struct Place: Hashable {
        var block: Int
        /// UTF-8 offsets of all the words, and of the figure among them.
        var range: Range<Int>
        var figure: Range<Int>
    }

    private var symbols: [String: Int32] = [:]
    private var positions: [Position] = []
    private var bySymbol: [[Int]] = []
    /// Comparisons left, so that no file of decisions can make a search without end.
    private var budget = 50_000_000

    /// Places found of one quotation at most.
    private static let mostPlaces = 1_000

    /// - Parameters:
    ///   - wanted: the words that will be looked for.
    ///   - skipsLabels: whether calls and labels of notes and list marks are left out of the text.
    init(_ scanned: ScannedDocument, wanted: [String], skipsLabels: Bool) {
        for word in wanted where symbols[word] == nil { symbols[word] = Int32(symbols.count) }
        bySymbol = Array(repeating: [], count: symbols.count)
        for (block, content) in scanned.document.blocks.enumerated() {
            let holes = skipsLabels ? scanned.blocks[block].isolated : []
            for word in FoldedWords.placed(in: content.text.string, without: holes) {
                let symbol = symbols[word.text] ?? -1
                if symbol >= 0 { bySymbol[Int(symbol)].append(positions.count) }
                positions.append(
                    Position(
                        symbol: symbol, block: Int32(block), start: Int32(truncatingIfNeeded: word.range.lowerBound),
                        end: Int32(truncatingIfNeeded: word.range.upperBound), hasDigit: word.hasDigit))
            }
        }
    }

    /// Where the words stand one after the other, in document order.
    /// - Parameter figure: the part of the words that is the figure.
    mutating func places(of words: [String], figure: Range<Int>) -> [Place] {
        starts(of: words).map { place($0..<($0 + words.count), figure: ($0 + figure.lowerBound)..<($0 + figure.upperBound)) }
    }

    /// Where the words around the figure stand with another number between them.
    mutating func placesOfOtherFigures(in words: [String], figure: Range<Int>) -> [Place] {
        let before = Array(words[..<figure.lowerBound])
        let after = Array(words[figure.upperBound...])
        // One word on one side alone would be found everywhere.
        guard before.count + after.count >= 2 else { return [] }
        let anchors = Set(starts(of: before.isEmpty ? after : before))
        var found: [Place] = []
        for anchor in anchors.sorted() {
            let around = before.isEmpty ? number(endingAt: anchor) : number(startingAt: anchor + before.count)
            guard let figure = around else { continue }
            let block = positions[anchor].block
            guard positions[figure.lowerBound].block == block, positions[figure.upperBound - 1].block == block else { continue }
            if !before.isEmpty, !after.isEmpty, !matches(after, at: figure.upperBound, block: block) { continue }
            let start = before.isEmpty ? figure.lowerBound : anchor
            found.append(place(start..<(figure.upperBound + after.count), figure: figure))
            if found.count >= Self.mostPlaces { break }
        }
        return found
    }

    /// Digits with what joins them, a word of a unit before them at most ("M" of "M$ 51.590").
    private func number(startingAt start: Int) -> Range<Int>? {
        guard positions.indices.contains(start) else { return nil }
        let first = positions[start].hasDigit ? start : start + 1
        guard positions.indices.contains(first), positions[first].hasDigit, positions[first].end - positions[start].start <= 40 else {
            return nil
        }
        if first > start, positions[start].end - positions[start].start > 3 { return nil }
        var end = first + 1
        while positions.indices.contains(end), isJoined(end) { end += 1 }
        return start..<end
    }

    private func number(endingAt end: Int) -> Range<Int>? {
        guard end > 0, positions[end - 1].hasDigit else { return nil }
        var start = end - 1
        while isJoined(start) { start -= 1 }
        return start..<end
    }

    /// Whether a word of digits follows another with one sign between them.
    private func isJoined(_ index: Int) -> Bool {
        guard index > 0, positions[index].hasDigit, positions[index - 1].hasDigit else { return false }
        return positions[index].block == positions[index - 1].block && positions[index].start - positions[index - 1].end == 1
    }

    private func place(_ words: Range<Int>, figure: Range<Int>) -> Place {
        func range(_ words: Range<Int>) -> Range<Int> {
            Int(positions[words.lowerBound].start)..<Int(positions[words.upperBound - 1].end)
        }
        return Place(block: Int(positions[words.lowerBound].block), range: range(words), figure: range(figure))
    }

    private mutating func starts(of words: [String]) -> [Int] {
        var rarest: (offset: Int, places: [Int])?
        for (offset, word) in words.enumerated() {
            guard let symbol = symbols[word] else { return [] }
            let places = bySymbol[Int(symbol)]
            if places.count < rarest?.places.count ?? .max { rarest = (offset, places) }
        }
        guard let rarest else { return [] }
        var starts: [Int] = []
        for place in rarest.places {
            let start = place - rarest.offset
            guard start >= 0, budget > 0 else { continue }
            budget -= words.count
            if matches(words, at: start, block: positions[place].block) { starts.append(start) }
            if starts.count >= Self.mostPlaces { break }
        }
        return starts
    }

    private func matches(_ words: [String], at start: Int, block: Int32) -> Bool {
        guard start + words.count <= positions.count else { return false }
        for (offset, word) in words.enumerated() {
            let position = positions[start + offset]
            guard position.block == block, position.symbol >= 0, position.symbol == symbols[word] else { return false }
        }
        return true
    }
}
