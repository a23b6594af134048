internal import CPoppler
internal import DocumentModel
internal import Glibc

/// A page drawn in grey, as a portable graymap in a file without a name.
struct PageImage: ~Copyable {
    /// What print is scanned at, and what Tesseract was trained for.
    private static let wantedScale = 300.0 / 72
    /// For print drawn over a coarse picture.
    private static let leastScale = 150.0 / 72
    /// From four times on poppler enlarges a picture to blocks instead of smoothly, on which recognition founders: of a page scanned at
    /// 72 dpi it was half as sure.
    private static let mostEnlargement = 3.5
    /// A coarse picture that covers this share of the page is drawn dot for dot and then enlarged smoothly, up to so many times: of two pages
    /// scanned at 72 dpi nine and six more words of a hundred were read right than after poppler's own enlargement.
    private static let leastShareOfPage = 0.85
    private static let mostSmoothEnlargement = 4.2
    /// From here on the dots are read as they are.
    private static let leastOwnScale = 140.0 / 72
    private static let mostPixels = 25_000_000.0
    private static let longestSide = 20_000.0

    /// Open for reading and writing.
    private let descriptor: Int32
    /// Pixels for each point of the page.
    let scale: Double
    /// Nothing is drawn on the page.
    let isBlank: Bool
    /// Dark print on light paper with hardly a grey between them: every way to part print from paper finds the same.
    let isBlackOnWhite: Bool

    var dotsPerInch: Int { Int((scale * 72).rounded()) }

    /// The file, to be read from its beginning.
    var file: Int32 {
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    /// Paper is not equally light all over: a shadow at the spine, a page photographed, coloured boxes.
    let isUneven: Bool

    /// - Parameters:
    ///   - share: of the size that recognition does best with; another size makes other mistakes.
    ///   - isFlattened: the paper is made equally light.
    /// - Returns: `nil` where the page has no size or there is no room for the picture.
    init?(of sheet: borrowing PopplerSheet, turned turn: PageTurn, share: Double = 1, isFlattened: Bool = false) {
        let size = turn.turnedSize
        let area = size.width * size.height
        guard size.width >= 1, size.height >= 1, area.isFinite else { return nil }
        let own = PageImage.pictureScale(of: sheet)
        let finest = max(Self.leastScale, own * Self.mostEnlargement)
        let roomiest = min((Self.mostPixels / area).squareRoot(), Self.longestSide / max(size.width, size.height))
        var scale = min(Self.wantedScale, finest, roomiest)
        let isWhole = own < Self.wantedScale && turn.skew == 0 && PagePictures.largestShare(of: sheet) >= Self.leastShareOfPage
        let isSmooth = isWhole && own < Self.leastOwnScale
        // Of a picture fine enough the dots as they are: drawn at another size points and commas look alike.
        if isWhole, !isSmooth, share == 1, own <= roomiest { scale = own }
        var enlargement = 1.0
        if isSmooth {
            enlargement = min(Self.mostSmoothEnlargement, Self.wantedScale / own, roomiest / own).rounded(.down)
            if enlargement > 1 { scale = own }
        }
        if enlargement > 1 { enlargement = max(1, enlargement * share) } else { scale *= share }
        var width = Int(max(1, (size.width * scale).rounded(.up)))
        var height = Int(max(1, (size.height * scale).rounded(.up)))
        guard var bytes = Self.greys(of: sheet, turned: turn, scale: scale, width: width, height: height),
            let descriptor = Self.temporaryFile()
        else { return nil }
        if enlargement > 1 {
            let wide = Int((Double(width) * enlargement).rounded())
            let high = Int((Double(height) * enlargement).rounded())
            bytes = SmoothEnlargement.enlarged(bytes, width: width, height: height, to: wide, by: high)
            (width, height) = (wide, high)
            scale *= enlargement
        }
        let light = PaperLight(of: bytes, width: width, height: height)
        if isFlattened { light.flatten(&bytes) }
        guard Self.write(Array("P5\n\(width) \(height)\n255\n".utf8), to: descriptor), Self.write(bytes, to: descriptor) else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.scale = scale
        isUneven = light.isUneven
        isBlank = bytes.allSatisfy { $0 == bytes[0] }
        isBlackOnWhite = Self.isBlackOnWhite(bytes)
    }

    private static func isBlackOnWhite(_ greys: [UInt8]) -> Bool {
        var counts = (dark: 0, between: 0)
        for grey in greys {
            if grey < 64 { counts.dark &+= 1 } else if grey < 192 { counts.between &+= 1 }
        }
        return counts.dark * 5 < greys.count && counts.between * 50 < greys.count
    }

    deinit { close(descriptor) }

    /// Whether nothing is drawn on a page, by a small picture of it, in which a line of a quarter point still shows: there may be a
    /// hundred thousand empty pages.
    static func isBlank(_ sheet: borrowing PopplerSheet) -> Bool {
        let scale = min(0.25, 250 / max(1, sheet.width, sheet.height))
        let (width, height) = (Int((sheet.width * scale).rounded(.up)), Int((sheet.height * scale).rounded(.up)))
        let turn = PageTurn(size: PageSize(width: sheet.width, height: sheet.height))
        guard width > 0, height > 0, let greys = greys(of: sheet, turned: turn, scale: scale, width: width, height: height) else {
            return false
        }
        return greys.allSatisfy { $0 == greys[0] }
    }

    /// Pixels for each point in the largest picture of a page; infinite without any.
    private static func pictureScale(of sheet: borrowing PopplerSheet) -> Double {
        let pictures = poppler_page_get_image_mapping(sheet.pointer)
        defer { poppler_page_free_image_mapping(pictures) }
        var largest: (area: Double, width: Double, height: Double, identifier: gint)?
        var node = pictures
        while let current = node, let data = current.pointee.data {
            node = current.pointee.next
            let mapping = data.assumingMemoryBound(to: PopplerImageMapping.self).pointee
            let (width, height) = (abs(mapping.area.x2 - mapping.area.x1), abs(mapping.area.y2 - mapping.area.y1))
            if width * height > largest?.area ?? 0 { largest = (width * height, width, height, mapping.image_id) }
        }
        guard let largest, let picture = poppler_page_get_image(sheet.pointer, largest.identifier) else { return .infinity }
        defer { cairo_surface_destroy(picture) }
        let (width, height) = (cairo_image_surface_get_width(picture), cairo_image_surface_get_height(picture))
        guard width > 0, height > 0 else { return .infinity }
        // A picture may lie on its side.
        return (Double(width) * Double(height) / largest.area).squareRoot()
    }

    private static func greys(of sheet: borrowing PopplerSheet, turned turn: PageTurn, scale: Double, width: Int, height: Int) -> [UInt8]? {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else { return nil }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else { return nil }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        cairo_translate(context, turn.turnedSize.width / 2, turn.turnedSize.height / 2)
        cairo_rotate(context, turn.angle)
        cairo_translate(context, -turn.size.width / 2, -turn.size.height / 2)
        DrawingReader.turn.withLock { _ in
            let before = stderr_muffle()
            poppler_page_render(sheet.pointer, context)
            stderr_restore(before)
        }
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return [UInt8](unsafeUninitializedCapacity: width * height) { greys, count in
            var next = 0
            for y in 0..<height {
                let row = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
                for x in 0..<width {
                    let pixel = row[x]
                    // Luma of ITU-R BT.601, in 256ths.
                    let luma = (pixel >> 16 & 0xFF) &* 77 &+ (pixel >> 8 & 0xFF) &* 150 &+ (pixel & 0xFF) &* 29
                    greys[next] = UInt8(truncatingIfNeeded: luma >> 8)
                    next &+= 1
                }
            }
            count = next
        }
    }

    /// A file that goes when it is closed.
    private static func temporaryFile() -> Int32? {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var path = Array("\(folder.isEmpty ? "/tmp" : folder)/cuenta-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(path)
        return descriptor
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }
}
