import Testing

@testable import PageLayout

/// Sheets whose last columns are printed on a page of their own.
@Suite struct ColumnsOverleafTests {
    /// A page of a sheet: its columns from the left, rows 20 points apart.
    ///
    /// - Parameters:
    ///   - at: where the title stands.
    ///   - drop: how much lower than the other rows' the words of the head stand.
    private static func sheet(
        _ number: Int, _ rows: [[String]], top: Double = 100, title: String? = nil, at: (x: Double, y: Double) = (50, 60), drop: Double = 0
    ) -> Sheet {
        var sheet = Sheet(number)
        if let title { sheet.text(title, x: at.x, y: at.y) }
        let xs = (0...rows[0].count).map { 50 + 100 * Double($0) }
        sheet.grid(xs, (0...rows.count).map { top + 20 * Double($0) })
        for (row, texts) in rows.enumerated() {
            let y = top + 5 + 20 * Double(row) + (row == 0 ? drop : 0)
            for (column, text) in texts.enumerated() { sheet.text(text, x: xs[column] + 5, y: y) }
        }
        return sheet
    }

    private static let left = [
        ["Región", "Inicial", "Vigente"], ["Maule", "120", "131"], ["Aysén", "41", "40"], ["Arica", "95", "99"], ["Ñuble", "88", "90"],
    ]
    private static let right = [["Gasto", "Saldo"], ["100", "31"], ["38", "2"], ["97", "2"], ["89", "1"]]

    private static let forms = [["Avance"], ["100"], ["38"], ["97"], ["89"]]

    private static let whole = [
        "Región | Inicial | Vigente | Gasto | Saldo", "Maule | 120 | 131 | 100 | 31", "Aysén | 41 | 40 | 38 | 2",
        "Arica | 95 | 99 | 97 | 2",
        "Ñuble | 88 | 90 | 89 | 1",
    ]

    private static func labelled(_ rows: [[String]]) -> [[String]] { zip(left, rows).map { [$0[0]] + $1 } }

    private static func read(_ rows: [[String]], top: Double = 100, title: String? = nil, first: String? = nil) -> [[String]] {
        Book(sheets: [sheet(1, left, title: first), sheet(2, rows, top: top, title: title)]).tables
    }

    @Test func columnsOverleafAreOfTheSameTable() {
        #expect(Self.read(Self.right) == [Self.whole])
        // A head set lower, a value that is a dash, and a running head whose words change.
        let right = Self.right.map { $0 == ["38", "2"] ? ["-", "2"] : $0 }
        let book = Book(
            sheets: [Self.sheet(1, Self.left, title: "Hoja primera"), Self.sheet(2, right, title: "Hoja segunda", drop: 4)],
            furniture: ["primera", "segunda"])
        #expect(book.tables == [Self.whole.map { $0.replacing("38", with: "-") }])
    }

    @Test func labelsRepeatedOverleafAreNoColumn() {
        let book = Book(sheets: [Self.sheet(1, Self.left, title: "Detalle"), Self.sheet(2, Self.labelled(Self.right), title: "Detalle")])
        #expect(book.tables == [Self.whole])
        #expect(book.joined[0].repeatedHeads.map(\.page) == [2, 2, 2, 2, 2])
        #expect(book.joined[0].cells.map { $0.row * 5 + $0.column } == Array(0..<25))
        // Under a head of another name.
        #expect(Self.read(Self.labelled(Self.right).map { $0[0] == "Región" ? ["Zona"] + $0.dropFirst() : $0 }) == [Self.whole])
    }

    @Test func threePagesSideBySideAreOne() {
        let book = Book(sheets: [
            Self.sheet(1, Self.left), Self.sheet(2, Self.right),
            Self.sheet(
                3, [["Avance"], ["83"], ["95"], ["99"], ["98"]].map { $0 + ["0"] }.enumerated().map { $0 == 0 ? ["Avance", "Meta"] : $1 }),
        ])
        #expect(book.tables.map { $0.map { $0.split(separator: "|").count } } == [[7, 7, 7, 7, 7]])
    }

    /// Forms of the same rows on each page: under the same heads, with a title of their own, or elsewhere on the page.
    @Test func formsOfTheSameRowsAreTablesOfTheirOwn() {
        #expect(Self.read(Self.labelled(Self.forms.map { $0 == ["Avance"] ? ["Inicial"] : $0 }), title: "Norte", first: "Norte").count == 2)
        let more = Self.labelled(zip(Self.right, Self.forms).map { $0 + $1 })
        let same = more.map { $0.map { $0 == "Avance" ? "Inicial" : $0 } }
        #expect(Self.read(same, title: "Norte", first: "Norte").count == 2)
        #expect(Self.read(more, title: "Cuadro 4", first: "Cuadro 3").count == 2)
        #expect(Self.read(more, title: "Cuadro 4", first: "Cuadro 4").count == 1)
        #expect(Self.read(Self.right, top: 130).count == 2)
        for place in [(80.0, 60.0), (50, 70)] {
            let sheets = [Self.sheet(1, Self.left, title: "Norte"), Self.sheet(2, Self.right, title: "Norte", at: place)]
            #expect(Book(sheets: sheets).tables.count == 2)
        }
    }

    @Test func aPageBetweenOrTooFewRowsOrHeadsWithoutNamesPartThem() {
        #expect(Book(sheets: [Self.sheet(1, Self.left), Self.sheet(3, Self.right)]).tables.count == 2)
        #expect(
            Book(sheets: [Self.sheet(1, Array(Self.left.prefix(3))), Self.sheet(2, Array(Self.right.prefix(3)))]).tables.count == 2)
        #expect(Self.read(Self.right.map { $0 == ["Gasto", "Saldo"] ? ["2030", "2031"] : $0 }).count == 2)
    }

    /// Words of its own in every row, other rows, or values without any name.
    @Test func tablesOfOtherRowsAreTablesOfTheirOwn() {
        #expect(Self.read([["Comuna", "Saldo"], ["Lota", "31"], ["Penco", "2"], ["Lebu", "2"], ["Tomé", "1"]]).count == 2)
        #expect(Self.read(Array(Self.right.dropLast())).count == 2)
        let values = Self.left.map { ["9" + $0[1], $0[2], $0[1]] }.enumerated().map { $0 == 0 ? ["Alfa", "Beta", "Delta"] : $1 }
        #expect(Book(sheets: [Self.sheet(1, values), Self.sheet(2, Self.right)]).tables.count == 2)
        // Half of the rows with a name, and none in either table.
        let half = Self.left.enumerated().map { $0 > 2 ? ["\($0)7"] + $1.dropFirst() : $1 }
        #expect(Book(sheets: [Self.sheet(1, half), Self.sheet(2, Self.right)]).tables.count == 2)
        let none = [Self.left, Self.labelled(Self.right)].map { $0.map { [""] + $0.dropFirst() } }
        #expect(Book(sheets: [Self.sheet(1, none[0]), Self.sheet(2, none[1])]).tables.count == 2)
    }
}
