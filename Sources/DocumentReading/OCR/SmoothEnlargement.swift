internal import Glibc

/// Enlarges a grey picture with Lanczos' filter of three lobes, which keeps the edges of small print sharp.
/// C. E. Duchon, "Lanczos Filtering in One and Two Dimensions", Journal of Applied Meteorology 18 (1979).
enum SmoothEnlargement {
    private static let lobes = 3
    /// Weights are whole numbers of this sum, so that every machine gives the same greys.
    private static let unit = 1 << 14

    /// - Parameters:
    ///   - greys: row by row, `width` times `height` of them.
    ///   - newWidth: not less than `width`, as the new height is not less than `height`.
    static func enlarged(_ greys: [UInt8], width: Int, height: Int, to newWidth: Int, by newHeight: Int) -> [UInt8] {
        var rows = [UInt8](repeating: 0, count: newWidth * height)
        let across = places(newWidth, over: width)
        for y in 0..<height { stretch(greys, from: y * width, step: 1, count: width, into: &rows, from: y * newWidth, step: 1, across) }
        var result = [UInt8](repeating: 0, count: newWidth * newHeight)
        let down = places(newHeight, over: height)
        for x in 0..<newWidth { stretch(rows, from: x, step: newWidth, count: height, into: &result, from: x, step: newWidth, down) }
        return result
    }

    /// Where the middle of a new dot falls between the old ones.
    private struct Place {
        /// The old dot at or before it.
        let base: Int
        /// Of the old dots from two before that one to three behind it.
        let weights: [Int]
    }

    private static func places(_ newCount: Int, over count: Int) -> [Place] {
        (0..<newCount).map { index in
            let middle = (Double(index) + 0.5) * Double(count) / Double(newCount) - 0.5
            let base = middle.rounded(.down)
            let exact = (1 - lobes...lobes).map { kernel(Double($0) - (middle - base)) }
            let sum = exact.reduce(0, +)
            var whole = exact.map { Int(($0 / sum * Double(unit)).rounded()) }
            whole[lobes - 1] += unit - whole.reduce(0, +)
            return Place(base: Int(base), weights: whole)
        }
    }

    private static func kernel(_ x: Double) -> Double {
        if x == 0 { return 1 }
        guard abs(x) < Double(lobes) else { return 0 }
        let angle = Double.pi * x
        return Double(lobes) * sin(angle) * sin(angle / Double(lobes)) / (angle * angle)
    }

    /// One row or column.
    private static func stretch(
        _ source: [UInt8], from first: Int, step: Int, count: Int, into target: inout [UInt8], from start: Int, step targetStep: Int,
        _ places: [Place]
    ) {
        var next = start
        for place in places {
            var sum = unit / 2
            for (index, weight) in place.weights.enumerated() {
                let dot = min(max(place.base + index + 1 - lobes, 0), count - 1)
                sum += weight * Int(source[first + dot * step])
            }
            target[next] = UInt8(clamping: sum / unit)
            next += targetStep
        }
    }
}
