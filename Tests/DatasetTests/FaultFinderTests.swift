import Dataset
import SpanishNumbers
import Testing

/// A table of zones with parts and totals, and a yearbook that says the sums again.
private struct Yearbook {
    var zonas: [[Int?]] = [[3, 4, 7], [5, 6, 11], [2, 1, 3]]
    /// Talleres, ferias, total; then two repeats of the total.
    var cifras = [10, 11, 21, 21, 21]
    var checks: [CheckDeclaration] = [
        CheckDeclaration(id: "talleres", left: "suma de zonas.talleres", right: "anuario.cifra donde linea = \"talleres\""),
        CheckDeclaration(id: "ferias", left: "suma de zonas.ferias", right: "anuario.cifra donde linea = \"ferias\""),
        CheckDeclaration(id: "total", left: "suma de zonas.total", right: "anuario.cifra donde linea = \"total\" y vez = \"1\""),
        CheckDeclaration(id: "partes", left: "talleres + ferias", right: "total", forEach: "zonas"),
        CheckDeclaration(id: "repetidos", repeated: "anuario.cifra por linea"),
    ]
    var units: [CellReference: Int] = [:]

    var tables: [DataTable] {
        let fields = ["talleres", "ferias", "total"].map { Field($0, .integer) }
        let lines = ["talleres", "ferias", "total", "total", "total"]
        let times = ["1", "1", "1", "2", "3"]
        return [
            DataTable(
                schema: TableSchema(name: "zonas", fields: [Field("zona", .string)] + fields, primaryKey: ["zona"]),
                rows: zonas.enumerated().map { index, row in
                    [.text(["a", "b", "c", "d"][index])] + row.map { $0.map { .number(ExactDecimal($0)) } ?? .empty }
                }),
            DataTable(
                schema: TableSchema(name: "anuario", fields: [Field("linea", .string), Field("vez", .string), Field("cifra", .number)]),
                rows: cifras.enumerated().map { index, value in
                    [.text(lines[index]), .text(times[index]), .number(ExactDecimal(value))]
                }),
        ]
    }

    func groups(upTo size: Int = 3, budget: Int = 200_000) -> [FaultGroup] {
        let checks = self.checks.map { Sample.check($0, tables) }
        let results = CheckEvaluator(checks: checks, tables: tables) { units[$0] }.results()
        return FaultFinder(checks: checks, tables: tables, maximumSize: size, budget: budget) { units[$0] }.diagnose(results)
    }

    func lines(upTo size: Int = 3, budget: Int = 200_000) -> [String] { groups(upTo: size, budget: budget).map(Self.line) }

    static func line(_ group: FaultGroup) -> String {
        let sets = group.candidates.map { $0.map(\.description).joined(separator: ", ") }
        return "\(group.checks.joined(separator: " ")): \(sets.joined(separator: " | ")) [\(group.finding)]"
    }
}

@Test func whereEverythingHoldsThereIsNoFault() {
    #expect(Yearbook().lines() == [])
}

@Test func theCellThatFailedChecksShareIsNamed() {
    var yearbook = Yearbook()
    yearbook.zonas[1][0] = 15
    #expect(yearbook.lines() == ["talleres partes.b: zonas.2.talleres 15 → 5 [complete]"])
}

@Test func twoCellsThatThreeFailedChecksShareAreNamed() {
    var yearbook = Yearbook()
    yearbook.zonas[1] = [6, 8, 11]
    #expect(
        yearbook.lines() == ["talleres ferias partes.b: zonas.2.talleres 6 → 5, zonas.2.ferias 8 → 6 [complete]"])
}

@Test func cellsThatNoOtherCheckHoldsInPlaceAreTies() {
    var yearbook = Yearbook()
    yearbook.checks = Array(yearbook.checks[...0])
    yearbook.cifras[0] = 12
    let group = yearbook.groups()[0]
    #expect(
        Yearbook.line(group)
            == "talleres: zonas.1.talleres 3 → 5 | zonas.2.talleres 5 → 7 | zonas.3.talleres 2 → 4 | anuario.1.cifra 12 → 10 [complete]")
    #expect(group.text() == "any one of 4 cells would satisfy talleres")
    #expect(group.text(.spanish) == "cualquiera de 4 celdas haría cumplir talleres")
    #expect(group.cells.map(\.description) == ["zonas.1.talleres", "zonas.2.talleres", "zonas.3.talleres", "anuario.1.cifra"])
}

@Test func groupsThatShareNoCellStandApart() {
    var yearbook = Yearbook()
    yearbook.zonas[0][0] = 4
    yearbook.cifras[4] = 22
    #expect(
        yearbook.lines() == [
            "talleres partes.a: zonas.1.talleres 4 → 3 [complete]", "repetidos.total: anuario.5.cifra 22 → 21 [complete]",
        ])
}

@Test func aFigureThatIsRepeatedMustChangeEverywhere() {
    var yearbook = Yearbook()
    yearbook.zonas[2] = [2, 1, 4]
    #expect(yearbook.lines() == ["total partes.c: zonas.3.total 4 → 3 [complete]"])
    // The first of three repeats is at odds with the other two and with the zones.
    yearbook = Yearbook()
    yearbook.cifras[2] = 20
    #expect(yearbook.lines() == ["total repetidos.total: anuario.3.cifra 20 → 21 [complete]"])
}

@Test func aCountStaysWholeAndIsNeverNegative() {
    var yearbook = Yearbook()
    yearbook.checks = [CheckDeclaration(id: "doble", left: "2 × zonas.talleres donde zona = \"a\"", right: "7")]
    #expect(yearbook.lines() == ["doble:  [none(upTo: 3)]"])
    #expect(yearbook.groups()[0].text() == "doble: no change of up to 3 cells would do")
    yearbook.checks = [
        CheckDeclaration(
            id: "resta", left: "zonas.talleres donde zona = \"a\" - zonas.total donde zona = \"b\"",
            right: "zonas.ferias donde zona = \"c\"")
    ]
    // 3 − 11 = 1: the third cell would have to be -8.
    #expect(yearbook.lines() == ["resta: zonas.1.talleres 3 → 12 | zonas.2.total 11 → 2 [complete]"])
}

@Test func anAmountInThousandsStaysOne() {
    var yearbook = Yearbook()
    yearbook.zonas = [[3000, 4000, 7500]]
    yearbook.checks = [yearbook.checks[3]]
    yearbook.units = [
        CellReference(table: "zonas", row: 1, field: "talleres"): 3, CellReference(table: "zonas", row: 1, field: "ferias"): 3,
        CellReference(table: "zonas", row: 1, field: "total"): 2,
    ]
    #expect(yearbook.lines() == ["partes.a: zonas.1.total 7500 → 7000 [complete]"])
}

@Test func checksThatTolerateRoundingAreKeptAndNotGuessedAt() {
    var yearbook = Yearbook()
    yearbook.cifras[0] = 11
    yearbook.checks = [
        yearbook.checks[0],
        CheckDeclaration(id: "cerca", left: "zonas.talleres donde zona = \"a\"", right: "3", tolerance: "0.5"),
        CheckDeclaration(id: "lejos", left: "zonas.talleres donde zona = \"b\"", right: "3", tolerance: "1"),
    ]
    #expect(
        yearbook.lines() == [
            "talleres: zonas.2.talleres 5 → 6 | zonas.3.talleres 2 → 3 | anuario.1.cifra 11 → 10 [complete]", "lejos:  [tolerant]",
        ])
    yearbook.checks[1].tolerance = "1"
    #expect(yearbook.groups()[0].candidates.count == 4)
}

@Test func whatIsNoSumMustStillHold() {
    var yearbook = Yearbook()
    yearbook.cifras[0] = 11
    yearbook.checks = [
        yearbook.checks[0],
        CheckDeclaration(
            id: "razon", left: "zonas.talleres donde zona = \"a\" / zonas.ferias donde zona = \"a\"", right: "0.75"),
        CheckDeclaration(id: "pares", sql: "select * from zonas where zona = 'c' and talleres % 2 = 1"),
        CheckDeclaration(id: "falla", sql: "select * from zonas where zona = 'b'"),
    ]
    #expect(
        yearbook.lines() == ["talleres: zonas.2.talleres 5 → 6 | anuario.1.cifra 11 → 10 [complete]", "falla:  [notLinear]"])
}

@Test func aCheckThatIsOnlyNotedAsksNothing() {
    var yearbook = Yearbook()
    yearbook.zonas[1][0] = 15
    yearbook.checks[0].severity = "aviso"
    #expect(yearbook.lines() == ["partes.b: zonas.2.talleres 15 → 5 [complete]"])
    yearbook.checks[3].severity = "aviso"
    #expect(yearbook.lines() == [])
}

@Test func partsThatOneCellTiesTogetherAreOneGroup() {
    // a + b = 4 and c + d = 7 fail, and b = c holds: a and d do, each by itself, but b and c together too, with no more cells.
    var yearbook = Yearbook()
    yearbook.zonas = [[1, 2, 2], [4, 4, 0]]
    yearbook.checks = [
        CheckDeclaration(id: "uno", left: "zonas.talleres donde zona = \"a\" + zonas.ferias donde zona = \"a\"", right: "4"),
        CheckDeclaration(id: "dos", left: "zonas.total donde zona = \"a\" + zonas.talleres donde zona = \"b\"", right: "7"),
        CheckDeclaration(id: "igual", left: "zonas.ferias donde zona = \"a\"", right: "zonas.total donde zona = \"a\""),
    ]
    #expect(
        yearbook.lines() == [
            "uno dos: zonas.1.talleres 1 → 2, zonas.2.talleres 4 → 5 | zonas.1.ferias 2 → 3, zonas.1.total 2 → 3 [complete]"
        ])
    yearbook.zonas[1][0] = 3
    #expect(yearbook.lines() == ["uno: zonas.1.talleres 1 → 2 [complete]", "dos: zonas.2.talleres 3 → 5 [complete]"])
    yearbook.zonas[1][0] = 4
    yearbook.checks += [
        CheckDeclaration(id: "fijo", left: "zonas.talleres donde zona = \"a\"", right: "1"),
        CheckDeclaration(id: "fija", left: "zonas.talleres donde zona = \"b\"", right: "4"),
    ]
    #expect(yearbook.lines() == ["uno dos: zonas.1.ferias 2 → 3, zonas.1.total 2 → 3 [complete]"])
}

@Test func whereTooMuchIsWrongEachCheckIsLookedAtAlone() {
    var yearbook = Yearbook()
    yearbook.zonas = [[4, 4, 7], [7, 6, 11], [6, 1, 3], [11, 1, 4]]
    yearbook.cifras = [15, 12, 25, 25, 25]
    #expect(
        yearbook.lines() == [
            "talleres: anuario.1.cifra 15 → 28 [alone]", "partes.a: zonas.1.talleres 4 → 3 [alone]",
            "partes.b: zonas.2.talleres 7 → 5 [alone]", "partes.c: zonas.3.talleres 6 → 2 [alone]",
            "partes.d: zonas.4.talleres 11 → 3 [alone]",
        ])
    #expect(
        yearbook.groups()[1].text(.spanish)
            == "zonas.1.talleres 4 → 3 haría cumplir partes.a (ningún cambio pequeño basta para todos los controles que comparten celdas)")
}

@Test func theSearchEndsWithItsBudget() {
    var yearbook = Yearbook()
    yearbook.zonas[1] = [6, 8, 11]
    #expect(yearbook.groups(budget: 5).map(\.finding) == [.unfinished, .unfinished, .unfinished])
    #expect(yearbook.lines(upTo: 1).count == 3)
    // A sum over very many cells: ties are cut, and the time is bounded.
    let table = DataTable(
        schema: TableSchema(name: "muchas", fields: [Field("n", .integer)]), rows: Array(repeating: [.number(ExactDecimal(1))], count: 5000)
    )
    let check = Sample.check(CheckDeclaration(id: "suma", left: "suma de muchas.n", right: "6000"), [table])
    let results = CheckEvaluator(checks: [check], tables: [table]).results()
    let groups = FaultFinder(checks: [check], tables: [table]).diagnose(results)
    #expect(groups.map(\.finding) == [.unfinished])
}

@Test func suspectsAreNotedInTheirColumn() {
    var results = [
        CheckResult(id: "a", checkID: "a", outcome: .falla), CheckResult(id: "b", checkID: "b", outcome: .cumple),
        CheckResult(id: "c", checkID: "c", outcome: .falla),
    ]
    let cell = { (row: Int) in CellReference(table: "t", row: row, field: "x") }
    let change = { (row: Int) in CellChange(cell: cell(row), current: ExactDecimal(1), needed: ExactDecimal(2)) }
    results.addSuspects(of: [
        FaultGroup(checks: ["a"], candidates: [[change(1), change(2)], [change(3), change(4)]], finding: .complete),
        FaultGroup(checks: ["c"], candidates: [], finding: .tolerant),
    ])
    #expect(results.map { $0.values.last?.canonical } == ["t.1.x t.2.x; t.3.x t.4.x", "", ""])
}
