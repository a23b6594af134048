import DocumentModel
import Testing

@testable import DocumentReading

/// The tags that a PDF brings along.
@Suite(.timeLimit(.minutes(1))) struct TagTests {
    private static func headings(_ builder: PDFBuilder) throws -> [String] {
        try PDFReader(recognition: .never).read(bytes: builder.bytes, file: "memoria.pdf").blocks.compactMap { block in
            if case .heading(let level) = block.kind { "\(level) \(block.text.string)" } else { nil }
        }
    }

    /// Two pages in one size throughout, their parts numbered: nothing but tags can tell their headings.
    private static func plain() -> PDFBuilder {
        func page(_ parts: [[(String, Double)]]) -> String {
            parts.enumerated().map { index, lines in
                "/P <</MCID \(index)>> BDC\n" + lines.map { PDFBuilder.text($0.0, y: $0.1) }.joined() + "EMC\n"
            }.joined()
        }
        return PDFBuilder([
            page([
                [("Riego", 720)], [("En el valle hubo 34 obras, de las que", 690), ("doce son pozos.", 676)], [("Obras de la costa", 646)],
                [("Hubo otras 12 en la costa, cerca de", 616), ("los pueblos.", 602)],
            ]),
            page([[("Caminos", 720)], [("Se repararon 48 tramos, todos en los", 690), ("cerros.", 676)]]),
        ])
    }

    /// The tree of tags: a root with the elements given, each as its name, its page from 0 and what it holds.
    private static func tagged(_ elements: [(name: String, page: Int, kids: String)], roles: String = "") -> PDFBuilder {
        var builder = plain()
        let kids = elements.indices.map { "\(builder.tagNumber($0 + 1)) 0 R" }.joined(separator: " ")
        builder.tags = ["<</Type/StructTreeRoot/K[\(kids)]\(roles)>>"]
        for element in elements {
            builder.tags.append(
                "<</S/\(element.name)/P \(builder.tagNumber(0)) 0 R/Pg \(builder.pageNumber(element.page)) 0 R/K \(element.kids)>>")
        }
        return builder
    }

    private static let titles = ["1 Riego", "2 Obras de la costa", "1 Caminos"]

    @Test func whatTheTagsNameIsAHeading() throws {
        let tagged = Self.tagged([("H1", 0, "0"), ("P", 0, "1"), ("H2", 0, "[2]"), ("P", 0, "3"), ("H1", 1, "<</Type/MCR/MCID 0>>")])
        #expect(TagReader.headings(of: FileObjects(tagged.bytes)).map(\.level) == [1, 2, 1])
        #expect(TagReader.headings(of: FileObjects(tagged.bytes)).map(\.page) == [1, 1, 2])
        #expect(TagReader.headings(of: FileObjects(tagged.bytes)).map(\.y) == [72, 146, 72])
        #expect(try Self.headings(tagged) == Self.titles)
        #expect(try Self.headings(Self.plain()) == [])
    }

    @Test func filesThatTagAllAsParagraphsNameNothing() throws {
        #expect(try Self.headings(Self.tagged([("P", 0, "0"), ("P", 0, "1"), ("Sect", 1, "0")])) == [])
    }

    @Test func namesOfTheFilesOwnStandForOthers() throws {
        let tagged = Self.tagged(
            [("T#C3#ADtulo#201", 0, "0"), ("P", 0, "1"), ("Propio", 0, "2"), ("Texto", 1, "0")],
            roles: "/RoleMap<</T#C3#ADtulo#201/H1/Propio/Otro/Otro/H2/Texto/P>>")
        #expect(TagReader.headings(of: FileObjects(tagged.bytes)).map(\.level) == [1, 2])
    }

    @Test func textBelowAHeadingIsFound() throws {
        var builder = Self.tagged([("H1", 0, "99 0 R")])
        builder.tags[1] = builder.tags[1].replacing("99 0 R", with: "\(builder.tagNumber(2)) 0 R")
        builder.tags.append("<</S/Span/P \(builder.tagNumber(1)) 0 R/Pg \(builder.pageNumber(0)) 0 R/K[2]>>")
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).map(\.y) == [146])
    }

    @Test func tagsInsideStreamsOfObjects() throws {
        var builder = Self.plain()
        let root = builder.tagNumber(0)
        let heading = "<</S/H1/P \(root) 0 R/Pg \(builder.pageNumber(1)) 0 R/K 0>>"
        let numbers = "900 0 "
        builder.tags = [
            "<</Type/StructTreeRoot/K 900 0 R>>",
            "<</Type/ObjStm/N 1/First \(numbers.utf8.count)/Length \(numbers.utf8.count + heading.utf8.count)>>stream\n\(numbers)\(heading)\nendstream",
        ]
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).map(\.page) == [2])
    }

    @Test func aTreeThatLeadsIntoItselfEnds() {
        var builder = Self.tagged([("H1", 0, "0"), ("H2", 0, "[]")])
        builder.tags[2] = "<</S/H2/P \(builder.tagNumber(2)) 0 R/K[\(builder.tagNumber(2)) 0 R \(builder.tagNumber(2)) 0 R]>>"
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).map(\.level) == [1])
    }

    @Test func aTreeOfAHundredThousandLevelsIsRead() throws {
        var builder = Self.plain()
        let number = builder.tagNumber
        builder.tags = ["<</Type/StructTreeRoot/K \(number(1)) 0 R>>"]
        for depth in 1...100_000 {
            builder.tags.append(
                depth == 100_000
                    ? "<</S/H1/P \(number(depth - 1)) 0 R/Pg \(builder.pageNumber(0)) 0 R/K 0>>"
                    : "<</S/Sect/P \(number(depth - 1)) 0 R/K \(number(depth + 1)) 0 R>>")
        }
        #expect(try Self.headings(builder) == ["1 Riego"])
    }

    @Test(arguments: [
        "<</S/H1/Pg", "<</S/H1/K[[[[[[[[[[", "<</S/H1/K 12345678901234567890123/Pg 4 0 R>>", "<</S/H1/K -1/Pg 4 0 R>>", "(/H1",
    ])
    func brokenTagsNameNothing(_ element: String) {
        var builder = Self.tagged([("P", 0, "0")])
        builder.tags[1] = element
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).isEmpty)
    }

    @Test func valuesNestedWithoutEndAndStreamsWithoutOneAreRead() {
        var builder = Self.tagged([("H1", 0, "0"), ("P", 0, String(repeating: "[", count: 1_000_000))])
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).map(\.level) == [1])
        builder.tags += (0..<20_000).map { _ in "<</Type/ObjStm/N 1/First 1>>stream\n" }
        #expect(TagReader.headings(of: FileObjects(builder.bytes)).map(\.level) == [1])
    }

    @Test func placesOfMarkedParts() {
        let content = """
            q 1 0 0 -1 0 800 cm
            /P <</MCID 0>> BDC BT /F1 12 Tf 1 0 0 -1 72 80 Tm [(Uno) -20 (dos [1])] TJ 14 TL T* (tres) Tj EMC ET
            /Artifact BMC BT 10 10 Td (pie) Tj ET EMC
            /Span <</MCID 3>> BDC /Span <</Lang (es)>> BDC BT 30 40 Td 5 -6 TD (a) ' ET EMC EMC
            Q BI /W 1 ID \u{1}/P <</MCID 7>> BDC EI /H1 <</MCID 4>> BDC BT 7 9 Td <41> Tj ET EMC
            """
        let places = MarkedContent.places(of: [0, 3, 4, 7], in: Array(content.utf8))
        #expect(places.keys.sorted() == [0, 3, 4])
        #expect(MarkedContent.places(of: [3], in: Array(content.utf8)).keys.sorted() == [3])
        #expect(places[0]?.x == 72 && places[0]?.y == 720)
        #expect(places[3]?.x == 35 && places[3]?.y == 772)
        #expect(places[4]?.x == 7 && places[4]?.y == 9)
    }
}
