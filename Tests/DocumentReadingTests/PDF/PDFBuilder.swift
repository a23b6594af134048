import Foundation

/// Writes small PDF files by hand: one content stream a page, in Helvetica.
struct PDFBuilder {
    /// Content streams, page by page.
    var pages: [String]
    var title: String?
    /// Annotations of the pages, as PDF dictionaries.
    var annotations: [Int: String] = [:]
    /// Number of pages the page tree claims to have.
    var claimedCount: Int?

    /// Objects of the outline, the first of them its root; each is numbered by `outlineNumber`.
    var outline: [String] = []

    /// Objects of the tree of tags, the first of them its root; each is numbered by `tagNumber`.
    var tags: [String] = []

    /// More entries of all pages and of the catalog, as parts of PDF dictionaries.
    var pageEntries = ""
    var catalogEntries = ""

    /// More resources of all pages, as entries of a PDF dictionary, and objects that they name by `extraNumber`.
    var resources = ""
    var extras: [String] = []

    init(_ pages: [String]) { self.pages = pages }

    /// The number of an object that the resources name, from 0.
    func extraNumber(_ index: Int) -> Int { tagNumber(tags.count + index) }

    /// The number of an object of the tree of tags, from 0.
    func tagNumber(_ index: Int) -> Int { outlineNumber(outline.count + index) }

    /// The number of an object of the outline, from 0.
    func outlineNumber(_ index: Int) -> Int { 4 + 2 * pages.count + index }

    /// The number of a page's object, from 0.
    func pageNumber(_ index: Int) -> Int { 4 + 2 * index }

    /// Level text at a baseline, in points from the page's lower left corner.
    static func text(_ text: String, x: Double = 72, y: Double, size: Double = 12) -> String {
        "BT /F1 \(size) Tf \(x) \(y) Td (\(text)) Tj ET\n"
    }

    /// Text turned counterclockwise by an angle in degrees.
    static func turned(_ text: String, by angle: Double, x: Double, y: Double, size: Double = 12) -> String {
        let cosine = cos(angle * .pi / 180)
        let sine = sin(angle * .pi / 180)
        let matrix = [cosine, sine, -sine, cosine].map { String(format: "%.5f", $0) }.joined(separator: " ")
        return "BT /F1 \(size) Tf \(matrix) \(x) \(y) Tm (\(text)) Tj ET\n"
    }

    var bytes: [UInt8] {
        var objects = [
            "<</Type/Catalog/Pages 2 0 R\(outline.isEmpty ? "" : "/Outlines \(outlineNumber(0)) 0 R")"
                + "\(tags.isEmpty ? "" : "/MarkInfo<</Marked true>>/StructTreeRoot \(tagNumber(0)) 0 R")\(catalogEntries)>>",
            "<</Type/Pages/Kids[\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))]/Count \(claimedCount ?? pages.count)>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        ]
        for (index, content) in pages.enumerated() {
            let notes = annotations[index].map { "/Annots[\($0)]" } ?? ""
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]\(pageEntries)/Contents \(5 + 2 * index) 0 R\(notes)/Resources<</Font<</F1 3 0 R>>\(resources)>>>>"
            )
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        objects += outline + tags + extras
        if let title { objects.append("<</Title(\(title))>>") }
        var out = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(out.count)
            out += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let start = out.count
        out += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets { out += Array(String(format: "%010d 00000 n \n", offset).utf8) }
        let info = title == nil ? "" : "/Info \(objects.count) 0 R"
        out += Array("trailer<</Size \(objects.count + 1)/Root 1 0 R\(info)>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return out
    }
}

/// A file has no such page.
struct NoPage: Error {}

/// Where the real drafts are, beside the package, where they are at all.
enum RealDrafts {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/drafts")

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("borrador-2026.html").path) }

    static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(name))) }
}
