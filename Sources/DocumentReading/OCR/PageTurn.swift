internal import DocumentModel
internal import Glibc

/// How a page is turned about its centre so that its text stands level: by quarter turns, then by the small angle of a crooked scan.
struct PageTurn: Sendable, Hashable {
    /// Of the page as the file has it.
    let size: PageSize
    /// Clockwise, 0 to 3.
    let quarters: Int
    /// Clockwise, in radians.
    let skew: Double

    init(size: PageSize, quarters: Int = 0, skew: Double = 0) {
        self.size = size
        self.quarters = quarters & 3
        self.skew = skew
    }

    /// Of the turned page; what a small angle pushes over its edge is edge.
    var turnedSize: PageSize { quarters & 1 == 0 ? size : PageSize(width: size.height, height: size.width) }

    var angle: Double { Double(quarters) * .pi / 2 + skew }

    /// The smallest upright box, on the page as the file has it, around a box of the turned page.
    func original(_ box: Box) -> Box {
        guard angle != 0 else { return box }
        let corners = [(box.x0, box.y0), (box.x1, box.y0), (box.x0, box.y1), (box.x1, box.y1)].map { original(x: $0.0, y: $0.1) }
        return corners.dropFirst().reduce(corners[0]) { $0.union($1) }
    }

    /// The smallest upright box, on the turned page, around a box of the page as the file has it.
    func turned(_ box: Box) -> Box {
        PageTurn(size: turnedSize, quarters: -quarters, skew: -skew).original(box)
    }

    private func original(x: Double, y: Double) -> Box {
        let (sine, cosine) = (sin(-angle), cos(-angle))
        let (fromX, fromY) = (x - turnedSize.width / 2, y - turnedSize.height / 2)
        let toX = fromX * cosine - fromY * sine + size.width / 2
        let toY = fromX * sine + fromY * cosine + size.height / 2
        return Box(x0: toX, y0: toY, x1: toX, y1: toY)
    }
}
