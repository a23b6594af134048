import DocumentModel
import Testing

@testable import DocumentReading

/// Inputs made to crash a reader or to keep it busy. What they say must still be read.
@Suite(.serialized) struct HostileMarkupTests {
    private func words(_ document: Document) -> String { document.blocks.map(\.text.string).joined(separator: " ") }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    @Test(arguments: ["div", "b", "table><tr><td", "ul><li", "blockquote", "span"])
    func deepNesting(_ element: String) throws {
        let page =
            "<html><body><p>antes</p>" + String(repeating: "<\(element)>", count: 100_000) + "hondo 34"
            + String(repeating: "</x>", count: 100_000)
        var document: Document?
        let time = try seconds { document = try read(page) }
        #expect(words(try #require(document)) == "antes hondo 34")
        #expect(time < 30)
    }

    @Test func truncatedAnywhere() throws {
        let page = Array(
            "<html><body><h1 title=\"a\">Año &aacute;</h1><table><tr><td>1<td colspan=2>dos</table><!-- x --><p>fin</html>".utf8)
        let whole = words(try DocumentReader().read(bytes: page, file: "a.html")).split(separator: " ")
        var read = 0
        for end in 1..<page.count {
            guard let document = try? DocumentReader().read(bytes: Array(page[..<end]), file: "a.html") else { continue }
            read += 1
            // Of the last word a part may be missing.
            let found = words(document).split(separator: " ")
            #expect(found.dropLast() == whole.prefix(max(0, found.count - 1)), "\(end)")
        }
        #expect(read > page.count / 2)
    }

    @Test func nulAndControlCharacters() throws {
        let page =
            Array("<html><body><h1>Un título bastante largo para que no parezca un archivo binario</h1><p>uno".utf8) + [0, 1, 2, 0x7F]
            + Array("dos\u{FFFE}tres</p></body></html>".utf8)
        #expect(
            words(try DocumentReader().read(bytes: page, file: "a.html"))
                == "Un título bastante largo para que no parezca un archivo binario uno dos tres")
    }

    @Test func floodOfEntities() throws {
        let document = try read("<html><body><p>" + String(repeating: "&amp;", count: 200_000) + "</p></body></html>")
        #expect(words(document).utf8.count == 200_000)
    }

    @Test func manyAttributes() throws {
        let attributes = (0..<50_000).map { " a\($0)=1" }.joined()
        var document: Document?
        let time = try seconds { document = try read("<html><body><p\(attributes)>dentro 5</p><p>fin</p></body></html>") }
        #expect(words(try #require(document)).hasSuffix("dentro 5 fin"))
        #expect(time < 20)
    }

    @Test func floodsOfMarks() throws {
        for mark in ["[", "*a ", "_a ", "`", "![", "<", "&", "](", "**", "\\", "^1", "<sup>"] {
            let time = try seconds { _ = try read("# T\n\n" + String(repeating: mark, count: 200_000) + " fin", file: "a.md") }
            #expect(time < 20, "\(mark)")
        }
    }

    @Test func manyLists() throws {
        let time = try seconds {
            _ = try read("# T\n\n" + (0..<50_000).map { String(repeating: " ", count: $0 % 40) + "- a\n" }.joined(), file: "a.md")
            _ = try read("# T\n\n" + String(repeating: "a\tb\n\n", count: 50_000), file: "a.md")
            _ = try read("# T\n\n" + String(repeating: "a\tb\t1\na\tb\t2\n\n", count: 20_000), file: "a.md")
            _ = try read("# T\n\n" + String(repeating: "<table\n", count: 20_000), file: "a.md")
        }
        #expect(time < 30)
    }

    @Test func raisedDigitsWithoutEnd() throws {
        let time = try seconds {
            _ = try read(
                "<html><body><p>" + String(repeating: "a<sup>1</sup> ", count: 50_000) + "</p><p><sup>1</sup> nota</p></body></html>")
        }
        #expect(time < 20)
    }
}
