internal import CPoppler
internal import DocumentModel
internal import PageLayout
internal import Synchronization

/// Takes the lines and filled rectangles of a page's drawing: from its contents where all that draws there is understood, otherwise by
/// rendering it on a tiny surface whose strokes and fills are observed (poppler-glib itself hands out no paths), which is dear.
enum DrawingReader {
    /// What a page draws beside its text.
    struct Drawing {
        var rules: [RuleLine] = []
        var fills: [Box] = []
        /// Small shapes, which may be the marks of lists.
        var spots: [Box] = []
        /// The drawing has more shapes than are looked at.
        var isCutOff = false
    }

    /// Pixels of the surface for each point of the page.
    private static let scale = 0.1
    /// The matrix that undoes part of the tiny device scale, so that strokes are not snapped to its pixels but to quarters of a point. Not
    /// more: poppler paints the luminosity masks that shadows and fadings are drawn with in these units, on a picture of its own as large as
    /// what they cover, and crashes where that is larger than cairo's pictures can be.
    static func magnification(width: Double, height: Double) -> Double { min(4, largestPicture / max(width, height, 1)) }
    private static let largestPicture = 32_000.0
    /// Rectangles up to this thickness are rules, thicker ones fills; in points.
    private static let thickestRule = 3.0
    /// Rendering shares one FreeType library, which only one thread at a time may enter.
    static let turn = Mutex<Void>(())

    /// - Parameter pageCount: how many pages poppler finds in the file.
    static func drawing(of sheet: borrowing PopplerSheet, in file: FileObjects, pageCount: Int) -> Drawing {
        guard let found = file.found, found.pages.count == pageCount, let own = drawing(of: sheet, in: found) else {
            return drawing(of: sheet)
        }
        return own
    }

    /// The drawing as the page's contents tell it; `nil` where they do not, or the page was not found.
    static func drawing(of sheet: borrowing PopplerSheet, in file: FileObjects.Found) -> Drawing? {
        guard !file.objects.hasOldVersions, file.pages.indices.contains(sheet.number - 1) else { return nil }
        let page = file.pages[sheet.number - 1]
        guard !page.isScaled, abs(page.width - sheet.width) < 0.01, abs(page.height - sheet.height) < 0.01,
            let shapes = ContentDrawing.shapes(of: page, in: file)
        else { return nil }
        return drawing(of: shapes, width: sheet.width, height: sheet.height)
    }

    /// The drawing as poppler makes it.
    static func drawing(of sheet: borrowing PopplerSheet) -> Drawing {
        let collector = PathCollector(magnification: magnification(width: sheet.width, height: sheet.height))
        turn.withLock { _ in render(sheet, into: collector) }
        return drawing(of: collector.shapes, width: sheet.width, height: sheet.height)
    }

    /// How many runs of letters the page shows; text without any is a layer to be searched, and shows nothing.
    static func lettersShown(on sheet: borrowing PopplerSheet) -> Int {
        let collector = PathCollector(magnification: magnification(width: sheet.width, height: sheet.height))
        turn.withLock { _ in render(sheet, into: collector) }
        return collector.letterCount
    }

    private static func drawing(of paths: PathShapes, width: Double, height: Double) -> Drawing {
        var drawing = Drawing(spots: paths.hasTooManySpots ? [] : paths.spots, isCutOff: paths.isFull)
        for shape in paths.shapes {
            let box = shape.box
            guard box.x1 >= 0, box.y1 >= 0, box.x0 <= width, box.y0 <= height else { continue }
            if box.width <= thickestRule, box.height > box.width * 2 {
                drawing.rules.append(RuleLine(direction: .vertical, box: box))
            } else if box.height <= thickestRule, box.width > box.height * 2 {
                drawing.rules.append(RuleLine(direction: .horizontal, box: box))
            } else if !shape.isStroke, !shape.isWhite, box.width * box.height < 0.9 * width * height {
                drawing.fills.append(box)
            }
        }
        return drawing
    }

    private static func render(_ sheet: borrowing PopplerSheet, into collector: PathCollector) {
        // pixman draws letters several times faster on this format than on one of a single channel.
        guard let image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(sheet.width), pixels(sheet.height)) else { return }
        defer { cairo_surface_destroy(image) }
        guard let surface = cairo_surface_create_observer(image, CAIRO_SURFACE_OBSERVER_NORMAL) else { return }
        defer { cairo_surface_destroy(surface) }
        let magnification = collector.magnification
        cairo_surface_set_device_scale(surface, scale / magnification, scale / magnification)
        guard let context = cairo_create(surface) else { return }
        defer { cairo_destroy(context) }
        cairo_scale(context, magnification, magnification)
        collector.context = context

        let data = Unmanaged.passUnretained(collector).toOpaque()
        cairo_surface_observer_add_stroke_callback(surface, { _, _, data in PathCollector.from(data)?.add(isStroke: true) }, data)
        cairo_surface_observer_add_fill_callback(surface, { _, _, data in PathCollector.from(data)?.add(isStroke: false) }, data)
        cairo_surface_observer_add_glyphs_callback(surface, { _, _, data in PathCollector.from(data)?.letterCount += 1 }, data)
        let before = stderr_muffle()
        poppler_page_render(sheet.pointer, context)
        stderr_restore(before)
        collector.context = nil
    }

    /// A page may declare any size; the picture itself is not looked at.
    private static func pixels(_ points: Double) -> Int32 { Int32(max(1, min(points * scale, 2000))) }
}
