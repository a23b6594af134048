internal import CPoppler
internal import PageLayout

/// Tells scans that another program has recognised: a picture of the whole page with text that is not shown, for searching and copying. It
/// holds that program's mistakes, and says nothing about how sure it was.
enum SearchLayer {
    /// What such text is taken for: surer than what is marked as doubtful, less sure than what an author wrote.
    static let confidence: UInt8 = 70

    private static let leastPictureShare = 0.85
    /// A stamp or a page number may be shown, in so many runs of letters; a text has one for each line at least.
    private static let mostShown = 3

    static func isLayer(_ page: PageContent, of sheet: borrowing PopplerSheet) -> Bool {
        guard mayBeLayer(page.fonts), PagePictures.largestShare(of: sheet) >= leastPictureShare else { return false }
        return DrawingReader.lettersShown(on: sheet) <= mostShown
    }

    /// Such text needs no letters of its own. The fonts of what is shown are parts of whole ones in nearly every file, by their names
    /// ("ABCDEF+Carlito", ISO 32000-1, 9.6.4), and looking for pictures is dear.
    static func mayBeLayer(_ fonts: [FontUse]) -> Bool {
        !fonts.isEmpty && fonts.allSatisfy { !isSubset($0.name) || isMadeForLayers($0.name) }
    }

    private static func isSubset(_ name: String) -> Bool {
        let bytes = Array(name.utf8.prefix(7))
        return bytes.count == 7 && bytes[6] == UInt8(ascii: "+") && bytes.prefix(6).allSatisfy { (0x41...0x5A).contains($0) }
    }

    private static func isMadeForLayers(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["glyphless", "hidden", "invisible", "ocr"].contains { name.contains($0) }
    }
}
