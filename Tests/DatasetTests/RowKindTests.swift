import SpanishNumbers
import Testing

@testable import Dataset

/// Totals of tables whose labels say which rows are items and which are parts of them.
@Suite struct RowKindTests {
    private func results(_ lines: [String]) -> [String] { TotalChecksTests().results(lines) }

    private let head = "Subt. | Ítem | Denominación | Vigente | Gastado"

    /// Items have a code in the first column, their parts in the second: the total adds up the items, each item its parts.
    @Test func aTotalOfItemsWithPartsIsTheSumOfTheItems() {
        let rows = [
            head, "21 | | Personal | 100 | 90", "29 | | Equipos | 70 | 60", " | 03 | Autos | 40 | 35", " | 04 | Mesas | 30 | 25",
            "34 | | Deuda | 5 | 5",
        ]
        #expect(
            results(rows + [" | | TOTALES | 175 | 156"]) == [
                "tabla.1.fila.6.3 175 175 cumple", "tabla.1.fila.6.4 156 155 falla", "tabla.1.fila.2.3 70 70 cumple",
                "tabla.1.fila.2.4 60 60 cumple",
            ])
        // Neither column agrees: that the items are meant is not known.
        #expect(
            results(rows + [" | | TOTALES | 180 | 156"]) == ["tabla.1.fila.2.3 70 70 cumple", "tabla.1.fila.2.4 60 60 cumple"])
    }

    /// An item is held to its parts where two columns agree; a third one that misses by a little is a finding.
    @Test func anItemThatIsTheSumOfItsPartsInTwoColumnsIsOneInTheThird() {
        func read(_ item: String) -> [String] {
            results([
                "Cuenta | Nombre | Vigente | Gastado | Saldo", item, "21-01 | Sueldos | 300 | 200 | 100",
                "21-02 | Viáticos | 100 | 70 | 30",
                " | Bienes | 50 | 20 | 30",
            ])
        }
        #expect(
            read(" | Personal | 400 | 270 | 130") == [
                "tabla.1.fila.1.2 400 400 cumple", "tabla.1.fila.1.3 270 270 cumple", "tabla.1.fila.1.4 130 130 cumple",
            ])
        #expect(
            read(" | Personal | 400 | 270 | 131") == [
                "tabla.1.fila.1.2 400 400 cumple", "tabla.1.fila.1.3 270 270 cumple", "tabla.1.fila.1.4 131 130 falla",
            ])
        // Far from the sum it counts something else, and one column may agree by chance.
        #expect(read(" | Personal | 400 | 270 | 140").isEmpty)
        #expect(read(" | Personal | 400 | 271 | 131").isEmpty)
        #expect(read(" | Personal | 400 | 270 | 999").isEmpty)
        let parts = ["21-01 | Sueldos | 300 | 200 | 100 | 20", "21-02 | Viáticos | 100 | 70 | 30 | 31"]
        #expect(results(["Cuenta | Nombre | A | B | C | D", " | Personal | 400 | 270 | 131 | 52"] + parts).isEmpty)
        #expect(
            results(["Cuenta | Nombre | A | B", " | Personal | 400 | 271", "21-01 | Sueldos | 300 | 200", "21-02 | Viáticos | 100 | 70"])
                .isEmpty)
    }

    /// A row of figures without a label is the total of those since the last one, if it is their sum.
    @Test func aRowWithoutALabelMayBeASubtotal() {
        let rows = [
            "Cuenta | Nombre | Vigente", "1-1 | Rentas | 18", "1-2 | Aportes | 30", " | | 48", "2-1 | Sueldos | 20", "2-2 | Bienes | 9",
        ]
        #expect(
            results(rows + [" | | 29", " | Total General | 78"]) == [
                "tabla.1.fila.3.2 48 48 cumple", "tabla.1.fila.6.2 29 29 cumple", "tabla.1.fila.7.2 78 77 falla",
            ])
        #expect(results(rows + [" | | 31"]) == ["tabla.1.fila.3.2 48 48 cumple"])
        // A row with a code, or with words behind its figures, has a label.
        #expect(results(Array(rows.prefix(3)) + ["1-3 | | 48"]).isEmpty)
        #expect(
            results(["Cuenta | Nombre | Vigente | Nota", "1-1 | Rentas | 18 | uno", "1-2 | Aportes | 30 | dos", " | | 48 | según ley"])
                .isEmpty)
        // One that agrees in one column only is none, and its figures count as any other's.
        for other in ["13", "99"] {
            let two = ["Cuenta | Nombre | Vigente | Gasto", "1-1 | Rentas | 18 | 5", "1-2 | Aportes | 30 | 7", " | | 48 | \(other)"]
            #expect(results(two) == [])
        }
        #expect(
            results(["Cuenta | Nombre | Vigente", "1-1 | Rentas | 18", "1-2 | Aportes | 30", " | Otros | 48", " | Total | 96"]) == [
                "tabla.1.fila.4.2 96 96 cumple"
            ])
    }

    @Test func aSubtotalWithoutALabelIsNamedByItsRow() {
        let finding = TotalFinding(
            table: 2, row: 3, column: 1, isColumn: false, name: "", other: "Monto", stated: ExactDecimal(48), decimals: nil,
            sum: FigureSum(), cell: 8,
            outcome: .cumple)
        #expect(finding.result.statement == "Tabla 2: la fila 4 en la columna «Monto» es la suma de lo que totaliza")
    }

    /// The total of a long list that misses the sums of all columns by a little is wrong in all of them.
    @Test func aTotalThatIsWrongInAllColumnsOfALongListIsFound() {
        func read(_ count: Int, _ total: String) -> [String] {
            results(
                ["Obra | Costo | Gasto | Año"]
                    + (1...count).map { "Obra \("abcdefghijkl".prefix($0)) | \($0 * 100) | \($0 * 70) | \($0 * 10)" } + [total])
        }
        #expect(
            read(12, "TOTALES | 7805 | 5450 | 781") == [
                "tabla.1.fila.13.1 7805 7800 falla", "tabla.1.fila.13.2 5450 5460 falla", "tabla.1.fila.13.3 781 780 falla",
            ])
        // What is off by more, in a short list, or by just one of the rows may add up something else.
        #expect(read(12, "TOTALES | 8805 | 5450 | 781").isEmpty)
        #expect(read(12, "TOTALES | 7805 | 5450 | 1999").isEmpty)
        #expect(read(6, "TOTALES | 2105 | 1465 | 211").isEmpty)
        #expect(read(15, "TOTALES | 11900 | 8330 | 1190").isEmpty)
        #expect(read(12, "Total de obras | 7805 | 5450 | 781").isEmpty)
    }

}
