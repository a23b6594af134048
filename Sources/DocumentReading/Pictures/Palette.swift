/// The sixteen colours that stand best for those of a picture.
struct Palette {
    static let size = 16
    /// Red, green and blue, 8 bits each.
    private(set) var colors: [(red: Int, green: Int, blue: Int)] = []
    /// From a colour's bin to the index of its nearest colour.
    private(set) var indices = [UInt8](repeating: 0, count: 1 << 15)

    /// Five bits of each channel of a pixel of the form 0xXXRRGGBB.
    @inline(__always) static func bin(_ pixel: UInt32) -> Int {
        let red = (pixel >> 19) & 31
        let green = (pixel >> 11) & 31
        let blue = (pixel >> 3) & 31
        return Int((red << 10) | (green << 5) | blue)
    }

    /// Colours are taken one by one, each the most frequent and farthest from those taken, then moved to the middle of what they stand for.
    init(_ counts: [Int32]) {
        let bins = counts.indices.filter { counts[$0] > 0 }
        let weights = bins.map { Double(counts[$0]).squareRoot() }
        var distances = [Int](repeating: Int.max, count: bins.count)
        var nearest = [UInt8](repeating: 0, count: bins.count)
        func take(_ color: (red: Int, green: Int, blue: Int)) {
            for (position, bin) in bins.enumerated() {
                let distance = Self.distance(Self.color(of: bin), color)
                if distance < distances[position] {
                    distances[position] = distance
                    nearest[position] = UInt8(colors.count)
                }
            }
            colors.append(color)
        }
        // White is the paper, whatever else there is.
        take((255, 255, 255))
        while colors.count < Self.size {
            var best: (position: Int, score: Double) = (0, 0)
            for position in bins.indices {
                let score = weights[position] * Double(distances[position])
                if score > best.score { best = (position, score) }
            }
            if best.score == 0 { break }
            take(Self.color(of: bins[best.position]))
        }
        settle(bins, counts, nearest)
    }

    private mutating func settle(_ bins: [Int], _ counts: [Int32], _ nearest: [UInt8]) {
        var sums = [(count: Int, red: Int, green: Int, blue: Int)](repeating: (0, 0, 0, 0), count: colors.count)
        for (position, bin) in bins.enumerated() {
            let (index, count, color) = (Int(nearest[position]), Int(counts[bin]), Self.color(of: bin))
            indices[bin] = nearest[position]
            sums[index].count += count
            sums[index].red += count * color.red
            sums[index].green += count * color.green
            sums[index].blue += count * color.blue
        }
        for index in colors.indices.dropFirst() where sums[index].count > 0 {
            let sum = sums[index]
            colors[index] = (sum.red / sum.count, sum.green / sum.count, sum.blue / sum.count)
        }
    }

    private static func color(of bin: Int) -> (red: Int, green: Int, blue: Int) {
        func byte(_ value: Int) -> Int { ((value & 31) << 3) | ((value & 31) >> 2) }
        return (byte(bin >> 10), byte(bin >> 5), byte(bin))
    }

    private static func distance(_ a: (red: Int, green: Int, blue: Int), _ b: (red: Int, green: Int, blue: Int)) -> Int {
        let (red, green, blue) = (a.red - b.red, a.green - b.green, a.blue - b.blue)
        return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
}
