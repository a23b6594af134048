import SpanishNumbers
import Testing

@testable import Dataset

/// Totals that tables state are compared with the sums of what they total.
@Suite struct TotalChecksTests {
    /// A table from lines of cells divided by bars; whole numbers are counts, "12,5" decimals, "12 %" shares.
    private func dataset(_ lines: [String]) -> Dataset {
        var rows: [[CellValue]] = []
        for (row, line) in lines.enumerated() {
            for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = part.split(separator: " ").joined(separator: " ")
                let (kind, value) = Self.figure(text)
                rows.append(
                    [.integer(1), .integer(row), .integer(column), .integer(1), .integer(1), .string(text), .string(kind), .string(value)]
                        + [.empty, .integer(4), .empty, .empty, .empty, .empty])
            }
        }
        return Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)])
    }

    func results(_ lines: [String]) -> [String] {
        dataset(lines).checkResults().map {
            "\($0.id) \($0.left?.description ?? "-") \($0.right?.description ?? "-") \($0.outcome.rawValue)"
        }
    }

    private func suspects(_ lines: [String]) -> [String] {
        let dataset = dataset(lines)
        return dataset.faults(of: dataset.checkResults()).map { $0.text() }
    }

    /// 25 stands where 20 would satisfy both the total of its row and that of its column.
    @Test func theFaultOfTwoTotalsIsTheCellThatTheyShare() {
        let table = [
            "Vivero | Norte | Sur | Total", "Canelo | 10 | 20 | 30", "Boldo | 11 | 25 | 31", "Peumo | 5 | 7 | 12", "Total | 26 | 47 | 73",
        ]
        #expect(
            suspects(table) == ["tablas.11.valor 25 → 20 would satisfy 2 failed checks"])
    }

    @Test func aTotalAloneMayBeWrongInAnyOfItsCells() {
        let table = ["Vivero | Árboles", "Canelo | 120", "Boldo | 80", "Peumo | 45", "Total | 250"]
        #expect(suspects(table) == ["any one of 4 cells would satisfy tabla.1.fila.4.1"])
    }

    /// Its cells are not told, so that there is nothing to say but that it fails.
    @Test func theTotalOfALongListHasNoSuspects() {
        let items = (1...201).map { "Árbol \($0) | \($0 + 100) | \($0)" }
        let table = ["Vivero | Árboles | Visitas"] + items + ["Total | 40401 | 20302"]
        #expect(results(table).map { $0.hasSuffix("falla") } == [false, true])
        #expect(suspects(table).isEmpty)
    }

    private static func figure(_ text: String) -> (kind: String?, value: String?) {
        let digits = text.filter { $0.isNumber || $0 == "," || $0 == "-" }
        guard !digits.isEmpty, !text.contains(where: \.isLetter), digits != "-" else { return (nil, nil) }
        // Codes ("03").
        if digits.count > 1, digits.hasPrefix("0"), !digits.contains(",") { return (nil, nil) }
        let value = digits.replacing(",", with: ".")
        if text.contains("%") { return ("porcentaje", value) }
        if digits.count == 4, digits.hasPrefix("20") { return ("anio", value) }
        return (digits.contains(",") ? "decimal" : "conteo", value)
    }

    @Test func aRightTotalIsAPassedCheckAndAWrongOneAFinding() {
        let table = ["Vivero | Árboles | Visitas", "Canelo | 120 | 31", "Boldo | 80 | 12", "Peumo | 45 | -", "Total | 245 | 44"]
        #expect(results(table) == ["tabla.1.fila.4.1 245 245 cumple", "tabla.1.fila.4.2 44 43 falla"])
    }

    @Test func theFindingNamesPlaceAndBothFigures() throws {
        var rows: [[CellValue]] = []
        for (row, line) in [["Vivero", "Árboles"], ["Canelo", "120"], ["Boldo", "80"], ["TOTAL GENERAL", "210"]].enumerated() {
            for (column, text) in line.enumerated() {
                let value: CellValue = row > 0 && column == 1 ? .text(text) : .empty
                rows.append(
                    [.integer(7), .integer(row), .integer(column), .integer(1), .integer(1), .text(text)]
                        + [value == .empty ? .empty : .text("conteo"), value, .empty, .integer(9), .empty, .empty, .empty, .empty])
            }
        }
        let result = try #require(Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)]).checkResults().first)
        #expect(
            result.statement == "Tabla 7 (página 9): la fila «TOTAL GENERAL» en la columna «Árboles» es la suma de lo que totaliza")
        #expect(result.left == ExactDecimal(210))
        #expect(result.right == ExactDecimal(200))
        #expect(result.difference == ExactDecimal(10))
        #expect(result.outcome == .falla)
        #expect(result.cells.map(\.description) == ["tablas.8.valor", "tablas.4.valor", "tablas.6.valor"])
    }

    /// The head of a column that takes two rows is its own, that of columns under one of two is the lower.
    @Test func headsOverTwoRowsAreTheirOwnColumns() {
        let cells: [(row: Int, column: Int, rows: Int, columns: Int, text: String)] = [
            (0, 0, 2, 1, "Vivero"), (0, 1, 1, 2, "Gasto"), (0, 3, 2, 1, "Visitas"), (1, 1, 1, 2, "Obras"),
            (2, 0, 1, 1, "Canelo"), (2, 1, 1, 1, "10"), (2, 2, 1, 1, "1"), (2, 3, 1, 1, "5"),
            (3, 0, 1, 1, "Boldo"), (3, 1, 1, 1, "20"), (3, 2, 1, 1, "2"), (3, 3, 1, 1, "6"),
            (4, 0, 1, 1, "Total"), (4, 1, 1, 1, "30"), (4, 2, 1, 1, "3"), (4, 3, 1, 1, "11"),
        ]
        let rows = cells.map { cell -> [CellValue] in
            let (kind, value) = Self.figure(cell.text)
            return [.integer(1), .integer(cell.row), .integer(cell.column), .integer(cell.rows), .integer(cell.columns), .text(cell.text)]
                + [.string(kind), .string(value), .empty, .integer(1), .empty, .empty, .empty, .empty]
        }
        let results = Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)]).checkResults()
        #expect(
            results.map(\.statement)
                == ["Obras", "Obras", "Visitas"].map {
                    "Tabla 1 (página 1): la fila «Total» en la columna «\($0)» es la suma de lo que totaliza"
                })
    }

    /// Amounts are added where they can be in one currency, and compared with a total that can be.
    @Test(arguments: [
        (["CLP", "CLP", "CLP"], ["tabla.1.fila.3.1 30 30 cumple"]), ([nil, "CLP", nil], ["tabla.1.fila.3.1 30 30 cumple"]),
        (["CLP", "USD", "CLP"], []), (["CLP", "CLP", "USD"], []), ([nil, "USD", "CLP"], []),
    ])
    func currenciesAreNotMixed(_ units: [String?], _ expected: [String]) {
        var rows: [[CellValue]] = []
        for (row, (label, value)) in [("Vivero", "Gasto"), ("Canelo", "10"), ("Boldo", "20"), ("Total", "30")].enumerated() {
            for (column, text) in [label, value].enumerated() {
                let isFigure = row > 0 && column == 1
                rows.append(
                    [.integer(1), .integer(row), .integer(column), .integer(1), .integer(1), .text(text)]
                        + [isFigure ? .text("dinero") : .empty, isFigure ? .text(value) : .empty, .string(isFigure ? units[row - 1] : nil)]
                        + [.empty, .empty, .empty, .empty, .empty])
            }
        }
        let results = Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)]).checkResults()
        #expect(
            results.map { "\($0.id) \($0.left?.description ?? "-") \($0.right?.description ?? "-") \($0.outcome.rawValue)" } == expected)
    }

    @Test func subtotalsSumTheirGroupAndTheTotalSumsSubtotals() {
        let table = [
            "Comuna | Plantas", "Alerce | 10", "Boldo | 20", "Subtotal | 30", "Canelo | 5", "Drago | 6", "Subtotal | 12",
            "Total general | 41",
        ]
        // The second subtotal is wrong; the total agrees with the items.
        #expect(results(table) == ["tabla.1.fila.3.1 30 30 cumple", "tabla.1.fila.6.1 12 11 falla", "tabla.1.fila.7.1 41 41 cumple"])
    }

    /// A total that goes on from the one before is right although that one is not; one that is wrong both ways is held to the items.
    @Test func aFaultWithinATotalIsToldOnce() {
        func table(_ total: String) -> [String] {
            [
                "Suelo | Hectáreas | Casas | Visitas", "Cultivos | 120 | 12 | 3", "Praderas | 81 | 8 | 4", "Total en uso | 202 | 20 | 7",
                "Bosques | 300 | 30 | 5", "Aguas | 40 | 4 | 6", "Total | \(total) | 54 | 18",
            ]
        }
        let start = ["tabla.1.fila.3.1 202 201 falla", "tabla.1.fila.3.2 20 20 cumple", "tabla.1.fila.3.3 7 7 cumple"]
        let end = ["tabla.1.fila.6.2 54 54 cumple", "tabla.1.fila.6.3 18 18 cumple"]
        #expect(results(table("542")) == start + ["tabla.1.fila.6.1 542 542 cumple"] + end)
        #expect(results(table("545")) == start + ["tabla.1.fila.6.1 545 541 falla"] + end)
    }

    @Test func aTotalMayStandAboveWhatItTotals() {
        #expect(results(["Comuna | Plantas", "Total | 30", "Alerce | 10", "Boldo | 20"]) == ["tabla.1.fila.1.1 30 30 cumple"])
    }

    @Test func totalColumnsAreComparedRowByRow() {
        let table = [
            "Taller | Mujeres | Hombres | Total", "Huerto | 10 | 4 | 14", "Poda | 7 | 7 | 14", "Riego | 3 | 9 | 13", "Suelo | 1 | 2 | 3",
        ]
        #expect(
            results(table) == [
                "tabla.1.columna.3.1 14 14 cumple", "tabla.1.columna.3.2 14 14 cumple", "tabla.1.columna.3.3 13 12 falla",
                "tabla.1.columna.3.4 3 3 cumple",
            ])
    }

    @Test func decimalsMayDifferByTheirRounding() {
        let table = ["Zona | Hectáreas", "Norte | 1,3", "Centro | 2,4", "Sur | 3,4", "Total | 7,2"]
        #expect(results(table) == ["tabla.1.fila.4.1 7.2 7.1 cumple"])
    }

    @Test(arguments: [
        ("-7.2", "7,2", -1), ("7200000", "7,2", 5), ("7250000", "MM$ 7,25", 4), ("1250750000", "1.250,75", 4),
        ("1250750000", "1,250.75", 4),
        ("7000000", "7,0", 5), ("7200000", "-7,2", 5),
    ])
    func decimalsAreToldByTheText(_ value: String, _ text: String, _ exponent: Int) throws {
        #expect(WrittenDecimals.exponent(of: try #require(ExactDecimal(canonical: value)), writtenAs: text) == exponent)
    }

    @Test(arguments: [
        ("1250000", "1.250"), ("1250", "1.250"), ("1250", "1250"), ("7200000", "$ 7.200.000"), ("12", "Ley 7,2"), ("0", "0,0"), ("5", "5."),
        ("3", "tres"), ("1250000000", "1.250.000"),
    ])
    func wholeFiguresHaveNone(_ value: String, _ text: String) throws {
        #expect(WrittenDecimals.exponent(of: try #require(ExactDecimal(canonical: value)), writtenAs: text) == nil)
    }

    /// Millions with one decimal, in pesos: the total is off by the rounding of its items.
    @Test func scaledDecimalsMayDifferByTheirRounding() {
        var rows: [[CellValue]] = []
        for (row, (label, text, value)) in [
            ("Zona", "Gasto MM$", nil), ("Norte", "1,3", "1300000"), ("Centro", "2,4", "2400000"), ("Sur", "3,4", "3400000"),
            ("Total", "7,2", "7200000"),
        ].enumerated() {
            for (column, (text, value)) in [(label, nil), (text, value)].enumerated() {
                rows.append(
                    [.integer(1), .integer(row), .integer(column), .integer(1), .integer(1), .text(text)]
                        + [value == nil ? .empty : .text("dinero"), .string(value), value == nil ? .empty : .text("CLP")]
                        + [.empty, .empty, .empty, .empty, .empty])
            }
        }
        let results = Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)]).checkResults()
        #expect(results.map(\.outcome) == [.cumple])
        #expect(results.map(\.tolerance) == [ExactDecimal(200_000)])
    }

    @Test func whatIsNoSumGivesNoFinding() {
        // An average, a share, persons counted once, items listed with their parts, words, a total of something else.
        #expect(results(["Zona | Nota", "Norte | 50", "Sur | 60", "Promedio total | 55"]) == [])
        #expect(results(["Zona | Nota", "Norte | 50", "Sur | 60", "Total | 55"]) == [])
        #expect(results(["Zona | Avance", "Norte | 50 %", "Sur | 60 %", "Total | 95 %"]) == [])
        #expect(results(["Zona | Casas", "Todas | 10", "de adobe | 4", "de madera | 6", "Otras | 3", "Total | 13"]) == [])
        #expect(results(["Zona | Casas", "Norte | 10", "Sur | 4", "Total de escuelas rurales | 15"]) == [])
        #expect(results(["Zona | Casas", "Norte | muchas", "Sur | 4", "Total | 15"]) == [])
        #expect(results(["Zona | Casas", "Norte | 10", "Sur | 4"]) == [])
    }

    @Test func yearsInTheHeadAreNoAddends() {
        #expect(
            results(["Zona | 2023 | 2024", "Norte | 10 | 11", "Sur | 5 | 4", "Total | 15 | 16"]) == [
                "tabla.1.fila.3.1 15 15 cumple", "tabla.1.fila.3.2 16 15 falla",
            ])
    }

    @Test func totalsOfThreeLevelsSumWhatStandsBelowThem() {
        func table(_ south: String, _ part: String = "10") -> [String] {
            [
                "Ítem | M$", "a | 10", "b | 20", "Subtotal | 30", "c | 5", "d | 7", "Subtotal | 12", "Total norte | 42", "e | 4", "f | 6",
                "Subtotal | 10", "g | 9", "h | 1", "Subtotal | \(part)", "Total sur | \(south)", "Total general | 62",
            ]
        }
        #expect(
            results(table("20")) == [
                "tabla.1.fila.3.1 30 30 cumple", "tabla.1.fila.6.1 12 12 cumple", "tabla.1.fila.7.1 42 42 cumple",
                "tabla.1.fila.10.1 10 10 cumple", "tabla.1.fila.13.1 10 10 cumple", "tabla.1.fila.14.1 20 20 cumple",
                "tabla.1.fila.15.1 62 62 cumple",
            ])
        #expect(results(table("25")).filter { $0.hasSuffix("falla") } == ["tabla.1.fila.14.1 25 20 falla"])
        #expect(results(table("20", "11")).filter { $0.hasSuffix("falla") } == ["tabla.1.fila.13.1 11 10 falla"])
    }

    @Test func totalsAboveTheirRowsAreHeldToOneAnother() {
        let right = ["Ítem | M$", "Total norte | 30", "a | 10", "b | 20", "Total sur | 12", "c | 5", "d | 7", "Total general | 42"]
        #expect(results(right).allSatisfy { $0.hasSuffix("cumple") })
        #expect(results(right).count == 3)
        #expect(
            results(right.map { $0 == "Total sur | 12" ? "Total sur | 13" : $0 }).filter { $0.hasSuffix("falla") } == [
                "tabla.1.fila.4.1 13 12 falla"
            ])
        // No other total says that these words mean a sum.
        #expect(results(["Ítem | M$", "a | 10", "b | 20", "Total sur | 33"]) == [])
    }

    @Test func sharesOfAWholeMustSumToIt() {
        func table(_ share: String, people: String = "40") -> [String] {
            ["Zona | Casas | %", "Norte | 10 | 25,0 %", "Centro | 20 | 50,0 %", "Sur | 10 | \(share) %", "Total | \(people) | 100,0 %"]
        }
        #expect(results(table("25,0")) == ["tabla.1.fila.4.1 40 40 cumple", "tabla.1.fila.4.2 100 100 cumple"])
        #expect(results(table("35,0")) == ["tabla.1.fila.4.1 40 40 cumple", "tabla.1.fila.4.2 100 110 falla"])
        // Shares cut to whole numbers, and shares beside figures that are no sum.
        #expect(results(table("24,4")) == ["tabla.1.fila.4.1 40 40 cumple"])
        #expect(results(table("35,0", people: "200")) == [])
    }

    @Test func partsThatAreNamedSoAreCountedOnce() {
        #expect(
            results([
                "Zona | Casas", "Norte | 100", "de las cuales de adobe | 40", "de las cuales de madera | 60", "Sur | 20", "Total | 120",
            ]) == [
                "tabla.1.fila.5.1 120 120 cumple"
            ])
    }

    @Test func itemsFollowedByAllOfTheirPartsAreSummedWithoutThem() {
        let table = ["Ítem | M$", "Riego | 30", "a | 10", "b | 20", "Ferias | 12", "c | 5", "d | 7"]
        #expect(results(table + ["Total | 42"]) == ["tabla.1.fila.7.1 42 42 cumple"])
        #expect(results(table + ["Total | 45"]) == ["tabla.1.fila.7.1 45 42 falla"])
        // Where one item has no parts, its figure may be one of the parts of another.
        #expect(results(table + ["Otros | 3", "Total | 47"]) == [])
    }
}
