internal import Synchronization

/// The objects and pages of a PDF file, looked for when they are first asked for. A class, because threads share it.
final class FileObjects: Sendable {
    /// What was found.
    struct Found {
        var objects: PDFObjects
        var pages: [PDFPage]
        var mayHideLayers: Bool
    }

    let bytes: [UInt8]
    private let state = Mutex<Found??>(nil)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// `nil` of an encrypted file.
    var found: Found? {
        state.withLock { state in
            if let known = state { return known }
            let found = PDFObjects(bytes).map { Found(objects: $0, pages: $0.pages, mayHideLayers: $0.mayHideLayers) }
            state = .some(found)
            return found
        }
    }

    /// Whether the file's tags, if it has any, may be found.
    var mayHaveTags: Bool {
        bytes.withUnsafeBufferPointer { PDFObjects.contains("/StructTreeRoot", $0) || PDFObjects.contains("/ObjStm", $0) }
    }
}
