internal import CPoppler
internal import DocumentModel

/// Owns a poppler document and frees it once.
struct PopplerFile: ~Copyable {
    enum Failure: Error {
        case encrypted
        case damaged(String)
    }

    let pointer: OpaquePointer

    /// Opens a PDF held in memory; the bytes are copied, so that the file may go away.
    init(_ bytes: [UInt8], password: String?) throws(Failure) {
        PopplerMessages.silence()
        DeviceColors.replaceCalibration()
        let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(data) }
        var error: UnsafeMutablePointer<GError>?
        guard let pointer = Self.open(data, password, &error) else {
            guard let error else { throw .damaged("poppler gave no reason") }
            defer { g_error_free(error) }
            let isEncrypted = error.pointee.domain == poppler_error_quark() && error.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
            if isEncrypted { throw .encrypted }
            throw .damaged(String(cString: error.pointee.message))
        }
        self.pointer = pointer
    }

    /// poppler 22.12 crashes on a wrong password when the file is handed over as bytes, and does not when it comes as a stream.
    private static func open(
        _ data: OpaquePointer?, _ password: String?, _ error: inout UnsafeMutablePointer<GError>?
    ) -> OpaquePointer? {
        guard let password else { return poppler_document_new_from_bytes(data, nil, &error) }
        guard let stream = g_memory_input_stream_new_from_bytes(data) else { return nil }
        defer { g_object_unref(stream) }
        return poppler_document_new_from_stream(stream, goffset(g_bytes_get_size(data)), password, nil, &error)
    }

    var pageCount: Int { Int(poppler_document_get_n_pages(pointer)) }

    var title: String? {
        guard let text = poppler_document_get_title(pointer) else { return nil }
        defer { g_free(text) }
        let title = String(cString: text)
        return title.isEmpty ? nil : title
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}

/// Owns one page of a poppler document and frees it once.
struct PopplerSheet: ~Copyable {
    let pointer: OpaquePointer
    /// From 1.
    let number: Int
    let width: Double
    let height: Double

    /// `nil` where the file's page tree has no such page.
    init?(_ file: borrowing PopplerFile, number: Int) {
        guard let pointer = poppler_document_get_page(file.pointer, gint(number - 1)) else { return nil }
        self.pointer = pointer
        self.number = number
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(pointer, &width, &height)
        self.width = Self.side(width)
        self.height = Self.side(height)
    }

    /// A file may declare any size; one that is no number of points is none.
    private static func side(_ points: Double) -> Double { points.isFinite ? min(max(points, 0), Place.farthest) : 0 }

    /// Where on a page something may stand, in points.
    enum Place {
        static let farthest = 1e9

        /// A file may put its letters anywhere, and what is infinite or no number breaks what is computed with it.
        static func clamped(_ box: Box) -> Box {
            let isSound = abs(box.x0) <= farthest && abs(box.y0) <= farthest && abs(box.x1) <= farthest && abs(box.y1) <= farthest
            return isSound ? box : Box(x0: near(box.x0), y0: near(box.y0), x1: near(box.x1), y1: near(box.y1))
        }

        private static func near(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -farthest), farthest) }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}
