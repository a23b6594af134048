import Dataset
import SpanishNumbers
import Testing

/// Regions with parts and totals, a yearbook that repeats figures.
enum CheckSample {
    static let regiones = DataTable(
        schema: TableSchema(
            name: "regiones",
            fields: [
                Field("codigo", .string), Field("talleres", .integer), Field("ferias", .integer), Field("total", .integer),
                Field("monto", .integer),
            ],
            primaryKey: ["codigo"]),
        rows: [
            [.text("01"), n("3"), n("4"), n("7"), n("1200000")], [.text("02"), n("5"), .empty, n("5"), n("800000")],
            [.text("03"), .empty, .empty, n("9"), .empty], [.text("04"), n("2"), n("2"), n("5"), n("400000")],
        ])

    static let anexo = DataTable(
        schema: TableSchema(
            name: "anexo", fields: [Field("linea", .string), Field("cifra", .number), Field("codigo", .string)]),
        rows: [
            [.text("talleres"), n("10"), .text("01")], [.text("ferias"), n("7"), .text("02")], [.text("monto"), n("2000000"), .text("04")],
            [.text("talleres"), n("10"), .empty], [.text("razón"), n("1.5"), .empty], [.text("ferias"), n("6"), .text("02")],
            [.text("vacía"), .empty, .empty], [.text("razón"), n("1.5"), .empty], [.text("ferias"), n("6"), .text("01")],
        ])

    static let tables = [regiones, anexo]

    static func n(_ text: String) -> CellValue { Sample.number(text) }

    static func results(_ declarations: CheckDeclaration..., units: [CellReference: Int] = [:]) -> [CheckResult] {
        let checks = declarations.map { Sample.check($0, tables) }
        return CheckEvaluator(checks: checks, tables: tables) { units[$0] }.results()
    }

    /// As a row of `controles` but its last column, which `FaultFinder` fills, with the reason where there are no data.
    static func line(_ result: CheckResult) -> String {
        result.values.dropLast().map(\.canonical).joined(separator: " ; ") + (result.reason.map { " ; \($0)" } ?? "")
    }

    static func relation(_ relation: LinearRelation) -> String {
        relation.terms.map { "\($0.coefficient) \($0.cell)" }.joined(separator: " + ") + " + \(relation.constant) ± \(relation.tolerance)"
    }
}

private typealias S = CheckSample

@Test func aSumIsComparedWithTheOneValueOfAFilter() {
    let results = S.results(
        CheckDeclaration(
            id: "talleres", statement: "Los talleres suman los del anexo", left: "suma de regiones.talleres",
            right: "anexo.cifra donde linea = \"talleres\""),
        CheckDeclaration(
            id: "corto", left: "suma de regiones.talleres donde codigo = (\"01\" | \"02\")", right: "anexo.cifra donde linea = \"talleres\""
        ))
    #expect(
        results.map(S.line) == [
            "talleres ; Los talleres suman los del anexo ; 10 ; 10 ; 0 ; 0 ; cumple ; "
                + "regiones.1.talleres regiones.2.talleres regiones.4.talleres anexo.1.cifra anexo.4.cifra",
            "corto ;  ; 8 ; 10 ; -2 ; 0 ; falla ; regiones.1.talleres regiones.2.talleres anexo.1.cifra anexo.4.cifra",
        ])
    #expect(
        results[1].relations.map(S.relation) == [
            "1 regiones.1.talleres + 1 regiones.2.talleres + -1 anexo.1.cifra + 0 ± 0", "1 anexo.1.cifra + -1 anexo.4.cifra + 0 ± 0",
        ])
}

@Test func aFilterFindsAnotherSpellingWhereItsOwnIsMissing() {
    func result(_ lines: [String], _ filter: String) -> String {
        let table = DataTable(
            schema: TableSchema(name: "t", fields: [Field("linea", .string), Field("n", .integer)]),
            rows: lines.enumerated().map { [.text($1), S.n(String($0 + 1))] })
        let check = Sample.check(CheckDeclaration(id: "c", left: LocatedText("suma de t.n donde linea = \(filter)"), right: "0"), [table])
        let results = CheckEvaluator(checks: [check], tables: [table]).results()
        return results[0].cells.map(\.description).joined(separator: " ")
    }
    #expect(result(["Crece", "Otro"], "\"CRECE\"") == "t.1.n")
    #expect(result(["FERIAS DE LA UNIÓN"], "\"Ferias de la Union\"") == "t.1.n")
    #expect(result(["Crece", "CRECE", "crece"], "\"CRECE\"") == "t.2.n", "to the letter first")
    #expect(result(["Crece", "Otro", "Abeja"], "(\"Abeja\" | \"CRECE\")") == "t.1.n t.3.n", "each value by itself")
    #expect(result(["Año nuevo", "ÁÉÍÓÚÜ"], "(\"Ano nuevo\" | \"aeiouu\")") == "t.2.n", "ñ is no n")
    #expect(result(["Crece Sostenible"], "\"CRECE\"") == "")
}

@Test func withoutAValueOrWithMoreThanOneThereAreNoData() {
    let results = S.results(
        CheckDeclaration(id: "ninguno", left: "anexo.cifra donde linea = \"otra\"", right: "1"),
        CheckDeclaration(id: "vacia", left: "anexo.cifra donde linea = \"vacía\"", right: "1"),
        CheckDeclaration(id: "suma", left: "1", right: "suma de regiones.monto donde codigo = \"03\""),
        CheckDeclaration(id: "varios", left: "anexo.cifra donde linea = \"ferias\"", right: "6"))
    #expect(
        results.map(S.line) == [
            "ninguno ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for anexo.cifra donde linea = \"otra\"",
            "vacia ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for anexo.cifra donde linea = \"vacía\"",
            "suma ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for suma de regiones.monto donde codigo = \"03\"",
            "varios ;  ;  ;  ;  ;  ; sin_datos ; anexo.2.cifra anexo.6.cifra anexo.9.cifra ; "
                + "anexo.cifra donde linea = \"ferias\" has more than one value: 7, 6",
        ])
    #expect(results.allSatisfy { $0.relations.isEmpty })
}

@Test func aCheckForEachRowSkipsAPartThatIsAbsentButNotAllOfThem() {
    let results = S.results(CheckDeclaration(id: "partes", left: "talleres + ferias", right: "total", forEach: "regiones"))
    #expect(
        results.map(S.line) == [
            "partes.01 ;  ; 7 ; 7 ; 0 ; 0 ; cumple ; regiones.1.talleres regiones.1.ferias regiones.1.total",
            "partes.02 ;  ; 5 ; 5 ; 0 ; 0 ; cumple ; regiones.2.talleres regiones.2.total",
            "partes.03 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for talleres",
            "partes.04 ;  ; 4 ; 5 ; -1 ; 0 ; falla ; regiones.4.talleres regiones.4.ferias regiones.4.total",
        ])
    #expect(results.map(\.checkID) == ["partes", "partes", "partes", "partes"])
    #expect(
        results[3].relations.map(S.relation) == ["1 regiones.4.talleres + 1 regiones.4.ferias + -1 regiones.4.total + 0 ± 0"])
}

/// What a row lacks may be what its total has more: nothing is said against the document, and no cell is suspected.
@Test func anAbsentPartIsNoPartOnlyWhereTheOthersMakeTheSum() {
    let table = DataTable(
        schema: TableSchema(
            name: "valles",
            fields: [Field("codigo", .string), Field("pozos", .integer), Field("canales", .integer), Field("obras", .integer)],
            primaryKey: ["codigo"]),
        rows: [
            [.text("1"), S.n("12"), .empty, S.n("12")], [.text("2"), S.n("12"), .empty, S.n("40")],
            [.text("3"), .empty, S.n("9"), S.n("8")], [.text("4"), S.n("12"), S.n("0"), S.n("40")],
        ])
    let checks = [
        Sample.check(CheckDeclaration(id: "partes", left: "pozos + canales", right: "obras", forEach: "valles"), [table]),
        Sample.check(CheckDeclaration(id: "holgado", left: "obras", right: "pozos + canales", tolerance: "1", forEach: "valles"), [table]),
        Sample.check(CheckDeclaration(id: "columna", left: "suma de valles.canales", right: "8"), [table]),
    ]
    let results = CheckEvaluator(checks: checks, tables: [table]).results()
    #expect(
        results.map(S.line) == [
            "partes.1 ;  ; 12 ; 12 ; 0 ; 0 ; cumple ; valles.1.pozos valles.1.obras",
            "partes.2 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for canales",
            "partes.3 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for pozos",
            "partes.4 ;  ; 12 ; 40 ; -28 ; 0 ; falla ; valles.4.pozos valles.4.canales valles.4.obras",
            "holgado.1 ;  ; 12 ; 12 ; 0 ; 1 ; cumple ; valles.1.obras valles.1.pozos",
            "holgado.2 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for canales",
            "holgado.3 ;  ; 8 ; 9 ; -1 ; 1 ; cumple ; valles.3.obras valles.3.canales",
            "holgado.4 ;  ; 40 ; 12 ; 28 ; 1 ; falla ; valles.4.obras valles.4.pozos valles.4.canales",
            "columna ;  ; 9 ; 8 ; 1 ; 0 ; falla ; valles.3.canales valles.4.canales",
        ])
    #expect(results.filter { $0.outcome == .sinDatos }.allSatisfy { $0.relations.isEmpty && $0.cells.isEmpty })
}

@Test func aFilterMayNameAFieldOfTheRow() {
    let results = S.results(
        CheckDeclaration(
            id: "anexo", left: "ferias", right: "suma de anexo.cifra donde codigo = codigo y linea = \"ferias\"", forEach: "regiones"))
    #expect(
        results.map(S.line) == [
            "anexo.01 ;  ; 4 ; 6 ; -2 ; 0 ; falla ; regiones.1.ferias anexo.9.cifra",
            "anexo.02 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for ferias",
            "anexo.03 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for ferias",
            "anexo.04 ;  ;  ;  ;  ;  ; sin_datos ;  ; no value for suma de anexo.cifra donde codigo = codigo y linea = \"ferias\"",
        ])
}

@Test func coefficientsAndConstantsAreExact() {
    let results = S.results(
        CheckDeclaration(
            id: "razon", left: "0,1 × suma de regiones.monto - 3",
            right: "2 * anexo.cifra donde linea = \"razón\" - regiones.monto donde codigo = \"01\"",
            tolerance: "0.5"))
    #expect(
        results.map(S.line) == [
            "razon ;  ; 239997 ; -1199997 ; 1439994 ; 0.5 ; falla ; regiones.1.monto regiones.2.monto regiones.4.monto anexo.5.cifra anexo.8.cifra"
        ])
    #expect(
        results[0].relations.map(S.relation) == [
            "1.1 regiones.1.monto + 0.1 regiones.2.monto + 0.1 regiones.4.monto + -2 anexo.5.cifra + -3 ± 0.5",
            "1 anexo.5.cifra + -1 anexo.8.cifra + 0 ± 0",
        ])
}

@Test func roundingAllowsHalfOfTheWrittenUnitForEachAddend() {
    let units = [
        CellReference(table: "regiones", row: 1, field: "monto"): 5, CellReference(table: "regiones", row: 2, field: "monto"): 5,
        CellReference(table: "anexo", row: 3, field: "cifra"): 6,
    ]
    // 50,000 + 50,000 + exact + 500,000 against a difference of 400,000.
    let within = S.results(
        CheckDeclaration(id: "a", left: "suma de regiones.monto", right: "anexo.cifra donde linea = \"monto\"", tolerance: "redondeo"),
        units: units)
    #expect(
        within.map(S.line) == [
            "a ;  ; 2400000 ; 2000000 ; 400000 ; 600000 ; cumple ; regiones.1.monto regiones.2.monto regiones.4.monto anexo.3.cifra"
        ])
    let exact = S.results(
        CheckDeclaration(id: "a", left: "suma de regiones.monto", right: "anexo.cifra donde linea = \"monto\"", tolerance: "redondeo"))
    #expect(exact.map(\.outcome) == [.falla])
    #expect(exact.map(\.tolerance) == [ExactDecimal(0)])
    let doubled = S.results(
        CheckDeclaration(id: "a", left: "-2 × regiones.monto donde codigo = \"01\"", right: "0", tolerance: "redondeo"), units: units)
    #expect(doubled.map(\.tolerance) == [ExactDecimal(100_000)])
}

@Test func repeatedFiguresMustAgree() {
    let results = S.results(CheckDeclaration(id: "repetidos", severity: "aviso", repeated: "anexo.cifra por linea"))
    #expect(
        results.map(S.line) == [
            "repetidos.talleres ;  ; 10 ; 10 ; 0 ; 0 ; cumple ; anexo.1.cifra anexo.4.cifra",
            "repetidos.ferias ;  ; 6 ; 7 ; -1 ; 0 ; falla ; anexo.2.cifra anexo.6.cifra anexo.9.cifra",
            "repetidos.razón ;  ; 1.5 ; 1.5 ; 0 ; 0 ; cumple ; anexo.5.cifra anexo.8.cifra",
        ])
    #expect(results.allSatisfy { $0.severity == .aviso })
    #expect(
        results[1].relations.map(S.relation) == [
            "1 anexo.2.cifra + -1 anexo.6.cifra + 0 ± 0", "1 anexo.2.cifra + -1 anexo.9.cifra + 0 ± 0",
        ])
    // Rows without a value for one of the grouping fields are in no group.
    #expect(
        S.results(CheckDeclaration(id: "r", repeated: "anexo.cifra por linea y codigo")).map(S.line) == [
            "r.ferias.02 ;  ; 6 ; 7 ; -1 ; 0 ; falla ; anexo.2.cifra anexo.6.cifra"
        ])
}

@Test func rowsOfAPlainSQLCheckAreFailures() {
    let results = S.results(
        CheckDeclaration(id: "bien", sql: "select * from regiones where total > 100"),
        CheckDeclaration(
            id: "mal", statement: "Ninguna sin talleres",
            sql: """
                select total as izquierda, 1.5 as derecha, 'regiones.' || rowid || '.talleres regiones.' || rowid || '.total' as celdas
                from regiones where talleres is null
                """),
        CheckDeclaration(id: "eterno", sql: "with recursive n(i) as (select 1 union all select i + 1 from n) select i from n where i < 0"))
    #expect(
        results.map(S.line) == [
            "bien ;  ;  ;  ;  ;  ; cumple ; ",
            "mal ; Ninguna sin talleres ; 9 ; 1.5 ; 7.5 ;  ; falla ; regiones.3.talleres regiones.3.total",
            "eterno ;  ;  ;  ;  ;  ; sin_datos ;  ; the SQL takes too long",
        ])
}

@Test func aSumThatDoesNotFitIsNoDataAndNoCrash() {
    let huge = ExactDecimal(coefficient: .max).map { CellValue.number($0) } ?? .empty
    let table = DataTable(
        schema: TableSchema(name: "t", fields: [Field("a", .integer), Field("b", .string)]),
        rows: [[huge, .text("x")], [huge, .text("x")]])
    let checks = [
        Sample.check(CheckDeclaration(id: "suma", left: "suma de t.a", right: "1"), [table]),
        Sample.check(CheckDeclaration(id: "por", left: "3 * t.a", right: "1"), [table]),
        Sample.check(CheckDeclaration(id: "menos", left: "t.a", right: "-1"), [table]),
    ]
    let results = CheckEvaluator(checks: checks, tables: [table]).results()
    #expect(results.map(\.outcome) == [.sinDatos, .sinDatos, .sinDatos])
    #expect(results.map(\.reason) == Array(repeating: "a sum does not fit in 38 digits", count: 3))
}

@Test func idsAreUnique() {
    let table = DataTable(
        schema: TableSchema(name: "t", fields: [Field("k", .string), Field("a", .integer)], primaryKey: ["k"]),
        rows: [[.text("x"), S.n("1")], [.text("x"), S.n("1")], [.empty, S.n("1")]])
    let check = Sample.check(CheckDeclaration(id: "c", left: "a", right: "1", forEach: "t"), [table])
    #expect(CheckEvaluator(checks: [check], tables: [table]).results().map(\.id) == ["c.x", "c.x#2", "c.3"])
}
