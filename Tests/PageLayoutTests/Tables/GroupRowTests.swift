import DocumentModel
import Testing

@testable import PageLayout

/// Rows between rules: the headings of groups among them, rows told by marks, and lines that are more of one row.
@Suite struct GroupRowTests {
    private static let head = ["Oficina", "Fono", "Fax", "Casilla"]

    /// Strips of lines between level rules, the columns of telephones and boxes shaded from top to foot unless said. A line of one cell that
    /// begins with "*" is bold.
    private static func sheet(_ strips: [[[String]]], shaded: Bool = true, ruled: Bool = false) -> Sheet {
        var sheet = Sheet()
        let xs: [Double] = [50, 230, 310, 400, 450]
        var y = 100.0
        sheet.level(y, 50, 450)
        for strip in [[head]] + strips {
            for cells in strip {
                for (column, text) in cells.enumerated() where !text.isEmpty {
                    let isBold = text.hasPrefix("*")
                    sheet.text(isBold ? String(text.dropFirst()) : text, x: xs[column] + 5, y: y + 4, bold: isBold)
                }
                y += 12
            }
            y += 6
            sheet.level(y, 50, 450)
        }
        if shaded { for column in [1, 3] { sheet.fill(xs[column], 100, xs[column + 1], y) } }
        if ruled { for x in xs { sheet.upright(x, 100, y) } }
        return sheet
    }

    private static let towns: [[[String]]] = [
        [["*Norte"]], [["Arica", "31", "32", "7"], ["Prat 120"], ["*Centro"]],
        [["Rancagua", "41", "42", "8"], ["Ibieta 9"], ["*Sur"]], [["Osorno", "51", "52", "9"], ["Bulnes 3"]],
    ]
    private static let rows = [
        "Oficina | Fono | Fax | Casilla", "Norte |  |  | ", "Arica Prat 120 | 31 | 32 | 7", "Centro |  |  | ",
        "Rancagua Ibieta 9 | 41 | 42 | 8",
        "Sur |  |  | ", "Osorno Bulnes 3 | 51 | 52 | 9",
    ]

    @Test func aHeadingAboveTheRuleOfItsGroupIsARow() {
        #expect(Self.sheet(Self.towns).tables == [Self.rows])
        #expect(Self.sheet(Self.towns, shaded: false).tables == [Self.rows])
    }

    /// A bold line that ends one cell alone, one that others of its cell are like, and one between upright rules are the end of their cell.
    @Test func aBoldLineAtTheEndOfACellIsNoHeading() {
        var once = Self.towns
        once[2].removeLast()
        once[3].removeFirst()
        once[3].insert(["Osorno", "51", "52", "9"], at: 0)
        #expect(
            Self.sheet(once).tables.first?[2...] == [
                "Arica Prat 120 Centro | 31 | 32 | 7", "Rancagua Ibieta 9 | 41 | 42 | 8", Self.rows[6],
            ])
        var bold = Self.towns
        for strip in 1...3 {
            for line in bold[strip].indices where !bold[strip][line][0].hasPrefix("*") { bold[strip][line][0] = "*" + bold[strip][line][0] }
        }
        #expect(Self.sheet(bold).tables.first?[2] == "Arica Prat 120 Centro | 31 | 32 | 7")
        #expect(Self.sheet(Self.towns, ruled: true).tables.first?[2] == "Arica Prat 120 Centro | 31 | 32 | 7")
    }

    /// Each office with a mark before it has figures of its own.
    @Test func itemsWithValuesOfTheirOwnAreRows() {
        let strip = [
            ["Arica", "31", "32", "7"], ["Prat 120"], ["Piso 3"], ["- Putre", "33", "", "-"], ["Av. Sur 2"], ["Local 4"], ["- Camiña"],
            ["Plaza 1", "34"],
            ["Casa 6"],
        ]
        #expect(
            Self.sheet([strip]).tables.first?.dropFirst() == [
                "Arica Prat 120 Piso 3 | 31 | 32 | 7", "- Putre Av. Sur 2 Local 4 | 33 |  | -", "- Camiña Plaza 1 Casa 6 | 34 |  | ",
            ])
        let list = [["Arica", "31", "32", "7"], ["Prat 120"], ["Piso 3"], ["- urgencias"], ["- salud"], ["Local 4"]]
        #expect(Self.sheet([list, Self.towns[3]]).tables.first?[1] == "Arica Prat 120 Piso 3 - urgencias - salud Local 4 | 31 | 32 | 7")
    }

    /// Telephones under one another, fewer columns from line to line, are one row; lines as full as the first are rows.
    @Test func numbersUnderOneAnotherBesideOneOfficeAreOneRow() {
        let one = [["Arica", "31", "32", "7"], ["Prat 120", "33"], ["Piso 3", "34"]]
        #expect(Self.sheet([one, Self.towns[3]]).tables.first?[1] == "Arica Prat 120 Piso 3 | 31 33 34 | 32 | 7")
        let three = [["Arica", "31", "32", "7"], ["Putre", "33", "35", ""], ["Pica", "34", "36", "9"]]
        #expect(
            Self.sheet([three, Self.towns[3]]).tables.first?[1...3] == ["Arica | 31 | 32 | 7", "Putre | 33 | 35 | ", "Pica | 34 | 36 | 9"])
    }
}
