internal import CPoppler
internal import Dispatch
public import DocumentModel
internal import Glibc
internal import Synchronization

/// Draws the pages of a PDF as small pictures, to look at beside what was read from them.
public struct PageRenderer: Sendable {
    /// Pixels an inch; `nil` for 100, and less for files of many pages.
    public var resolution: Double?

    public init(resolution: Double? = nil) { self.resolution = resolution }

    /// A page of more pixels is drawn smaller: a poster of metres must not take the memory.
    private static let mostPixels = 4_000_000.0

    /// The pictures in page order; a page that poppler cannot draw is left out.
    /// - Throws: a diagnostic `no-pictures` where the file cannot be opened.
    public func pictures(of bytes: [UInt8], file: String, password: String? = nil) throws(Diagnostic) -> [PagePicture] {
        do throws(PopplerFile.Failure) {
            return try draw(bytes, password: password)
        } catch {
            throw Diagnostic(.error, id: "no-pictures", "the pages cannot be drawn: the PDF does not open", file: file)
        }
    }

    private func draw(_ bytes: [UInt8], password: String?) throws(PopplerFile.Failure) -> [PagePicture] {
        // poppler sets up its colours with the first page it draws, without a lock.
        let (count, first) = try Self.firstPage(of: bytes, password: password, resolution: resolution)
        let resolution = resolution ?? Self.resolution(forPages: count)
        let workers = min(8, count - 1, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        guard workers > 0 else { return first }
        let pictures = Mutex<[PagePicture]>(first)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            let numbers = Swift.stride(from: 2 + worker, through: count, by: workers)
            let drawn = (try? Self.pages(numbers, of: bytes, password: password, resolution: resolution)) ?? []
            pictures.withLock { $0 += drawn }
        }
        return pictures.withLock { $0.sorted { $0.page < $1.page } }
    }

    private static func resolution(forPages count: Int) -> Double { count <= 40 ? 100 : max(60, 100 * (40 / Double(count)).squareRoot()) }

    private static func firstPage(of bytes: [UInt8], password: String?, resolution: Double?) throws(PopplerFile.Failure) -> (
        Int, [PagePicture]
    ) {
        let document = try PopplerFile(bytes, password: password)
        let count = document.pageCount
        let picture = picture(of: document, number: 1, resolution: resolution ?? self.resolution(forPages: count))
        return (count, picture.map { [$0] } ?? [])
    }

    private static func pages(
        _ numbers: StrideThrough<Int>, of bytes: [UInt8], password: String?, resolution: Double
    ) throws(PopplerFile.Failure) -> [PagePicture] {
        let document = try PopplerFile(bytes, password: password)
        var pictures: [PagePicture] = []
        for number in numbers {
            if let picture = picture(of: document, number: number, resolution: resolution) { pictures.append(picture) }
        }
        return pictures
    }

    private static func picture(of document: borrowing PopplerFile, number: Int, resolution: Double) -> PagePicture? {
        guard let sheet = PopplerSheet(document, number: number), sheet.width > 0, sheet.height > 0, sheet.width * sheet.height < 1e12
        else { return nil }
        var scale = resolution / 72
        let pixels = sheet.width * sheet.height * scale * scale
        if pixels > mostPixels { scale *= (mostPixels / pixels).squareRoot() }
        let (width, height) = (max(1, Int(sheet.width * scale)), max(1, Int(sheet.height * scale)))
        guard width < 16_000, height < 16_000, let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        else { return nil }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { return nil }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        poppler_page_render(sheet.pointer, context)
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let png = data.withMemoryRebound(to: UInt32.self, capacity: stride / 4 * height) { pixels in
            PalettePNG(
                pixels: UnsafeBufferPointer(start: pixels, count: stride / 4 * height), width: width, height: height, stride: stride / 4
            )
            .encoded()
        }
        return png.map { PagePicture(page: number, width: width, height: height, png: $0) }
    }
}
