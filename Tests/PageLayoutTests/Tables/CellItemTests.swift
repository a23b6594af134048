import DocumentModel
import Testing

@testable import PageLayout

@Suite("Columns no further apart than words")
struct AdjoiningColumnTests {
    /// Codes that end at 100 and names that begin at 103, over rows; heads further apart where there are any.
    private func sheet(_ codes: [String], heads: Bool) -> Sheet {
        var sheet = Sheet()
        if heads {
            sheet.right("N°", x: 98, y: 86)
            sheet.text("Comuna", x: 120, y: 86)
            sheet.text("Cupos", x: 250, y: 86)
        }
        for (row, code) in codes.enumerated() {
            sheet.right(code, x: 100, y: 100 + Double(row) * 14)
            sheet.text(["Ancud", "Castro", "Chonchi", "Quellón", "Queilén"][row], x: 103, y: 100 + Double(row) * 14)
            sheet.right("1.\(row)00", x: 280, y: 100 + Double(row) * 14)
        }
        return sheet
    }

    @Test func figuresOfSeveralWidthsThatEndAtOneLineAreAColumn() {
        #expect(
            sheet(["8", "19", "100", "1101", "12"], heads: false).tables == [
                ["8 | Ancud | 1.000", "19 | Castro | 1.100", "100 | Chonchi | 1.200", "1101 | Quellón | 1.300", "12 | Queilén | 1.400"]
            ])
    }

    @Test func thousandsSetApartBySpacesAreOneNumber() {
        var sheet = Sheet()
        for (row, cells) in [
            ("Ancud", "2", "961"), ("Castro", "79", "935"), ("Achao", "298", "839"), ("Dalcahue", "13", "560"), ("Total", "1649", "692"),
        ]
        .enumerated() {
            sheet.text(cells.0, x: 55, y: 100 + Double(row) * 14)
            sheet.right(cells.1, x: 200, y: 100 + Double(row) * 14)
            sheet.right(cells.2, x: 217.5, y: 100 + Double(row) * 14)
        }
        #expect(sheet.found.map(\.columnCount) == [2])
    }

    @Test func figuresWithPointsNearOneAnotherAreTwo() {
        var sheet = Sheet()
        for (row, cells) in [
            ("Ancud", "2.300", "961"), ("Castro", "79.120", "12.935"), ("Achao", "298.450", "839"), ("Dalcahue", "13.777", "15.560"),
        ]
        .enumerated() {
            sheet.text(cells.0, x: 55, y: 100 + Double(row) * 14)
            sheet.right(cells.1, x: 200, y: 100 + Double(row) * 14)
            sheet.text(cells.2, x: 234 - Sheet.width(cells.2, 10), y: 100 + Double(row) * 14)
        }
        #expect(sheet.found.map(\.columnCount) == [3])
    }

    @Test func codesOfOneWidthBeforeTheirNamesAreOneCell() {
        #expect(
            sheet(["21", "22", "23", "24", "25"], heads: false).tables == [
                ["21 Ancud | 1.000", "22 Castro | 1.100", "23 Chonchi | 1.200", "24 Quellón | 1.300", "25 Queilén | 1.400"]
            ])
    }

    @Test func headsFarApartTellThatCodesAreAColumn() {
        #expect(
            sheet(["21", "22", "23", "24", "25"], heads: true).tables.first?.dropFirst() == [
                "21 | Ancud | 1.000", "22 | Castro | 1.100", "23 | Chonchi | 1.200", "24 | Quellón | 1.300", "25 | Queilén | 1.400",
            ])
    }
}

@Suite("Items in cells, and prose below a table")
struct CellItemTests {
    private func sheet(_ mark: String) -> Sheet {
        var sheet = Sheet()
        sheet.grid([50, 150, 400], [96, 130, 164])
        for row in 0..<2 {
            sheet.text(["Riego", "Pesca"][row], x: 55, y: 100 + Double(row) * 34)
            for line in 0..<2 {
                sheet.text(mark, x: 155, y: 100 + Double(row) * 34 + Double(line) * 12)
                sheet.text(["Talleres en terreno", "Entrega de equipos"][line], x: 172, y: 100 + Double(row) * 34 + Double(line) * 12)
            }
        }
        return sheet
    }

    @Test func bulletsStayWithTheirItems() {
        #expect(
            sheet("•").tables == [
                ["Riego | • Talleres en terreno • Entrega de equipos", "Pesca | • Talleres en terreno • Entrega de equipos"]
            ])
        for text in ["•", "\u{F0B7}", "▪"] {
            var sheet = Sheet()
            sheet.text(text, x: 50, y: 100)
            #expect(TableWord(sheet.words[0], index: 0, page: sheet.page).shape.contains(.bullet))
        }
    }

    @Test func signsThatStandForAValueAreNoBullets() {
        for text in ["–", "✓", "x", "*", "%"] {
            var sheet = Sheet()
            sheet.text(text, x: 50, y: 100)
            #expect(!TableWord(sheet.words[0], index: 0, page: sheet.page).shape.contains(.bullet), "\(text)")
        }
    }

    private func table(below line: [(String, Double)]) -> [String]? {
        var sheet = Sheet()
        for (row, cells) in [
            ("Comuna", "Obras", "Avance"), ("Ancud", "12", "35,5"), ("Castro", "9", "81,0"), ("Achao", "4", "77,2"),
            ("Dalcahue", "3", "64,9"),
        ]
        .enumerated() {
            sheet.text(cells.0, x: 55, y: 100 + Double(row) * 14)
            sheet.right(cells.1, x: 260, y: 100 + Double(row) * 14)
            sheet.right(cells.2, x: 420, y: 100 + Double(row) * 14)
        }
        for (text, x) in line { sheet.text(text, x: x, y: 170) }
        return sheet.tables.first
    }

    @Test func aLineOfProseWithWideSpacesIsNoRow() {
        #expect(table(below: [("Las obras del puente y", 55), ("sus accesos", 215), ("siguieron este año", 380)])?.count == 5)
    }

    @Test func aRowOfWordsBelowFiguresIsOne() {
        #expect(table(below: [("Quellón", 55), ("pendiente", 215), ("pendiente", 380)])?.count == 6)
    }
}

@Suite("Scales of charts")
struct ScaleTests {
    private func isScaled(_ numbers: [String]) throws -> Bool {
        var sheet = Sheet()
        for (column, text) in numbers.enumerated() {
            sheet.centred(["Lagos", "Ríos", "Ñuble", "Maule", "Biobío"][column], x: 100 + Double(column) * 90, y: 100)
            sheet.centred(text, x: 100 + Double(column) * 90, y: 114)
        }
        let words = TableWord.words(sheet.words, of: sheet.page)
        let box = Box(x0: 50, y0: 98, x1: 550, y1: 126)
        let draft = TextGrid(words: words, rules: RuleSet()).draft(Array(words.indices), in: box, origin: .aligned, certain: 0.9)
        return TableMeasures(try #require(draft), words: words, rules: RuleSet()).isScaled
    }

    @Test func numbersThatRiseByOneStepAreAScale() throws {
        #expect(try isScaled(["0", "100", "200", "300", "400"]))
        var it = TableMeasures()
        it.rows = 2
        it.columns = 5
        it.valueShare = 1
        it.filledShare = 1
        it.hasLabels = true
        it.isCaptioned = true
        #expect(TableEvidence(it).isEnough)
        it.isScaled = true
        #expect(!TableEvidence(it).isEnough)
    }

    @Test func yearsAndOtherNumbersAreNone() throws {
        #expect(try !isScaled(["2020", "2021", "2022", "2023", "2024"]))
        #expect(try !isScaled(["12", "7", "31", "9", "44"]))
        #expect(try !isScaled(["1", "2", "3", "4", "5"]))
    }
}
