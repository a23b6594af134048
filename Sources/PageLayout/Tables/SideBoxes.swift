import DocumentModel

/// Frames and shaded areas that stand beside the text with words of their own: what is in one is no part of a row with what is beside it.
struct SideBoxes {
    var words: [TableWord]
    /// Closed areas without rules inside.
    var frames: [Box]

    /// In ems: nothing stands nearer above or below, as other rows do beside a shaded one.
    private static let white = 0.8
    private static let most = 20
    /// In ems: words so far from a frame are of the text that goes around it.
    private static let near = 8.0
    /// Lines of one height differ by less, as a share of a word's height.
    private static let drift = 0.12

    /// The words of each box, where it has several lines and others stand beside it.
    func zones(of free: [Int]) -> [[Int]] {
        var left = free
        var zones: [[Int]] = []
        for frame in frames.sorted(by: { $0.width * $0.height < $1.width * $1.height }).prefix(Self.most) {
            let inside = left.filter { words[$0].box.isCentred(in: frame) }
            guard inside.count >= 4, isBeside(frame, left), standsApart(frame, left) || standsAtOwnHeights(frame, inside, left),
                LineBuilder(words: words).clusters(of: inside).count >= 3
            else { continue }
            zones.append(inside)
            let taken = Set(inside)
            left.removeAll { taken.contains($0) }
        }
        return zones
    }

    /// Lines of a box have other heights than those of the text that goes around it; rows of cells have not.
    private func standsAtOwnHeights(_ frame: Box, _ inside: [Int], _ free: [Int]) -> Bool {
        let beside = free.filter {
            let box = words[$0].box
            let gap = max(frame.x0 - box.x1, box.x0 - frame.x1)
            return box.midY > frame.y0 && box.midY < frame.y1 && gap > 0 && gap < Self.near * words[$0].size
        }
        let heights = LineBuilder(words: words).clusters(of: beside).compactMap { $0.first.map { words[$0].box.y1 } }
        let lines = LineBuilder(words: words).clusters(of: inside)
        let shared = lines.count { line in
            line.first.map { first in heights.contains { abs($0 - words[first].box.y1) < Self.drift * words[first].box.height } } ?? false
        }
        return shared * 2 <= lines.count
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
