import DocumentModel
import Testing

@testable import PageLayout

@Suite("The rest of a row at the top of the next page")
struct TableRestTests {
    private static let xs = [50.0, 200, 340]

    /// Rows without any rule; cells may have several lines divided by `/`.
    private func sheet(
        _ number: Int, from top: Double, _ rows: [[String]], rest: [String] = [], bold: Bool = false, column: Int = 0,
        leading: Double = 11
    )
        -> Sheet
    {
        var sheet = Sheet(number)
        var y = top
        for line in rest {
            sheet.text(line, x: Self.xs[column], y: y, bold: bold)
            y += leading
        }
        if !rest.isEmpty { y += 15 - leading }
        for row in rows {
            let cells = row.map { $0.split(separator: "/").map(String.init) }
            for (place, lines) in cells.enumerated() {
                for (line, text) in lines.enumerated() {
                    if place == 2 {
                        sheet.right(text, x: 430, y: y + Double(line) * 11)
                    } else {
                        sheet.text(text, x: Self.xs[place], y: y + Double(line) * 11)
                    }
                }
            }
            y += Double(cells.map(\.count).max() ?? 1) * 11 + 6
        }
        return sheet
    }

    private let upper = [
        ["Programa", "Comuna", "Monto"], ["Fondo de apoyo a las/ferias libres", "Ancud", "1.200"],
        ["Fondo de apoyo a las/caletas", "Castro", "900"],
        ["Fondo de apoyo a las", "Achao", "770"],
    ]
    private let lower = [
        ["Red de bibliotecas y/de salas", "Quellón", "1.100"], ["Red de museos y/de archivos", "Queilén", "800"],
        ["Huertos", "Puqueldón", "650"],
    ]
    private let start = [
        "Programa | Comuna | Monto", "Fondo de apoyo a las ferias libres | Ancud | 1.200", "Fondo de apoyo a las caletas | Castro | 900",
    ]
    private let more = [
        "Red de bibliotecas y de salas | Quellón | 1.100", "Red de museos y de archivos | Queilén | 800", "Huertos | Puqueldón | 650",
    ]

    @Test func linesAboveTheRowsOfTheNextPageAreTheRestOfTheLastCell() {
        let book = Book(sheets: [sheet(1, from: 600, upper), sheet(2, from: 50, lower, rest: ["plazas y los", "parques"])])
        #expect(book.tables == [start + ["Fondo de apoyo a las // plazas y los parques | Achao | 770"] + more])
    }

    @Test func linesFarApartAreNoRest() {
        let book = Book(sheets: [sheet(1, from: 600, upper), sheet(2, from: 50, lower, rest: ["plazas y los", "parques"], leading: 24)])
        #expect(book.tables == [start + ["Fondo de apoyo a las | Achao | 770"], more])
    }

    @Test func aTitleInItsOwnTypeAboveTheRowsIsNoRest() {
        let book = Book(sheets: [sheet(1, from: 600, upper), sheet(2, from: 50, lower, rest: ["Zona austral"], bold: true)])
        #expect(book.tables == [start + ["Fondo de apoyo a las | Achao | 770"], more])
    }

    /// The words of a page end elsewhere, and so do the edges told from them; the columns stand where they stood.
    @Test func columnsOfWordsThatEndElsewhereAreTheSame() {
        let one = [
            ["Programa", "Comuna", "Monto"], ["Ferias", "Ancud", "1.200"], ["Caletas", "Achao", "900"], ["Riego", "Chiloé", "700"],
        ]
        let other = [
            ["Bibliotecas y salas", "Curaco de Vélez", "11.100"], ["Museos y archivos", "San Juan de la Costa", "18.800"],
            ["Huertos", "Ancud", "650"],
        ]
        let book = Book(sheets: [sheet(1, from: 600, one), sheet(2, from: 50, other)])
        #expect(book.tables.map(\.count) == [7])
    }

    @Test func columnsThatStandElsewhereAreOthers() {
        var second = Sheet(2)
        for (row, cells) in [("Bibliotecas", "Vélez", "100"), ("Museos", "Costa", "800"), ("Huertos", "Ancud", "650")].enumerated() {
            second.text(cells.0, x: 50, y: 50 + Double(row) * 14)
            second.text(cells.1, x: 140, y: 50 + Double(row) * 14)
            second.right(cells.2, x: 260, y: 50 + Double(row) * 14)
        }
        #expect(Book(sheets: [sheet(1, from: 600, upper), second]).tables.count == 2)
    }

    @Test func aPageIsLookedAtWhereALineFitsAColumnOfTheTableAtTheFootBefore() throws {
        let table = try #require(sheet(1, from: 600, upper).found.first)
        let fits = Box(x0: 200, y0: 50, x1: 260, y1: 60)
        let prose = Box(x0: 50, y0: 50, x1: 500, y1: 60)
        #expect(table.mayGoOn(above: 1, into: [prose, fits]))
        #expect(!table.mayGoOn(above: 1, into: [prose, prose]))
        #expect(!table.mayGoOn(above: 9, into: [fits]))
        #expect(!table.mayGoOn(above: 1, into: [prose, prose, prose, prose, fits]))
    }

    @Test func wordsThatSayThatTheTableGoesOnDoNotPartIt() {
        for (line, count) in [("Continúa ►", 1), ("(Sigue en la página siguiente)", 1), ("Fuente: elaboración propia", 2)] {
            var first = sheet(1, from: 500, upper)
            first.text(line, x: 360, y: 640)
            #expect(Book(sheets: [first, sheet(2, from: 50, lower)]).tables.count == count, "\(line)")
        }
    }

    /// Two pages with one head in rules; the second holds nothing of the table but lines below the head.
    private func cut(_ rest: [String], x: Double = 205, y: Double = 72, bold: Bool = false) -> Book {
        var first = Sheet(1)
        var second = Sheet(2)
        func head(_ sheet: inout Sheet, _ y: Double) {
            for (from, to) in [(45.0, 195.0), (195, 335), (335, 440)] {
                sheet.level(y - 4, from, to)
                sheet.level(y + 26, from, to)
            }
            sheet.text("Programa", x: 50, y: y + 6, bold: true)
            sheet.text("Sede", x: 205, y: y + 6, bold: true)
            sheet.right("Monto", x: 430, y: y, bold: true)
            sheet.right("M$", x: 430, y: y + 11, bold: true)
        }
        head(&first, 600)
        for (row, cells) in [("Ferias", "Casa central", "1.200"), ("Caletas", "Casa del puerto", "900"), ("Riego", "Casa azul", "700")]
            .enumerated()
        {
            let y = 630 + Double(row) * 20
            first.text(cells.0, x: 50, y: y)
            first.text(cells.1, x: 205, y: y)
            first.right(cells.2, x: 430, y: y)
            for (from, to) in [(45.0, 195.0), (195, 335), (335, 440)] { first.level(y + 14, from, to) }
        }
        head(&second, 40)
        for (line, text) in rest.enumerated() { second.text(text, x: x, y: y + Double(line) * 11, bold: bold) }
        second.text("En el año siguiente el servicio abrió otras sedes en la región y en sus islas", x: 50, y: 140)
        return Book(sheets: [first, second])
    }

    private func rows(_ last: String) -> [[String]] {
        [["Programa | Sede | Monto M$", "Ferias | Casa central | 1.200", "Caletas | Casa del puerto | 900", last]]
    }

    @Test func linesUnderARepeatedHeadAloneAreTheRestOfTheLastCell() {
        #expect(cut(["de Ancud y", "Quemchi"]).tables == rows("Riego | Casa azul // de Ancud y Quemchi | 700"))
    }

    @Test func whatStandsOtherwiseUnderARepeatedHeadAloneIsNoRest() {
        let whole = rows("Riego | Casa azul | 700")
        #expect(cut(["Regiones"], bold: true).tables == whole)
        #expect(cut(["Regiones"], y: 90).tables == whole)
        #expect(cut(["La región y su gente"], x: 120).tables == whole)
        // Left of its column, though in the middle of it.
        #expect(cut(["La sede y su gente"], x: 188).tables == whole)
    }

    /// Numbered rows: the numbers of the second page leave less white before the names than those of the first.
    private func numbered(_ number: Int, from first: Int, _ names: [String], head: [String] = [], bold: Bool = true) -> Sheet {
        var sheet = Sheet(number)
        let top = number == 1 ? 600.0 : 50
        for (place, text) in head.enumerated() { sheet.text(text, x: [62.0, 80, 200, 300][place], y: top - 14, bold: bold) }
        for (row, name) in names.enumerated() {
            let y = top + Double(row) * 14
            sheet.right("\(first + row)", x: 76, y: y)
            sheet.text(name, x: number == 1 ? 90 : 80, y: y)
            sheet.text("Posta", x: 200, y: y)
            sheet.right("1.\(row)00", x: 340, y: y)
        }
        return sheet
    }
    private let names = ["Ancud", "Castro", "Achao", "Quellón", "Queilén"]

    @Test func columnsAreKeptWhereTheRowsOfAPageLeaveLessWhite() {
        let book = Book(sheets: [numbered(1, from: 5, names, head: ["N°", "Comuna", "Obra", "Monto"]), numbered(2, from: 10, names)])
        #expect(
            book.tables.map { Array($0.suffix(6)) } == [
                [
                    "9 | Queilén | Posta | 1.400", "10 | Ancud | Posta | 1.000", "11 | Castro | Posta | 1.100",
                    "12 | Achao | Posta | 1.200",
                    "13 | Quellón | Posta | 1.300", "14 | Queilén | Posta | 1.400",
                ]
            ])
    }

    @Test func rowsThatStandOverAnEdgeOrHaveTheirOwnHeadKeepTheirOwnColumns() {
        let first = numbered(1, from: 5, names, head: ["N°", "Comuna", "Obra", "Monto"])
        let over = Book(sheets: [first, numbered(2, from: 10, names.map { $0 + " y las islas de enfrente" })])
        #expect(over.tables.count == 2)
        let own = Book(sheets: [first, numbered(2, from: 10, names, head: ["Lugar", "", "Año", "Gasto"])])
        #expect(own.tables.count == 2)
        let plain = Book(sheets: [first, numbered(2, from: 10, names, head: ["No", "", "Año", "Gasto"], bold: false)])
        #expect(plain.tables.count == 2)
    }
}
