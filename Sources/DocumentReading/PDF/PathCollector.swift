internal import CPoppler
internal import DocumentModel

/// Collects level and upright segments and rectangles from cairo's paths. A class, because C callbacks need its address.
final class PathCollector {
    struct Shape {
        /// In points, top-left origin.
        var box: Box
        var isStroke: Bool
        var isWhite: Bool
    }

    /// Units of the paths for each point of the page.
    let magnification: Double
    /// The context that draws, while it does.
    var context: OpaquePointer?
    private(set) var shapes: [Shape] = []
    /// Small pieces of the drawing of any shape, as the marks of lists are: discs, rings, squares, triangles, ticks.
    private(set) var spots: [Box] = []
    /// How often letters were drawn: one or more each time.
    var letterCount = 0
    /// Sides of a spot, in points, and how often the longer one holds the shorter.
    private static let spotSides = 1.0...12.0
    private static let mostUneven = 2.0
    /// A drawing of more spots than this is no list.
    private static let mostSpots = 2_000
    /// A drawing of more shapes than this is a chart or a map; its rules say nothing about tables.
    private static let limit = 20_000

    init(magnification: Double) { self.magnification = magnification }

    var isFull: Bool { shapes.count >= Self.limit }

    static func from(_ data: UnsafeMutableRawPointer?) -> PathCollector? {
        data.map { Unmanaged<PathCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    func add(isStroke: Bool) {
        guard let context, !isFull, let path = cairo_copy_path(context) else { return }
        defer { cairo_path_destroy(path) }
        let pen = Pen(isStroke: isStroke, width: isStroke ? strokeWidth(context) : 0, isWhite: !isStroke && sourceIsWhite(context))
        var line = Polyline()
        var extent = Extent()
        var offset = 0
        let count = Int(path.pointee.num_data)
        while offset < count, let data = path.pointee.data {
            let header = data[offset].header
            guard header.length > 0, offset + Int(header.length) <= count else { break }
            switch header.type {
            case CAIRO_PATH_MOVE_TO:
                flush(&line, pen)
                addSpot(&extent, pen)
                line.points = [point(data[offset + 1], context)]
            case CAIRO_PATH_LINE_TO:
                line.points.append(point(data[offset + 1], context))
            case CAIRO_PATH_CURVE_TO:
                // A curve is no rule, but what goes on behind it may be one.
                flush(&line, pen)
                line.points = [point(data[offset + 3], context)]
                line.isBent = true
            default:
                if !line.isBent, let first = line.points.first { line.points.append(first) }
            }
            if let last = line.points.last { extent.add(last) }
            offset += Int(header.length)
        }
        flush(&line, pen)
        addSpot(&extent, pen)
    }

    /// Whether the drawing holds too many spots for any of them to be a mark.
    var hasTooManySpots: Bool { spots.count >= Self.mostSpots }

    private func addSpot(_ extent: inout Extent, _ pen: Pen) {
        defer { extent = Extent() }
        guard let box = extent.box, !pen.isWhite, !hasTooManySpots, Self.spotSides.contains(box.width),
            Self.spotSides.contains(box.height), max(box.width, box.height) <= Self.mostUneven * min(box.width, box.height)
        else { return }
        // What is both filled and outlined is one.
        if let last = spots.last, abs(last.midX - box.midX) < 0.5, abs(last.midY - box.midY) < 0.5 { return }
        spots.append(box)
    }

    private struct Pen {
        var isStroke: Bool
        /// In points.
        var width: Double
        var isWhite: Bool
    }

    /// The extent of what is drawn without lifting the pen.
    private struct Extent {
        var box: Box?

        mutating func add(_ point: (x: Double, y: Double)) {
            let spot = Box(x0: point.x, y0: point.y, x1: point.x, y1: point.y)
            box = box?.union(spot) ?? spot
        }
    }

    private struct Polyline {
        var points: [(x: Double, y: Double)] = []
        /// A part of an outline that has curves.
        var isBent = false
    }

    /// The path is in the units of whatever matrix the page has set.
    private func point(_ data: cairo_path_data_t, _ context: OpaquePointer) -> (x: Double, y: Double) {
        var (x, y) = (data.point.x, data.point.y)
        cairo_user_to_device(context, &x, &y)
        let (farX, farY) = (x / magnification, y / magnification)
        let far = PopplerSheet.Place.farthest
        return abs(farX) <= far && abs(farY) <= far ? (farX, farY) : (-far, -far)
    }

    private func flush(_ line: inout Polyline, _ pen: Pen) {
        defer { line = Polyline() }
        guard line.points.count >= 2 else { return }
        if pen.isStroke {
            for (from, to) in zip(line.points, line.points.dropFirst()) where !isFull { addSegment(from, to, pen) }
        } else if line.points.count <= 6, !line.isBent {
            addRectangle(line.points, pen)
        }
    }

    private func addSegment(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ pen: Pen) {
        let isLevel = abs(from.y - to.y) < 0.5
        guard isLevel || abs(from.x - to.x) < 0.5 else { return }
        let half = max(pen.width, 0.1) / 2
        let box = Box(
            x0: min(from.x, to.x) - (isLevel ? 0 : half), y0: min(from.y, to.y) - (isLevel ? half : 0),
            x1: max(from.x, to.x) + (isLevel ? 0 : half), y1: max(from.y, to.y) + (isLevel ? half : 0)
        )
        shapes.append(Shape(box: box, isStroke: true, isWhite: false))
    }

    private func addRectangle(_ points: [(x: Double, y: Double)], _ pen: Pen) {
        var box = Box(x0: points[0].x, y0: points[0].y, x1: points[0].x, y1: points[0].y)
        for point in points { box = box.union(Box(x0: point.x, y0: point.y, x1: point.x, y1: point.y)) }
        let isRectangle = points.allSatisfy {
            (abs($0.x - box.x0) < 0.2 || abs($0.x - box.x1) < 0.2) && (abs($0.y - box.y0) < 0.2 || abs($0.y - box.y1) < 0.2)
        }
        if isRectangle { shapes.append(Shape(box: box, isStroke: false, isWhite: pen.isWhite)) }
    }

    /// In points: the pen's width under the page's matrix, which may turn or mirror but hardly ever shears.
    private func strokeWidth(_ context: OpaquePointer) -> Double {
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        let scale = abs(matrix.xx * matrix.yy - matrix.xy * matrix.yx).squareRoot()
        return cairo_get_line_width(context) * scale / magnification
    }

    private func sourceIsWhite(_ context: OpaquePointer) -> Bool {
        var red = 0.0
        var green = 0.0
        var blue = 0.0
        var alpha = 0.0
        guard cairo_pattern_get_rgba(cairo_get_source(context), &red, &green, &blue, &alpha) == CAIRO_STATUS_SUCCESS else { return false }
        return alpha == 0 || (red > 0.99 && green > 0.99 && blue > 0.99)
    }
}
