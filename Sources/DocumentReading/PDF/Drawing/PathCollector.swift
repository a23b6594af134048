internal import CPoppler
internal import DocumentModel

/// Hands cairo's paths over while a page is drawn. A class, because C callbacks need its address.
final class PathCollector {
    /// Units of the paths for each point of the page.
    let magnification: Double
    /// The context that draws, while it does.
    var context: OpaquePointer?
    private(set) var shapes = PathShapes()
    /// How often letters were drawn: one or more each time.
    var letterCount = 0

    init(magnification: Double) { self.magnification = magnification }

    static func from(_ data: UnsafeMutableRawPointer?) -> PathCollector? {
        data.map { Unmanaged<PathCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    func add(isStroke: Bool) {
        guard let context, !shapes.isFull, let path = cairo_copy_path(context) else { return }
        defer { cairo_path_destroy(path) }
        shapes.begin(
            with: PathShapes.Pen(
                isStroke: isStroke, width: isStroke ? strokeWidth(context) : 0, isWhite: !isStroke && sourceIsWhite(context)))
        var offset = 0
        let count = Int(path.pointee.num_data)
        while offset < count, let data = path.pointee.data {
            let header = data[offset].header
            guard header.length > 0, offset + Int(header.length) <= count else { break }
            switch header.type {
            case CAIRO_PATH_MOVE_TO:
                let (x, y) = point(data[offset + 1], context)
                shapes.move(to: x, y)
            case CAIRO_PATH_LINE_TO:
                let (x, y) = point(data[offset + 1], context)
                shapes.line(to: x, y)
            case CAIRO_PATH_CURVE_TO:
                let (x, y) = point(data[offset + 3], context)
                shapes.curve(to: x, y)
            default: shapes.close()
            }
            offset += Int(header.length)
        }
        shapes.finish()
    }

    /// The path is in the units of whatever matrix the page has set.
    private func point(_ data: cairo_path_data_t, _ context: OpaquePointer) -> (x: Double, y: Double) {
        var (x, y) = (data.point.x, data.point.y)
        cairo_user_to_device(context, &x, &y)
        return (x / magnification, y / magnification)
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
