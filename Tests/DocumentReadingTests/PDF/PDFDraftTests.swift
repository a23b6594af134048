import DocumentModel
import Foundation
import Testing

@testable import DocumentReading
@testable import PageLayout

/// The 2026 draft as two producers print it.
@Suite(.enabled(if: RealDrafts.areThere, "the real drafts are not beside the package"))
struct PDFDraftTests {
    private static let files = ["borrador-2026-carta.pdf", "borrador-2026-web.pdf"]

    /// Headings of the web page behind its title block, as "level text".
    private static func headings(ofPage html: String) -> [String] {
        var rest = Substring(html)
        if let header = rest.range(of: "</header>") { rest = rest[header.upperBound...] }
        var headings: [String] = []
        while let tag = rest.range(of: "<h") {
            rest = rest[tag.upperBound...]
            guard let level = rest.first, ("1"..."6").contains(level), let start = rest.firstIndex(of: ">"),
                let end = rest.range(of: "</h\(level)>")
            else { continue }
            var text = ""
            var isTag = false
            for character in rest[rest.index(after: start)..<end.lowerBound] {
                if character == "<" { isTag = true } else if character == ">" { isTag = false } else if !isTag { text.append(character) }
            }
            headings.append("\(level) " + text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
            rest = rest[end.upperBound...]
        }
        return headings
    }

    @Test(arguments: files) func headingsAreThoseOfTheWebPage(_ file: String) throws {
        let document = try PDFReader().read(bytes: try RealDrafts.bytes(file), file: file)
        let headings: [String] = document.blocks.compactMap { block in
            if case .heading(let level) = block.kind { "\(level) \(block.text.string)" } else { nil }
        }
        let expected = Self.headings(ofPage: String(decoding: try RealDrafts.bytes("borrador-2026.html"), as: UTF8.self))
        #expect(expected.count == 33)
        #expect(headings == expected)
    }

    @Test(arguments: files) func countsOfBlocks(_ file: String) throws {
        let document = try PDFReader().read(bytes: try RealDrafts.bytes(file), file: file)
        var notes: [String] = []
        var tables: [Table] = []
        var calls = 0
        for block in document.blocks {
            if case .note(let label) = block.kind { notes.append(label) }
            if case .table(let table) = block.kind { tables.append(table) }
            calls += block.noteCalls.count
        }
        #expect(notes == ["1", "2", "3", "4"])
        #expect(calls == 4)
        #expect(tables.map { [$0.rowCount, $0.columnCount, $0.headerRowCount] } == [[23, 4, 1]])
        #expect(document.diagnostics == [])
    }

    @Test(arguments: files) func everyGlyphIsInSomeBlock(_ file: String) throws {
        let bytes = try RealDrafts.bytes(file)
        let glyphs = try PageSequence(FileObjects(bytes), password: nil, threads: 1).pages.flatMap { $0.page.content.glyphs.map(\.scalar) }
        let blocks = try PDFReader().read(bytes: bytes, file: file).blocks
        // A mark that the page draws is no glyph of it.
        let drawn = blocks.filter { $0.marker != nil && $0.text.string.hasPrefix("•") }.count - glyphs.filter { $0 == "•" }.count
        var expected = count(glyphs)
        expected[0x2022, default: 0] += drawn
        #expect(drawn >= 0)
        #expect(count(blocks.flatMap { Array($0.text.string.unicodeScalars) }) == expected.filter { $0.value > 0 })
    }

    /// Arrows that lead back to a call and hyphens at line ends are resolved; everything else is kept.
    private func count(_ scalars: [Unicode.Scalar]) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        for scalar in scalars where !scalar.isBlank && !scalar.isBackArrow && scalar != "-" { counts[scalar.value, default: 0] += 1 }
        return counts
    }
}
