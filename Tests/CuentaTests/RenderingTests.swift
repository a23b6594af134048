import Cuenta
import Testing

import struct DocumentModel.Block
import struct DocumentModel.Box
import struct DocumentModel.NoteCall
import struct DocumentModel.PageSize
import enum DocumentModel.Place
import struct DocumentModel.PlacedText
import struct DocumentModel.Table
import struct DocumentModel.TableCell
import struct DocumentModel.TableReason
import struct DocumentModel.TextRun

/// A document of each kind of block, printed in the three ways.
@Suite struct RenderingTests {
    static let document: Document = {
        let place = Place.page(2, Box(x0: 10, y0: 20.5, x1: 110.256, y1: 32))
        let cell = { (row: Int, column: Int, range: Range<Int>) in TableCell(row: row, column: column, range: range, place: place) }
        return Document(
            identifier: "", file: "a.pdf", format: .pdf, pages: [PageSize(width: 612, height: 792)],
            blocks: [
                Block(kind: .heading(level: 1), text: PlacedText("Cuenta \"2025\""), place: place),
                Block(
                    kind: .paragraph, text: PlacedText("Fueron 34.2492 y 5a."), place: place,
                    noteCalls: [NoteCall(range: 13..<14, label: "2"), NoteCall(range: 18..<19, label: "a")]),
                Block(kind: .note(label: "2"), text: PlacedText("2 Suma de programas."), place: place, marker: 0..<1),
                Block(kind: .furniture(.pageNumber), text: PlacedText("7"), place: place),
                Block(
                    kind: .table(
                        Table(
                            rowCount: 1, columnCount: 2, headerRowCount: 0, cells: [cell(0, 0, 0..<6), cell(0, 1, 7..<9)],
                            evidence: [TableReason("values", weight: 0.7, "100 %"), TableReason("rules", "2 level rules")])),
                    text: PlacedText("Ñuble\t12"), place: place),
                Block(kind: .heading(level: 2), text: PlacedText("Fin"), place: place),
            ])
    }()

    @Test func textHasNoFurnitureAndRaisedCalls() {
        #expect(
            Self.document.plainText() == """
                Cuenta "2025"
                Fueron 34.249² y 5a.
                Ñuble\t12
                Fin
                ² Suma de programas.

                """)
    }

    @Test func theOutlineHasHeadingsAndTables() {
        #expect(
            Self.document.outline() == """
                Cuenta "2025"  p. 2
                  [table 1 × 2]  p. 2
                  Fin  p. 2
                pages 1, headings 2, paragraphs 1, list items 0, tables 1, notes 1, furniture 1

                """)
    }

    @Test func jsonHasEveryBlockAndCell() {
        let place = #""page":2,"box":[10,20.5,110.26,32]"#
        let cell = #","rowSpan":1,"columnSpan":1,"text":"#
        #expect(
            Self.document.json() == #"{"blocks":[{"kind":"heading","level":1,"text":"Cuenta \"2025\"",\#(place)},"#
                + #"{"kind":"paragraph","text":"Fueron 34.2492 y 5a.",\#(place)},"#
                + #"{"kind":"note","label":"2","text":"2 Suma de programas.",\#(place)},"#
                + #"{"kind":"furniture","furniture":"pageNumber","text":"7",\#(place)},"#
                + #"{"kind":"table","text":"Ñuble\t12",\#(place)},{"kind":"heading","level":2,"text":"Fin",\#(place)}],"#
                + #""tables":[{"page":2,"rows":1,"columns":2,"headRows":0,"evidence":["#
                + #"{"reason":"values","weight":0.7,"detail":"100 %"},{"reason":"rules","weight":0,"detail":"2 level rules"}],"#
                + #""cells":[{"row":0,"column":0\#(cell)"Ñuble",\#(place)},{"row":0,"column":1\#(cell)"12",\#(place)}]}]}"#
                + "\n")
    }

    @Test func recognisedTextSaysHowSureItIs() {
        var document = Self.document
        let place = Place.page(2, Box(x0: 10, y0: 20, x1: 30, y1: 40))
        document.blocks[1].text.runs = [
            TextRun(range: 0..<6, place: place, confidence: 93), TextRun(range: 7..<13, place: place, confidence: 58),
        ]
        #expect(document.json().contains(#""text":"Fueron 34.2492 y 5a.","confidence":0.58,"page":2"#))
        #expect(document.json().split(separator: #""confidence""#).count == 2)
    }

    /// A cell has a column of its own, and its place in the markup another.
    @Test func cellsOfMarkupHaveTheirColumnOnce() throws {
        let table = "<table><tr><th>Comuna</th><th>Pozos</th></tr><tr><td>Alerce</td><td>12</td></tr></table>"
        let json = try readDocument(Array("<html><body>\(table)</body></html>".utf8), name: "a.html").json()
        #expect(json.contains(#"{"row":1,"column":1,"rowSpan":1,"columnSpan":1,"text":"12","line":1,"lineColumn":81}"#), "\(json)")
    }
}
