internal import Glibc

/// Enlarges a grey picture with Lanczos' filter of three lobes, which keeps the edges of small print sharp.
/// C. E. Duchon, "Lanczos Filtering in One and Two Dimensions", Journal of Applied Meteorology 18 (1979).
enum SmoothEnlargement {
    private static let lobes = 3
    /// Weights are whole numbers of this sum, so that every machine gives the same greys.
    private static let unit = 1 << 14

    /// - Parameters:
    ///   - greys: row by row, `width` times `height` of them.
    ///   - times: by how much each side grows, 2 or more.
    static func enlarged(_ greys: [UInt8], width: Int, height: Int, times: Int) -> [UInt8] {
        let weights = weights(times: times)
        var rows = [UInt8](repeating: 0, count: width * times * height)
        for y in 0..<height {
            stretch(greys, from: y * width, step: 1, count: width, into: &rows, from: y * width * times, step: 1, weights)
        }
        let wide = width * times
        var result = [UInt8](repeating: 0, count: wide * height * times)
        for x in 0..<wide { stretch(rows, from: x, step: wide, count: height, into: &result, from: x, step: wide, weights) }
        return result
    }

    /// Of each place between two dots, the weights of the dots from two before it to three behind it.
    private static func weights(times: Int) -> [[Int]] {
        (0..<times).map { phase in
            let offset = offset(of: phase, times)
            let exact = (1 - lobes...lobes).map { kernel(Double($0) - offset + offset.rounded(.down)) }
            let sum = exact.reduce(0, +)
            var whole = exact.map { Int(($0 / sum * Double(unit)).rounded()) }
            whole[lobes - 1] += unit - whole.reduce(0, +)
            return whole
        }
    }

    /// Where the middle of a new dot stands, in old dots from the middle of the old dot that it came of.
    private static func offset(of phase: Int, _ times: Int) -> Double { (Double(phase) + 0.5) / Double(times) - 0.5 }

    private static func kernel(_ x: Double) -> Double {
        if x == 0 { return 1 }
        guard abs(x) < Double(lobes) else { return 0 }
        let angle = Double.pi * x
        return Double(lobes) * sin(angle) * sin(angle / Double(lobes)) / (angle * angle)
    }

    /// One row or column.
    private static func stretch(
        _ source: [UInt8], from first: Int, step: Int, count: Int, into target: inout [UInt8], from start: Int, step targetStep: Int,
        _ phases: [[Int]]
    ) {
        let times = phases.count
        var next = start
        for position in 0..<count {
            for (phase, weights) in phases.enumerated() {
                // The dot at or before the new dot's middle.
                let base = 2 * phase + 1 < times ? position - 1 : position
                var sum = unit / 2
                for (index, weight) in weights.enumerated() {
                    let dot = min(max(base + index + 1 - lobes, 0), count - 1)
                    sum += weight * Int(source[first + dot * step])
                }
                target[next] = UInt8(clamping: sum / unit)
                next += targetStep
            }
        }
    }
}
