import DocumentModel

/// The lines of one column in blocks, as its cells are: near together within a block, further apart between blocks.
struct RowBlocks {
    private var blocks: [(top: Double, bottom: Double)] = []

    /// Steps from line to line up to this many times the least are within a block.
    private static let inner = 1.2
    /// In points: tops, middles or bottoms nearer than this stand at one height.
    private static let slack = 1.5
    /// As many blocks on either side can agree by chance.
    private static let least = 3

    /// - Parameter segments: from top to bottom.
    init(_ segments: [Segment]) {
        let steps = zip(segments, segments.dropFirst()).map { $1.box.y0 - $0.box.y0 }.filter { $0 > 2 }
        guard let least = steps.min() else { return }
        for (place, segment) in segments.enumerated() {
            if place > 0, segment.box.y0 - segments[place - 1].box.y0 <= Self.inner * least {
                blocks[blocks.count - 1].bottom = segment.box.y1
            } else {
                blocks.append((segment.box.y0, segment.box.y1))
            }
        }
    }

    /// Whether the blocks are cells of the same rows: as good as all of the fewer ones begin, end or are centred where one of the others does.
    func standBeside(_ other: RowBlocks) -> Bool {
        let (few, many) = blocks.count <= other.blocks.count ? (blocks, other.blocks) : (other.blocks, blocks)
        guard few.count >= Self.least, few.count * 2 >= many.count else { return false }
        let heights: [(((top: Double, bottom: Double)) -> Double)] = [{ $0.top }, { $0.bottom }, { ($0.top + $0.bottom) / 2 }]
        return heights.contains { height in
            let level = few.count { one in many.contains { abs(height($0) - height(one)) < Self.slack } }
            return level * 5 >= few.count * 4
        }
    }
}
