import Dataset
import SpanishNumbers
import Testing

/// How two versions of a table are laid side by side.
struct ComparisonTests {
    private func comparison(_ old: [[String]], _ new: [[String]], key: [String] = [], threshold: Int = 50) -> [String] {
        func dataset(_ rows: [[String]]) -> Dataset {
            let schema = TableSchema(
                name: "zonas", fields: [Field("zona", .string), Field("local", .string), Field("monto", .number), Field("nota", .string)],
                primaryKey: key)
            return Dataset(tables: [
                DataTable(
                    schema: schema,
                    rows: rows.map { [.string($0[0]), .string($0[1]), $0[2].isEmpty ? .empty : Sample.number($0[2]), .empty] })
            ])
        }
        let changes = DatasetComparison(old: dataset(old), new: dataset(new), threshold: threshold)
        return changes.rows.map { "\($0.change) \($0.row) \($0.figures)" }
            + changes.values.map {
                "\($0.change) \($0.row) \($0.old.canonical)→\($0.new.canonical) \($0.percent.map(String.init) ?? "-")"
            }
    }

    @Test func rowsAreToldByTheTextBeforeTheFirstNumber() {
        #expect(
            comparison([["Ñuñoa", "A", "1"], ["Norte", "B", "2"]], [["norte", "b", "9"], ["ÑUÑOA", "A ", "1"], ["Sur", "C", ""]])
                == ["appeared Sur · C 0", "jumped norte · b 2→9 350"])
    }

    @Test func orByTheKey() {
        #expect(
            comparison([["01", "A", "4"], ["02", "B", "5"]], [["01", "Otra", "4"]], key: ["zona"]) == ["vanished 02 B 1"])
    }

    @Test func aFigureRepeatedMoreOftenIsNoNews() {
        #expect(comparison([["N", "x", "7"]], [["N", "x", "7"], ["N", "x", "7"]]) == [])
        #expect(comparison([["N", "x", "7"]], [["N", "x", "7"], ["N", "x", "8"]]) == ["appeared N · x 1"])
    }

    @Test func whatIsZeroEmptyOrHugeIsComparedExactly() {
        #expect(comparison([["N", "x", "0"]], [["N", "x", "3"]]) == ["jumped N · x 0→3 -"])
        #expect(comparison([["N", "x", "0"]], [["N", "x", "0"]]) == [])
        #expect(comparison([["N", "x", "3"]], [["N", "x", ""]]) == ["vanished N · x 3→ -"])
        #expect(comparison([["N", "x", ""]], [["N", "x", "0.5"]]) == ["appeared N · x →0.5 -"])
        #expect(comparison([["N", "x", "-4"]], [["N", "x", "-6"]]) == [])
        #expect(comparison([["N", "x", "-4"]], [["N", "x", "-6.01"]]) == ["jumped N · x -4→-6.01 -50"])
        let huge = "170141183460469231731687303715884105727"
        #expect(comparison([["N", "x", "-\(huge)"]], [["N", "x", huge]]) == ["jumped N · x -\(huge)→\(huge) -"])
    }

    @Test func titlesAreComparedWithoutYearsAndNumbering() {
        func dataset(_ titles: [String]) -> Dataset {
            let rows = titles.enumerated().map { [CellValue.integer($0 + 1), .empty, .integer(1), .text($1), .integer(4)] }
            return Dataset(tables: [DataTable(schema: StandardTables.secciones, rows: rows)])
        }
        let changes = DatasetComparison(
            old: dataset(["1. Resultados 2024", "2. Ferias y eventos", "Anexo 1", "Anexo 2", "Prensa"]),
            new: dataset(["2. Resultados 2025", "1. Ferias y otros eventos", "Anexo 1", "Personas"])
        ).sections
        #expect(
            changes.map { "\($0.kind): \($0.old) → \($0.new)" } == [
                "renamed: 2. Ferias y eventos → 1. Ferias y otros eventos", "removed: Anexo 2 → ", "removed: Prensa → ",
                "added:  → Personas",
            ])
    }

    /// How sections of one and the other go together.
    @Test func aTitleIsTheSameSectionByItsNumberOrItsNeighbours() {
        func dataset(_ titles: [String]) -> Dataset {
            let rows = titles.enumerated().map { [CellValue.integer($0 + 1), .empty, .integer(1), .text($1), .integer(4)] }
            return Dataset(tables: [DataTable(schema: StandardTables.secciones, rows: rows)])
        }
        func changes(_ old: [String], _ new: [String]) -> [String] {
            DatasetComparison(old: dataset(old), new: dataset(new)).sections.map { "\($0.kind): \($0.old) → \($0.new)" }
        }
        let old = ["Objetivo 1", "Objetivo 2", "Objetivo 3", "Anexo"]
        #expect(changes(old, ["Objetivo 1", "Segunda meta", "Objetivo 3", "Anexo"]) == ["renamed: Objetivo 2 → Segunda meta"])
        #expect(changes(old, ["Objetivo 1", "Objetivo 3", "Anexo"]) == ["removed: Objetivo 2 → "])
        #expect(changes(old, old + ["Glosario"]) == ["added:  → Glosario"])
    }

    private func heads(_ old: [[String]], _ new: [[String]]) -> [String] {
        func dataset(_ tables: [[String]]) -> Dataset {
            var rows: [[CellValue]] = []
            for (table, head) in tables.enumerated() {
                for (row, texts) in [head, head.map { _ in "7" }].enumerated() {
                    for (column, text) in texts.enumerated() {
                        rows.append(
                            [
                                .integer(table + 1), .integer(row), .integer(column), .integer(1), .integer(1), .string(text),
                                row == 0 ? .empty : .text("conteo"), .empty, .empty, .integer(table + 3),
                            ] + [CellValue](repeating: .empty, count: StandardTables.tablas.fields.count - 10))
                    }
                }
            }
            return Dataset(tables: [DataTable(schema: StandardTables.tablas, rows: rows)])
        }
        return DatasetComparison(old: dataset(old), new: dataset(new)).heads.map { "\($0.kind) \($0.column) p. \($0.page ?? 0)" }
    }

    @Test func columnsOfTheDocumentsTablesAreComparedByTheirHeads() {
        let head = ["Programa", "Monto 2024", "Beneficiarios 2024"]
        #expect(heads([head], [["Programa", "Monto 2025", "BENEFICIARIOS 2025"]]) == [])
        #expect(heads([head], [head + ["Mujeres"]]) == ["added Mujeres p. 3"])
        #expect(heads([head + ["Mujeres"]], [head]) == ["removed Mujeres p. 3"])
        #expect(heads([head], [["Programa", "Beneficiarios 2025", "Monto 2025"]]) == ["moved Beneficiarios 2025 p. 3"])
        #expect(heads([head], [["Comuna", "Feria"]]) == ["tableRemoved  p. 3", "tableAdded  p. 3"], "another table")
        #expect(heads([head, ["Comuna", "Feria"]], [head]) == ["tableRemoved  p. 4"])
        // Two of one head are one table in parts: what a page break does is no change.
        #expect(heads([head, ["Comuna", "Feria"]], [head, ["Comuna", "Feria"], head]) == [])
        #expect(heads([["Comuna", "Feria"], head], [head + ["Hombres"], ["Comuna", "Feria"]]) == ["added Hombres p. 3"])
    }

    @Test func aTableWithAKeyIsAGridOfStates() {
        func dataset(_ rows: [[String]]) -> Dataset {
            let schema = TableSchema(
                name: "zonas", fields: [Field("zona", .string), Field("a", .number), Field("b", .number)], primaryKey: ["zona"])
            let cells = rows.map { row in row.enumerated().map { $0 == 0 ? CellValue.text($1) : $1.isEmpty ? .empty : Sample.number($1) } }
            return Dataset(tables: [DataTable(schema: schema, rows: cells)])
        }
        let grid = DatasetComparison(
            old: dataset([["N", "1", "2"], ["S", "", ""], ["O", "5", ""]]), new: dataset([["N", "9", "2"], ["S", "3", ""]])
        ).grids.first
        #expect(
            grid?.rows.map { "\($0.name): " + $0.cells.map(\.state.rawValue).joined(separator: " ") }
                == ["N: jumped kept", "S: appeared absent", "O: vanished absent"])
    }
}
