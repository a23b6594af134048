internal import DocumentModel

/// Collects level and upright segments, rectangles and spots from the paths that a page draws, in points from its top left corner.
struct PathShapes {
    struct Shape {
        var box: Box
        var isStroke: Bool
        var isWhite: Bool
    }

    /// What a path is drawn with.
    struct Pen {
        var isStroke: Bool
        var width: Double
        var isWhite: Bool
    }

    private(set) var shapes: [Shape] = []
    /// Small pieces of the drawing of any shape, as the marks of lists are: discs, rings, squares, triangles, ticks.
    private(set) var spots: [Box] = []
    /// Sides of a spot, in points, and how often the longer one holds the shorter.
    private static let spotSides = 1.0...12.0
    private static let mostUneven = 2.0
    /// A drawing of more spots than this is no list.
    private static let mostSpots = 2_000
    /// A drawing of more shapes than this is a chart or a map; its rules say nothing about tables.
    private static let limit = 20_000

    private var pen = Pen(isStroke: false, width: 0, isWhite: false)
    private var points: [(x: Double, y: Double)] = []
    /// A part of an outline that has curves.
    private var isBent = false
    /// The extent of what is drawn without lifting the pen.
    private var extent: Box?

    var isFull: Bool { shapes.count >= Self.limit }
    /// Whether the drawing holds too many spots for any of them to be a mark.
    var hasTooManySpots: Bool { spots.count >= Self.mostSpots }

    /// Begins a path; `finish` ends it.
    mutating func begin(with pen: Pen) { self.pen = pen }

    mutating func move(to x: Double, _ y: Double) {
        flush()
        addSpot()
        add(x, y)
    }

    mutating func line(to x: Double, _ y: Double) { add(x, y) }

    /// A curve is no rule, but what goes on behind it may be one.
    mutating func curve(to x: Double, _ y: Double) {
        flush()
        add(x, y)
        isBent = true
    }

    mutating func close() { if !isBent, let first = points.first { add(first.x, first.y) } }

    mutating func finish() {
        flush()
        addSpot()
    }

    private mutating func add(_ x: Double, _ y: Double) {
        let far = PopplerSheet.Place.farthest
        let point = abs(x) <= far && abs(y) <= far ? (x: x, y: y) : (x: -far, y: -far)
        points.append(point)
        let spot = Box(x0: point.x, y0: point.y, x1: point.x, y1: point.y)
        extent = extent?.union(spot) ?? spot
    }

    private mutating func addSpot() {
        defer { extent = nil }
        guard let box = extent, !pen.isWhite, !hasTooManySpots, Self.spotSides.contains(box.width), Self.spotSides.contains(box.height),
            max(box.width, box.height) <= Self.mostUneven * min(box.width, box.height)
        else { return }
        // What is both filled and outlined is one.
        if let last = spots.last, abs(last.midX - box.midX) < 0.5, abs(last.midY - box.midY) < 0.5 { return }
        spots.append(box)
    }

    private mutating func flush() {
        defer {
            points.removeAll(keepingCapacity: true)
            isBent = false
        }
        guard points.count >= 2 else { return }
        if pen.isStroke {
            for index in 1..<points.count where !isFull { addSegment(points[index - 1], points[index]) }
        } else if points.count <= 6, !isBent {
            addRectangle()
        }
    }

    private mutating func addSegment(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
        let isLevel = abs(from.y - to.y) < 0.5
        guard isLevel || abs(from.x - to.x) < 0.5 else { return }
        let half = max(pen.width, 0.1) / 2
        let box = Box(
            x0: min(from.x, to.x) - (isLevel ? 0 : half), y0: min(from.y, to.y) - (isLevel ? half : 0),
            x1: max(from.x, to.x) + (isLevel ? 0 : half), y1: max(from.y, to.y) + (isLevel ? half : 0)
        )
        shapes.append(Shape(box: box, isStroke: true, isWhite: false))
    }

    private mutating func addRectangle() {
        var box = Box(x0: points[0].x, y0: points[0].y, x1: points[0].x, y1: points[0].y)
        for point in points { box = box.union(Box(x0: point.x, y0: point.y, x1: point.x, y1: point.y)) }
        let isRectangle = points.allSatisfy {
            (abs($0.x - box.x0) < 0.2 || abs($0.x - box.x1) < 0.2) && (abs($0.y - box.y0) < 0.2 || abs($0.y - box.y1) < 0.2)
        }
        if isRectangle, !isFull { shapes.append(Shape(box: box, isStroke: false, isWhite: pen.isWhite)) }
    }
}
