import DocumentModel
import Testing

@testable import PageLayout

@Suite("Heads of two levels without rules, and tables told by their captions, labels or one rule")
struct PlainTableTests {
    private let labels = ["Arauco", "Curicó", "Itata", "Maule", "Talca"]

    /// Heads in the middle over two columns each, years at the right of their columns, no rule between.
    ///
    /// - Parameter off: how far to the left the upper heads stand.
    private func twoLevels(off: Double = 0, third: Bool = false) -> Sheet {
        var sheet = Sheet()
        for y in [third ? 81.0 : 95, 126, 195] { sheet.level(y, 50, 450) }
        sheet.text("Zona", x: 54, y: 112)
        if third { sheet.centred("Presupuesto", x: 300, y: 84) }
        for place in 0..<2 {
            let x = 200 + 100 * Double(place)
            sheet.centred(["Hoy", "Ayer"][place], x: x + 50 - off, y: 98)
            sheet.right("2005", x: x + 46, y: 112)
            sheet.right("2006", x: x + 96, y: 112)
        }
        if third { sheet.right("Total", x: 446, y: 112) }
        for row in 0..<4 {
            let y = 130 + 15 * Double(row)
            sheet.text(labels[row], x: 54, y: y)
            for place in 0..<(third ? 5 : 4) { sheet.right("1\(row)\(place).345", x: 246 + 50 * Double(place), y: y) }
        }
        return sheet
    }

    @Test func headsBetweenTheFirstAndTheLastOfTheirColumnsSpanThem() {
        #expect(twoLevels().tables.first?.prefix(2) == ["Zona v2 | Hoy >2 | Ayer >2", "2005 | 2006 | 2005 | 2006"])
    }

    @Test func headsOverOneColumnOfTwoSpanNone() {
        #expect(twoLevels(off: 14).tables.first?.first == "Zona | Hoy 2005 | 2006 | Ayer 2005 | 2006")
    }

    @Test func aHeadOverHeadsThatSpanColumnsSpansThemAll() {
        #expect(
            twoLevels(third: true).tables.first?.prefix(3) == [
                "Zona v3 | Presupuesto >4 | Total v3", "Hoy >2 | Ayer >2", "2005 | 2006 | 2005 | 2006",
            ])
    }

    /// Two tables of the same rows, the left one with three columns far apart; each begins where its caption does.
    @Test func tablesSideBySidePartWhereTheSecondCaptionBegins() {
        var sheet = Sheet()
        sheet.text("Cuadro 1. Ventas", x: 50, y: 100)
        sheet.text("Cuadro 2. Compras", x: 330, y: 100)
        for row in 0..<6 {
            let y = 118 + 13 * Double(row)
            sheet.text(row == 0 ? "Zona" : labels[row - 1], x: 50, y: y)
            sheet.right(row == 0 ? "1999" : "8.\(row)12", x: 160, y: y)
            sheet.right(row == 0 ? "Alza" : "4.\(row)34", x: 290, y: y)
            sheet.text(row == 0 ? "Sector" : "Sector \(row)", x: 330, y: y)
            sheet.right(row == 0 ? "1999" : "7.\(row)12", x: 500, y: y)
        }
        #expect(sheet.tables.map(\.first) == ["Zona | 1999 | Alza", "Sector | 1999"])
        // Where the widest white is between them, and the narrower within the right one.
        var other = Sheet()
        other.text("Cuadro 1. Ventas", x: 50, y: 100)
        other.text("Cuadro 2. Compras", x: 280, y: 100)
        for row in 0..<6 {
            let y = 118 + 13 * Double(row)
            other.text(row == 0 ? "Zona" : labels[row - 1], x: 50, y: y)
            other.right(row == 0 ? "1999" : "8.\(row)12", x: 160, y: y)
            other.text(row == 0 ? "Sector" : "Sector \(row)", x: 280, y: y)
            other.right(row == 0 ? "1999" : "7.\(row)12", x: 410, y: y)
            other.right(row == 0 ? "Alza" : "4.\(row)34", x: 520, y: y)
        }
        #expect(other.tables.map(\.first) == ["Zona | 1999", "Sector | 1999 | Alza"])
    }

    /// - Parameter names: behind the figures of each row.
    private func twice(_ names: [String]) -> Sheet {
        var sheet = Sheet()
        let long = [
            "Agricultura y pesca del sur", "Comercio al por mayor y menor", "Transporte y correo de carga",
            "Salud y otros servicios sociales",
        ]
        for row in 0..<8 {
            let y = 100 + 13 * Double(row)
            sheet.text(long[row % 4], x: 50, y: y)
            sheet.right("1.\(row)24", x: 240, y: y)
            sheet.right("2.\(row)24", x: 290, y: y)
            sheet.text(names[row % 4], x: 305, y: y)
        }
        return sheet
    }

    @Test func labelsOnceMoreBehindTheFiguresAreAColumn() {
        let names = [
            "AGRICULTURE AND FISHING OF SOUTH", "WHOLESALE AND RETAIL TRADE TOO", "TRANSPORT AND MAIL OF GOODS",
            "HEALTH AND OTHER SOCIAL WORK",
        ]
        #expect(twice(names).tables.first?.first == "Agricultura y pesca del sur | 1.024 | 2.024 | AGRICULTURE AND FISHING OF SOUTH")
    }

    @Test func linesOfProseBehindTheFiguresAreNone() {
        let names = [
            "El plan fue aprobado para que", "las regiones reciban apoyo y", "puedan crecer con el resto del",
            "país en los años que vienen y",
        ]
        #expect(twice(names).tables.first?.first == "Agricultura y pesca del sur | 1.024 | 2.024")
    }

    /// - Parameter rule: at which height.
    private func answers(rule: Double, shaded: Bool = false) -> Sheet {
        var sheet = Sheet()
        if shaded { sheet.fill(50, rule, 400, 200) } else { sheet.level(rule, 50, 400) }
        for row in 0..<5 {
            let y = 100 + 15 * Double(row)
            sheet.text(row == 0 ? "Requisito" : labels[row - 1], x: 50, y: y)
            for place in 0..<3 {
                sheet.centred(row == 0 ? ["BE", "BG", "CZ"][place] : ["Sí", "No"][(row + place) % 2], x: 220 + 80 * Double(place), y: y)
            }
        }
        return sheet
    }

    @Test func wordsUnderAHeadWithARuleBelowAreATable() {
        #expect(answers(rule: 112.5).tables.first?.prefix(2) == ["Requisito | BE | BG | CZ", "Arauco | No | Sí | No"])
    }

    @Test func wordsWithoutARuleUnderTheirFirstLineAreNone() {
        #expect(answers(rule: 157.5).tables == [])
        #expect(answers(rule: 112.5, shaded: true).tables == [])
    }

    /// A calendar: dates before what happens on them.
    @Test func datesBeforeWordsAreNoListOfContents() {
        var sheet = Sheet()
        sheet.level(112.5, 50, 400)
        for row in 0..<6 {
            let y = 100 + 15 * Double(row)
            sheet.text(row == 0 ? "Fecha" : "\(row) marzo 2004", x: 50, y: y)
            sheet.text(row == 0 ? "Hecho" : ["Visita a la sede", "Informe"][row % 2], x: 220, y: y)
        }
        #expect(sheet.tables.first?.prefix(2) == ["Fecha | Hecho", "1 marzo 2004 | Informe"])
    }
}
