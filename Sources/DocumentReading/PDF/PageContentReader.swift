internal import CPoppler
internal import DocumentModel
internal import PageLayout

/// Takes the characters, fonts and links of a page.
enum PageContentReader {
    /// The three lists that poppler gives for a page (text, boxes, attributes) agree character for character, so they are zipped.
    static func content(of sheet: borrowing PopplerSheet, in file: borrowing PopplerFile) -> PageContent {
        var page = PageContent(number: sheet.number, size: PageSize(width: sheet.width, height: sheet.height), glyphs: [], fonts: [])
        readGlyphs(of: sheet, into: &page)
        if !page.glyphs.isEmpty { readLinks(of: sheet, in: file, into: &page) }
        return page
    }

    private static func readGlyphs(of sheet: borrowing PopplerSheet, into page: inout PageContent) {
        guard let text = poppler_page_get_text(sheet.pointer) else { return }
        defer { g_free(text) }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(sheet.pointer, &rectangles, &count) != 0, let rectangles else { return }
        defer { g_free(rectangles) }
        let attributes = poppler_page_get_text_attributes(sheet.pointer)
        defer { poppler_page_free_text_attributes(attributes) }

        var fonts = FontTable()
        var attribute = attributes
        var font = 0
        var fontEnd = -1
        var hasCodes = false
        var hasMarks = false
        page.glyphs.reserveCapacity(Int(count))
        var bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        for index in 0..<Int(count) {
            guard let scalar = nextScalar(&bytes) else { break }
            while index > fontEnd, let node = attribute, let data = node.pointee.data {
                let entry = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
                font = fonts.index(of: entry)
                fontEnd = Int(entry.end_index)
                attribute = node.pointee.next
            }
            if scalar == "\n" { continue }
            if LigatureCodes.mayStandFor(scalar) { hasCodes = true }
            if AccentMarks.isMark(scalar) { hasMarks = true }
            let area = rectangles[index]
            let box = PopplerSheet.Place.clamped(Box(x0: area.x1, y0: area.y1, x1: area.x2, y1: area.y2))
            page.glyphs.append(Glyph(scalar: scalar, box: box, font: font))
        }
        page.fonts = fonts.fonts
        if fonts.fonts.contains(where: { UnnamedFonts.isUnnamed($0.name) }) { UnnamedFonts.settleSizes(of: &page) }
        if hasCodes { LigatureCodes.resolve(&page.glyphs) }
        if hasMarks { AccentMarks.compose(&page.glyphs) }
    }

    /// The next scalar of a NUL-terminated UTF-8 text, or `nil` at its end. poppler's own text is valid UTF-8.
    private static func nextScalar(_ bytes: inout UnsafePointer<UInt8>) -> Unicode.Scalar? {
        let first = bytes.pointee
        guard first != 0 else { return nil }
        if first < 0x80 {
            bytes += 1
            return Unicode.Scalar(first)
        }
        let value = g_utf8_get_char(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
        bytes += first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func readLinks(of sheet: borrowing PopplerSheet, in file: borrowing PopplerFile, into page: inout PageContent) {
        let links = poppler_page_get_link_mapping(sheet.pointer)
        defer { poppler_page_free_link_mapping(links) }
        var node = links
        while let current = node, let data = current.pointee.data {
            node = current.pointee.next
            let mapping = data.assumingMemoryBound(to: PopplerLinkMapping.self).pointee
            guard let action = mapping.action else { continue }
            let area = mapping.area
            let box = PopplerSheet.Place.clamped(
                Box(x0: area.x1, y0: sheet.height - area.y2, x1: area.x2, y1: sheet.height - area.y1))
            switch action.pointee.type {
            case POPPLER_ACTION_URI:
                guard let uri = action.pointee.uri.uri else { continue }
                page.links.append(LinkArea(box: box, target: .uri(String(cString: uri))))
            case POPPLER_ACTION_GOTO_DEST:
                guard let target = pageNumber(of: action.pointee.goto_dest.dest, in: file) else { continue }
                page.links.append(LinkArea(box: box, target: .page(target)))
            default: continue
            }
        }
        // poppler lists links from the last to the first.
        page.links.reverse()
    }

    /// The page a destination leads to, from 1; 0 or another number that no page has where the file's destination is broken.
    static func pageNumber(of destination: UnsafeMutablePointer<PopplerDest>?, in file: borrowing PopplerFile) -> Int? {
        guard let destination else { return nil }
        guard destination.pointee.type == POPPLER_DEST_NAMED else { return Int(destination.pointee.page_num) }
        guard let name = destination.pointee.named_dest, let found = poppler_document_find_dest(file.pointer, name) else { return nil }
        defer { poppler_dest_free(found) }
        return Int(found.pointee.page_num)
    }
}

/// The fonts of a page, each once.
private struct FontTable {
    private struct Key: Hashable {
        var name: String
        var size: Double
        var color: UInt32
    }

    private(set) var fonts: [FontUse] = []
    /// Of the fonts past the first few, among which looking is faster than hashing.
    private var others: [Key: Int] = [:]
    private static let few = 24

    mutating func index(of attributes: PopplerTextAttributes) -> Int {
        let color = UInt32(attributes.color.red >> 8) << 16 | UInt32(attributes.color.green >> 8) << 8 | UInt32(attributes.color.blue >> 8)
        let name = attributes.font_name.map { String(cString: $0) } ?? ""
        let size = attributes.font_size.isFinite ? min(max(attributes.font_size, 0), PopplerSheet.Place.farthest) : 0
        for (index, font) in fonts.prefix(Self.few).enumerated()
        where font.size == size && font.color == color && font.name == name {
            return index
        }
        if fonts.count >= Self.few {
            let key = Key(name: name, size: size, color: color)
            if let index = others[key] { return index }
            others[key] = fonts.count
        }
        let style = FontStyle(name: name)
        fonts.append(FontUse(name: name, size: size, isBold: style.isBold, isItalic: style.isItalic, color: color))
        return fonts.count - 1
    }
}

/// Weight and slant as a font's name tells them ("Carlito-Bold", "ArialMT,BoldItalic").
struct FontStyle {
    let isBold: Bool
    let isItalic: Bool

    init(name: String) {
        let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        isBold = ["bold", "black", "heavy", "-demi"].contains { Self.holds($0, bytes) }
        isItalic = ["italic", "oblique"].contains { Self.holds($0, bytes) }
    }

    private static func holds(_ word: StaticString, _ bytes: [UInt8]) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        return (0...(bytes.count - word.utf8CodeUnitCount)).contains { start in
            (0..<word.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
        }
    }
}
