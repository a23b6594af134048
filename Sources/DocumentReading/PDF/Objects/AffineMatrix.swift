internal import DocumentModel

/// A matrix as PDF files write them: `x' = a x + c y + e`, `y' = b x + d y + f` (ISO 32000-1, 8.3.3).
struct AffineMatrix {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    init() {}

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// `nil` where there are not six numbers; of more the last ones count.
    init?(_ numbers: some BidirectionalCollection<Double>) {
        let numbers = Array(numbers.suffix(6))
        guard numbers.count == 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    /// This one first, then the other.
    func then(_ other: AffineMatrix) -> AffineMatrix {
        AffineMatrix(
            a * other.a + b * other.c, a * other.b + b * other.d, c * other.a + d * other.c, c * other.b + d * other.d,
            e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f)
    }

    func moved(_ x: Double, _ y: Double) -> AffineMatrix { AffineMatrix(1, 0, 0, 1, x, y).then(self) }

    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

    /// By how much lengths grow, where the matrix turns or mirrors but does not shear.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// The smallest level rectangle that holds the rectangle between two corners.
    func box(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Box {
        let corners = [point(x0, y0), point(x1, y0), point(x0, y1), point(x1, y1)]
        var box = Box(x0: corners[0].x, y0: corners[0].y, x1: corners[0].x, y1: corners[0].y)
        for corner in corners { box = box.union(Box(x0: corner.x, y0: corner.y, x1: corner.x, y1: corner.y)) }
        return box
    }
}
