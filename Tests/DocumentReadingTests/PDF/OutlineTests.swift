import DocumentModel
import Testing

@testable import DocumentReading

/// The outline (bookmarks) that a PDF brings along.
@Suite(.timeLimit(.minutes(1))) struct OutlineTests {
    private func headings(_ builder: PDFBuilder) throws -> [String] {
        try PDFReader(recognition: .never).read(bytes: builder.bytes, file: "memoria.pdf").blocks.compactMap { block in
            if case .heading(let level) = block.kind { "\(level) \(block.text.string)" } else { nil }
        }
    }

    /// Two pages in one size throughout: nothing but the outline tells their headings.
    private static func plain() -> PDFBuilder {
        func page(_ lines: [(String, Double)]) -> String { lines.map { PDFBuilder.text($0.0, y: $0.1) }.joined() }
        return PDFBuilder([
            page([
                ("Riego", 720), ("En el valle hubo 34 obras, de las que", 690), ("doce son pozos.", 676), ("Obras de la costa", 646),
                ("Hubo otras 12 en la costa, cerca de", 616), ("los pueblos.", 602),
            ]),
            page([("Caminos", 720), ("Se repararon 48 tramos, todos en los", 690), ("cerros.", 676)]),
        ])
    }

    private static func item(_ builder: PDFBuilder, _ title: String, page: Int, _ links: String) -> String {
        "<</Title(\(title))/Parent \(builder.outlineNumber(0)) 0 R/Dest[\(builder.pageNumber(page)) 0 R/Fit]\(links)>>"
    }

    /// Riego (with Obras de la costa below it), Caminos.
    private static func outlined() -> PDFBuilder {
        var builder = plain()
        let number = builder.outlineNumber
        builder.outline = [
            "<</Type/Outlines/First \(number(1)) 0 R/Last \(number(3)) 0 R/Count 2>>",
            item(builder, "Riego", page: 0, "/Next \(number(3)) 0 R/First \(number(2)) 0 R/Last \(number(2)) 0 R/Count 1"),
            item(builder, "Obras de la costa", page: 0, ""),
            item(builder, "Caminos", page: 1, "/Prev \(number(1)) 0 R"),
        ]
        return builder
    }

    @Test func entriesAreReadWithLevelsAndPages() throws {
        let file = try PopplerFile(Self.outlined().bytes, password: nil)
        let entries = OutlineReader.outline(of: file)
        #expect(entries.map(\.title) == ["Riego", "Obras de la costa", "Caminos"])
        #expect(entries.map(\.level) == [1, 2, 1])
        #expect(entries.map(\.page) == [1, 1, 2])
    }

    @Test func whatTheOutlineNamesIsAHeading() throws {
        // Where the look is that of the body, the levels are those of the outline.
        #expect(try headings(Self.outlined()) == ["1 Riego", "2 Obras de la costa", "1 Caminos"])
        #expect(try headings(Self.plain()) == [])
    }

    @Test func anOutlineThatLeadsIntoItselfEnds() throws {
        var builder = Self.plain()
        let number = builder.outlineNumber
        // The first child is its own parent, and the next of the second is the first.
        builder.outline = [
            "<</Type/Outlines/First \(number(1)) 0 R/Last \(number(2)) 0 R/Count 2>>",
            Self.item(builder, "Riego", page: 0, "/Next \(number(2)) 0 R/First \(number(1)) 0 R/Last \(number(1)) 0 R/Count 1"),
            Self.item(builder, "Caminos", page: 1, "/Next \(number(1)) 0 R/First \(number(1)) 0 R/Last \(number(2)) 0 R/Count 2"),
        ]
        let file = try PopplerFile(builder.bytes, password: nil)
        #expect(OutlineReader.outline(of: file).count <= 2000)
        #expect(try headings(builder).contains("1 Riego"))
    }

    @Test func aDeepOutlineIsReadToALimit() throws {
        var builder = Self.plain()
        let number = builder.outlineNumber
        builder.outline = ["<</Type/Outlines/First \(number(1)) 0 R/Last \(number(1)) 0 R/Count 1>>"]
        for depth in 1...3000 {
            let child = depth == 3000 ? "" : "/First \(number(depth + 1)) 0 R/Last \(number(depth + 1)) 0 R/Count 1"
            builder.outline.append(Self.item(builder, "Riego", page: 0, child))
        }
        let file = try PopplerFile(builder.bytes, password: nil)
        #expect(OutlineReader.outline(of: file).map(\.level) == [1, 2, 3, 4, 5, 6])
    }

    @Test func anOutlineWithoutTargetsOrTitlesNamesNothing() throws {
        var builder = Self.plain()
        let number = builder.outlineNumber
        builder.outline = [
            "<</Type/Outlines/First \(number(1)) 0 R/Last \(number(2)) 0 R/Count 2>>",
            "<</Title(Riego)/Parent \(number(0)) 0 R/Next \(number(2)) 0 R>>",
            "<</Title(Caminos)/Parent \(number(0)) 0 R/Dest[99 0 R/Fit]>>",
        ]
        #expect(try headings(builder) == [])
    }
}
