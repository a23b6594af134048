import PatternGrammar

/// Counts the surroundings of all numbers of a document, so that the fewest words that fix a figure's meaning can be told.
struct WindowIndex {
    /// Items looked at on either side.
    static let reach = 7

    private var counts: [UInt64: Int] = [:]

    /// - Parameter targets: lines whose numbers ask; only their surroundings are counted.
    init(_ all: [SuggestionLine], targets: [SuggestionLine]) {
        for line in targets {
            for position in line.targets { Self.visit(line, position) { counts[$0] = 0 } }
        }
        for line in all {
            for position in line.items.indices where line.items[position].mention != nil {
                Self.visit(line, position) { hash in
                    if let count = counts[hash] { counts[hash] = count + 1 }
                }
            }
        }
    }

    /// How many numbers of the document stand between these items.
    func count(_ line: SuggestionLine, _ position: Int, left: Int, right: Int) -> Int {
        counts[Self.hash(line, position, left: left, right: right)] ?? 0
    }

    private static func visit(_ line: SuggestionLine, _ position: Int, _ body: (UInt64) -> Void) {
        for left in 0...min(reach, position) {
            for right in 0...min(reach, line.items.count - position - 1) { body(hash(line, position, left: left, right: right)) }
        }
    }

    private static func hash(_ line: SuggestionLine, _ position: Int, left: Int, right: Int) -> UInt64 {
        var hash: UInt64 = line.isRow ? 0x9E37_79B9_7F4A_7C15 : 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for index in (position - left)...(position + right) {
            for byte in line.items[index].key.utf8 { add(byte) }
            add(index == position ? 0xFF : 0xFE)
        }
        return hash
    }
}
