/// Which patterns of a set to try: a set of their indices.
public struct PatternSelection: Sendable, Hashable {
    private let count: Int
    private var words: [UInt64]

    /// None of `count` patterns.
    public init(count: Int) {
        self.count = max(0, count)
        words = [UInt64](repeating: 0, count: (self.count + 63) / 64)
    }

    public init(count: Int, _ patterns: some Sequence<Int>) {
        self.init(count: count)
        for pattern in patterns { insert(pattern) }
    }

    /// Adds a pattern, by its index in the set.
    public mutating func insert(_ pattern: Int) {
        guard pattern >= 0, pattern < count else { return }
        words[pattern / 64] |= 1 << UInt64(pattern % 64)
    }

    /// Adds those of another selection of the same set.
    public mutating func formUnion(_ other: PatternSelection) {
        precondition(count == other.count, "selections of different sets")
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Whether a pattern is selected; false of an index outside of the set.
    public func contains(_ pattern: Int) -> Bool {
        pattern >= 0 && pattern < count && words[pattern / 64] & (1 << UInt64(pattern % 64)) != 0
    }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
}
