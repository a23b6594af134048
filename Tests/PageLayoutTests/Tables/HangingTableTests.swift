import DocumentModel
import Testing

@testable import PageLayout

@Suite("A summary that hangs below a table")
struct HangingTableTests {
    private static let xs = [50.0, 90, 230, 310, 390]

    /// A grid of four columns, and below its last two or three columns a grid of more rows.
    private func sheet(_ rows: [[String]], hanging: [[String]]) -> Sheet {
        var sheet = Sheet()
        let ys = (0...rows.count).map { 100 + Double($0) * 20 }
        sheet.grid(Self.xs, ys)
        for (y, row) in zip(ys, rows) {
            for (x, text) in zip(Self.xs, row) { sheet.text(text, x: x + 5, y: y + 5) }
        }
        let below = (0...hanging.count).map { ys[rows.count] + Double($0) * 20 }
        let own = Array(Self.xs.suffix((hanging.first?.count ?? 0) + 1))
        sheet.grid(own, below)
        for (y, row) in zip(below, hanging) {
            for (x, text) in zip(own, row) { sheet.text(text, x: x + 5, y: y + 5) }
        }
        return sheet
    }

    private let rows = [["Sub", "Nombre", "Vigente", "Pagado"], ["21", "Personal", "900", "850"], ["22", "Servicios", "120", "90"]]

    @Test func labelsUnderValuesBesideAnEmptyCornerAreATableOfTheirOwn() {
        let sheet = sheet(rows, hanging: [["Avance", "92%"], ["Saldo", "80"]])
        #expect(
            sheet.tables == [
                ["Sub | Nombre | Vigente | Pagado", "21 | Personal | 900 | 850", "22 | Servicios | 120 | 90"],
                ["Avance | 92%", "Saldo | 80"],
            ])
    }

    @Test func sumsUnderValuesBesideAnEmptyCornerBelongToTheTable() {
        let sheet = sheet(rows, hanging: [["1.020", "940"], ["1.000", "900"]])
        #expect(
            sheet.tables == [
                [
                    "Sub | Nombre | Vigente | Pagado", "21 | Personal | 900 | 850", "22 | Servicios | 120 | 90", " >2 v2 | 1.020 | 940",
                    "1.000 | 900",
                ]
            ])
    }

    @Test func labelsUnderLabelsBesideAnEmptyCornerBelongToTheTable() {
        let words = [["Sub", "Nombre", "Zona", "Pagado"], ["21", "Personal", "norte", "850"], ["22", "Servicios", "sur", "90"]]
        let sheet = sheet(words, hanging: [["centro", "94"], ["costa", "90"]])
        #expect(sheet.tables.map(\.count) == [5])
    }
}
