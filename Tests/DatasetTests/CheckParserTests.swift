import Dataset
import DocumentModel
import Testing

private let schemas = Sample.tables.map(\.schema)

private func problems(_ declaration: CheckDeclaration) -> [String] {
    var diagnostics: [Diagnostic] = []
    let check = Check.parse(declaration, schemas: schemas, diagnostics: &diagnostics)
    #expect((check == nil) == !diagnostics.isEmpty)
    return diagnostics.map(\.description)
}

@Test(arguments: [
    ("suma de zonas.locales", "suma de zonas.locales"),
    ("zonas.locales donde codigo='01'", "zonas.locales donde codigo = \"01\""),
    (
        "zonas.locales donde codigo = («01» | “02”) y zona = \"a \"\"b\"\"\"",
        "zonas.locales donde codigo = (\"01\" | \"02\") y zona = \"a \"\"b\"\"\""
    ),
    ("-zonas.locales+0,5×suma de visitas.personas − 3", "-zonas.locales + 0.5 × suma de visitas.personas - 3"),
    ("2*zonas.tasa donde locales = 12", "2 × zonas.tasa donde locales = \"12\""),
    // Digits are a number where the field holds numbers, and the text they are where it holds text.
    ("zonas.tasa donde locales = 012", "zonas.tasa donde locales = \"12\""),
    ("cuenta de zonas.zona donde codigo = (01 | 0,50)", "cuenta de zonas.zona donde codigo = (\"01\" | \"0,50\")"),
    ("zonas.locales donde desde = 2025", "zonas.locales donde desde = \"2025\""),
    // Three decimals are told from thousands by the 0 before or behind them.
    ("0,1250*zonas.tasa + 0.125 - 12,1250", "0.125 × zonas.tasa + 0.125 - 12.1250"),
    ("1250*zonas.tasa + 1,25", "1250 × zonas.tasa + 1.25"),
])
func sidesArePrintedAsTheyAreRead(_ source: String, _ printed: String) throws {
    let check = Sample.check(CheckDeclaration(id: "c", left: LocatedText(source), right: "1"))
    #expect(check.declaration.left?.text == printed)
    #expect(Sample.check(check.declaration) == check)
}

@Test(arguments: [("0,5", "0.5"), ("1.5", "1.5"), ("0,125", "0.125"), ("12,1250", "12.1250"), ("200", "200")])
func aToleranceIsWrittenLikeOtherNumbers(_ source: String, _ printed: String) {
    let check = Sample.check(CheckDeclaration(id: "c", left: "suma de zonas.locales", right: "1", tolerance: LocatedText(source)))
    #expect(check.declaration.tolerance?.text == printed)
    #expect(Sample.check(check.declaration) == check)
}

@Test(arguments: ["-1", "5.", ",5", "", "medio", "1e3"])
func whatIsNoTolerance(_ source: String) {
    let declaration = CheckDeclaration(id: "c", left: "suma de zonas.locales", right: "1", tolerance: LocatedText(source))
    #expect(
        problems(declaration).map { $0.split(separator: "\n").first.map(String.init) } == [
            "error: “tolerancia” is a number from 0, or “redondeo” [check-tolerance]"
        ])
}

@Test func thousandsAreNoTolerance() {
    let declaration = CheckDeclaration(id: "c", left: "suma de zonas.locales", right: "1", tolerance: "1.500")
    #expect(
        problems(declaration) == [
            """
            error: “1.500” may be thousands or a decimal [ambiguous-number]
                1.500
                ^^^^^
                write thousands without a sign: 1500
            """
        ])
}

@Test func aCheckForEachRowNamesFieldsAlone() {
    let check = Sample.check(
        CheckDeclaration(
            id: "c", left: "locales + 2 * tasa", right: "suma de visitas.personas donde codigo = codigo", tolerance: "1.5",
            severity: "aviso", forEach: "zonas"))
    #expect(check.declaration.left?.text == "locales + 2 × tasa")
    #expect(check.declaration.right?.text == "suma de visitas.personas donde codigo = codigo")
    #expect(Sample.check(check.declaration) == check)
}

@Test func theProblemsOfAllKeysAreReportedTogether() {
    #expect(
        problems(
            CheckDeclaration(
                id: LocatedText("a b", line: 3, column: 9), left: LocatedText("suma de zona.locales", line: 4, column: 16),
                right: LocatedText("zonas.local donde codigo = \"01\"", line: 5, column: 14),
                tolerance: LocatedText("-1", line: 6, column: 17), severity: LocatedText("avisos", line: 7, column: 15), file: "c.yaml"))
            == [
                """
                c.yaml:3:9: error: the id of a check must be one word [check-id]
                    a b
                    ^^^
                """,
                """
                c.yaml:6:17: error: “tolerancia” is a number from 0, or “redondeo” [check-tolerance]
                    -1
                    ^^
                """,
                """
                c.yaml:7:15: error: “gravedad” is “error” or “aviso” [check-severity]
                    avisos
                    ^^^^^^
                    did you mean “aviso”?
                """,
                """
                c.yaml:4:24: error: no table “zona” [unknown-table]
                    suma de zona.locales
                            ^^^^
                    did you mean “zonas”?
                """,
                """
                c.yaml:5:20: error: no field “local” in table “zonas” [unknown-field]
                    zonas.local donde codigo = "01"
                          ^^^^^
                    did you mean “locales”?
                """,
            ])
}

@Test(arguments: [
    ("", "expected a number, “suma de”, or a field as table.field, found the end [check-syntax]\n    \n    ^"),
    (
        "zonas.locales zonas",
        "expected “+”, “-” or the end, found “zonas” [check-syntax]\n    zonas.locales zonas\n                  ^^^^^"
    ),
    ("suma de zonas", "expected “.” and a field of “zonas”, found the end [check-syntax]\n    suma de zonas\n                 ^"),
    (
        "locales",
        "“locales” is no field without its table [unqualified-field]\n    locales\n    ^^^^^^^\n    write “zonas.locales”"
    ),
    (
        "zonas.zona",
        "“zonas.zona” holds string values, not numbers [field-not-numeric]\n    zonas.zona\n          ^^^^"
    ),
    (
        "zonas.locales donde codigo = 01a",
        "expected “+”, “-” or the end, found “a” [check-syntax]\n    zonas.locales donde codigo = 01a\n                                   ^"
    ),
    (
        "zonas.locales donde codigo = \"01",
        "the quotation is not closed [unclosed-quote]\n    zonas.locales donde codigo = \"01\n"
            + "                                 ^^^\n    end it with \""
    ),
    (
        "zonas.locales donde año = \"1\"",
        "no field “año” in table “zonas” [unknown-field]\n    zonas.locales donde año = \"1\"\n                        ^^^\n"
            + "    known: codigo, zona, monto_clp, locales, tasa, desde"
    ),
    (
        "1.000 * zonas.locales",
        "“1.000” may be thousands or a decimal [ambiguous-number]\n    1.000 * zonas.locales\n    ^^^^^\n"
            + "    write thousands without a sign: 1000"
    ),
    ("zonas.locales; 1", "unexpected “;” [unexpected-character]\n    zonas.locales; 1\n                 ^"),
    (
        "zonas.locales\n+",
        "expected a number, “suma de”, or a field as table.field, found the end [check-syntax]\n    zonas.locales +\n                   ^"
    ),
])
func aSideThatCannotBeReadSaysWhere(_ source: String, _ message: String) {
    #expect(problems(CheckDeclaration(id: "c", left: LocatedText(source), right: "1")) == ["error: " + message])
}

@Test func aCheckHasOneBody() {
    #expect(
        problems(CheckDeclaration(id: "c", left: "1")) == [
            "error: a check has either “izquierda” and “derecha”, or “repetidos”, or “sql” [check-body]\n    c\n    ^\n    “derecha” is missing"
        ])
    #expect(
        problems(CheckDeclaration(id: "c", repeated: "zonas.locales por zona", sql: "select 1")) == [
            "error: a check has either “izquierda” and “derecha”, or “repetidos”, or “sql” [check-body]\n    c\n    ^"
        ])
    #expect(
        problems(CheckDeclaration(id: "c", forEach: "zonas", repeated: "zonas.locales por zona")) == [
            "error: “por_cada” does not go with “repetidos” [check-body]\n    zonas\n    ^^^^^"
        ])
    #expect(
        problems(CheckDeclaration(id: "c", left: "1", right: "1", forEach: "sonas")) == [
            "error: no table “sonas” [unknown-table]\n    sonas\n    ^^^^^\n    did you mean “zonas”?"
        ])
}

@Test func repeatedFiguresAreGroupedByFields() {
    let check = Sample.check(CheckDeclaration(id: "c", repeated: "zonas.locales por zona y desde"))
    #expect(check.body == .repeated(table: "zonas", field: "locales", groupedBy: ["zona", "desde"]))
    #expect(Sample.check(check.declaration) == check)
    #expect(
        problems(CheckDeclaration(id: "c", repeated: "zonas.locales zona")) == [
            "error: expected “por” and the fields that name the figure, found “zona” [check-syntax]\n    zonas.locales zona\n                  ^^^^"
        ])
}

@Test(arguments: [
    ("drop table zonas", "a SQL check is one SELECT"), ("attach 'x' as y", "a SQL check is one SELECT"),
    ("select local from zonas", "no such column: local"),
    (
        "select 1; select 2",
        "a SQL check is one SELECT"
    ),
    ("with x as (select 1) delete from zonas", "a SQL check may not change tables"),
])
func sqlIsCompiledWhenItIsLoaded(_ sql: String, _ message: String) {
    let found = problems(CheckDeclaration(id: "c", sql: LocatedText(sql)))
    #expect(found.first?.hasPrefix("error: \(message) [check-sql]") == true, "\(found)")
}
