import Dataset
import SpanishNumbers
import Testing

/// A random table whose rows, columns and grand total agree, and some of whose sums are said again elsewhere.
private struct RandomBook {
    var values: [[Int]]
    /// Column totals, then the grand total twice.
    var said: [Int]
    let checks: [Check]

    init(using generator: inout some RandomNumberGenerator) {
        let rows = Int.random(in: 2...4, using: &generator)
        let columns = Int.random(in: 2...3, using: &generator)
        let values = (0..<rows).map { _ in
            let parts = (0..<columns).map { _ in Int.random(in: 5...9, using: &generator) }
            return parts + [parts.reduce(0, +)]
        }
        let sums = (0...columns).map { column in values.map { $0[column] }.reduce(0, +) }
        let said = sums + [sums[columns]]
        var declarations = (0..<columns).map { column in
            CheckDeclaration(
                id: LocatedText("columna\(column)"), left: LocatedText("suma de filas.c\(column)"),
                right: LocatedText("dichas.n donde cual = \"\(column)\""))
        }
        let parts = (0..<columns).map { "c\($0)" }.joined(separator: " + ")
        declarations.append(CheckDeclaration(id: "partes", left: LocatedText(parts), right: LocatedText("c\(columns)"), forEach: "filas"))
        declarations.append(CheckDeclaration(id: "repetidos", repeated: "dichas.n por cual"))
        // Some of the checks are missing, so that ties come up.
        declarations.removeAll { _ in Int.random(in: 0..<5, using: &generator) == 0 }
        let tables = Self.tables(values, said)
        checks = declarations.map { Sample.check($0, tables) }
        self.values = values
        self.said = said
    }

    static func tables(_ values: [[Int]], _ said: [Int]) -> [DataTable] {
        let fields = values[0].indices.map { Field("c\($0)", .integer) }
        return [
            DataTable(
                schema: TableSchema(name: "filas", fields: fields), rows: values.map { $0.map { .number(ExactDecimal($0)) } }),
            DataTable(
                schema: TableSchema(name: "dichas", fields: [Field("cual", .string), Field("n", .integer)]),
                rows: said.enumerated().map { index, value in
                    [.text(String(min(index, values[0].count - 1))), .number(ExactDecimal(value))]
                }),
        ]
    }

    var tables: [DataTable] { Self.tables(values, said) }
    var results: [CheckResult] { CheckEvaluator(checks: checks, tables: tables).results() }
    var cells: [CellReference] {
        values.indices.flatMap { row in values[row].indices.map { CellReference(table: "filas", row: row + 1, field: "c\($0)") } }
            + said.indices.map { CellReference(table: "dichas", row: $0 + 1, field: "n") }
    }

    subscript(cell: CellReference) -> Int {
        get { cell.table == "dichas" ? said[cell.row - 1] : values[cell.row - 1][Int(cell.field.dropFirst()) ?? 0] }
        set {
            if cell.table == "dichas" {
                said[cell.row - 1] = newValue
            } else {
                values[cell.row - 1][Int(cell.field.dropFirst()) ?? 0] = newValue
            }
        }
    }

    /// Whether all sums hold, added up without the code under test.
    var holds: Bool {
        let last = values[0].count - 1
        return checks.allSatisfy { check in
            switch check.id {
            case "partes": return values.allSatisfy { $0[..<last].reduce(0, +) == $0[last] }
            case "repetidos": return said[last] == said[last + 1]
            default:
                let column = Int(check.id.dropFirst("columna".count)) ?? 0
                return values.map { $0[column] }.reduce(0, +) == said[column]
            }
        }
    }

    func holds(after changes: [CellReference: Int]) -> Bool {
        var book = self
        for (cell, value) in changes { book[cell] = value }
        return book.holds
    }
}

private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Test func plantedFaultsAreAmongTheCandidates() {
    var generator = Generator(state: 7)
    var found = 0
    for _ in 0..<150 {
        var book = RandomBook(using: &generator)
        #expect(FaultFinder(checks: book.checks, tables: book.tables).diagnose(book.results) == [], "no group where everything holds")
        let planted = Array(book.cells.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator)))
        let truth = planted.map { book[$0] }
        for cell in planted { book[cell] += [-4, -3, -1, 1, 2, 3, 30].randomElement(using: &generator) ?? 1 }
        let results = book.results
        let groups = FaultFinder(checks: book.checks, tables: book.tables).diagnose(results)
        let failed = results.filter { $0.outcome == .falla }.map(\.id)
        #expect(groups.flatMap(\.checks).sorted() == failed.sorted(), "each failed check stands in one group")
        // One set of each group together is a repair.
        var repaired = book
        for change in groups.flatMap({ $0.candidates.first ?? [] }) { repaired[change.cell] = Int(change.needed.integer ?? -1) }
        #expect(repaired.holds)
        let size = groups.map { $0.candidates.first?.count ?? 0 }.reduce(0, +)
        #expect(size <= planted.count, "a repair of \(planted.count) cells is known")
        guard size == planted.count else { continue }
        // As many cells as were changed: then those are among the candidates, with the values that they had.
        for (cell, value) in zip(planted, truth) {
            let change = CellChange(cell: cell, current: ExactDecimal(book[cell]), needed: ExactDecimal(value))
            #expect(groups.contains { $0.candidates.contains { $0.contains(change) } }, "\(change)")
        }
        found += 1
    }
    #expect(found > 75, "too few random faults were of the smallest size")
}

/// Against all changes of one cell, and of two, to any value from 0 to 60.
@Test func noSmallerAndNoOtherSetOfTheSameSizeIsARepair() {
    var generator = Generator(state: 11)
    var tried = 0
    for _ in 0..<60 {
        var book = RandomBook(using: &generator)
        let cells = book.cells
        let planted = Array(cells.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator)))
        for cell in planted { book[cell] += Int.random(in: 1...3, using: &generator) }
        let groups = FaultFinder(checks: book.checks, tables: book.tables).diagnose(book.results)
        guard groups.count == 1 else { continue }
        let singles = cells.filter { cell in (0...60).contains { value in book.holds(after: [cell: value]) } }
        var expected = Set(singles.map { Set([$0]) })
        if expected.isEmpty, cells.count <= 12 {
            let pairs = cells.indices.flatMap { i in cells[(i + 1)...].map { (cells[i], $0) } }
            for (first, second) in pairs {
                let isRepair = (0...60).contains { a in (0...60).contains { b in book.holds(after: [first: a, second: b]) } }
                if isRepair { expected.insert([first, second]) }
            }
        }
        guard !expected.isEmpty else { continue }
        #expect(Set(groups[0].candidates.map { Set($0.map(\.cell)) }) == expected)
        tried += 1
    }
    #expect(tried > 20)
}
