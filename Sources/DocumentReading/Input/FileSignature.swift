/// Formats known by their first bytes.
enum FileSignature {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String) -> InputKind? {
        if starts(bytes, "%PDF-") { return .pdf }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .unsupported(.image("PNG")) }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .unsupported(.image("JPEG")) }
        if starts(bytes, "GIF8") { return .unsupported(.image("GIF")) }
        if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            return .unsupported(.image("TIFF"))
        }
        if starts(bytes, "RIFF"), bytes.count > 11, bytes[8...11].elementsEqual("WEBP".utf8) { return .unsupported(.image("WebP")) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .unsupported(zip(bytes, fileName))
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return .unsupported(.office("Microsoft Office 97–2003 file (DOC, XLS or PPT)"))
        }
        if starts(bytes, "{\\rtf") { return .unsupported(.office("RTF document")) }
        if bytes.starts(with: [0x1F, 0x8B]) { return .unsupported(.archive("gzip")) }
        if bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .unsupported(.archive("7-Zip")) }
        if starts(bytes, "Rar!") { return .unsupported(.archive("RAR")) }
        if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { return .unsupported(.archive("xz")) }
        if starts(bytes, "BZh") { return .unsupported(.archive("bzip2")) }
        if starts(bytes, "%!PS") { return .unsupported(.office("PostScript file")) }
        return nil
    }

    /// Which document a ZIP file is: OpenDocument and EPUB name themselves in an uncompressed first entry, Office Open XML
    /// by the folders in its list of files.
    private static func zip(_ bytes: UnsafeBufferPointer<UInt8>, _ fileName: String) -> UnsupportedInput {
        if let start = find("mimetype", in: bytes, within: 64) {
            let rest = bytes[min(start + 8, bytes.count)...].prefix(80)
            let type = String(decoding: rest, as: UTF8.self)
            if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .office("ODT document") }
            if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .office("ODS spreadsheet") }
            if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .office("ODP presentation") }
            if type.hasPrefix("application/epub") { return .office("EPUB book") }
        }
        // The list of files stands at the end.
        let tail = bytes.count > 65_536 ? UnsafeBufferPointer(rebasing: bytes[(bytes.count - 65_536)...]) : bytes
        for part in [bytes, tail] {
            if find("word/document.xml", in: part, within: 65_536) != nil { return .office("DOCX document") }
            if find("xl/workbook", in: part, within: 65_536) != nil { return .office("XLSX spreadsheet") }
            if find("ppt/presentation", in: part, within: 65_536) != nil { return .office("PPTX presentation") }
        }
        let name = fileName.lowercased()
        for (ending, format) in [
            (".docx", "DOCX document"), (".xlsx", "XLSX spreadsheet"), (".pptx", "PPTX presentation"), (".odt", "ODT document"),
            (".ods", "ODS spreadsheet"), (".epub", "EPUB book"),
        ] where name.hasSuffix(ending) {
            return .office(format)
        }
        return .archive("ZIP")
    }

    static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ word: String) -> Bool { bytes.starts(with: word.utf8) }

    /// Offset of `word` among the first `limit` bytes.
    static func find(_ word: String, in bytes: UnsafeBufferPointer<UInt8>, within limit: Int) -> Int? {
        let wanted = Array(word.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        for index in 0...min(limit, bytes.count - wanted.count) where bytes[index] == first {
            if bytes[index...].starts(with: wanted) { return index }
        }
        return nil
    }
}
