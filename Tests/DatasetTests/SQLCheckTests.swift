import Dataset
import DocumentModel
import SpanishNumbers
import Testing

/// SQL checks of a package that may come from anyone.
@Suite struct SQLCheckTests {
    private static let table = DataTable(
        schema: TableSchema(name: "t", fields: [Field("a", .integer)]), rows: (1...2000).map { [.integer($0)] })

    private static func results(_ statements: [String]) -> [CheckResult] {
        let checks = statements.enumerated().map { Check(id: "c\($0.offset)", body: .sql($0.element)) }
        return CheckEvaluator(checks: checks, tables: [table]).results()
    }

    private static func problem(_ sql: String) -> String? {
        var diagnostics: [Diagnostic] = []
        _ = Check.parse(CheckDeclaration(id: "c", sql: LocatedText(sql)), schemas: [table.schema], diagnostics: &diagnostics)
        return diagnostics.first?.message
    }

    @Test(arguments: [
        "select a from t where a > 2000", "-- nada\nselect a from t where a < 0", "/* la suma; y -- esto */ -- más\n select 1 where 0",
        "/**/ /* * / **/\twith n(i) as (select 1) select i from n where i = 2", "values (1)", "SELECT 1 WHERE 0 -- fin",
    ]) func aCommentMayStandBeforeAQuery(_ sql: String) { #expect(Self.problem(sql) == nil) }

    @Test(arguments: [
        "-- select 1", "/* select 1 */", "/* select 1", "/*/ select 1", "-- a\npragma journal_mode", "/* a */ attach 'x.db' as x", "", "-",
        "select 1; select 2", "select 1; drop table t", "selecta 1",
    ]) func whatIsNoQueryIsRefused(_ sql: String) { #expect(Self.problem(sql) == "a SQL check is one SELECT") }

    @Test func aLargeTextIsNotMade() {
        let results = Self.results([
            "select zeroblob(900000000)", "select length(hex(zeroblob(1000000))) as izquierda", "select 7 as izquierda",
        ])
        #expect(results.map(\.outcome) == [.sinDatos, .sinDatos, .falla])
        #expect(results.map(\.reason) == Array(repeating: "the SQL makes a text of more than 1 MB", count: 2) + [nil])
        #expect(results[2].left == ExactDecimal(7))
    }

    /// A document's own text may be longer than what a statement may make.
    @Test func aLongCellIsNoReasonForACheckWithoutIt() {
        let schema = TableSchema(name: "t", fields: [Field("a", .integer), Field("b", .string)])
        let table = DataTable(schema: schema, rows: [[.integer(3), .text(String(repeating: "x", count: 3 << 20))]])
        let check = Check(id: "c", body: .sql("select a as izquierda, 4 as derecha from t"))
        let results = CheckEvaluator(checks: [check], tables: [table]).results()
        #expect(results.map(\.difference) == [ExactDecimal(-1)])
    }

    @Test func allChecksShareOneBudget() {
        let endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c"
        let results = Self.results(Array(repeating: endless, count: 40) + ["select 1 where 0"])
        #expect(results.map(\.outcome) == Array(repeating: .sinDatos, count: 41))
        #expect(Set(results.map(\.reason)) == ["the SQL takes too long"])
        #expect(Self.results([endless, "select 1 where 0"]).map(\.outcome) == [.sinDatos, .cumple])
    }

    @Test func noMoreThanAThousandCellsAreNamed() {
        let results = Self.results([
            "select group_concat('t.' || a || '.a', ' ') as celdas from t", "select 't.' || a || '.a t.1.a' as celdas from t where a < 4",
        ])
        #expect(results[0].cells == (1...1000).map { CellReference(table: "t", row: $0, field: "a") })
        #expect(results[1].cells == [1, 2, 3].map { CellReference(table: "t", row: $0, field: "a") })
    }
}
