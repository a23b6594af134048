import DocumentModel
import Testing

@testable import PageLayout

/// Where fields between two rules are cut into rows.
@Suite struct StackedValueTests {
    /// How often a field is cut.
    ///
    /// - Parameters:
    ///   - lines: the texts of its columns, line after line, 12 points apart.
    ///   - bold: lines that are.
    private static func cuts(_ lines: [[String]], above: [[String]] = [], isOpen: Bool = false, bold: Set<String> = []) -> Int {
        var sheet = Sheet()
        let xs = (0...max(2, lines[0].count)).map { 50 + 100 * Double($0) }
        func add(_ lines: [[String]], _ y: Double) {
            for (row, texts) in lines.enumerated() {
                for (column, text) in texts.enumerated() {
                    sheet.text(text, x: xs[column] + 5, y: y + 12 * Double(row), bold: bold.contains(text))
                }
            }
        }
        add(above, 80 - 12 * Double(above.count))
        add(lines, 104)
        let words = sheet.words.enumerated().map { TableWord($1, index: $0, page: sheet.page) }
        let stacked = StackedValues(words: words, chosen: Array(words.indices), xs: xs, isOpen: isOpen)
        return stacked.cuts(between: (above.isEmpty ? [] : [20]) + [100, 110 + 12 * Double(lines.count)]).count
    }

    @Test func valuesThatGoDownSideBySideAreRows() {
        #expect(cuts([["Lota", "31", "32"], ["Lebu", "41", "42"], ["Arauco", "51", "52"]]) == 2)
        #expect(cuts([["", "31", "32"], ["", "41", "42"]]) == 1)
        #expect(cuts([["Lota", "31"], ["Lebu", "41"]]) == 1)
        // One column of values, each with its label; three of five lines.
        #expect(cuts([["Lota", "31"], ["Lebu", "41"], ["Arauco", "51"], ["Penco", "61"]]) == 3)
        // Labels of several lines, each with a value.
        let labels = ["Obras", "Pozos", "Canales"].flatMap {
            [[$0 + " de riego", "31"], ["en todo el valle", ""], ["y la costa sur", ""]]
        }
        #expect(cuts(labels) == 2)
    }

    /// A list of figures inside a cell, few words, labels without values, or two alone.
    @Test func valuesOfAListAreNoRows() {
        #expect(cuts([["Lota", "31"], ["", "41"], ["", "51"]]) == 0)
        #expect(cuts([["31", "41"], ["51", ""]]) == 0)
        #expect(cuts([["Obras de", "31"], ["riego en", "41"], ["el valle", ""], ["y la", ""], ["costa", ""]]) == 0)
        let labels = ["Obras", "Pozos"].flatMap { [[$0 + " de riego", "31"], ["en todo el valle", ""], ["y la costa sur", ""]] }
        #expect(cuts(labels) == 0)
        let lower = ["obras", "pozos", "canales"].flatMap {
            [[$0 + " de riego", "31"], ["en todo el valle", ""], ["y la costa sur", ""]]
        }
        #expect(cuts(lower) == 0)
        #expect(cuts([["Lota nueva"]]) == 0)
        // Values in columns of their own, and more lines of words than of values.
        #expect(cuts([["Lota", "31", ""], ["Lebu", "", "41"]]) == 0)
        let words = [["de la", "zona", ""], ["y el", "valle", ""], ["más", "lejos", ""]]
        #expect(cuts([["Lota", "31", "32"], ["Lebu", "41", "42"]] + words) == 0)
    }

    /// Numbers of one row under one another fill fewer columns from line to line.
    @Test func linesThatFillFewerColumnsAreOneRow() {
        #expect(cuts([["Lota", "31", "32", "33"], ["", "41", "42", ""], ["", "51", "", ""]]) == 0)
        #expect(cuts([["Lota", "31", "32", "33"], ["Lebu", "41", "42", ""], ["", "51", "", ""]]) == 2)
        #expect(cuts([["Lota", "31", "32"], ["", "41", "42"], ["", "51", "52"]]) == 2)
    }

    private func cuts(_ lines: [[String]]) -> Int { Self.cuts(lines) }

    /// Bold headings at the foot of two strips, where no rule parts the columns.
    @Test func headingsAtTheFootOfStripsAreRows() {
        let above = [["Lota", "31"], ["Zona sur", ""]]
        let lines = [["Lebu", "41"], ["Zona norte", ""]]
        #expect(Self.cuts(lines, above: above, isOpen: true, bold: ["Zona sur", "Zona norte"]) == 2)
        #expect(Self.cuts(lines, above: above, bold: ["Zona sur", "Zona norte"]) == 0)
        #expect(Self.cuts(lines, above: above, isOpen: true, bold: ["Zona sur"]) == 0)
    }
}
