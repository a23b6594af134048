/// Parts a paragraph whose lines were broken by hand, where several of them begin as the items of one list do.
enum BrokenLines {
    struct Piece {
        var range: Range<Int>
        /// Length of the mark of an item.
        var mark: Int?
    }

    /// Each piece is cut out of the whole text.
    private static let mostLines = 1_000

    /// The pieces from the first to the last; `nil` where the lines are no list.
    ///
    /// - Parameters:
    ///   - bytes: the text with its breaks as spaces.
    ///   - breaks: how long the text was at each break.
    static func pieces(of bytes: [UInt8], breaks: [Int]) -> [Piece]? {
        guard !breaks.isEmpty, breaks.count < mostLines else { return nil }
        // A space stands at each break.
        let starts = [0] + breaks.map { $0 + 1 }.filter { $0 < bytes.count }
        let lines = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
        var marks = lines.map { ListMark.length(Array(bytes[$0])) }
        keepLists(&marks, lines, bytes)
        guard marks.contains(where: { $0 != nil }) else { return nil }
        var pieces: [Piece] = []
        for (line, mark) in zip(lines, marks) {
            // Lines before the list are one, and those that go on with a sentence of an item are part of it.
            if mark == nil, let last = pieces.last,
                last.mark == nil || SentenceEdge.beginsLowerCase(bytes[line]) && !SentenceEdge.endsSentence(bytes[last.range])
            {
                pieces[pieces.count - 1].range = last.range.lowerBound..<line.upperBound
            } else {
                pieces.append(Piece(range: line, mark: mark))
            }
        }
        return pieces
    }

    /// Forgets marks that stand alone: a sign must return, numbers and letters must count up.
    private static func keepLists(_ marks: inout [Int?], _ lines: [Range<Int>], _ bytes: [UInt8]) {
        let written = zip(lines, marks).map { line, mark in mark.map { bytes[line.lowerBound..<line.lowerBound + $0] } }
        var last: Int?
        var kept: Set<Int> = []
        for (index, mark) in written.enumerated() {
            guard let mark else { continue }
            defer { last = index }
            guard let last, let before = written[last] else { continue }
            let countsUp = closing(mark) == closing(before) && (follows(value, mark, before) || follows(roman, mark, before))
            let returns = mark == before && ListMark.numberLength(bytes, from: lines[index].lowerBound) == nil
            if countsUp || returns { kept.formUnion([last, index]) }
        }
        for index in marks.indices where !kept.contains(index) { marks[index] = nil }
    }

    private static func follows(
        _ value: (ArraySlice<UInt8>) -> Int?, _ mark: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>
    ) -> Bool {
        guard let own = value(mark), let last = value(before) else { return false }
        return own == last + 1
    }

    /// What a mark counts as a Roman number: `iv)`, `II.-`.
    private static func roman(_ mark: ArraySlice<UInt8>) -> Int? {
        var sum = 0
        var last = 0
        for byte in mark.prefix(while: isLabel).reversed() {
            let value =
                switch byte | 0x20 {
                case 0x69: 1
                case 0x76: 5
                case 0x78: 10
                default: 0
                }
            guard value > 0 else { return nil }
            sum += value < last ? -value : value
            last = value
        }
        return sum > 0 ? sum : nil
    }

    /// What a mark counts: `12.` and `b)`, letters behind all numbers; of `1.2.-` the last part.
    private static func value(_ mark: ArraySlice<UInt8>) -> Int? {
        let label = mark.prefix { isLabel($0) || $0 == 0x2E }.split(separator: 0x2E).last ?? []
        return label.count == 1 && label.first.map { $0 >= 0x41 } ?? false
            ? label.first.map { 1_000 + Int($0) } : Int(String(decoding: label, as: UTF8.self))
    }

    /// The signs behind the label.
    private static func closing(_ mark: ArraySlice<UInt8>) -> [UInt8] { Array(mark.reversed().prefix { !isLabel($0) }) }

    private static func isLabel(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) }
}

extension ListMark {
    fileprivate static func numberLength(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { numberLength(UnsafeBufferPointer(rebasing: $0[start...])) }
    }
}
