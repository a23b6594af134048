import DocumentModel

/// Frames and shaded areas that stand beside the text with words of their own: what is in one is no part of a row with what is beside it.
struct SideBoxes {
    var words: [TableWord]
    /// Closed areas without rules inside.
    var frames: [Box]

    /// In ems: nothing stands nearer above or below, as other rows do beside a shaded one.
    private static let white = 0.8
    private static let most = 20

    /// The words of each box, where it has several lines and others stand beside it.
    func zones(of free: [Int]) -> [[Int]] {
        var left = free
        var zones: [[Int]] = []
        for frame in frames.sorted(by: { $0.width * $0.height < $1.width * $1.height }).prefix(Self.most) {
            let inside = left.filter { words[$0].box.isCentred(in: frame) }
            guard inside.count >= 4, isBeside(frame, left), standsApart(frame, left),
                LineBuilder(words: words).clusters(of: inside).count >= 3
            else { continue }
            zones.append(inside)
            let taken = Set(inside)
            left.removeAll { taken.contains($0) }
        }
        return zones
    }

    private func isBeside(_ frame: Box, _ free: [Int]) -> Bool {
        free.contains {
            let box = words[$0].box
            return box.midY > frame.y0 && box.midY < frame.y1 && (box.x1 < frame.x0 || box.x0 > frame.x1)
        }
    }

    private func standsApart(_ frame: Box, _ free: [Int]) -> Bool {
        !free.contains {
            let word = words[$0]
            guard word.box.midX > frame.x0, word.box.midX < frame.x1, !word.box.isCentred(in: frame) else { return false }
            let white = word.box.midY < frame.y0 ? frame.y0 - word.box.y1 : word.box.y0 - frame.y1
            return white < Self.white * word.size
        }
    }
}
