/// How light the paper of a page is at each place. One threshold for a page in a shadow takes the dark paper for print; made equally light, it
/// is read as any other. After D. S. Bloomberg's background normalisation in Leptonica (`pixBackgroundNorm`).
struct PaperLight {
    /// Pixels, of 300 to an inch: a tile holds paper between its letters.
    private static let tile = 48
    /// Of the greys of a tile in order, the paper's.
    private static let paperShare = 0.85
    /// Between the lightest and the darkest paper, the twentieth part at either end left out.
    private static let leastSpread = 40
    private static let white = 245
    /// Darker paper than this is a picture.
    private static let darkest = 60

    private let width: Int
    private let height: Int
    private let columns: Int
    private let rows: Int
    /// Row by row.
    private var tiles: [Int] = []
    let isUneven: Bool

    /// - Parameter greys: row by row, `width` times `height` of them.
    init(of greys: [UInt8], width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        columns = (width + Self.tile - 1) / Self.tile
        rows = (height + Self.tile - 1) / Self.tile
        tiles.reserveCapacity(columns * rows)
        var counts = [Int](repeating: 0, count: 256)
        for row in 0..<rows {
            for column in 0..<columns {
                for index in 0..<256 { counts[index] = 0 }
                let across = column * Self.tile..<min(width, (column + 1) * Self.tile)
                let down = row * Self.tile..<min(height, (row + 1) * Self.tile)
                // Every second pixel of every second line tells as much.
                var sum = 0
                for y in stride(from: down.lowerBound, to: down.upperBound, by: 2) {
                    for x in stride(from: across.lowerBound, to: across.upperBound, by: 2) {
                        counts[Int(greys[y * width + x])] += 1
                        sum += 1
                    }
                }
                var rest = Int(Double(sum) * (1 - Self.paperShare))
                var grey = 255
                while grey > 0, rest >= counts[grey] {
                    rest -= counts[grey]
                    grey -= 1
                }
                tiles.append(grey)
            }
        }
        let sorted = tiles.sorted()
        isUneven = !sorted.isEmpty && sorted[sorted.count * 19 / 20] - sorted[sorted.count / 20] >= Self.leastSpread
    }

    /// Makes the paper of the same picture equally light.
    func flatten(_ greys: inout [UInt8]) {
        for y in 0..<height {
            let down = place(y, of: rows)
            for x in 0..<width {
                let across = place(x, of: columns)
                let upper =
                    tiles[down.first * columns + across.first] * (256 - across.share) + tiles[down.first * columns + across.second]
                    * across.share
                let lower =
                    tiles[down.second * columns + across.first] * (256 - across.share) + tiles[down.second * columns + across.second]
                    * across.share
                let paper = max(Self.darkest, (upper * (256 - down.share) + lower * down.share) >> 16)
                greys[y * width + x] = UInt8(min(255, Int(greys[y * width + x]) * Self.white / paper))
            }
        }
    }

    /// The tiles whose middles lie about a pixel, and how near it is to the second, in 256ths.
    private func place(_ pixel: Int, of count: Int) -> (first: Int, second: Int, share: Int) {
        let half = Self.tile / 2
        guard pixel >= half else { return (0, 0, 0) }
        let (first, rest) = (pixel - half).quotientAndRemainder(dividingBy: Self.tile)
        return (min(first, count - 1), min(first + 1, count - 1), rest * 256 / Self.tile)
    }
}
