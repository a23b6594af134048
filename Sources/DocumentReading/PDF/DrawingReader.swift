internal import CPoppler
internal import DocumentModel
internal import PageLayout

/// Takes the lines and filled rectangles of a page's drawing by rendering it on a tiny surface whose strokes and fills are observed
/// (poppler-glib itself hands out no paths).
enum DrawingReader {
    /// Pixels of the surface for each point of the page.
    private static let scale = 0.1
    /// The matrix that undoes the tiny device scale, so that strokes are not snapped to pixels.
    fileprivate static let magnification = 100.0
    /// Rectangles up to this thickness are rules, thicker ones fills; in points.
    private static let thickestRule = 3.0

    static func readDrawing(of sheet: borrowing PopplerSheet, into page: inout PageContent) {
        let collector = PathCollector()
        let width = max(1, Int32(sheet.width * scale))
        let height = max(1, Int32(sheet.height * scale))
        guard let image = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height) else { return }
        defer { cairo_surface_destroy(image) }
        guard let surface = cairo_surface_create_observer(image, CAIRO_SURFACE_OBSERVER_NORMAL) else { return }
        defer { cairo_surface_destroy(surface) }
        cairo_surface_set_device_scale(surface, scale / magnification, scale / magnification)
        guard let context = cairo_create(surface) else { return }
        defer { cairo_destroy(context) }
        cairo_scale(context, magnification, magnification)
        collector.context = context

        let data = Unmanaged.passUnretained(collector).toOpaque()
        cairo_surface_observer_add_stroke_callback(surface, { _, _, data in PathCollector.from(data)?.add(isStroke: true) }, data)
        cairo_surface_observer_add_fill_callback(surface, { _, _, data in PathCollector.from(data)?.add(isStroke: false) }, data)
        poppler_page_render(sheet.pointer, context)

        var rules: [RuleLine] = []
        var fills: [Box] = []
        for shape in collector.shapes {
            let box = shape.box
            if box.width <= thickestRule, box.height > box.width * 2 {
                rules.append(RuleLine(direction: .vertical, box: box))
            } else if box.height <= thickestRule, box.width > box.height * 2 {
                rules.append(RuleLine(direction: .horizontal, box: box))
            } else if !shape.isStroke, !shape.isWhite, box.width * box.height < 0.9 * sheet.width * sheet.height {
                fills.append(box)
            }
        }
        page.rules = rules
        page.fills = fills
    }
}

/// Collects level and upright segments and rectangles from cairo's paths. A class, because C callbacks need its address.
private final class PathCollector {
    struct Shape {
        var box: Box
        var isStroke: Bool
        var isWhite: Bool
    }

    var context: OpaquePointer?
    private(set) var shapes: [Shape] = []
    /// A drawing of more shapes than this is a chart or a map; its rules say nothing about tables.
    private let limit = 20_000

    static func from(_ data: UnsafeMutableRawPointer?) -> PathCollector? {
        data.map { Unmanaged<PathCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    func add(isStroke: Bool) {
        guard let context, shapes.count < limit, let path = cairo_copy_path(context) else { return }
        defer { cairo_path_destroy(path) }
        let lineWidth = isStroke ? strokeWidth(context) : 0
        let isWhite = !isStroke && sourceIsWhite(context)
        var points: [(x: Double, y: Double)] = []
        var offset = 0
        let count = Int(path.pointee.num_data)
        while offset < count, let data = path.pointee.data {
            let header = data[offset].header
            guard header.length > 0 else { break }
            switch header.type {
            case CAIRO_PATH_MOVE_TO, CAIRO_PATH_LINE_TO:
                if header.type == CAIRO_PATH_MOVE_TO { flush(&points, lineWidth: lineWidth, isStroke: isStroke, isWhite: isWhite) }
                // The path is in the units of whatever matrix the page has set; the page's points are a hundredth of the device's.
                var (x, y) = (data[offset + 1].point.x, data[offset + 1].point.y)
                cairo_user_to_device(context, &x, &y)
                points.append((x / DrawingReader.magnification, y / DrawingReader.magnification))
            case CAIRO_PATH_CLOSE_PATH:
                if let first = points.first { points.append(first) }
            default:
                // A curve is no rule.
                points.removeAll()
            }
            offset += Int(header.length)
        }
        flush(&points, lineWidth: lineWidth, isStroke: isStroke, isWhite: isWhite)
    }

    private func flush(_ points: inout [(x: Double, y: Double)], lineWidth: Double, isStroke: Bool, isWhite: Bool) {
        defer { points.removeAll(keepingCapacity: true) }
        guard points.count >= 2, points.count <= 6 else { return }
        if isStroke {
            for (from, to) in zip(points, points.dropFirst()) where abs(from.x - to.x) < 0.5 || abs(from.y - to.y) < 0.5 {
                let half = max(lineWidth, 0.1) / 2
                let isLevel = abs(from.y - to.y) < 0.5
                shapes.append(
                    Shape(
                        box: Box(
                            x0: min(from.x, to.x) - (isLevel ? 0 : half), y0: min(from.y, to.y) - (isLevel ? half : 0),
                            x1: max(from.x, to.x) + (isLevel ? 0 : half), y1: max(from.y, to.y) + (isLevel ? half : 0)
                        ),
                        isStroke: true, isWhite: false
                    )
                )
            }
        } else {
            let xs = points.map(\.x)
            let ys = points.map(\.y)
            guard let x0 = xs.min(), let x1 = xs.max(), let y0 = ys.min(), let y1 = ys.max() else { return }
            let isRectangle = points.allSatisfy {
                (abs($0.x - x0) < 0.2 || abs($0.x - x1) < 0.2) && (abs($0.y - y0) < 0.2 || abs($0.y - y1) < 0.2)
            }
            if isRectangle { shapes.append(Shape(box: Box(x0: x0, y0: y0, x1: x1, y1: y1), isStroke: false, isWhite: isWhite)) }
        }
    }

    private func strokeWidth(_ context: OpaquePointer) -> Double {
        var x = cairo_get_line_width(context)
        var y = x
        cairo_user_to_device_distance(context, &x, &y)
        return max(abs(x), abs(y)) / DrawingReader.magnification
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
